"""Preparing a challenge day: at the office, on the laptops of its team, and what the school is told."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec
import pytest
from meeting import ELM, Laptop, Meeting

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.cohorts.values import Place
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.roster import Grant
from sendnet_desktop.frameworks.reading import pack_bytes
from sendnet_desktop.visits.preparing.papers import DATA_TYPE
from sendnet_desktop.visits.preparing.values import Prepared
from sendnet_desktop.workspace import Workspace

PLACE: Final = DayPlace("oak0", "2026-11-24")
REVIEWER: Final = Grant("reviewer", "oak0:2026-11-24")
OFFICE: Final = "Person of Ashdown Trust"
_ROLL: Final = {"ehc": 3, "support": 31, "none": 176}


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[Meeting]:
    """A trust and the laptops that it lets in."""
    held = Meeting.of(tmp_path)
    yield held
    held.close()


def evaluated(meeting: Meeting) -> Laptop:
    """Return a school that has judged, counted and frozen a snapshot, all of which the office has read."""
    oak = meeting.enrol("Oakfield")
    school = oak.workspace
    school.evaluations.answer("A1", "level", "3")
    for group, number in _ROLL.items():
        school.cohorts.say(Place(2026, "roll", group), str(number))
    school.evaluations.snapshot("Autumn 1")
    meeting.office.read(*oak.write())
    return oak


def prepared(workspace: Workspace) -> Prepared:
    return workspace.visits.preparing.prepared(PLACE)


def begin(office: Workspace, *team: str) -> list[str]:
    """Begin a challenge day, and return the records of its team."""
    preparing = office.visits.preparing
    preparing.begin(PLACE, starts_at="8.30", ends_at="3pm")
    return [preparing.add(PLACE, "reviewer", called=called)[0] for called in team]


def let_in(meeting: Meeting, name: str) -> Laptop:
    """Let a reviewer from elsewhere in for the day, and give them what the office has."""
    reviewer = meeting.enrol(name, ELM, REVIEWER)
    reviewer.read(*meeting.office.write())
    return reviewer


def test_the_team_is_given_what_the_school_wrote_with_small_numbers_hidden(meeting: Meeting) -> None:
    evaluated(meeting)
    begin(meeting.office.workspace, "Nia")
    nia = let_in(meeting, "Nia").workspace
    given = nia.visits.preparing.copying.given(PLACE)
    assert given.evaluation is not None
    assert given.evaluation.snapshot == "Autumn 1"
    assert {each.statement.id: each.level for each in given.evaluation.judged()}["A1"] == "3"
    assert given.data is not None
    rolls = {line.group: line.values[-1] for line in given.data.blocks[0].lines if line.measure == "Pupils on roll"}
    assert rolls == {"EHC plan": "<5", "SEN support": "hidden", "No SEN": "176", "All pupils": "210"}
    documents = [each.data for each in nia.documents.found(DATA_TYPE)]
    assert documents
    assert not any(b'"3"' in data for data in documents)
    assert not nia.cohorts.of_school("oak0", "Oakfield").figures


def test_a_reviewer_from_elsewhere_has_the_framework_and_the_checklist_of_the_day(meeting: Meeting) -> None:
    meeting.enrol("Oakfield")
    office = meeting.office.workspace
    ours = msgspec.structs.replace(office.frameworks.pack(office.frameworks.in_use()), title="Ours")
    office.frameworks.take_in(pack_bytes(ours))
    begin(office, "Nia")
    nia = let_in(meeting, "Nia").workspace
    found = prepared(nia)
    assert found.pack is not None
    assert found.pack.title == "Ours"
    assert found.checklist == office.frameworks.checklists.checklist(found.visit.checklist)
    assert not found.copies
    with pytest.raises(SendnetError, match="cannot be written here"):
        nia.visits.preparing.copying.refresh(PLACE)


def test_a_day_goes_by_the_phases_that_the_school_has_told(meeting: Meeting) -> None:
    oak = meeting.enrol("Oakfield")
    oak.workspace.evaluations.details.change("phase", "primary, resourced base")
    meeting.office.read(*oak.write())
    begin(meeting.office.workspace)
    assert prepared(meeting.office.workspace).visit.phase == "primary, resourced base"


def test_a_copy_says_that_the_school_has_written_on_until_it_is_made_anew(meeting: Meeting) -> None:
    oak, office = evaluated(meeting), meeting.office.workspace
    begin(office)
    assert not any(each.is_behind for each in prepared(office).briefings)
    oak.workspace.evaluations.answer("A1", "level", "2")
    oak.workspace.evaluations.snapshot("Autumn 2")
    meeting.office.read(*oak.write())
    assert [each.what for each in prepared(office).briefings if each.is_behind] == ["evaluation"]
    changes = office.visits.preparing.copying.refresh(PLACE)
    assert not any(each.is_behind for each in prepared(office).briefings)
    assert "Autumn 2" in prepared(office).briefing("evaluation").told
    office.reverse(changes.reversals)
    assert "Autumn 1" in prepared(office).briefing("evaluation").told


def test_what_the_school_has_not_written_is_said_to_be_missing(meeting: Meeting) -> None:
    meeting.enrol("Oakfield")
    begin(meeting.office.workspace)
    told = {each.what: each.told for each in prepared(meeting.office.workspace).briefings}
    assert told == {
        "evaluation": "",
        "recommendations": "None is open",
        "earlier": "No earlier review is on record",
        "data": "",
    }


def test_who_of_the_team_is_not_on_the_list_for_the_day_is_named(meeting: Meeting) -> None:
    meeting.enrol("Oakfield")
    office = meeting.office.workspace
    begin(office, "Nia", "tom of elm", OFFICE)
    office.visits.preparing.add(PLACE, "reviewer", called="Head of Oakfield", part="school")
    assert prepared(office).not_let_in == ("Nia", "tom of elm")
    meeting.enrol("Nia", ELM, REVIEWER)
    meeting.enrol("Tom", ELM, Grant("reviewer", "oak0:2026-12-01"))
    office.visits.preparing.change(PLACE, prepared(office).visit.team[0].record, "called", "Person of Nia")
    assert prepared(office).not_let_in == ("tom of elm",)


def test_the_timetable_stands_by_time_whatever_was_written_first(meeting: Meeting) -> None:
    office = meeting.office.workspace
    begin(office)
    preparing = office.visits.preparing
    preparing.add(PLACE, "slot", planned="Feedback", starts_at="3 pm")
    preparing.add(PLACE, "slot", planned="Not placed yet")
    preparing.add(PLACE, "slot", planned="Learning walk", starts_at="9.05")
    assert [(each.starts_at, each.planned) for each in prepared(office).slots] == [
        ("09:05", "Learning walk"),
        ("15:00", "Feedback"),
        ("", "Not placed yet"),
    ]
    with pytest.raises(SendnetError, match="not a time of day"):
        preparing.add(PLACE, "slot", planned="Lunch", starts_at="half past twelve")


def test_a_day_asks_what_the_school_says_that_it_is(meeting: Meeting) -> None:
    oak, office = evaluated(meeting), meeting.office.workspace
    oak.workspace.evaluations.details.change("phase", "resourced base, primary")
    meeting.office.read(*oak.write())
    office.visits.preparing.begin(PLACE)
    assert prepared(office).visit.phase == "primary, resourced base"


def test_the_school_reads_the_plan_and_hears_what_has_changed_since(meeting: Meeting) -> None:
    oak, office = meeting.enrol("Oakfield"), meeting.office.workspace
    preparing = office.visits.preparing
    preparing.begin(PLACE)
    with pytest.raises(SendnetError, match="too little"):
        preparing.share(PLACE)
    preparing.add(PLACE, "reviewer", called="Nia", part="lead")
    preparing.add(PLACE, "enquiry", asked="Do pupils know their targets?", aim="concern")
    preparing.share(PLACE)
    oak.read(*meeting.office.write())
    found = oak.workspace.visits.preparing.planning.shared(PLACE)
    assert found is not None
    plan = found[1]
    assert [each.asked for each in plan.enquiries] == ["Do pupils know their targets?"]
    assert (plan.held_on, plan.shared_by, plan.team[0].called) == ("2026-11-24", OFFICE, "Nia")
    assert plan.sections
    assert oak.workspace.visits.days.all() == ()
    shared = prepared(office).shared
    assert shared is not None
    assert not shared.is_behind
    changes = preparing.add(PLACE, "slot", planned="Learning walk", starts_at="9.00")[1]
    assert (late := prepared(office).shared) is not None
    assert late.is_behind
    office.reverse(changes.reversals)
    assert prepared(office).shared == shared


def test_the_checklist_is_another_one_only_until_somebody_has_begun_to_look(meeting: Meeting) -> None:
    office = meeting.office.workspace
    (nia,) = begin(office, "Nia")
    preparing, other = office.visits.preparing, office.frameworks.checklists.names()["deep-dive"]
    preparing.go_by(PLACE, "checklist", other)
    assert prepared(office).visit.checklist == other
    office.visits.days.cards.add(PLACE.visit, "jot", {"jotted": "Loud", "reviewer": nia}, ("jotted", "reviewer"))
    assert not prepared(office).is_begun
    office.visits.days.cards.add(PLACE.visit, "round", {"section": "4"}, ("section",))
    with pytest.raises(SendnetError, match="begun to look"):
        preparing.go_by(PLACE, "checklist", office.frameworks.checklists.names()["full-day"])


def test_whoever_has_written_something_stays_in_the_team(meeting: Meeting) -> None:
    office = meeting.office.workspace
    nia, tom = begin(office, "Nia", "Tom")
    key = nia.removeprefix("reviewer:")
    office.visits.days.cards.add(PLACE.visit, "jot", {"jotted": "Loud", "reviewer": key}, ("jotted", "reviewer"))
    office.visits.preparing.take_away(PLACE, tom)
    with pytest.raises(SendnetError, match="has written something"):
        office.visits.preparing.take_away(PLACE, nia)
    assert [each.called for each in prepared(office).visit.team] == ["Nia"]


def test_lines_of_enquiry_keep_the_order_that_they_were_given(meeting: Meeting) -> None:
    office = meeting.office.workspace
    begin(office)
    preparing = office.visits.preparing
    first, _, last = (preparing.add(PLACE, "enquiry", asked=each)[0] for each in ("One", "Two", "Three"))
    changes = preparing.move(PLACE, last, first)
    assert [each.asked for each in prepared(office).enquiries] == ["Three", "One", "Two"]
    office.reverse(changes.reversals)
    assert [each.asked for each in prepared(office).enquiries] == ["One", "Two", "Three"]
