"""Priorities: from a judgement to an action to a review, by keys, and back by undo."""

import time

from evaluating import shown_words
from planning import Planner
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.screen import EvaluationScreen


def test_keys_alone_lead_from_a_statement_to_a_priority_to_an_action_to_a_review(planner: Planner) -> None:
    planner.press("B", "3", "2", "Enter")
    planner.type("Late where pupils mask.")
    planner.tab_to("Make this a priority")
    planner.press("Space")
    assert planner.only().statements == ("B3",)
    assert "Late where pupils mask." in planner.only().baseline

    planner.type("Find needs in six weeks")
    planner.tab_to("Draft")
    planner.press("2")
    planner.tab_to("Add an action: what is to be done, then Enter")
    planner.type("Agree the signs")
    planner.press("Return")
    planner.tab_to("Who does it")
    planner.type("SENCO")
    planner.tab_to("By when")
    planner.type("3 July 2030")
    planner.tab_to("Add a review…")
    planner.press("Space", "1")
    planner.tab_to("0  Too early to say")
    planner.press("3")
    planner.tab_to("What was seen")
    planner.type("Four of six in time.")
    planner.tab_to("Keep this review")
    planner.press("Space")

    priority = planner.only()
    assert (priority.stage, priority.title) == ("live", "Find needs in six weeks")
    (action,) = priority.actions
    assert (action.what, action.who, action.due) == ("Agree the signs", "SENCO", "2030-07-03")
    (review,) = priority.reviews
    assert (review.progress, review.impact, review.seen) == ("green", "2", "Four of six in time.")
    assert (review.reviewer, review.stands) == ("Jo Bell", True)


def test_the_statement_shows_its_priority_and_each_leads_to_the_other(planned: Planner) -> None:
    planned.click("Back to B3")
    screen = planned.person.window.screen_shown
    assert isinstance(screen, EvaluationScreen)
    assert planned.person.page == "B3"
    links = [each for each in screen.findChildren(QPushButton) if each.text().startswith("Priority 1: ")]
    (link,) = [each for each in links if each.isVisible()]
    link.click()
    planned.person.wait()
    assert planned.screen._sheet.page is not None
    assert planned.screen._sheet.page.record == planned.only().record


def test_an_area_becomes_a_priority_in_one_step(planner: Planner) -> None:
    planner.person.go("@D")
    planner.person.wait()
    planner.tab_to("Make this a priority")
    planner.press("Space")
    assert (planner.only().origin, planner.only().source) == ("area", "D")
    planner.click("Back to area D")
    assert planner.person.page == "@D"


def test_a_room_without_priorities_says_in_kind_words_how_to_begin(planner: Planner) -> None:
    planner.arrive()
    assert "Nothing is planned yet" in shown_words(planner.screen)
    planner.click("New priority")
    assert planner.only().stage == "draft"
    planner.type("Calm corridors")
    planner.screen._to_list()
    planner.person.wait()
    assert planner.only().title == "Calm corridors"
    planner.press("Ctrl+Z", "Ctrl+Z")
    assert not planner.plan().priorities
    assert "Nothing is planned yet" in shown_words(planner.screen)


def test_actions_are_added_one_after_the_other_put_in_order_and_taken_away_with_a_way_back(planned: Planner) -> None:
    planned.add_actions("Look again in March")
    planned.screen._page.actions_part.begin()
    planned.press("Alt+Up", "Alt+Up")
    assert planned.whats() == ["Agree the signs", "Look again in March", "Brief all tutors", "Ask the families"]
    planned.press("Alt+Down")
    assert planned.whats()[1:3] == ["Brief all tutors", "Look again in March"]
    planned.press("Delete")
    assert planned.whats() == ["Agree the signs", "Brief all tutors", "Ask the families"]
    planned.press("Ctrl+Z")
    assert planned.whats()[2] == "Look again in March"
    planned.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert planned.whats() == ["Agree the signs", "Brief all tutors", "Ask the families"]


def test_a_field_of_an_action_is_undone_and_redone_where_it_was_written(planned: Planner) -> None:
    planned.write("who", "SENCO")
    planned.screen._page.actions_part.begin()
    planned.press("Down")
    planned.write("who", "Deputy head")
    planned.press("Ctrl+Z")
    assert [action.who for action in planned.only().actions] == ["SENCO", "", ""]
    assert planned.field("who").editor.value() == ""
    planned.press("Ctrl+Z")
    assert planned.only().actions[0].who == ""
    planned.press("Ctrl+Y", "Ctrl+Y")
    assert [action.who for action in planned.only().actions] == ["SENCO", "Deputy head", ""]


def test_an_action_that_is_done_is_dated_and_leaves_the_overdue(planned: Planner) -> None:
    planned.write("due", "1 September 2020")
    assert any("1 action overdue" in row for row in planned.rows())
    planned.tab_to("Not started")
    planned.press("5")
    assert planned.only().actions[0].done_on
    assert not any("overdue" in row for row in planned.rows())


