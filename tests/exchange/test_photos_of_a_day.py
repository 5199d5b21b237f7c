"""Photos of a challenge day travel with what they show, and whoever reads is told what has not come."""

from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from capturing import PLACE, Team, carry
from meeting import Laptop, Meeting
from PIL import Image

from sendnet_desktop.exchange import bundle
from sendnet_desktop.exchange.bundle import BLOB, open_bundle
from sendnet_desktop.exchange.refusals import NotForThisLaptopError

_JPEG: Final = b"\xff\xd8"


@pytest.fixture
def team(meeting: Meeting) -> Team:
    """Three reviewers, of whom the first has photographed what was seen in a room."""
    gathered = Team(meeting)
    photograph(gathered, 0, "green")
    return gathered


def photograph(team: Team, who: int, colour: str) -> None:
    """Let a reviewer jot something down and put a photo of one colour beside it."""
    data = BytesIO()
    Image.new("RGB", (64, 48), colour).save(data, "PNG")
    jot, _ = team.capture(who).jot(PLACE, team.keys[who], f"All {colour}.")
    team.capture(who).photos.add(PLACE, team.keys[who], jot, data.getvalue(), f"{colour}.png")


def shown(laptop: Laptop) -> list[str]:
    """Return the names of the photos of the day whose bytes are here."""
    seen = laptop.workspace.visits.capture.captured(PLACE)
    kept = laptop.workspace._opened.attachments
    named = [each.attached for each in seen.pictures if each.attached is not None]
    missing = kept.missing(each.blob for each in named)
    return sorted(each.name for each in named if each.blob not in missing)


def photos_for(files: list[Path], reader: Laptop) -> int:
    """Return how many photos lie in the files that a laptop can open."""
    identity, found = reader.workspace.exchange.enrolment.identity, 0
    for path in files:
        with suppress(NotForThisLaptopError):
            frames = open_bundle(path.read_bytes(), identity)
            found += sum(frame.kind == BLOB and frame.content.startswith(_JPEG) for frame in frames)
    return found


def test_a_photo_comes_with_what_it_shows_in_the_first_file_and_through_the_office_too(team: Team) -> None:
    nia, tom, ada = team.laptops
    reading = tom.read(*nia.write())
    assert shown(tom) == ["green"]
    assert not reading.unseen
    carry(tom, ada)
    assert shown(ada) == ["green"]


def test_a_photo_is_brought_again_until_its_reader_has_said_that_it_is_there(team: Team) -> None:
    nia, tom, _ = team.laptops
    carry(nia, tom)
    carry(tom, nia)
    photograph(team, 0, "red")
    assert photos_for(nia.write(), tom) == 2, "Ada has said nothing yet, and reads the same file"
    carry(team.laptops[2], nia)
    carry(nia, team.laptops[2], tom)
    for reader in (tom, team.laptops[2]):
        carry(reader, nia)
    assert photos_for(nia.write(), tom) == 0
    assert shown(tom) == ["green", "red"]


def test_photos_in_another_file_than_what_names_them_are_kept_in_whatever_order_they_are_read(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    nia, tom, ada = team.laptops
    monkeypatch.setattr(bundle, "FILE_WRITTEN", 1)
    files = nia.write()
    assert not tom.read(*files).unseen
    ada.read(*reversed(files))
    assert shown(tom) == shown(ada) == ["green"]


def test_whoever_reads_the_words_alone_is_told_that_a_photo_has_not_come(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    nia, tom, _ = team.laptops
    monkeypatch.setattr(bundle, "FILE_WRITTEN", 1)
    words = [path for path in nia.write() if not photos_for([path], tom)]
    assert "1 photo or document has not come yet: your next file asks for it" in tom.read(*words).lines()
    monkeypatch.undo()
    carry(tom, nia)
    assert not tom.read(*nia.write()).unseen
    assert shown(tom) == ["green"]
