"""Agenda, note and actions of a meeting, issued by the trust and read by schools on laptops of their own."""

import msgspec
import pytest
from meeting import ELM, OAK, Laptop, Meeting
from msgspec import structs

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.channels import all_channel
from sendnet_desktop.journal.limits import LONGEST_TEXT
from sendnet_desktop.meetings.at_school.reading import tasks
from sendnet_desktop.meetings.issuing.lines import Head, ItemLine, TaskLine
from sendnet_desktop.meetings.issuing.papers import (
    NOTE_TYPE,
    AgendaPaper,
    NotePaper,
    freeze_paper,
    thaw_agenda,
    thaw_note,
)
from sendnet_desktop.meetings.issuing.service import Issuing
from sendnet_desktop.meetings.minutes.service import Minuting
from sendnet_desktop.meetings.places import MeetingPlace

AGENDA = AgendaPaper(1, "meeting agenda", "abc", Head(title="Network meeting"), (ItemLine("Focus"),))
NOTE = NotePaper(1, "meeting note", "abc", Head(title="Network meeting"), tasks=(TaskLine("Send plans"),))


def issuing(laptop: Laptop) -> Issuing:
    return laptop.workspace.meetings.issuing


def minutes(meeting: Meeting) -> Minuting:
    return meeting.office.workspace.meetings.minutes


def planned(meeting: Meeting, day: str = "2026-11-24") -> MeetingPlace:
    place, _ = meeting.office.workspace.meetings.calendar.plan(meets_on=day)
    return place


def minuted(meeting: Meeting) -> MeetingPlace:
    """Return a meeting with a decision, three actions and what stays on the laptop."""
    place, add = planned(meeting), minutes(meeting).add
    add(place, "meeting_decision", decided="One form for every school")
    add(place, "task", task="Send plans", for_school="every", task_due="2026-12-12")
    add(place, "task", task="Lend the toolkit", for_school=OAK.id, task_role="SENCO", task_due="2026-12-12")
    add(place, "task", task="Book the room", for_school="trust")
    add(place, "clinic", dilemma="A timetable that nobody keeps")
    minutes(meeting).change(place, f"wellbeing:{place.key}", "finding_it_hard", 2)
    return place


def carry(sender: Laptop, reader: Laptop) -> None:
    reader.read(*sender.write())


def test_an_agenda_reaches_a_school_with_the_meeting_and_the_trusts_six_words(meeting: Meeting, oak1: Laptop) -> None:
    place = planned(meeting)
    issuing(meeting.office).issue_agenda(place)
    carry(meeting.office, oak1)
    found = issuing(oak1).issued_agenda(place)
    assert found is not None
    assert found.paper.words == meeting.office.workspace.exchange.trust_words
    assert [each.title for each in found.paper.items][:2] == ["Exchange roll-call", "Actions carried over"]
    assert oak1.workspace.meetings.calendar.find(place).meets_on == "2026-11-24"


def test_an_agenda_that_has_changed_since_says_that_schools_have_an_older_one(meeting: Meeting) -> None:
    place = planned(meeting)
    issuing(meeting.office).issue_agenda(place)
    assert not issuing(meeting.office).is_behind(place, "agenda")
    minutes(meeting).add(place, "agenda_item", standing="other", heading="Exam access")
    assert issuing(meeting.office).is_behind(place, "agenda")


def test_a_note_brings_its_actions_under_the_same_keys_and_their_progress_comes_back(
    meeting: Meeting, oak1: Laptop
) -> None:
    place = minuted(meeting)
    issuing(meeting.office).issue_note(place)
    carry(meeting.office, oak1)
    told = {each.task: each.record for each in minutes(meeting).of(place).tasks}
    oak1.say("done", told["Lend the toolkit"].replace("task:", "task_progress:"), "task_state", f"school:{OAK.id}:2026")
    carry(oak1, meeting.office)
    (lent,) = [each for each in minutes(meeting).of(place).tasks if each.task == "Lend the toolkit"]
    assert lent.at(OAK.id).state == "done"


def test_what_is_talked_over_in_the_clinic_and_in_the_closing_round_stays_unless_it_is_chosen(
    meeting: Meeting, oak1: Laptop
) -> None:
    place = minuted(meeting)
    minutes(meeting).change(place, _item(meeting, place, "clinic"), "discussed", "What nobody else reads")
    issuing(meeting.office).issue_note(place)
    carry(meeting.office, oak1)
    found = issuing(oak1).issued_note(place)
    assert found is not None
    assert (found.paper.clinic, found.paper.wellbeing, found.paper.items) == ((), None, ())
    everything = str(oak1.workspace.dump()) + repr(found.paper)
    assert "A timetable" not in everything
    assert "What nobody else reads" not in everything


