"""Network meetings from the command line: planned, minuted, called and issued at the trust, read at a school."""

from pathlib import Path

import icalendar
import pytest
from meeting import OAK, Laptop, Meeting

from sendnet_desktop.__main__ import main

PDF = b"%PDF-"


class Typing:
    """Somebody who types at the office and at a school."""

    def __init__(self, meeting: Meeting, oak: Laptop, capsys: pytest.CaptureFixture[str]) -> None:
        self.meeting, self.oak, self._capsys = meeting, oak, capsys

    def __call__(self, *words: str, status: int = 0, at: Laptop | None = None) -> str:
        laptop = at or self.meeting.office
        laptop.close()
        self._capsys.readouterr()
        assert main(["--data", str(laptop.folder / "data"), "meeting", *words]) == status
        laptop.open()
        spoken = self._capsys.readouterr()
        return spoken.err if status else spoken.out


@pytest.fixture
def typed(meeting: Meeting, oak1: Laptop, capsys: pytest.CaptureFixture[str]) -> Typing:
    return Typing(meeting, oak1, capsys)


def test_a_meeting_is_planned_minuted_and_shown(typed: Typing) -> None:
    planned = typed("plan", "2026-11-24", "--from", "1pm", "--until", "16.30", "--in", "Library", "--how", "hybrid")
    assert "Network meeting, 24 November 2026, 13:00–16:30, Library (schools have not been told)" in planned
    assert "1. Exchange roll-call\n2. Actions carried over\n" in planned
    typed("set", "2026-11-24", "title", "SENCO network")
    typed("add-item", "2026-11-24", "Exam access", "--minutes", "20")
    typed("attend", "2026-11-24", "apologies", "oakfield")
    typed("minute", "2026-11-24", "a Oak SENCO: send plans by 12 Dec 2026")
    typed("minute", "2026-11-24", "A timetable that nobody keeps", "--clinic")
    typed("minute", "2026-11-24", "Two schools need a reader", "--item", "10")
    shown = typed("minute", "1", "d One form for every school")
    assert "10. Exam access, 20 min\n   Two schools need a reader\n" in shown
    assert f"{OAK.name}: apologies\n" in shown
    assert "Decision 1: One form for every school\n" in shown
    assert f"Action: send plans ({OAK.name} SENCO, by 12 December 2026)\n" in shown
    assert shown.endswith("Problem clinic: 1, kept on this laptop\n")
    assert typed("list") == "1. SENCO network, 24 November 2026, 13:00–16:30, Library (schools have not been told)\n"


def test_a_line_that_belongs_to_an_item_is_not_put_anywhere_else(typed: Typing) -> None:
    typed("plan", "2026-11-24")
    assert "A note belongs to an item." in typed("minute", "1", "We talked", status=1)
    assert "There is no item “99”" in typed("minute", "1", "We talked", "--item", "99", status=1)
    assert "There is no meeting “2027-01-01” here." in typed("show", "2027-01-01", status=1)


def test_agenda_and_note_are_issued_at_the_trust_and_printed_at_a_school(typed: Typing, tmp_path: Path) -> None:
    typed("plan", "2026-11-24")
    typed("minute", "1", "d One form for every school")
    assert "has not been issued" in typed_at_school(typed, "agenda", tmp_path, status=1)
    assert "next file that you write" in typed("agenda", "1", "--issue")
    assert "next file that you write" in typed("note", "1", "--issue", "--out", str(tmp_path / "ours.pdf"))
    typed.oak.read(*typed.meeting.office.write())
    for paper in ("agenda", "note"):
        typed_at_school(typed, paper, tmp_path)
        assert (tmp_path / f"{paper}.pdf").read_bytes().startswith(PDF)
    assert (tmp_path / "note.pdf").read_bytes() == (tmp_path / "ours.pdf").read_bytes()
    assert "Say where the print goes." in typed("note", "1", status=1)


def typed_at_school(typed: Typing, paper: str, folder: Path, status: int = 0) -> str:
    if status:
        typed("announce", "1")
        typed.oak.read(*typed.meeting.office.write())
    return typed(paper, "1", "--out", str(folder / f"{paper}.pdf"), at=typed.oak, status=status)


def test_the_roll_is_called_from_a_folder_that_is_read_first(typed: Typing, tmp_path: Path) -> None:
    typed("plan", "2026-11-24")
    assert f"{OAK.name}: nothing yet; waited for: its first file" in typed("roll-call", "1")
    typed.oak.say("Ours")
    (file,) = (path for path in typed.oak.write() if "ashdown" in path.name)
    called = typed("roll-call", "1", "--read", str(file.parent), "--out", str(tmp_path / "roll.pdf"))
    assert "Files of 1 of 1 school came" in called
    assert ": came, covers " in called
    assert "all 1 change\n" in called
    assert (tmp_path / "roll.pdf").read_bytes().startswith(PDF)


def test_slips_of_all_schools_or_of_one_are_printed(typed: Typing, tmp_path: Path) -> None:
    typed("plan", "2026-11-24")
    typed("slips", "1", "--out", str(tmp_path / "all.pdf"))
    typed("slips", "1", "--school", "oakfield", "--out", str(tmp_path / "oak.pdf"))
    assert all((tmp_path / name).read_bytes().startswith(PDF) for name in ("all.pdf", "oak.pdf"))
    assert "There is no school “nowhere”" in typed("slips", "1", "--school", "nowhere", "--out", "x.pdf", status=1)


def test_dates_are_written_for_calendars_at_the_trust_and_at_a_school(typed: Typing, tmp_path: Path) -> None:
    typed("plan", "2026-11-24")
    typed("minute", "1", "a all: send plans by 12 Dec 2026")
    typed("note", "1", "--issue")
    typed.oak.read(*typed.meeting.office.write())
    for laptop, name in ((typed.meeting.office, "office.ics"), (typed.oak, "oak.ics")):
        typed("calendar", "--out", str(tmp_path / name), at=laptop)
        events = icalendar.Calendar.from_ical((tmp_path / name).read_bytes()).walk("VEVENT")
        assert [str(each["SUMMARY"]) for each in events] == ["Network meeting", "To be done: send plans"]


def test_needs_are_listed_and_shown_to_every_school(typed: Typing) -> None:
    for field, value in {"pooled": "A tester", "pool_side": "need", "position": "m"}.items():
        typed.oak.say(value, "pool_entry:1", field)
    typed.meeting.office.read(*typed.oak.write())
    assert typed("pool") == f"1. Need: A tester ({OAK.name}), not shown\n"
    assert typed("pool", "--show", "1").endswith("shown to every school\n")
    assert typed("pool", "--hide", "1").endswith("not shown\n")


def test_words_that_may_point_at_a_child_are_not_printed_without_a_reason(typed: Typing, tmp_path: Path) -> None:
    typed("plan", "2026-11-24", "--focus", "What happened to Jayden Smith in Year 4 (DOB 03/04/2017)")
    out = tmp_path / "agenda.pdf"
    assert "may point at a child" in typed("agenda", "1", "--out", str(out), status=1)
    assert not out.exists()
    typed("agenda", "1", "--out", str(out), "--let-through", "Invented")
    assert out.read_bytes().startswith(PDF)
