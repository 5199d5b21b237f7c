"""The stage of following up: what came of each recommendation, and judgements then and now."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from audit import audit, too_large
from evaluating import shown_words
from following_room import FOLLOW_UP, Follower
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.theme import Theme
from sendnet_ui.visits.following.page import FollowUpPage
from sendnet_ui.visits.following.places import Found
from sendnet_ui.visits.synthesis.page import SynthesisPage
from tests.core.concluding import PLACE


@pytest.fixture
def follower(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Iterator[Follower]:
    """Return somebody on the page of a follow-up of two recommendations."""
    person = Follower(desk, qtbot, tmp_path / "data")
    person.arrive()
    yield person
    person.close()


def test_every_recommendation_is_shown_with_what_was_judged_then(follower: Follower) -> None:
    assert isinstance(follower.page, FollowUpPage)
    words = shown_words(follower.page)
    assert "2 recommendations were open; nothing is said yet of 2." in words
    assert "R1 of 24 November 2026  Fade adult support." in words
    assert "Because: They waited." in words
    assert "Then: 2 Developing. Support depends on an adult." in words
    assert "Now: no level" in words


def test_what_came_of_a_recommendation_is_said_by_keys_and_taken_back(follower: Follower) -> None:
    follower.page.begin()
    follower.press("3")
    first = follower.follow_up().recommendations[0]
    assert (first.outcome.difference, first.outcome.ending) == ("shown", "")
    assert "nothing is said yet of 1" in shown_words(follower.page)
    follower.press("Ctrl+Z")
    assert follower.follow_up().recommendations[0].outcome.difference == ""


def test_a_field_is_gone_to_by_its_place(follower: Follower) -> None:
    second = follower.follow_up().recommendations[1].said.source
    follower.arrive(Found(FOLLOW_UP, second, "shown"))
    follower.type("It is on the website.")
    assert follower.follow_up().recommendations[1].outcome.shown == "It is on the website."


def test_an_area_is_judged_anew_where_conclusions_are_drawn(follower: Follower) -> None:
    follower.click("Judge D now")
    assert isinstance(follower.page, SynthesisPage)
    assert follower.screen._day.place == FOLLOW_UP


def test_a_day_that_follows_no_other_has_no_such_stage(follower: Follower) -> None:
    def offered() -> list[str]:
        shown = follower.screen._day.findChildren(QAbstractButton)
        return [each.text() for each in shown if each.isVisible() and each.text() in ("Prepare", "Follow-up")]

    assert offered() == ["Prepare", "Follow-up"]
    follower.go("follow-up")
    assert follower.screen._day.place == PLACE
    assert follower.page.stage == "prepare"
    assert offered() == ["Prepare"]


@pytest.mark.parametrize(("scheme", "points"), [("light", 10), ("dark", 15), ("contrast", 15)])
def test_everybody_can_follow_a_day_up(follower: Follower, theme: Theme, scheme: Any, points: int) -> None:
    theme.wear(scheme, points)
    follower.wait()
    assert audit(follower.window, least_contrast=7 if scheme == "contrast" else 4.5) == []
    follower.window.resize(911, 492)
    follower.wait()
    assert too_large(follower.page) == []