def test_what_was_chosen_of_the_clinic_and_of_the_round_is_told_in_the_note(meeting: Meeting, oak1: Laptop) -> None:
    place = minuted(meeting)
    (clinic,) = minutes(meeting).of(place).clinic
    minutes(meeting).change(place, clinic.record, "in_note", value=True)
    minutes(meeting).change(place, f"wellbeing:{place.key}", "in_note", value=True)
    issuing(meeting.office).issue_note(place)
    carry(meeting.office, oak1)
    found = issuing(oak1).issued_note(place)
    assert found is not None
    assert [each.dilemma for each in found.paper.clinic] == ["A timetable that nobody keeps"]
    assert found.paper.wellbeing is not None
    assert found.paper.wellbeing.finding_it_hard == 2


def _item(meeting: Meeting, place: MeetingPlace, standing: str) -> str:
    return next(each.record for each in minutes(meeting).of(place).agenda if each.standing == standing)


def test_a_note_issued_again_takes_back_the_actions_that_were_taken_away(meeting: Meeting, oak1: Laptop) -> None:
    place = minuted(meeting)
    issuing(meeting.office).issue_note(place)
    gone, kept, _ = (each.record for each in minutes(meeting).of(place).tasks)
    minutes(meeting).take_away(place, gone)
    minutes(meeting).change(place, kept, "task", "Lend both toolkits")
    assert issuing(meeting.office).is_behind(place, "note")
    issuing(meeting.office).issue_note(place)
    carry(meeting.office, oak1)
    read = {each.record: each.task for each in tasks(oak1.workspace._journal.ledger)}
    assert gone not in read
    assert read[kept] == "Lend both toolkits"


def test_issuing_what_has_not_changed_writes_no_action_anew(meeting: Meeting) -> None:
    place = minuted(meeting)
    issuing(meeting.office).issue_note(place)
    changed = issuing(meeting.office).issue_note(place)
    assert not [cell for cell in changed.cells if cell.record.startswith("task:")]


def test_undoing_a_note_takes_the_actions_back_too(meeting: Meeting) -> None:
    place = minuted(meeting)
    changed = issuing(meeting.office).issue_note(place)
    meeting.office.workspace.reverse(changed.reversals)
    assert issuing(meeting.office).issued_note(place) is None
    assert not tasks(meeting.office.workspace._journal.ledger)


def test_undoing_an_announcement_takes_the_meeting_from_schools_again(meeting: Meeting, oak1: Laptop) -> None:
    place, calendar = planned(meeting), meeting.office.workspace.meetings.calendar
    changed = calendar.announce(place)
    assert calendar.find(place).is_announced
    meeting.office.workspace.reverse(changed.reversals)
    assert not calendar.find(place).is_announced
    calendar.announce(place)
    carry(meeting.office, oak1)
    assert [each.place for each in oak1.workspace.meetings.calendar.all()] == [place]


def test_only_the_trust_issues_what_a_meeting_agreed(meeting: Meeting, oak1: Laptop) -> None:
    place = minuted(meeting)
    issuing(meeting.office).issue_agenda(place)
    carry(meeting.office, oak1)
    with pytest.raises(SendnetError):
        issuing(oak1).issue_note(place)


def test_a_meeting_of_which_nothing_was_minuted_has_no_note_to_issue(meeting: Meeting) -> None:
    with pytest.raises(SendnetError, match="Nothing was minuted"):
        issuing(meeting.office).issue_note(planned(meeting))


def test_the_note_of_another_meeting_under_this_ones_name_is_not_shown(meeting: Meeting, oak1: Laptop) -> None:
    place, other = minuted(meeting), planned(meeting, "2027-01-12")
    issuing(meeting.office).issue_note(place)
    issued = issuing(meeting.office).issued_note(place)
    assert issued is not None
    meeting.office.say(issued.document, f"meeting_paper:{other.key}.note", "document", all_channel(2026))
    carry(meeting.office, oak1)
    assert issuing(oak1).issued_note(other) is None
    assert issuing(oak1).issued_note(place) is not None


def test_a_note_that_is_no_note_is_told_as_none(meeting: Meeting, oak1: Laptop) -> None:
    place = planned(meeting)
    name, _ = meeting.office.workspace.documents.publish(all_channel(2026), NOTE_TYPE, b'{"format": 1}')
    meeting.office.say(name, f"meeting_paper:{place.key}.note", "document", all_channel(2026))
    carry(meeting.office, oak1)
    assert issuing(oak1).issued_note(place) is None


