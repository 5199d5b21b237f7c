"""What two laptops of a school plan at the same time: both kept, and told apart where they differ."""

from datetime import UTC, datetime

import pytest
from laptops import Wall, meet

from sendnet_desktop.changes import Cell
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.plans.values import Priority
from sendnet_desktop.workspace import Workspace


def only(school: Workspace) -> Priority:
    (found,) = school.plans.current().priorities
    return found


def test_two_laptops_that_carry_a_priority_on_mean_the_same_one(
    school: Workspace, other: Workspace, wall: Wall
) -> None:
    record, _ = school.plans.add_priority("Reading", stage="live")
    school.plans.add_action(record, "Screen")
    meet(school, other)
    wall.now = datetime(2027, 9, 10, 9, tzinfo=UTC).timestamp()
    school.plans.carry_on(record)
    other.plans.carry_on(record)
    meet(school, other)
    for laptop in (school, other):
        assert [each.what for each in only(laptop).actions] == ["Screen"]
        assert laptop.disagreements() == []


def test_concurrent_edits_of_one_action_are_both_kept_and_told_in_words(school: Workspace, other: Workspace) -> None:
    record, _ = school.plans.add_priority("Reading")
    action, _ = school.plans.add_action(record, "Screen")
    meet(school, other)
    school.plans.change_action(action, "due", "2026-11-06")
    other.plans.change_action(action, "due", "2026-12-04")
    other.plans.change_action(action, "who", "Class teachers")
    meet(school, other)
    for laptop in (school, other):
        found = only(laptop).actions[0]
        assert (found.who, only(laptop).differing) == ("Class teachers", 1)
        assert [two.field for two in found.disagreements] == ["due"]
        (where,) = laptop.settling.all()
        assert where.words == "Action “Screen”: by when"
        apart = laptop.settling.at(where.cell)
        assert apart is not None
        assert {version.words for version in apart.versions} == {"6 November 2026", "4 December 2026"}
        with pytest.raises(SendnetError):
            laptop.settling.write_anew(apart, "soon")
    school.settling.take(school.settling.at(Cell(school.plans.channel, action, "due")), 0)  # type: ignore[arg-type]
    meet(school, other)
    assert only(other).differing == 0
    assert only(school) == only(other)


def test_reviews_written_on_two_laptops_stand_side_by_side(school: Workspace, other: Workspace) -> None:
    record, _ = school.plans.add_priority("Reading")
    meet(school, other)
    school.plans.review(record, impact="1", reviewed_on="2026-10-09")
    other.plans.review(record, impact="3", reviewed_on="2026-10-08")
    meet(school, other)
    for laptop in (school, other):
        assert [(each.reviewer, each.impact) for each in only(laptop).reviews] == [("Ann Dale", "3"), ("Sam Lee", "1")]
        assert laptop.disagreements() == []


def test_an_action_added_to_a_priority_that_somebody_took_away_is_not_lost(school: Workspace, other: Workspace) -> None:
    record, _ = school.plans.add_priority("Reading", cost=7)
    meet(school, other)
    school.plans.remove_priority(record)
    other.plans.add_action(record, "Screen")
    meet(school, other)
    for laptop in (school, other):
        assert (only(laptop).title, only(laptop).cost) == ("Reading", 7)
        assert [each.what for each in only(laptop).actions] == ["Screen"]


def test_an_action_taken_away_while_another_changed_it_is_settled_by_people(
    school: Workspace, other: Workspace
) -> None:
    record, _ = school.plans.add_priority("Reading")
    action, _ = school.plans.add_action(record, "Screen")
    meet(school, other)
    school.plans.remove_action(action)
    other.plans.change_action(action, "what", "Screen every pupil")
    meet(school, other)
    (where,) = school.settling.all()
    assert where.is_removal
    assert where.words.endswith("taken away, and changed")
    apart = school.settling.at(where.cell)
    assert apart is not None
    kept = next(place for place, version in enumerate(apart.versions) if not version.value)
    school.settling.take(apart, kept)
    assert [each.what for each in only(school).actions] == ["Screen every pupil"]


def test_a_milestone_means_the_same_on_two_laptops(school: Workspace, other: Workspace) -> None:
    record, _ = school.plans.add_priority("Reading")
    meet(school, other)
    school.plans.say_of_milestone(record, "spring-1", "expected", "All plans reviewed.")
    other.plans.say_of_milestone(record, "autumn-2", "reached", True)
    other.plans.say_of_milestone(record, "spring-1", "reached", False)
    meet(school, other)
    for laptop in (school, other):
        told = [(each.name, each.expected, each.reached) for each in only(laptop).milestones]
        assert told == [("Autumn 2", "", True), ("Spring 1", "All plans reviewed.", False)]
