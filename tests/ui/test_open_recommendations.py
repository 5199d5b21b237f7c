"""The list of recommendations over schools: who waits for what, narrowed, led to its day and followed up."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from audit import audit, too_large
from evaluating import shown_words
from following_room import FOLLOW_UP, Follower
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Changes
from sendnet_desktop.workspace import Workspace
from sendnet_ui.reports.day_prints import ResponsesPrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.theme import Theme
from sendnet_ui.tables.listing import Listed
from sendnet_ui.visits.following.open_list import OpenList
from sendnet_ui.visits.places import OpenPlace
from tests.core.concluding import PLACE


@pytest.fixture
def trust(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Iterator[Follower]:
    """Return somebody in the office, at the list of what is open."""
    person = Follower(desk, qtbot, tmp_path / "data")
    person.screen.visit(OpenPlace())
    person.wait()
    yield person
    person.close()


def listed(trust: Follower) -> OpenList:
    return trust.screen._open


def close_the_first(workspace: Workspace) -> Changes:
    first = workspace.visits.following.of(FOLLOW_UP).recommendations[0].said.source
    said = workspace.visits.following.conclude(FOLLOW_UP, first, "ending", "closed")
    return said | workspace.visits.reports.issue(FOLLOW_UP, "final")


def test_it_says_who_waits_for_what_and_what_is_late(trust: Follower) -> None:
    words = shown_words(listed(trust))
    assert "2 recommendations" in words
    assert "Proposed. The school is to answer" in words
    assert "A school: Challenge day, 24 November 2026" in words


def test_it_is_narrowed_by_how_far_each_has_come(trust: Follower) -> None:
    trust.desk.write(close_the_first)
    trust.wait()
    trust.screen.visit(OpenPlace(PLACE.org))
    trust.wait()
    assert "R1  Fade adult support." not in shown_words(listed(trust))
    box = listed(trust)._state.control
    box.setCurrentIndex(box.findData("closed"))
    box.activated.emit(box.currentIndex())
    trust.wait()
    assert "Closed" in shown_words(listed(trust))
    assert "R1  Fade adult support." in shown_words(listed(trust))
    box.setCurrentIndex(box.findData("carried"))
    box.activated.emit(box.currentIndex())
    trust.wait()
    assert "There is no such recommendation." in shown_words(listed(trust))


def test_it_leads_to_the_day_and_back(trust: Follower) -> None:
    trust.click("Open the challenge day")
    assert trust.screen._day.place == PLACE
    trust.press("Alt+Left")
    trust.click("Open recommendations")
    assert listed(trust).isVisible()


def test_a_follow_up_is_begun_from_a_recommendation(trust: Follower) -> None:
    trust.click("Prepare a follow-up")
    trust.click("Prepare the follow-up")
    assert "Say on which day it is." in shown_words(listed(trust))
    listed(trust).detail._form._day.setFocus()
    QTest.keyClicks(trust.focused, "24/11/2026")
    trust.click("Prepare the follow-up")
    assert "choose one after 24 November 2026." in shown_words(listed(trust))
    listed(trust).detail._form._day.set_value(None)
    listed(trust).detail._form._day.setFocus()
    QTest.keyClicks(trust.focused, "1/6/2027")
    trust.click("Prepare the follow-up")
    begun = DayPlace(PLACE.org, "2027-06-01")
    assert trust.screen._day.place == begun
    assert trust.ask(lambda workspace: workspace.visits.following.followed(begun)) == PLACE


def test_the_list_is_offered_as_a_table_as_it_is_narrowed(trust: Follower) -> None:
    (listing,) = trust.screen.listings()
    read: Listed = trust.ask(listing.read)
    assert [row[3] for row in read.sheets[0].rows] == ["R1", "R2"]


def test_the_response_sheet_of_the_school_that_is_shown_is_printed(trust: Follower) -> None:
    wanted: list[ResponsesPrint] = []
    trust.desk.print_wanted.connect(wanted.append)
    trust.screen.ask_print()
    (asked,) = wanted
    assert [each.name for each in asked.recommendations] == ["R1", "R2"]


@pytest.mark.parametrize(("scheme", "points"), [("light", 10), ("contrast", 15)])
def test_everybody_can_see_what_is_open(trust: Follower, theme: Theme, scheme: Any, points: int) -> None:
    theme.wear(scheme, points)
    trust.wait()
    assert audit(trust.window, least_contrast=7 if scheme == "contrast" else 4.5) == []
    trust.window.resize(911, 492)
    trust.wait()
    assert too_large(listed(trust)) == []