def test_what_a_school_needs_is_shown_to_all_only_once_the_trust_has_chosen_it(meeting: Meeting, oak1: Laptop) -> None:
    elm1 = meeting.enrol("elm1", ELM)
    for field, value in {"pooled": "A tester", "pool_side": "need", "position": "m"}.items():
        oak1.say(value, "pool_entry:1", field)
    carry(oak1, meeting.office)
    carry(meeting.office, elm1)
    assert elm1.workspace.meetings.at_school.others_pool() == ()
    issuing(meeting.office).pool.show("pool_entry:1")
    carry(meeting.office, elm1)
    (told,) = elm1.workspace.meetings.at_school.others_pool()
    assert (told.pooled, told.of_school) == ("A tester", OAK.id)
    oak1.say("A trained tester", "pool_entry:1", "pooled")
    carry(oak1, meeting.office)
    issuing(meeting.office).issue_note(minuted(meeting))
    carry(meeting.office, elm1)
    assert [each.pooled for each in elm1.workspace.meetings.at_school.others_pool()] == ["A trained tester"]
    issuing(meeting.office).pool.show("pool_entry:1", to_all=False)
    carry(meeting.office, elm1)
    assert elm1.workspace.meetings.at_school.others_pool() == ()


def test_a_slip_says_a_schools_own_actions_before_every_schools_and_what_is_waited_for(
    meeting: Meeting, oak1: Laptop
) -> None:
    place = minuted(meeting)
    meeting.enrol("elm1", ELM)
    planned(meeting, "2027-01-12")
    oak1.say("Ours")
    carry(oak1, meeting.office)
    found = issuing(meeting.office).slips(place)
    elm, oak = found.slips
    assert [(each.task, each.is_every_schools) for each in oak.tasks] == [
        ("Lend the toolkit", False),
        ("Send plans", True),
    ]
    assert [each.task for each in elm.tasks] == ["Send plans"]
    assert (oak.waits_for, elm.waits_for) == ((), ("its first file",))
    assert oak.came.endswith(": all 1 change.")
    assert found.next is not None
    assert found.next.meets_on == "2027-01-12"
    assert [each.school for each in found.of(OAK.id).slips] == [OAK.name]


def test_what_a_school_has_done_is_not_on_its_slip_any_more(meeting: Meeting, oak1: Laptop) -> None:
    place = minuted(meeting)
    every = next(each for each in minutes(meeting).of(place).tasks if each.for_school == "every")
    oak1.say("done", every.record.replace("task:", "task_progress:"), "task_state")
    carry(oak1, meeting.office)
    (oak,) = issuing(meeting.office).slips(place).slips
    assert [each.task for each in oak.tasks] == ["Lend the toolkit"]


HOSTILE = (
    b"",
    b"\xff\xfe",
    b"[" * 100_000,
    b'{"format": 1, "type": "meeting note"}',
    b'{"format": true, "type": "meeting agenda", "meeting": "a", "head": {}}',
    freeze_paper(AGENDA).replace(b'"Focus"', b'"%s"' % (b"x" * (LONGEST_TEXT + 1))),
    freeze_paper(NOTE).replace(b'"format":1', b'"came":-1,"format":1'),
    freeze_paper(NOTE).replace(b'"format":1', b'"came":10000,"format":1'),
    freeze_paper(NOTE).replace(b'"format":1', b'"format":2'),
    b" " * 4_000_001,
    msgspec.json.encode(structs.replace(NOTE, tasks=NOTE.tasks * 1_001)),
    msgspec.json.encode(structs.replace(AGENDA, items=AGENDA.items * 1_001)),
    msgspec.json.encode(structs.replace(AGENDA, words=("word",) * 13)),
)


@pytest.mark.parametrize("data", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("read", [thaw_agenda, thaw_note])
def test_bytes_that_no_honest_program_wrote_are_refused_as_papers_of_a_meeting(read, data: bytes) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(SendnetError):
        read(data)


def test_an_honest_paper_comes_back_as_it_was() -> None:
    assert thaw_agenda(freeze_paper(AGENDA)) == AGENDA
    assert thaw_note(freeze_paper(NOTE)) == NOTE


def test_a_paper_that_no_laptop_would_read_is_not_issued() -> None:
    with pytest.raises(SendnetError, match="too long"):
        freeze_paper(structs.replace(NOTE, tasks=NOTE.tasks * 1_001))
