"""The school's room of challenge days: what is answered, and what of the plan takes it up."""

from typing import Any

import pytest
from answering import FIRST, SECOND, Answerer, place_of, tell
from audit import audit, too_large
from evaluating import shown_words
from planning import Planner

from sendnet_desktop.changes import Changes
from sendnet_desktop.workspace import Workspace
from sendnet_ui.challenge_days.places import AnswerPlace, Entry
from sendnet_ui.plans.screen import PlanScreen
from sendnet_ui.reports.day_prints import ResponsesPrint
from sendnet_ui.shell.theme import Theme


@pytest.fixture
def answerer(planner: Planner) -> Answerer:
    """Return somebody in the room of a school with two recommendations to answer."""
    planner.person.desk.write(tell)
    person = Answerer(planner)
    person.arrive()
    return person


def test_the_list_says_what_waits_for_an_answer(answerer: Answerer) -> None:
    heading, day, first, second = answerer.rows()
    assert heading == "Challenge day, 24 November 2026"
    assert "2 answers to give" in day
    assert first.startswith("R1 Plan the fading of adult support")
    assert "Proposed" in first
    assert second.startswith("R2 Publish the information report.")


def test_a_recommendation_is_answered_by_keys_alone_and_taken_into_the_plan(answerer: Answerer) -> None:
    answerer.planner.press("Down", "Return")
    answerer.planner.press("2")
    answerer.planner.tab_to("Why, or with what change")
    answerer.planner.type("From January, when the new leader starts.")
    answerer.planner.tab_to("Who answered")
    answerer.planner.press("Down", "Down")
    response = answerer.stored().response
    assert (response.reply, response.why, response.by) == (
        "change",
        "From January, when the new leader starts.",
        "for-head",
    )
    assert response.on
    answerer.planner.tab_to("Make this a priority")
    answerer.planner.press("Space")
    (priority,) = answerer.planner.plan().priorities
    assert (priority.origin, priority.statements) == ("recommendation", ("D3", "D5"))
    assert answerer.stored().state == "in plan"
    assert "In the plan" in answerer.rows()[2]


def test_what_takes_it_up_leads_to_the_priority_and_back(answerer: Answerer) -> None:
    answerer.screen.visit(AnswerPlace(place_of_screen(answerer), FIRST))
    answerer.planner.press_on(answerer.screen, "Make this a priority")
    answerer.planner.press_on(answerer.screen, "Go there")
    screen = answerer.person.window.screen_shown
    assert isinstance(screen, PlanScreen)
    assert "R1 of 24 November 2026: Plan the fading" in shown_words(screen)
    answerer.planner.press_on(screen, "Back to R1")
    assert answerer.screen._sheet.page == AnswerPlace(place_of_screen(answerer), FIRST)


def test_it_becomes_an_action_of_a_live_priority(answerer: Answerer) -> None:
    def live(workspace: Workspace) -> Changes:
        return workspace.plans.add_priority("Support that fades", stage="live")[1]

    answerer.person.desk.write(live)
    answerer.person.wait()
    answerer.screen.visit(AnswerPlace(place_of_screen(answerer), SECOND))
    page = answerer.screen._recommendation
    page._priorities.control.setCurrentIndex(1)
    page._priorities.control.activated.emit(1)
    answerer.planner.press_on(answerer.screen, "Add it as an action")
    (priority,) = answerer.planner.plan().priorities
    assert [action.what for action in priority.actions] == ["Publish the information report."]
    answerer.planner.press("Ctrl+Z")
    assert answerer.planner.plan().priorities[0].actions == ()


def test_undo_goes_back_to_the_recommendation_that_was_answered(answerer: Answerer) -> None:
    place = place_of_screen(answerer)
    answerer.screen.visit(AnswerPlace(place, FIRST))
    answerer.planner.press("Return", "1")
    answerer.screen.visit(AnswerPlace(place, SECOND))
    answerer.planner.press("Ctrl+Z")
    assert answerer.stored().response.reply == ""
    assert answerer.screen._sheet.page == AnswerPlace(place, FIRST)


def test_a_field_that_disagrees_can_be_gone_to(answerer: Answerer) -> None:
    entry = Entry("response", place_of_screen(answerer), FIRST, "reply_why")
    answerer.screen.visit(entry)
    focused = answerer.person.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Why, or with what change"


@pytest.mark.parametrize(("scheme", "points"), [("light", 10), ("dark", 10), ("contrast", 10), ("light", 15)])
def test_everybody_can_answer(answerer: Answerer, theme: Theme, scheme: Any, points: int) -> None:
    answerer.screen.visit(AnswerPlace(place_of_screen(answerer), FIRST))
    theme.wear(scheme, points)
    answerer.person.wait()
    assert audit(answerer.screen, least_contrast=7 if scheme == "contrast" else 4.5) == []


@pytest.mark.parametrize("points", [10, 15])
def test_answering_fits_a_small_laptop(answerer: Answerer, theme: Theme, points: int) -> None:
    theme.wear("light", points)
    answerer.screen.visit(AnswerPlace(place_of_screen(answerer), FIRST))
    answerer.person.window.resize(911, 512)
    answerer.person.wait()
    assert too_large(answerer.screen) == []


def test_a_school_without_challenge_days_is_told_what_will_come(planner: Planner) -> None:
    person = Answerer(planner)
    person.arrive()
    assert "No challenge day yet" in shown_words(person.screen)
    assert audit(person.screen) == []


def place_of_screen(answerer: Answerer) -> Any:
    return answerer.person.ask(place_of)


def test_the_answers_are_printed_and_offered_as_a_table(answerer: Answerer) -> None:
    wanted: list[ResponsesPrint] = []
    desk = answerer.person.desk
    desk.print_wanted.connect(wanted.append)
    answerer.planner.press_on(answerer.screen, "Print the response sheet…")
    answerer.screen.visit(AnswerPlace(place_of_screen(answerer), FIRST))
    answerer.screen.ask_print()
    assert [[each.name for each in asked.recommendations] for asked in wanted] == [["R1", "R2"]] * 2
    (listing,) = answerer.screen.listings()
    assert len(answerer.person.ask(listing.read).sheets[0].rows) == 2
