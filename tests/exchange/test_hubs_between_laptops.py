"""A hub lead's visits and board, from laptop to laptop."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from meeting import ELM, OAK, Laptop, Meeting

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.roster import Grant, Organisation
from sendnet_desktop.hubs.values import AGREED, ASKS, LATE, PRIORITIES

HUB: Final = Organisation("hub0", "north-hub", "North hub", "other")
LEAD: Final = Grant("hub lead", "oak0")


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[Meeting]:
    """A trust and the laptops that it lets in."""
    held = Meeting.of(tmp_path)
    yield held
    held.close()


def carry(writer: Laptop, *readers: Laptop) -> None:
    """Write one laptop's files and let others read them."""
    files = writer.write()
    for reader in readers:
        reader.read(*files)


def plan_something(school: Laptop) -> tuple[str, str]:
    """Make a live priority with a late action and a plea for help; return both records."""
    plans = school.workspace.plans
    priority, _ = plans.add_priority("Reading for all", stage="live", support="An hour of the speech therapist")
    action, _ = plans.add_action(priority, "Train every teacher", due="2025-09-30", who="SENCO")
    return priority, action


def test_a_hub_lead_sees_what_is_late_and_asked_for_at_the_schools_of_the_hub_alone(meeting: Meeting) -> None:
    oak, elm, lead = meeting.enrol("Oakfield"), meeting.enrol("Elm", ELM), meeting.enrol("Lead", HUB, LEAD)
    carry(meeting.office, oak, elm)
    plan_something(oak)
    plan_something(elm)
    carry(oak, lead, meeting.office)
    carry(elm, lead, meeting.office)
    board = lead.workspace.hubs.board()
    assert (board.is_lead, [each.name for each in board.schools]) == (True, ["Oakfield Primary"])
    (school,) = board.schools
    assert [note.words.partition(":")[2] for note in school.late] == [" it was due on 30 September 2025."]
    assert [each.support for each in school.asks] == ["An hour of the speech therapist"]
    assert school.last_contact == school.heard_on is not None
    office = meeting.office.workspace.hubs.board()
    assert (office.is_lead, [each.name for each in office.schools]) == (False, ["Elm School", "Oakfield Primary"])


def test_a_visit_is_read_by_the_school_and_the_office_and_by_no_other_school(meeting: Meeting) -> None:
    oak, elm, lead = meeting.enrol("Oakfield"), meeting.enrol("Elm", ELM), meeting.enrol("Lead", HUB, LEAD)
    carry(meeting.office, oak, elm)
    priority, _ = plan_something(oak)
    carry(oak, lead)
    hubs = lead.workspace.hubs
    visit, _ = hubs.begin_visit(OAK.id, with_head=True, with_senco=True, others_met="the link governor")
    hubs.change_visit(visit, "agreed_next", "Look at reading again in spring")
    hubs.say_of_priority(visit, priority, "Two of three staff trained")
    hubs.jot(OAK.id, "The head seemed tired")
    carry(lead, oak, elm, meeting.office)
    for reader in (oak, meeting.office):
        (read,) = reader.workspace.hubs.visits(OAK.id)
        assert read.took_part == ("headteacher", "SENCO", "the link governor")
        assert list(read.of_priorities.values()) == ["Two of three staff trained"]
        assert reader.workspace.hubs.jots() == ()
    assert elm.workspace.hubs.visits(OAK.id) == ()
    assert [each.agreed_next for each in oak.workspace.hubs.own_visits()] == ["Look at reading again in spring"]
    assert [each.hub_jotted for each in hubs.jots()] == ["The head seemed tired"]


def test_only_the_hubs_lead_writes_visits(meeting: Meeting) -> None:
    oak, lead = meeting.enrol("Oakfield"), meeting.enrol("Lead", HUB, LEAD)
    for workspace in (oak.workspace, meeting.office.workspace):
        with pytest.raises(SendnetError, match="cannot be written here"):
            workspace.hubs.begin_visit(OAK.id)
    with pytest.raises(SendnetError, match="cannot be written here"):
        lead.workspace.hubs.begin_visit(ELM.id)


def test_a_visit_that_is_begun_and_taken_back_is_gone_and_comes_again(meeting: Meeting) -> None:
    meeting.enrol("Oakfield")
    lead = meeting.enrol("Lead", HUB, LEAD)
    hubs = lead.workspace.hubs
    visit, changes = hubs.begin_visit(OAK.id)
    back = lead.workspace.reverse(changes.reversals)
    assert hubs.visits(OAK.id) == ()
    lead.workspace.reverse(back.reversals)
    assert [each.record for each in hubs.visits(OAK.id)] == [visit.record]
    hubs.take_visit_away(visit)
    with pytest.raises(SendnetError, match="not there"):
        hubs.change_visit(visit, "seen_there", "Reading")


def test_the_agenda_of_a_visit_begins_with_what_was_agreed_and_leaves_out_what_is_empty(meeting: Meeting) -> None:
    oak, lead = meeting.enrol("Oakfield"), meeting.enrol("Lead", HUB, LEAD)
    carry(meeting.office, oak)
    plan_something(oak)
    carry(oak, lead)
    hubs = lead.workspace.hubs
    visit, _ = hubs.begin_visit(OAK.id)
    hubs.change_visit(visit, "agreed_next", "Look at reading again\n\nShare the plan with governors")
    agenda = hubs.agenda(OAK.id)
    assert list(agenda.parts) == [AGREED, LATE, PRIORITIES, ASKS]
    assert [point.words for point in agenda.parts[AGREED]] == [
        "Look at reading again",
        "Share the plan with governors",
    ]
    assert [(point.words, point.why) for point in agenda.parts[ASKS]] == [
        ("An hour of the speech therapist", "Reading for all")
    ]
    (late,) = agenda.parts[LATE]
    assert late.words.startswith("Train every teacher: Overdue by ")
    with pytest.raises(SendnetError, match="not on the board"):
        hubs.agenda(ELM.id)


def test_a_board_asks_no_more_of_the_store_for_more_schools(meeting: Meeting) -> None:
    meeting.enrol("Oakfield")
    lead = meeting.enrol("Lead", HUB, LEAD)
    few = questions(lead)
    orgs = [Organisation(f"s{number}", f"school-{number}", f"School {number}", "school") for number in range(8)]
    meeting.issue(organisations=(*meeting.roster().organisations, *orgs))
    meeting.alter(lead, grants=(LEAD, *(Grant("hub lead", each.id) for each in orgs)))
    carry(meeting.office, lead)
    assert len(lead.workspace.hubs.board().schools) > len(orgs) - 1
    assert questions(lead) == few


def questions(laptop: Laptop) -> int:
    """Return how many statements the store is given while the board is read."""
    connection, asked = laptop.workspace._journal.ledger.connection, list[str]()
    laptop.workspace.hubs.board()
    connection.set_trace_callback(asked.append)
    try:
        laptop.workspace.hubs.board()
    finally:
        connection.set_trace_callback(None)
    return len(asked)
