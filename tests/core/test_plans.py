"""What a school plans, verb by verb: written, read back, undone, carried on."""

from datetime import UTC, datetime

import pytest
from laptops import Wall, questions

from sendnet_desktop.changes import Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.plans.answers import ACTION_ANSWERS, PRIORITY_ANSWERS
from sendnet_desktop.plans.values import Priority
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace

SAID: dict[str, Value] = {
    **dict.fromkeys(PRIORITY_ANSWERS, "Words."),
    "stage": "live",
    "origin": "inspection",
    "funding": "imf",
    "cost": 1200,
    "begins": "2026-09-07",
    "ends": "2027-07-16",
}
DONE: dict[str, Value] = {
    **dict.fromkeys(ACTION_ANSWERS, "Words."),
    "due": "2026-10-30",
    "state": "behind",
    "done_on": "2026-10-29",
    "cost": 0,
}


def only(school: Workspace) -> Priority:
    (found,) = school.plans.current().priorities
    return found


def test_every_answer_is_read_back_as_it_was_given(school: Workspace) -> None:
    record, _ = school.plans.add_priority()
    action, _ = school.plans.add_action(record)
    for field, value in SAID.items():
        school.plans.change_priority(record, field, value)
    for field, value in DONE.items():
        school.plans.change_action(action, field, value)
    found = only(school)
    assert {field: getattr(found, field) for field in SAID} == SAID
    assert {field: getattr(found.actions[0], field) for field in DONE} == DONE
    assert found.total_cost == 1200
    assert finish(school.check()) == []


def test_a_judgement_becomes_a_priority_in_one_step_and_leads_back(school: Workspace) -> None:
    school.evaluations.answer("B2", "level", "2")
    school.evaluations.answer("B2", "comment", "Screening is late.\nMore.")
    record, _ = school.plans.from_statement("B2")
    found, asked = only(school), school.evaluations.current().pack.by_id["B2"]
    assert (found.title, found.area, found.stage) == (asked.text.rstrip("."), "B", "draft")
    assert found.baseline == "Judged 2 Developing on 12 October 2026. Screening is late."
    assert [each.record for each in school.plans.for_statement("B2")] == [record]
    assert school.plans.for_statement("B1") == ()
    origin = school.plans.origin_of(found)
    assert (origin.kind, origin.id, origin.words) == ("statement", "B2", f"B2 {asked.text}")


def test_an_unmet_duty_is_part_of_where_the_school_stands(school: Workspace) -> None:
    school.evaluations.answer("A2", "level", "4")
    school.evaluations.answer("A2", "statutory", "not_met")
    school.plans.from_statement("A2")
    assert only(school).baseline == "Judged 2 Developing on 12 October 2026. The legal duty is not met."


def test_an_area_becomes_a_priority_in_one_step_and_leads_back(school: Workspace) -> None:
    school.evaluations.answer_area("C", "level", "2")
    school.plans.from_area("C")
    found = only(school)
    assert (found.area, found.baseline) == ("C", "Judged 2 Developing on 12 October 2026.")
    assert school.plans.origin_of(found).id == "C"
    assert school.plans.origin_of(found).words.startswith("Area C ")


def test_a_recommendation_is_named_where_a_priority_arose_from_one(school: Workspace) -> None:
    school.plans.add_priority("Plans", origin="recommendation", source="R2")
    assert school.plans.origin_of(only(school)).words == "A recommendation of a challenge day: R2"


def test_a_priority_bears_on_as_many_statements_as_are_named_in_the_order_of_the_framework(school: Workspace) -> None:
    record, _ = school.plans.from_statement("B2")
    for statement in ("A10", "B1", "A9"):
        school.plans.bear(record, statement)
    school.plans.bear(record, "B1", bears=False)
    assert only(school).statements == ("A9", "A10", "B2")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *[("stage", "perhaps"), ("stage", True), ("origin", "rumour"), ("funding", "gold")],
        *[
            ("begins", "1/9/2026"),
            ("ends", "20270716"),
            ("cost", "a lot"),
            ("cost", -1),
            ("cost", True),
            ("cost", "1.50"),
        ],
        *[("cost", "1.50"), ("title", 5), ("continues", 2025), ("_deleted", True), ("what", "x")],
    ],
)
def test_what_is_no_answer_is_refused_and_changes_nothing(school: Workspace, field: str, value: Value) -> None:
    record, _ = school.plans.add_priority("Reading")
    before = school.dump()
    with pytest.raises(SendnetError):
        school.plans.change_priority(record, field, value)
    assert school.dump() == before