def test_a_fourth_live_priority_is_warned_of_and_not_refused(planned: Planner) -> None:
    for statement in ("A1", "A2", "A3"):
        assert "three at most" not in shown_words(planned.screen._contents)
        record = planned.person.ask(lambda workspace, each=statement: workspace.plans.from_statement(each)[0])
        planned.person.desk.write(lambda workspace, each=record: workspace.plans.change_priority(each, "stage", "live"))
        planned.person.wait()
    assert "4 priorities are live; schools get further with three at most." in shown_words(planned.screen._contents)
    assert [row[:2] for row in planned.rows()[1:]] == ["1 ", "2 ", "3 ", "4 "]


def test_a_review_is_corrected_only_by_another(planned: Planner) -> None:
    planned.click("Add a review…")
    planned.tab_to("What was seen")
    planned.type("Six of four in time.")
    planned.click("Keep this review")
    correct = next(each for each in planned.screen.findChildren(QPushButton) if each.text() == "Correct…")
    correct.click()
    planned.person.wait()
    planned.tab_to("What was seen")
    planned.press("Ctrl+A")
    planned.type("Four of six in time.")
    planned.click("Keep this review")
    assert [review.seen for review in planned.only().reviews if review.stands] == ["Four of six in time."]
    words = shown_words(planned.screen._page.reviews_part)
    assert words.index("Four of six in time.") < words.index("A later review corrects this one.")
    assert "Six of four in time." in words


def test_a_review_that_says_nothing_is_asked_for_more_and_one_begun_waits(planned: Planner) -> None:
    planned.click("Add a review…")
    planned.click("Keep this review")
    assert "or say what was seen" in shown_words(planned.screen)
    assert not planned.only().reviews
    planned.tab_to("What was seen")
    planned.type("Half a thought")
    planned.screen._begin()
    planned.person.wait()
    assert "Half a thought" not in [each.value() for each in _seen(planned)]
    planned.screen._to_list()
    planned.press("Up")
    assert [each.value() for each in _seen(planned)] == ["Half a thought"]


def test_closing_by_a_review_moves_the_priority_and_undo_brings_it_back(planned: Planner) -> None:
    planned.click("Add a review…")
    planned.tab_to("What was seen")
    planned.type("Held for a year.")
    planned.tab_to("Continue")
    planned.press("5")
    planned.click("Keep this review")
    assert planned.only().stage == "closed"
    assert planned.rows()[0] == "Closed"
    planned.press("Ctrl+Z")
    assert (planned.only().stage, planned.only().reviews) == ("live", ())


def test_a_priority_that_was_reviewed_is_not_taken_away(planned: Planner) -> None:
    record = planned.only().record
    planned.person.desk.write(lambda workspace: workspace.plans.review(record, impact="1")[1])
    planned.person.wait()
    planned.screen._to_list()
    planned.press("Delete")
    assert planned.only().record == record
    assert not planned.screen._page._remove.isVisible()


def test_a_priority_taken_away_comes_back_with_its_actions(planned: Planner) -> None:
    planned.screen._to_list()
    planned.press("Delete")
    assert not planned.plan().priorities
    planned.press("Ctrl+Z")
    assert planned.whats() == ["Agree the signs", "Brief all tutors", "Ask the families"]
    assert planned.rows()[1].startswith("1 ")


def test_home_says_what_is_overdue_and_leads_to_the_very_action(planned: Planner) -> None:
    planned.screen._page.actions_part.begin()
    planned.press("Down")
    planned.write("due", "1 September 2020")
    planned.person.window.go("home")
    planned.person.wait()
    home = planned.person.window.screen_shown
    assert home is not None
    assert "Brief all tutors – overdue by" in shown_words(home)
    assert "waits for this half-term’s review" in shown_words(home)
    planned.press_on(home, "Go to it")
    assert planned.field("what").editor.value() == "Brief all tutors"


def test_words_that_were_typed_when_the_window_closes_are_kept(planned: Planner) -> None:
    planned.field("outcome").editor.control.setFocus(Qt.FocusReason.OtherFocusReason)
    planned.type("By July, nine of ten")
    planned.person.reopen()
    assert planned.only().outcome == "By July, nine of ten"


def test_a_live_priority_of_last_year_is_carried_on_and_undo_leaves_it_there(planner: Planner) -> None:
    def last_year(workspace: Workspace) -> None:
        clock = workspace._journal.clock
        now, clock.wall = clock.wall, lambda: time.time() - 365 * 24 * 3600
        record, _ = workspace.plans.add_priority("Calm corridors", stage="live")
        workspace.plans.add_action(record, "Walk them at lunch")
        clock.wall = now

    planner.person.ask(last_year)
    planner.person.ask(lambda workspace: workspace.plans.add_priority("Something new"))
    planner.arrive()
    planner.click("Carry one on from last year")
    assert planner.field("title").editor.value() == "Calm corridors"
    assert planner.field("what").editor.value() == "Walk them at lunch"
    planner.press("Ctrl+Z")
    assert planner.only().title == "Something new"
    assert planner.person.ask(lambda workspace: len(workspace.plans.to_carry_on())) == 1


def _seen(planner: Planner) -> list:  # type: ignore[type-arg]  # of editors
    from sendnet_ui.forms.words import LongText

    forms = [form for form in planner.screen._page.reviews_part._forms.values() if form.isVisible()]
    return [each for form in forms for each in form.findChildren(LongText)]
