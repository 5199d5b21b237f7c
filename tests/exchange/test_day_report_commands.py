"""Concluding, recommending and reporting from the command line, at a trust with one school on its list."""

from pathlib import Path

import pytest
from meeting import Laptop, Meeting

from sendnet_desktop.__main__ import main
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.visits.capture.values import Spot

PLACE = DayPlace("oak0", "2026-11-24")
DAY = ("oakfield", "2026-11-24")


@pytest.fixture
def office(tmp_path: Path) -> list[str]:
    """The words before a verb, at an office whose team has gone through one room."""
    meeting = Meeting.of(tmp_path)
    meeting.enrol("Oakfield")
    _go_through_a_room(meeting.office)
    folder = meeting.office.workspace.folder
    meeting.close()
    return ["--data", str(folder)]


def _go_through_a_room(office: Laptop) -> None:
    workspace = office.workspace
    days, checklists = workspace.visits.days, workspace.frameworks.checklists
    days.begin(PLACE, workspace.frameworks.in_use(), checklists.names()["full-day"], phase="primary")
    ann, _ = days.add_reviewer(PLACE, "Ann Hart", part="lead")
    room, _ = workspace.visits.capture.begin_round(PLACE, "4", ann, year_group="Year 4", subject="Reading")
    workspace.visits.capture.answer(PLACE, Spot(ann, room, "4.4"), "answer", "not-seen")


def said(capsys: pytest.CaptureFixture[str], *typed: str, status: int = 0) -> str:
    assert main(typed) == status
    spoken = capsys.readouterr()
    return spoken.out if status == 0 else spoken.err


def test_a_day_is_concluded_recommended_issued_and_printed(
    office: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    day = [*office, "challenge-day"]
    working = said(
        capsys, *day, "conclude", *DAY, "D", "--reviewer", "ann hart", "--level", "2", "--confidence", "fair"
    )
    assert "   Ann Hart: 2 Developing\n" in working
    concluded = said(
        capsys, *day, "conclude", *DAY, "D", "--level", "2", "--sentence", "Support is added and not faded.",
        "--strength", "2", "--agreed", "3",
    )  # fmt: skip
    assert "D High quality teaching and learning: school –, reviewers 2 Developing, agreed 3 Secure\n" in concluded
    assert "   Seen: 1 not seen\n" in concluded
    assert "S1 One page for all (to be shared)\n" in said(capsys, *day, "praise", *DAY, "One page for all", "--share")
    made = said(
        capsys, *day, "recommend", *DAY, "Fade support", "--because", "they waited", "--so-that", "they begin",
        "--led-by", "SENCO", "--by", "2027-03-12", "--known-by", "a walk", "--links", "D3", "--on", "4.4",
    )  # fmt: skip
    assert "R1 Fade support (SENCO leads, by 12 March 2027)\n" in made
    assert "“Fade support”" not in made  # nothing is missing of it
    issued = said(capsys, *day, "issue", *DAY, "final")
    assert issued.startswith("Final, issued ")
    out = tmp_path / "report.pdf"
    assert "Written to" in said(capsys, *office, "report", "challenge-day", *DAY, "--out", str(out))
    assert out.read_bytes().startswith(b"%PDF")
    assert "Final (superseded), issued" in said(capsys, *day, "issue", *DAY, "final")


def test_what_is_not_there_is_refused_and_nothing_is_half_done(
    office: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    day = [*office, "challenge-day"]
    assert "Nothing is concluded yet" in said(capsys, *day, "issue", *DAY, "draft", status=1)
    assert "no statement “Z9”" in said(capsys, *day, "conclude", *DAY, "Z9", "--level", "2", status=1)
    assert "Nothing was seen of item “1.1”" in said(capsys, *day, "recommend", *DAY, "Meet", "--on", "1.1", status=1)
    shown = said(capsys, *day, "report", *DAY)
    assert "R1" not in shown
    assert "To do: There is no recommendation yet.\n" in shown


def test_a_report_that_may_point_at_a_child_waits_for_a_reason(
    office: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    day = [*office, "challenge-day"]
    said(capsys, *day, "conclude", *DAY, "D", "--level", "2", "--sentence", "Pupil A123456789012 was met.")
    assert "may point at a child" in said(capsys, *day, "issue", *DAY, "draft", status=1)
    assert "issued" not in said(capsys, *day, "report", *DAY).splitlines()[-1]
    assert said(capsys, *day, "issue", *DAY, "draft", "--let-through", "An order number.").startswith("Draft for")
