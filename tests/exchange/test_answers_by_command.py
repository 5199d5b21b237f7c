"""From the report to the follow-up by command: answered at the school, followed up by the trust."""

import shutil
from pathlib import Path
from typing import Final

import pytest
from openpyxl import load_workbook

from sendnet_desktop.__main__ import main
from sendnet_desktop.sample.making import TRUST, make_sample
from sendnet_desktop.steps import finish
from sendnet_desktop.trust.profile import slug_of
from sendnet_desktop.workspace import Workspace

DAY: Final = "2027-03-09"
FOLLOW_UP: Final = "2027-06-15"


class Typists:
    """Somebody in the office of a sample trust and somebody in its school, with a stick between them."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self._stick = folder.parent / "stick"
        self.office = folder / TRUST
        (self.school,) = (each for each in folder.iterdir() if each.name != TRUST)
        workspace = Workspace.open(self.school)
        self.slug = slug_of(workspace.profile.name)
        workspace.close()

    def type(self, at: Path, *words: str, status: int = 0) -> str:
        assert main(["--data", str(at), *words]) == status
        spoken = self._capsys.readouterr()
        return spoken.out if status == 0 else spoken.err

    def day(self, at: Path, verb: str, *more: str, day: str = DAY, status: int = 0) -> str:
        return self.type(at, "challenge-day", verb, self.slug, day, *more, status=status)

    def carry(self, giver: Path, taker: Path) -> None:
        self._stick.mkdir(exist_ok=True)
        self.type(giver, "bundle", "write", "--to", str(self._stick))
        self.type(taker, "bundle", "read", str(self._stick))


@pytest.fixture(scope="module")
def visited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample trust with one school, made once."""
    folder = tmp_path_factory.mktemp("visited")
    finish(make_sample(folder, 1, seed="answers", year=2026))
    return folder


@pytest.fixture
def typists(visited: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Typists:
    """Two people at their keyboards; the office has concluded a day, and recommends two things."""
    them = Typists(Path(shutil.copytree(visited, tmp_path / "sample")), capsys)
    them.day(them.office, "begin")
    them.day(them.office, "team", "Ines Moor", "--part", "lead")
    them.day(them.office, "conclude", "D", "--level", "2", "--sentence", "Support depends on an adult.")
    fade = ("Plan the fading of support.", "--links", "D3,D5", "--by", "2027-05-14", "--led-by", "Phase leaders")
    them.day(them.office, "recommend", *fade)
    them.day(them.office, "recommend", "Publish the accessibility plan.", "--links", "A5")
    return them


@pytest.fixture
def final(typists: Typists) -> Typists:
    """The report is final, and the school has it."""
    typists.day(typists.office, "issue", "final")
    typists.carry(typists.office, typists.school)
    return typists


def test_a_school_answers_and_the_trust_sees_who_waits_for_what(final: Typists) -> None:
    office, school = final.office, final.school
    answered = final.day(school, "respond", "R1", "change", "--why", "From May.", "--by", "for-head")
    assert answered.splitlines() == [
        f"{final.slug} {DAY} R1  Plan the fading of support. (accepted, by 14 May 2027)",
        "   Accepted with a change: From May.",
        "   The school is to take it into its plan",
    ]
    assert "Say why" in final.day(school, "respond", "2", "decline", "--by", "head", status=1)
    assert "no recommendation of this number" in final.day(school, "respond", "R7", "accept", "--by", "head", status=1)
    assert "(in the plan, by 14 May 2027)" in final.day(school, "take-up", "R1")
    final.day(school, "respond", "r2", "decline", "--why", "It is published.", "--by", "head")
    final.carry(school, office)
    listed = final.type(office, "challenge-day", "recommendations")
    assert "   In the plan: Plan the fading of support\n   The school is to begin\n" in listed
    assert "(not accepted)" in listed
    still_open = final.type(office, "challenge-day", "recommendations", "--open", "--school", final.slug)
    assert "R1  Plan" in still_open
    assert "R2" not in still_open


def test_an_action_is_made_of_a_recommendation_under_a_priority(final: Typists) -> None:
    assert "no priority of this number" in final.day(final.school, "take-up", "R2", "--under", "99", status=1)
    assert "(in the plan)" in final.day(final.school, "take-up", "R2", "--under", "1")
    assert "Publish the accessibility plan. (not started)" in final.type(final.school, "plan")


def test_what_is_not_accurate_is_said_and_seen_to(typists: Typists) -> None:
    office, school = typists.office, typists.school
    typists.day(office, "issue", "draft")
    typists.carry(office, school)
    assert typists.day(school, "inaccurate", "There are nine classes.") == (
        "1. There are nine classes. (the team has not answered)\n"
    )
    typists.carry(school, office)
    done = typists.day(office, "amend", "1", "changed", "--how", "Nine, not eight.")
    assert done == "1. There are nine classes. (the report was changed: Nine, not eight.)\n"
    assert "no point of this number" in typists.day(office, "amend", "2", "left", status=1)
    typists.day(office, "issue", "final")
    typists.carry(office, school)
    assert typists.day(school, "points") == done
    assert "waits to be checked" in typists.day(school, "inaccurate", "And one more.", status=1)


def test_a_follow_up_asks_what_is_open_and_its_final_report_tells_the_school(final: Typists) -> None:
    office, school = final.office, final.school
    final.day(school, "respond", "R2", "decline", "--why", "It is published.", "--by", "head")
    final.carry(school, office)
    assert "no such earlier challenge day" in final.day(
        office, "begin-follow-up", "2020-01-01", day=FOLLOW_UP, status=1
    )
    begun = final.day(office, "begin-follow-up", DAY, day=FOLLOW_UP).splitlines()
    assert begun[:2] == [
        f"Follows the challenge day of {DAY}",
        f"{DAY} R1  Plan the fading of support. (nothing said yet)",
    ]
    assert begun[2].startswith("D  ")
    assert begun[2].endswith(": 2 Developing then, no level now")
    told = ("--difference", "shown", "--shown", "Most begin unaided.", "--ending", "closed")
    assert "R1  Plan the fading of support. (Follow-up of " in final.day(
        office, "follow-up", "R1", *told, day=FOLLOW_UP
    )
    assert "looks at no recommendation" in final.day(office, "follow-up", "R2", *told, day=FOLLOW_UP, status=1)
    final.carry(office, school)
    assert "(proposed, by 14 May 2027)" in final.type(school, "challenge-day", "recommendations")
    final.day(office, "issue", "final", day=FOLLOW_UP)
    final.carry(office, school)
    listed = final.type(school, "challenge-day", "recommendations")
    assert "(closed, by 14 May 2027)" in listed
    assert "Impact shown. Closed. Most begin unaided." in listed


def test_the_list_and_the_response_sheet_are_written(final: Typists, tmp_path: Path) -> None:
    table, printed = tmp_path / "list.xlsx", tmp_path / "sheet.pdf"
    final.type(final.office, "export", "recommendations", "--open", "--out", str(table))
    rows = list(load_workbook(table).active.iter_rows(values_only=True))
    assert [row[3:6] for row in rows[1:]] == [
        ("R1", "Plan the fading of support.", "Proposed"),
        ("R2", "Publish the accessibility plan.", "Proposed"),
    ]
    final.type(final.office, "report", "responses", "--school", final.slug, "--out", str(printed))
    assert printed.read_bytes().startswith(b"%PDF")
