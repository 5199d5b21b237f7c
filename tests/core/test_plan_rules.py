"""What a plan says by itself: each rule against the days and values on both sides of its edge."""

from dataclasses import replace
from datetime import date

import pytest

from sendnet_desktop.plans import rules
from sendnet_desktop.plans.values import Action, Milestone, Plan, Priority, Review

TODAY = date(2026, 11, 20)
CHANNEL = "school:oak:2026"


def action(**said: object) -> Action:
    return replace(Action("action:one", "priority:one"), **said)  # type: ignore[arg-type]  # any of its fields


def review(day: str, impact: str = "", **said: object) -> Review:
    made = Review(f"review:{day}", "priority:one", reviewed_on=day, impact=impact)
    return replace(made, **said)  # type: ignore[arg-type]  # any of its fields


def priority(*parts: Action | Review | Milestone, **said: object) -> Priority:
    made = Priority(
        "priority:one",
        CHANNEL,
        stage="live",
        actions=tuple(part for part in parts if isinstance(part, Action)),
        reviews=tuple(part for part in parts if isinstance(part, Review)),
        milestones=tuple(part for part in parts if isinstance(part, Milestone)),
    )
    return replace(made, **said)  # type: ignore[arg-type]  # any of its fields


def plan(*priorities: Priority) -> Plan:
    return Plan(CHANNEL, 2026, "Oakfield Primary", priorities, TODAY)


@pytest.mark.parametrize(
    ("day", "rule", "words"),
    [
        ("2026-11-01", "overdue", "Overdue by 19 days: it was due on 1 November 2026."),
        ("2026-11-19", "overdue", "Overdue by 1 day: it was due on 19 November 2026."),
        ("2026-11-20", "due", "Due today."),
        ("2026-11-21", "due", "Due tomorrow."),
        ("2026-12-04", "due", "Due in 14 days, on 4 December 2026."),
        ("2026-12-05", "this half-term", "Due this half-term, on 5 December 2026."),
        ("2026-12-31", "this half-term", "Due this half-term, on 31 December 2026."),
    ],
)
def test_an_action_says_how_near_its_day_is(day: str, rule: str, words: str) -> None:
    note = rules.due(action(due=day), TODAY)
    assert note is not None
    assert (note.rule, note.words, note.record) == (rule, words, "action:one")


@pytest.mark.parametrize("said", [{"due": "2027-01-01"}, {"due": ""}, {"due": "soon"}])
def test_an_action_of_a_later_half_term_or_without_a_day_is_left_in_peace(said: dict[str, str]) -> None:
    assert rules.due(action(**said), TODAY) is None


def test_what_is_done_is_never_late() -> None:
    assert rules.due(action(due="2026-01-01", state="done"), TODAY) is None
    assert not rules.this_half_term(action(due="2026-01-01", state="done"), TODAY)
    assert rules.this_half_term(action(due="2026-01-01"), TODAY)
    assert rules.this_half_term(action(due="2026-12-31"), TODAY)
    assert not rules.this_half_term(action(due="2027-01-04"), TODAY)


@pytest.mark.parametrize(
    ("impacts", "words"),
    [
        ([], "Every action is done, and no review says yet what difference it made."),
        (["0"], "Every action is done, and no review says yet what difference it made."),
        (["1"], "Every action is done, and the last review saw no change."),
        (["3", "1"], "Every action is done, and the last review saw no change."),
        (["2"], ""),
        (["1", "2"], ""),
        (["2", ""], ""),
    ],
)
def test_done_without_impact_looks_at_the_last_word_on_impact(impacts: list[str], words: str) -> None:
    reviews = [review(f"2026-10-{day:02d}", impact) for day, impact in enumerate(impacts, 1)]
    note = rules.done_without_impact(priority(action(state="done"), *reviews))
    assert (note.words if note else "") == words


def test_what_is_not_all_done_or_has_no_action_is_not_done_without_impact() -> None:
    assert rules.done_without_impact(priority(action(state="done"), action(state="behind"))) is None
    assert rules.done_without_impact(priority()) is None


def test_a_review_that_was_corrected_counts_no_more() -> None:
    wrong = review("2026-10-01", "3", corrected_by="review:2026-10-02")
    assert rules.done_without_impact(priority(action(state="done"), wrong, review("2026-10-02", "0"))) is not None