@pytest.mark.parametrize("written", ["£1,200", "1200", 1200, "£ 1200", "1,200.00", " £1,200 "])
def test_a_cost_is_kept_in_whole_pounds_however_it_is_written(school: Workspace, written: Value) -> None:
    record, _ = school.plans.add_priority("Reading", cost=written)
    assert only(school).cost == 1200
    school.plans.change_priority(record, "cost", "")
    assert only(school).cost is None


def test_what_is_not_there_is_refused(school: Workspace) -> None:
    plans = school.plans
    record, _ = plans.add_priority("Reading")
    action, _ = plans.add_action(record, "Screen")
    for refused in (
        lambda: plans.from_statement("Z99"),
        lambda: plans.from_area("Z"),
        lambda: plans.add_priority("x", statements=("Z99",)),
        lambda: plans.bear(record, "Z99"),
        lambda: plans.change_priority("priority:none", "title", "x"),
        lambda: plans.remove_priority(action),
        lambda: plans.add_action("priority:none"),
        lambda: plans.add_action(record, state="perhaps"),
        lambda: plans.change_action(record, "what", "x"),
        lambda: plans.remove_action("action:none"),
        lambda: plans.move(action, before=record),
        lambda: plans.say_of_milestone(record, "winter-1", "expected", "x"),
        lambda: plans.say_of_milestone(record, "autumn-1", "reached", "yes"),
        lambda: plans.review("priority:none", seen="x"),
        lambda: plans.review(record),
        lambda: plans.review(record, decision="continue"),
        lambda: plans.review(record, seen="x", corrects="review:none"),
        lambda: plans.review(record, seen="x", impact="9"),
        lambda: plans.carry_on(record),
    ):
        before = school.dump()
        with pytest.raises(SendnetError):
            refused()
        assert school.dump() == before


def test_the_trust_has_no_plan_of_its_own(trust: Workspace) -> None:
    with pytest.raises(SendnetError, match="belongs to the trust"):
        trust.plans.current()


def test_an_action_is_dated_when_it_is_done_and_not_when_it_is_taken_up_again(school: Workspace, wall: Wall) -> None:
    record, _ = school.plans.add_priority("Reading")
    action, _ = school.plans.add_action(record, "Screen")
    done = school.plans.change_action(action, "state", "done")
    assert only(school).actions[0].done_on == "2026-10-12"
    wall.now += 86_400
    school.plans.change_action(action, "state", "done")
    assert only(school).actions[0].done_on == "2026-10-12", "saying it twice dates it once"
    school.plans.change_action(action, "state", "behind")
    assert only(school).actions[0].done_on == ""
    school.plans.change_action(action, "state", "done")
    with pytest.raises(SendnetError):
        school.reverse(done.reversals)


def test_a_priority_begins_on_the_day_it_goes_live_if_nothing_else_is_said(school: Workspace) -> None:
    record, _ = school.plans.add_priority("Reading")
    assert only(school).begins == ""
    live = school.plans.change_priority(record, "stage", "live")
    assert only(school).begins == "2026-10-12"
    school.reverse(live.reversals)
    assert (only(school).stage, only(school).begins) == ("draft", "")
    school.plans.change_priority(record, "begins", "2026-11-02")
    school.plans.change_priority(record, "stage", "live")
    assert only(school).begins == "2026-11-02"


def test_priorities_and_actions_are_moved_and_moved_back(school: Workspace) -> None:
    first, second, third = (school.plans.add_priority(name)[0] for name in ("One", "Two", "Three"))
    moved = school.plans.move(third, before=first)
    school.reverse(moved.reversals)
    assert [each.title for each in school.plans.current().priorities] == ["One", "Two", "Three"]
    school.plans.move(third, before=first)
    school.plans.move(first)
    assert [each.title for each in school.plans.current().priorities] == ["Three", "Two", "One"]
    school.plans.move(second, before=third)
    assert [each.title for each in school.plans.current().priorities] == ["Two", "Three", "One"]
    actions = [school.plans.add_action(second, what)[0] for what in ("a", "b", "c")]
    school.plans.move(actions[2], before=actions[1])
    for _ in range(100):
        school.plans.move(actions[0], before=actions[1])
        school.plans.move(actions[2], before=actions[1])
    assert [each.what for each in school.plans.current().priorities[0].actions] == ["a", "c", "b"]


def test_undo_takes_each_step_back_and_redo_takes_it_again(school: Workspace) -> None:
    record, added = school.plans.add_priority("Reading", statements=("A1",), stage="live")
    _, acted = school.plans.add_action(record, "Screen")
    _, reviewed = school.plans.review(record, impact="3", decision="close")
    assert (only(school).stage, len(only(school).reviews)) == ("closed", 1)
    again = school.reverse(reviewed.reversals)
    assert (only(school).stage, only(school).reviews) == ("live", ())
    school.reverse(again.reversals)
    assert (only(school).stage, len(only(school).reviews)) == ("closed", 1)
    school.reverse(acted.reversals)
    assert only(school).actions == ()
    school.reverse(school.reverse(added.reversals).reversals)
    assert only(school).statements == ("A1",)


