"""What somebody with another program may call an attachment, and as what it is shown and saved here."""

import pytest

from sendnet_desktop.evaluations.attachable import PICTURE, attachable, called

TEXT = "text/plain"


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("../../../.ssh/authorized_keys", "authorized_keys.txt"),
        ("C:\\Users\\sam\\plan.txt", "plan.txt"),
        ("letter.bat", "letter.bat.txt"),
        ("plan\u202etxt.exe", "plan txt.exe.txt"),
        ("one\ntwo\x00.txt", "one two.txt"),
        ("con.txt", "Document.txt"),
        ("NUL", "Document.txt"),
        ("Lpt1 .plan.txt", "Document.txt"),
        ("COM¹.txt", "Document.txt"),
        ("console.txt", "console.txt"),
        ("nul and void.txt", "nul and void.txt"),
        ("....", "Document.txt"),
    ],
)
def test_a_hostile_attachment_name_becomes_one_that_every_computer_can_keep(sent: str, shown: str) -> None:
    assert called(sent, TEXT) == shown
    assert attachable(b"What was agreed.", sent).name == shown
    assert called(shown, TEXT) == shown, "and stays so"


def test_a_photo_called_as_a_device_is_a_photo() -> None:
    assert [called(name, PICTURE) for name in ("aux", "AUX.jpg", "auxiliary.jpg")] == ["Photo", "Photo", "auxiliary"]


def test_an_endless_attachment_name_ends_with_its_true_ending() -> None:
    shown = called("x" * 1_000_000 + ".exe", TEXT)
    assert shown.endswith("x.txt")
    assert len(shown) <= 255
