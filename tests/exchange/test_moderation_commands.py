"""Moderation from the command line: prepared, asked, given, revealed, agreed and taken over; pairs and drift."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from meeting import Laptop, Meeting
from moderating import SCHOOLS, VIGNETTE

from sendnet_desktop.__main__ import main
from sendnet_desktop.challenge_days.places import DayPlace

_TEXTS = ("Time is there.", "Impact is asked for.", "Staff can say it.")


class Typing:
    """People at terminals: the trust's lead and three SENCOs."""

    def __init__(self, held: Meeting, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.held = held
        self.office = held.office
        self.schools = [held.enrol(f"{place} {each.slug}", each) for place, each in enumerate(SCHOOLS)]

    def __call__(self, laptop: Laptop, *typed: str, status: int = 0) -> str:
        laptop.close()
        assert main(["--data", str(laptop.folder / "data"), "moderation", *typed]) == status
        laptop.open()
        spoken = self._capsys.readouterr()
        return spoken.out if status == 0 else spoken.err

    def carry(self, laptop: Laptop, *readers: Laptop) -> None:
        files = laptop.write()
        for reader in readers:
            reader.read(*files)


@pytest.fixture
def typed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Typing]:
    """A trust whose people type."""
    held = Meeting.of(tmp_path)
    yield Typing(held, capsys)
    held.close()


def test_a_moderation_goes_from_the_office_to_schools_and_back(typed: Typing) -> None:
    office, schools = typed.office, typed.schools
    assert "no moderation yet" in typed(office)
    assert "(Being prepared)" in typed(office, "prepare", "A3", VIGNETTE)
    assert "(Levels are being given)" in typed(office, "ask", "1")
    typed.carry(office, *schools)
    for laptop, level, words in zip(schools, "233", _TEXTS, strict=True):
        assert "Handed in, closed." in typed(laptop, "give", "1", level, words)
    typed.carry(schools[0], office)
    assert "can tell who gave which" in typed(office, "reveal", "1", status=1)
    before = typed(office)
    assert before.count("handed in: ") == 1
    assert not any(words in before for words in (*_TEXTS, "Developing"))
    for laptop in schools[1:]:
        typed.carry(laptop, office)
    revealed = typed(office, "reveal", "1")
    assert "2 Developing: 1; 3 Secure: 2" in revealed
    assert all(f"“{words}”" in revealed for words in _TEXTS)
    assert "agreed: 3 Secure" in typed(office, "change", "1", "agreed", "3")
    typed(office, "change", "1", "guidance_note", "Look for a decision.")
    typed.carry(office, *schools)
    told = typed(schools[0])
    assert "Yours is counted." in told
    assert "note for guidance: Look for a decision." in told
    assert "revealed" in typed(schools[0], "take-back", "1", status=1)
    assert "in the draft" in typed(office, "guide", "1")
    assert "already" in typed(office, "guide", "1", status=1)


def test_what_was_handed_in_is_taken_back_and_a_wrong_level_is_named(typed: Typing) -> None:
    office, (oak, *_) = typed.office, typed.schools
    typed(office, "prepare", "A3", VIGNETTE)
    typed(office, "ask", "1")
    typed.carry(office, oak)
    assert "is not a level" in typed(oak, "give", "1", "9", status=1)
    assert "Not handed in yet" in typed(oak)
    typed(oak, "give", "1", "3")
    assert "Not handed in yet" in typed(oak, "take-back", "1")
    assert "(Being prepared)" in typed(office, "withdraw", "1")
    assert "no moderation of this number" in typed(office, "ask", "7", status=1)
    assert "no network meeting" in typed(office, "prepare", "A1", "x", "--meeting", "2026-11-12", status=1)


def test_two_schools_are_paired_and_look_at_one_area_of_each_other(typed: Typing, tmp_path: Path) -> None:
    office = typed.office
    assert "two different schools" in typed(office, "pair", "elm", "elm", "D", status=1)
    paired = typed(office, "pair", "oakfield", "elm", "D", "--by", "2027-02-12")
    assert paired.startswith("1  Oakfield Primary and Elm School: D ")
    begun = typed(office, "pair-day", "1", "elm", "2027-01-19", "--reviewer", "Person of Oakfield")
    assert "at Elm School, reviewed by Oakfield Primary: 2027-01-19" in begun
    assert "at Oakfield Primary, reviewed by Elm School: no day yet" in begun
    assert "begun already" in typed(office, "pair-day", "1", "elm", "2027-01-20", status=1)
    assert "not in this pair" in typed(office, "pair-day", "1", "ash", "2027-01-20", status=1)
    visits, frameworks = office.workspace.visits, office.workspace.frameworks
    visit = visits.days.find(DayPlace("elm0", "2027-01-19"))
    assert all(
        not item.statements or any(each.startswith("D") for each in item.statements)
        for item in frameworks.checklists.checklist(visit.checklist).items()
    )
    assert [each.called for each in visit.team] == ["Person of Oakfield"]
    assert "no challenge day to compare" in typed(office, "drift")
    typed(office, "drift-report", "--out", str(tmp_path / "drift.pdf"))
    assert (tmp_path / "drift.pdf").read_bytes().startswith(b"%PDF")