def test_a_priority_goes_with_its_actions_and_comes_back_with_them(school: Workspace) -> None:
    record, _ = school.plans.add_priority("Reading")
    school.plans.add_action(record, "Screen")
    gone = school.plans.remove_priority(record)
    assert school.plans.current().priorities == ()
    school.reverse(gone.reversals)
    assert [each.what for each in only(school).actions] == ["Screen"]


def test_what_was_reviewed_stays_on_record(school: Workspace) -> None:
    record, _ = school.plans.add_priority("Reading")
    school.plans.review(record, seen="Plans were read.")
    with pytest.raises(SendnetError, match="stays on record"):
        school.plans.remove_priority(record)


def test_a_review_is_corrected_by_another_and_both_are_read(school: Workspace) -> None:
    record, _ = school.plans.add_priority("Reading")
    wrong, _ = school.plans.review(record, impact="3", reviewed_on="2026-10-09")
    right, _ = school.plans.review(record, impact="2", reviewed_on="2026-10-09", corrects=wrong, reviewer="Head")
    first, second = only(school).reviews
    assert (first.record, first.corrected_by, first.stands) == (wrong, right, False)
    assert (second.corrects, second.reviewer, second.stands) == (wrong, "Head", True)
    assert only(school).last_review == second
    with pytest.raises(SendnetError):
        school.plans.review(record, impact="1", corrects=wrong)


def test_a_review_without_a_day_or_a_name_bears_todays_and_the_persons(school: Workspace) -> None:
    record, _ = school.plans.add_priority("Reading")
    school.plans.review(record, progress="amber", reviewed_on="", reviewer="")
    assert (only(school).reviews[0].reviewed_on, only(school).reviews[0].reviewer) == ("2026-10-12", "Sam Lee")


def test_a_live_priority_is_carried_on_with_what_is_left_to_do(school: Workspace, wall: Wall) -> None:
    record, _ = school.plans.add_priority("Reading", statements=("A1",), stage="live", cost=50)
    school.plans.add_priority("Never begun")
    school.plans.add_action(record, "Done already", state="done")
    school.plans.add_action(record, "Still to do", who="SENCO")
    school.plans.review(record, impact="2")
    wall.now = datetime(2027, 9, 10, 9, tzinfo=UTC).timestamp()
    assert [(each.priority.title, each.year) for each in school.plans.to_carry_on()] == [("Reading", 2026)]
    carried = school.plans.carry_on(record)
    found = only(school)
    assert (found.title, found.stage, found.continues, found.cost) == ("Reading", "live", 2026, 50)
    assert ([each.what for each in found.actions], found.statements, found.reviews) == (["Still to do"], ("A1",), ())
    assert school.plans.to_carry_on() == ()
    last = school.plans.all({f"school:{school.profile.org}:2026": "Oakfield"})
    assert [each.stage for each in next(iter(last.values())).priorities] == ["carried", "draft"]
    school.reverse(carried.reversals)
    assert school.plans.current().priorities == ()
    assert len(school.plans.to_carry_on()) == 1
    school.plans.carry_on(record)
    assert [each.what for each in only(school).actions] == ["Still to do"]


def test_values_of_a_newer_version_or_of_malice_are_read_without_harm(school: Workspace) -> None:
    record, _ = school.plans.add_priority("Reading")
    key = record.partition(":")[2]
    for place, field, value in (
        (record, "cost", "lots"),
        (record, "stage", "paused"),
        (f"milestone:{key}.winter", "expected", "Snow."),
        (f"milestone:{key}", "expected", "Never."),
        (f"bearing:{key}", "bears", True),
        ("action:stray", "priority", "evidence:none"),
        ("review:stray", "reviewed_on", 5),
    ):
        school._journal.write([_edit(school, place, field, value)])
    plan = school.plans.current()
    assert [(each.title, each.cost, each.stage, each.milestones) for each in plan.priorities if each.title] == [
        ("Reading", None, "paused", ())
    ]


def test_reading_asks_as_many_questions_of_ten_priorities_as_of_one(school: Workspace) -> None:
    def fill() -> None:
        record, _ = school.plans.add_priority("Reading", statements=("A1",))
        school.plans.add_action(record, "Screen")
        school.plans.review(record, impact="2")

    fill()
    connection = school._journal.ledger.connection
    one = questions(connection, school.plans.current)
    for _ in range(9):
        fill()
    assert questions(connection, school.plans.current) == one


def _edit(school: Workspace, record: str, field: str, value: Value) -> Edit:
    return Edit(school.plans.channel, record, field, value)
