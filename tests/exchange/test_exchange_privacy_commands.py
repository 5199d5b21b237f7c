"""The privacy guard on the command line: nothing is held back silently, and nothing leaves silently."""

from pathlib import Path

import pytest
from meeting import Laptop, Meeting
from opened_pages import holds

from sendnet_desktop.__main__ import main

NAMED = "Jayden said that he likes it."
RECORD = "judgement:2026.A1"


@pytest.fixture
def oak1(meeting: Meeting) -> Laptop:
    laptop = meeting.enrol("oak1")
    laptop.say(NAMED, record=RECORD)
    return laptop


class Typed:
    """What a person types at a laptop and what is said to them."""

    def __init__(self, laptop: Laptop, capsys: pytest.CaptureFixture[str]) -> None:
        self.laptop, self.capsys = laptop, capsys
        self.wrong = ""

    def __call__(self, *words: str, status: int = 0) -> str:
        self.laptop.close()
        came = main([*words, "--data", str(self.laptop.folder / "data")])
        self.laptop.open()
        said = self.capsys.readouterr()
        self.wrong = said.err
        assert came == status, said.err
        return said.out


@pytest.fixture
def typed(oak1: Laptop, capsys: pytest.CaptureFixture[str]) -> Typed:
    return Typed(oak1, capsys)


def test_writing_says_what_stays_and_how_to_decide(meeting: Meeting, typed: Typed, tmp_path: Path) -> None:
    said = typed("bundle", "write", "--to", str(tmp_path))
    assert "1 note stays on this laptop until you have looked at it. “sendnet privacy” lists it." in said
    meeting.office.read(*tmp_path.glob("*.bundle"))
    assert not holds(meeting.office.folder / "data", "Jayden")


def test_the_list_names_the_place_the_words_and_the_offer(typed: Typed) -> None:
    said = typed("privacy")
    assert said.startswith("1. A1")
    assert "[Jayden] said that he likes it." in said
    assert "Offered: Pupil A" in said
    assert typed("privacy", "list") == said


def test_replacing_by_number_or_all_at_once_leaves_nothing_held(oak1: Laptop, typed: Typed) -> None:
    oak1.say("Ring 01632 960 123.", record=RECORD, name="reason")
    assert typed("privacy", "replace", "1") == "1 note stays on this laptop until you have looked at it.\n"
    assert typed("privacy", "replace", "all") == "Nothing is held back any more.\n"
    assert oak1.state()[RECORD] == {
        "comment": ['"Pupil A said that he likes it."'],
        "reason": ['"Ring [number taken out]."'],
    }


def test_letting_through_needs_a_reason_and_lists_it(typed: Typed) -> None:
    typed("privacy", "let-through", "1", "--reason", "Jayden said yes", status=1)
    assert "Jayden" not in typed.wrong
    assert "The reason itself names somebody" in typed.wrong
    typed("privacy", "let-through", "1", "--reason", "A character in a book")
    decided = typed("privacy", "list", "--decided")
    assert "A character in a book (Person of oak1" in decided
    assert "Jayden" not in decided


@pytest.mark.parametrize("number", ["0", "2", "-1", "one", "٣", ""])
def test_a_number_that_is_not_in_the_list_is_refused(typed: Typed, number: str) -> None:
    typed("privacy", "replace", number, status=1)
    assert "There are: 1 to 1." in typed.wrong


@pytest.mark.parametrize(
    ("verb", "file"),
    [
        (("report", "evaluation"), "page.pdf"),
        (("export", "evaluation"), "sheet.xlsx"),
        (("export", "evaluation"), "a.csv"),
    ],
)
def test_a_print_or_an_export_is_made_only_with_a_reason(
    typed: Typed, tmp_path: Path, verb: tuple[str, ...], file: str
) -> None:
    out = tmp_path / file
    typed(*verb, "--out", str(out), status=1)
    assert not out.exists()
    assert "A1" in typed.wrong
    assert "[Jayden] said" in typed.wrong
    typed(*verb, "--out", str(out), "--let-through", "A character in a book")
    assert out.exists()
    typed(*verb, "--out", str(out))
    assert not typed.wrong
