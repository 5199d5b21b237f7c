"""Network meetings from the office to a school and back: agreed, carried home, heard of; asked for and shown."""

from typing import Final

import pytest
from meeting import ELM, Laptop, Meeting

from sendnet_desktop.changes import Cell
from sendnet_desktop.meetings.at_school import reading
from sendnet_desktop.meetings.at_school.service import AtSchool
from sendnet_desktop.meetings.places import MeetingPlace

_TASK: Final = "Send one plan as an example."


def at(laptop: Laptop) -> AtSchool:
    return laptop.workspace.meetings.at_school


def carry(writer: Laptop, *readers: Laptop) -> None:
    """Write one laptop's files and let others read them."""
    files = writer.write()
    for reader in readers:
        reader.read(*files)


@pytest.fixture
def elm(meeting: Meeting) -> Laptop:
    """A laptop of another school."""
    return meeting.enrol("elm1", ELM)


@pytest.fixture
def place(meeting: Meeting, oak1: Laptop, elm: Laptop) -> MeetingPlace:
    """A meeting that the office announced, with an action of one school and one of every school in its note."""
    office = meeting.office.workspace.meetings
    place, _ = office.calendar.plan(title="Network meeting 1", meets_on="2026-09-10", starts_at="13:00")
    office.minutes.add(place, "task", task=_TASK, for_school="oak0", task_due="2026-10-01")
    office.minutes.add(place, "task", task="Publish the strategy.", for_school="every")
    office.minutes.add(place, "meeting_decision", decided="One screening tool for all.")
    office.issuing.issue_note(place)
    carry(meeting.office, oak1, elm)
    return place


def test_actions_go_home_and_how_they_go_comes_back(
    meeting: Meeting, oak1: Laptop, elm: Laptop, place: MeetingPlace
) -> None:
    assert [each.task for each in at(oak1).tasks.all()] == [_TASK, "Publish the strategy."]
    assert [each.task for each in at(elm).tasks.all()] == ["Publish the strategy."]
    priority, _ = oak1.workspace.plans.add_priority("Better plans", stage="live")
    ours, everyones = at(oak1).tasks.all()
    action, _ = at(oak1).tasks.make_action(ours.record, priority)
    oak1.workspace.plans.change_action(action, "state", "done")
    at(oak1).tasks.say(everyones.record, "task_state", "begun")
    at(elm).tasks.say(everyones.record, "task_state", "done")
    carry(oak1, meeting.office)
    carry(elm, meeting.office)
    office = {each.task: each for each in reading.tasks(meeting.office.workspace._journal.ledger, "office")}
    assert office[_TASK].at("oak0").state == "done", "the school’s plan says so"
    strategy = office["Publish the strategy."]
    assert {org: going.state for org, going in strategy.progress.items()} == {"oak0": "begun", "elm0": "done"}
    assert strategy.done_at(("oak0", "elm0")) == 1
    assert strategy.progress.keys() == {"oak0", "elm0"}
    assert place.key in {each.meeting for each in office.values()}


def test_what_a_school_asks_and_shares_reaches_the_office_and_no_other_school(
    meeting: Meeting, oak1: Laptop, elm: Laptop, place: MeetingPlace
) -> None:
    at(oak1).add("suggestion", suggested="Time for passports", suggested_for="agenda", meeting=place.key)
    at(oak1).add("practice", works_well="Passports on one page", area="D", share=True)
    entry, _ = at(oak1).add("pool_entry", pool_side="offer", pooled="A sensory room")
    carry(oak1, meeting.office, elm)
    ledger = meeting.office.workspace._journal.ledger
    assert [each.suggested for each in reading.suggestions(ledger)] == ["Time for passports"]
    assert [each.works_well for each in reading.practices(ledger)] == ["Passports on one page"]
    assert at(elm).others_pool() == ()
    meeting.office.workspace.meetings.issuing.pool.show(entry)
    carry(meeting.office, oak1, elm)
    assert [(each.record, each.of_school) for each in at(elm).others_pool()] == [(entry, "oak0")]
    assert at(oak1).others_pool() == ()
    assert at(oak1).pool()[0].is_shown


def test_own_notes_leave_for_nobody_not_even_the_same_schools_other_laptop(
    meeting: Meeting, oak1: Laptop, oak2: Laptop, elm: Laptop
) -> None:
    at(oak1).add("own_note", title="Private", own_words="The chair talks too much")
    at(oak1).add("cpd", cpd_topic="Autism", cpd_minutes=90)
    files = oak1.write()
    for other in (meeting.office, oak2, elm):
        other.read(*files)
    assert len(at(oak2).trainings()) == 1
    for other in (meeting.office, oak2, elm):
        ledger = other.workspace._journal.ledger
        assert reading.own_notes(ledger) == ()
        assert not [record for name in ledger.channels() for record in other.state(name) if "own_note" in record]


def test_two_laptops_of_a_school_that_say_otherwise_of_an_action_are_both_kept(
    meeting: Meeting, oak1: Laptop, oak2: Laptop, place: MeetingPlace
) -> None:
    carry(meeting.office, oak2)
    record = at(oak1).tasks.all()[0].record
    at(oak1).tasks.say(record, "task_note", "Sent on Monday")
    at(oak2).tasks.say(record, "task_note", "Nobody has sent it")
    carry(oak1, oak2)
    carry(oak2, oak1)
    for laptop in (oak1, oak2):
        going = at(laptop).tasks.find(record).at("oak0")
        assert [each.field for each in going.disagreements] == ["task_note"]
        cell = at(laptop).tasks.cell(record, "task_note")
        assert cell in set(laptop.workspace.disagreements())
        assert cell == Cell("school:oak0:2026", f"task_progress:{record.partition(':')[2]}", "task_note")
    assert place.year == 2026