@pytest.mark.parametrize(
    ("begins", "reviewed", "words"),
    [
        ("2026-09-07", "", "Not reviewed this half-term (Autumn 2); it was never reviewed."),
        ("", "", "Not reviewed this half-term (Autumn 2); it was never reviewed."),
        (
            "2026-09-07",
            "2026-10-31",
            "Not reviewed this half-term (Autumn 2); the last review was on 31 October 2026.",
        ),
        ("2026-09-07", "2026-11-01", ""),
        ("2026-11-01", "", ""),
        ("2026-11-01", "2025-12-01", ""),
    ],
)
def test_a_live_priority_is_reviewed_each_half_term(begins: str, reviewed: str, words: str) -> None:
    reviews = (review(reviewed, "2"),) if reviewed else ()
    note = rules.not_reviewed(priority(*reviews, begins=begins), TODAY)
    assert (note.words if note else "") == words


def test_the_same_half_term_of_last_year_is_another_half_term() -> None:
    assert rules.not_reviewed(priority(review("2025-11-20", "2")), TODAY) is not None


def test_a_milestone_is_asked_about_when_its_half_term_is_over() -> None:
    over, coming = Milestone("autumn-1", "All plans written."), Milestone("autumn-2", "All plans reviewed.")
    found = priority(over, coming)
    note = rules.milestone_passed(found, over, TODAY)
    assert note is not None
    assert note.words == "Autumn 1 is over: say whether its milestone was reached."
    assert rules.milestone_passed(found, coming, TODAY) is None
    assert rules.milestone_passed(found, replace(over, reached=False), TODAY) is None
    assert rules.milestone_passed(found, replace(over, expected=""), TODAY) is None
    assert rules.milestone_passed(found, coming, date(2027, 9, 1)) is not None


@pytest.mark.parametrize(
    ("impacts", "early"), [(["4"], True), (["2", "4"], True), (["3", "4"], False), (["4", "4"], False), (["3"], False)]
)
def test_impact_is_sustained_only_after_a_review_that_saw_it(impacts: list[str], early: bool) -> None:
    reviews = [review(f"2026-10-{day:02d}", impact) for day, impact in enumerate(impacts, 1)]
    assert (rules.sustained_too_early(priority(*reviews)) is not None) is early


def test_nobody_checks_their_own_work_however_the_name_is_written() -> None:
    own = rules.checks_own_work(priority(lead="SENCO"), action(who="SENCO", checker=" senco "))
    assert own is not None
    assert own.words == "senco would check their own work: let somebody else look."
    leading = rules.checks_own_work(priority(lead="SENCO"), action(who="Class teachers", checker="SENCO"))
    assert leading is not None
    assert leading.words == "SENCO leads this priority and would check it too: let somebody else look."
    assert rules.checks_own_work(priority(lead="SENCO"), action(who="SENCO", checker="SEND governor")) is None
    assert rules.checks_own_work(priority(), action()) is None


def test_a_fourth_live_priority_is_warned_of() -> None:
    three = [replace(priority(), record=f"priority:{number}") for number in range(3)]
    assert rules.too_many_live(plan(*three, replace(priority(), stage="draft"))) is None
    note = rules.too_many_live(plan(*three, priority()))
    assert note is not None
    assert note.words == "4 priorities are live; schools get further with three at most."


def test_the_notes_of_a_plan_come_in_the_order_of_their_urgency_and_leave_drafts_in_peace() -> None:
    late, soon = action(due="2026-11-01"), action(record="action:two", due="2026-11-25", who="SENCO", checker="SENCO")
    busy = priority(soon, late, begins="2026-09-01")
    asleep = replace(busy, record="priority:two", stage="draft")
    found = rules.notes(plan(busy, asleep))
    assert [note.rule for note in found] == ["overdue", "due", "not reviewed", "checks own work"]
    assert {note.priority for note in found} == {"priority:one"}


def test_a_priority_is_asked_only_for_what_it_does_not_say() -> None:
    assert len(rules.prompts(priority())) == 7
    whole = priority(
        action(checker="Governor"),
        outcome="Pupils read.",
        target="80 %",
        baseline="61 %",
        lead="SENCO",
        ends="2027-07-01",
    )
    assert rules.prompts(whole) == ()
