"""From a hit or from two versions to a challenge day: the school comes to its room, the team to the stage."""

from collections.abc import Hashable, Iterator
from pathlib import Path
from typing import Final

import pytest
from answering import DAY, FIRST, Answerer, tell
from answering import place_of as place_at
from following_room import FOLLOW_UP, Follower
from planning import Planner
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.workspace import Workspace
from sendnet_ui.challenge_days.places import AnswerPlace, Entry
from sendnet_ui.challenge_days.screen import ChallengeDaysScreen
from sendnet_ui.disagreements.day_links import way_on_a_day
from sendnet_ui.finding.panel import FindPanel
from sendnet_ui.shell.desk import Desk
from sendnet_ui.visits.following.places import Found
from sendnet_ui.visits.places import OpenPlace, StagePlace
from tests.core.concluding import PLACE

EARLIER: Final = DayPlace("oak0", "2026-11-24")
LATER: Final = DayPlace("oak0", "2027-03-16")
SOURCE: Final = "2026-11-24.abc"


@pytest.mark.parametrize(
    ("channel", "record", "at_school", "at_the_trust"),
    [
        (
            EARLIER.findings,
            "response:abc",
            ("challenge-days", Entry("response", EARLIER, "recommendation:abc", "said")),
            ("visits", OpenPlace("oak0")),
        ),
        (
            EARLIER.findings,
            "accuracy:abc",
            ("challenge-days", Entry("accuracy", EARLIER, "accuracy:abc", "said")),
            ("visits", StagePlace(EARLIER, "report")),
        ),
        (
            LATER.findings,
            f"outcome:{SOURCE}",
            ("challenge-days", AnswerPlace(EARLIER, "recommendation:abc")),
            ("visits", StagePlace(LATER, "follow-up", Found(LATER, SOURCE, "said"))),
        ),
        (
            EARLIER.findings,
            "challenge:day",
            ("challenge-days", AnswerPlace(EARLIER)),
            ("visits", StagePlace(EARLIER, "report")),
        ),
    ],
)
def test_what_is_shared_is_seen_in_the_room_of_whoever_looks(
    channel: str, record: str, at_school: tuple[str, Hashable], at_the_trust: tuple[str, Hashable]
) -> None:
    cell = Cell(channel, record, "said")
    assert way_on_a_day(cell, at_school=True) == at_school
    assert way_on_a_day(cell, at_school=False) == at_the_trust


def test_a_point_that_was_taken_away_leads_to_its_day() -> None:
    gone = Cell(EARLIER.findings, "accuracy:abc", "_deleted")
    assert way_on_a_day(gone, at_school=True, is_removal=True) == ("challenge-days", AnswerPlace(EARLIER))


def test_working_papers_are_seen_at_the_stage_that_wrote_them() -> None:
    stages = {"observation": "capture", "jot": "capture", "working": "conclude", "strength": "conclude"}
    for kind, stage in stages.items():
        way = way_on_a_day(Cell(EARLIER.visit, f"{kind}:abc", "words"), at_school=False)
        assert way == ("visits", StagePlace(EARLIER, stage, f"{kind}:abc"))


@pytest.fixture
def follower(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Iterator[Follower]:
    """Return somebody in an office that follows a challenge day up."""
    person = Follower(desk, qtbot, tmp_path / "data")
    yield person
    person.close()


def find(window: QWidget, words: str) -> None:
    """Type words into the panel that finds, and go to the first hit."""
    window.open_find()
    panel = QApplication.activeModalWidget()
    assert isinstance(panel, FindPanel)
    QTest.keyClicks(panel._line, words)


def go_to_the_first() -> None:
    panel = QApplication.activeModalWidget()
    assert isinstance(panel, FindPanel)
    QTest.keyClick(panel._line, Qt.Key.Key_Return)


def test_words_of_an_answer_are_found_and_lead_to_their_field(planner: Planner) -> None:
    def answer(workspace: Workspace) -> Changes:
        told = tell(workspace)
        return told | workspace.recommendations.respond(place_at(workspace), FIRST, "accept", "Lighthouse.", by="head")

    planner.person.desk.write(answer)
    planner.person.wait()
    find(planner.person.window, "lighthouse")
    planner.person.wait()
    go_to_the_first()
    planner.person.wait()
    screen = Answerer(planner).screen
    assert isinstance(screen, ChallengeDaysScreen)
    page = screen._sheet.page
    assert page is not None
    assert (page.day.day, page.record) == (DAY, FIRST)
    focused = planner.person.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Why, or with what change"


def test_words_of_an_outcome_and_of_a_draft_are_found_and_lead_to_their_stage(follower: Follower) -> None:
    def say(workspace: Workspace) -> Changes:
        source = workspace.visits.following.of(FOLLOW_UP).recommendations[1].said.source
        return workspace.visits.following.conclude(FOLLOW_UP, source, "shown", "A lighthouse on the website.")

    follower.desk.write(say)
    follower.wait()
    find(follower.window, "lighthouse")
    follower.wait()
    panel = QApplication.activeModalWidget()
    assert isinstance(panel, FindPanel)
    assert panel.hit is not None
    assert panel.hit.owner == follower.screen._reading.find(FOLLOW_UP).school, "it names whose it is"
    go_to_the_first()
    follower.wait()
    assert (follower.screen._day.place, follower.page.stage) == (FOLLOW_UP, "follow-up")
    assert follower.focused.accessibleName() == "What it saw"
    follower.screen.visit(StagePlace(PLACE, "conclude", "conclusion:area.D"))
    follower.wait()
    assert follower.page._sheet.drawn.part == "area.D"
