"""Home says what challenge days wait for, and leads there; the office is told of what is late."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from answering import FIRST, SECOND, Answerer, tell
from answering import place_of as place_at
from evaluating import shown_words
from following_room import Follower
from planning import Planner
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Changes
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.workspace import Workspace
from sendnet_ui.challenge_days.places import AnswerPlace
from sendnet_ui.home.owed import Owed, read_owed
from sendnet_ui.home.pointers import waiting_at_office
from sendnet_ui.home.reading import Office, Sending, read_office
from sendnet_ui.shell.desk import Desk


@pytest.fixture
def told(planner: Planner) -> Planner:
    """Return somebody at a school with two recommendations to answer."""
    planner.person.desk.write(tell)
    planner.person.wait()
    return planner


@pytest.fixture
def office(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Iterator[Follower]:
    """Return somebody in an office that has recommended two things, one of them by 1 March 2027."""
    person = Follower(desk, qtbot, tmp_path / "data")
    yield person
    person.close()


def answer_both(workspace: Workspace) -> Changes:
    recommendations, place = workspace.recommendations, place_at(workspace)
    done = recommendations.respond(place, FIRST, "accept", by="head")
    return done | recommendations.respond(place, SECOND, "accept", by="head")


def test_home_leads_to_the_first_recommendation_without_an_answer(told: Planner) -> None:
    told.person.window.go("home")
    told.person.wait()
    home = told.person.window.screen_shown
    assert "Challenge day, 24 November 2026: 2 recommendations wait for an answer." in shown_words(home)
    next(each for each in home.findChildren(QAbstractButton) if each.text() == "Answer").click()
    told.person.wait()
    page = Answerer(told).screen._sheet.page
    assert isinstance(page, AnswerPlace)
    assert page.record == FIRST
    told.person.desk.write(answer_both)
    told.person.wait()
    told.person.window.go("home")
    told.person.wait()
    assert "for an answer" not in shown_words(home)


def test_a_draft_waits_until_the_school_has_said_something_of_it(told: Planner) -> None:
    def issue(workspace: Workspace) -> DayPlace:
        place, permit = place_at(workspace), workspace._journal.permit
        workspace._journal.permit = lambda _channel, _kind: None
        said = {"_pos": "1", "issue": "draft", "document": "d" * 64, "issued_on": "2026-12-01"}
        workspace._journal.write([Edit(place.findings, "report:one", field, value) for field, value in said.items()])
        workspace._journal.permit = permit
        return place

    told.person.ask(answer_both)
    place = told.person.ask(issue)
    assert told.person.ask(read_owed) == (Owed(place, "Challenge day, 24 November 2026", has_draft=True),)
    told.person.ask(lambda workspace: workspace.recommendations.accuracy.add(place, "d" * 64, "Nine classes."))
    assert told.person.ask(read_owed) == ()


def test_the_office_is_told_of_what_is_late(office: Follower) -> None:
    def late(workspace: Workspace, day: str) -> Office:
        return read_office(workspace, workspace.today().replace(2027, 3, int(day)))

    before, after = (office.ask(lambda workspace, day=day: late(workspace, day)) for day in ("1", "2"))
    assert (before.late, after.late) == (0, 1)
    told = [pointer for pointer in waiting_at_office(after, Sending()) if pointer.room == "visits"]
    assert [pointer.words for pointer in told] == ["1 recommendation is late."]
