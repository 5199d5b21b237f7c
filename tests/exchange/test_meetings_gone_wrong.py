"""Network meetings around which time and order go wrong: moved, taken back, minuted twice, set back, a year later."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import keyring
import pytest
from keychains import Chain
from meeting import Laptop, Meeting

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.meetings.at_school.service import AtSchool
from sendnet_desktop.meetings.minutes.service import Minuting
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.service import Meetings

FIVE_YEARS = 5 * 365 * 86_400


def carry(writer: Laptop, *readers: Laptop) -> None:
    files = writer.write()
    for reader in readers:
        reader.read(*files)


def of(laptop: Laptop) -> Meetings:
    return laptop.workspace.meetings


def minutes(laptop: Laptop) -> Minuting:
    return laptop.workspace.meetings.minutes


def at(laptop: Laptop) -> AtSchool:
    return laptop.workspace.meetings.at_school


def on(laptop: Laptop, year: int, month: int, day: int) -> None:
    """Set a laptop's clock."""
    laptop.wall.now = datetime(year, month, day, 9, tzinfo=UTC).timestamp()


@pytest.fixture
def place(meeting: Meeting) -> MeetingPlace:
    """Return a meeting that agreed an action for every school."""
    found, _ = of(meeting.office).calendar.plan(meets_on="2026-11-24")
    minutes(meeting.office).add(found, "task", task="Send plans", for_school="every", task_due="2026-12-12")
    return found


def test_a_meeting_that_is_moved_after_it_was_announced_has_one_day_everywhere(
    meeting: Meeting, oak1: Laptop, place: MeetingPlace
) -> None:
    calendar = of(meeting.office).calendar
    calendar.announce(place)
    before = meeting.office.write()
    calendar.change(place, "meets_on", "2026-12-01")
    after = meeting.office.write()
    for files in (after, before, after):
        oak1.read(*files)
    assert [each.meets_on for each in of(oak1).calendar.all()] == ["2026-12-01"]
    assert not oak1.workspace.disagreements()


def test_an_action_that_is_taken_back_after_a_school_did_it_comes_back_done(
    meeting: Meeting, oak1: Laptop, place: MeetingPlace
) -> None:
    of(meeting.office).issuing.issue_note(place)
    carry(meeting.office, oak1)
    (task,) = at(oak1).tasks.all()
    at(oak1).tasks.say(task.record, "task_state", "done")
    carry(oak1, meeting.office)
    gone = minutes(meeting.office).take_away(place, task.record)
    minutes(meeting.office).add(place, "meeting_decision", decided="One form for every school")
    of(meeting.office).issuing.issue_note(place)
    carry(meeting.office, oak1)
    assert at(oak1).tasks.all() == ()
    with pytest.raises(SendnetError, match="not here"):
        at(oak1).tasks.say(task.record, "task_note", "We did it all the same")
    meeting.office.workspace.reverse(gone.reversals)
    of(meeting.office).issuing.issue_note(place)
    carry(meeting.office, oak1)
    assert [each.at("oak0").state for each in at(oak1).tasks.all()] == ["done"]


def test_what_a_school_asked_for_on_a_meeting_that_was_taken_away_is_asked_for_on_the_next(
    meeting: Meeting, oak1: Laptop, place: MeetingPlace
) -> None:
    of(meeting.office).calendar.announce(place)
    carry(meeting.office, oak1)
    at(oak1).add("suggestion", suggested="Time for passports", suggested_for="agenda", meeting=place.key)
    carry(oak1, meeting.office)
    later, _ = of(meeting.office).calendar.plan(meets_on="2027-01-12")
    assert of(meeting.office).preparing.prepared(later).asked == ()
    of(meeting.office).calendar.take_away(place)
    assert [each.suggested for each in of(meeting.office).preparing.prepared(later).asked] == ["Time for passports"]


def test_what_stood_on_an_agenda_is_not_asked_for_again_after_the_summer(
    meeting: Meeting, oak1: Laptop, place: MeetingPlace
) -> None:
    record, _ = at(oak1).add("suggestion", suggested="Time for passports", suggested_for="agenda")
    at(oak1).add("practice", works_well="Passports on one page", share=True)
    carry(oak1, meeting.office)
    of(meeting.office).preparing.take(place, record)
    (shared,) = of(meeting.office).preparing.prepared(place).practices
    of(meeting.office).preparing.take(place, shared.record)
    on(meeting.office, 2027, 9, 2)
    after, _ = of(meeting.office).calendar.plan(meets_on="2027-09-20")
    prepared = of(meeting.office).preparing.prepared(after)
    assert after.year == 2027
    assert (prepared.asked, prepared.practices) == ((), ())
    assert [each.task.task for each in prepared.carried] == ["Send plans"]


def test_a_meeting_that_was_announced_in_august_is_minuted_issued_and_done_in_september(
    meeting: Meeting, oak1: Laptop
) -> None:
    on(meeting.office, 2027, 8, 30)
    place, _ = of(meeting.office).calendar.plan(meets_on="2027-09-14")
    of(meeting.office).calendar.announce(place)
    carry(meeting.office, oak1)
    for laptop in (meeting.office, oak1):
        on(laptop, 2027, 9, 14)
    minutes(meeting.office).add(place, "task", task="Send plans", for_school="oak0")
    of(meeting.office).issuing.issue_note(place)
    carry(meeting.office, oak1)
    (task,) = at(oak1).tasks.left()
    at(oak1).tasks.make_priority(task.record)
    at(oak1).tasks.say(task.record, "task_state", "done")
    carry(oak1, meeting.office)
    (agreed,) = minutes(meeting.office).of(place).tasks
    assert agreed.at("oak0").state == "done"
    assert agreed.at("oak0").taken is not None
    assert of(meeting.office).issuing.slips(place).slips[0].tasks == ()


def test_two_laptops_of_the_office_that_minute_one_meeting_at_once_keep_what_both_wrote(
    meeting: Meeting, place: MeetingPlace
) -> None:
    other = meeting.enrol("office 2", meeting.roster().organisations[0], meeting.roster().members[0].grants[0])
    other.workspace._journal.author = "Somebody else"
    carry(meeting.office, other)
    (task,) = minutes(meeting.office).of(place).tasks
    for laptop, said in ((meeting.office, "Send plans by post"), (other, "Send plans by hand")):
        minutes(laptop).change(place, task.record, "task", said)
        minutes(laptop).add(place, "meeting_decision", decided=said)
        minutes(laptop).add(place, "clinic", dilemma=said)
    carry(meeting.office, other)
    carry(other, meeting.office)
    for laptop, own in ((meeting.office, "Send plans by post"), (other, "Send plans by hand")):
        kept = minutes(laptop).of(place)
        assert {each.decided for each in kept.decisions} == {"Send plans by post", "Send plans by hand"}
        assert [[two.field for two in each.disagreements] for each in kept.tasks] == [["task"]]
        assert [each.dilemma for each in kept.clinic] == [own]


def test_a_school_whose_clock_is_five_years_behind_reads_the_newest_note(
    meeting: Meeting, oak1: Laptop, place: MeetingPlace
) -> None:
    oak1.wall.now -= FIVE_YEARS
    issuing = of(meeting.office).issuing
    issuing.issue_note(place)
    carry(meeting.office, oak1)
    (task,) = at(oak1).tasks.left()
    at(oak1).tasks.say(task.record, "task_state", "begun")
    minutes(meeting.office).add(place, "meeting_decision", decided="One form for every school")
    issuing.issue_note(place)
    carry(meeting.office, oak1)
    carry(oak1, meeting.office)
    issued = of(oak1).issuing.issued_note(place)
    assert issued is not None
    assert [each.decided for each in issued.paper.decisions] == ["One form for every school"]
    assert [each.at("oak0").state for each in minutes(meeting.office).of(place).tasks] == ["begun"]


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Meeting]:
    """Return a trust whose laptops notice that they were set back."""
    before = keyring.get_keyring()
    keyring.set_keyring(Chain())
    meeting = Meeting.of(tmp_path / "locked", protection="keychain")
    yield meeting
    meeting.close()
    keyring.set_keyring(before)


def test_an_office_set_back_to_before_it_issued_a_note_issues_another_that_counts(locked: Meeting) -> None:
    oak = locked.enrol("oak1")
    place, _ = of(locked.office).calendar.plan(meets_on="2026-11-24")
    minutes(locked.office).add(place, "task", task="Send plans", for_school="every")
    locked.office.write()
    copy = locked.office.back_up()
    of(locked.office).issuing.issue_note(place)
    carry(locked.office, oak)
    locked.office.restore(copy)
    assert "set back" in locked.office.workspace.said_at_opening
    minutes(locked.office).add(place, "task", task="Book the room", for_school="every")
    of(locked.office).issuing.issue_note(place)
    carry(locked.office, oak)
    issued = of(oak).issuing.issued_note(place)
    assert issued is not None
    assert [each.task for each in issued.paper.tasks] == ["Send plans", "Book the room"]
    assert [each.task for each in at(oak).tasks.left()] == ["Send plans", "Book the room"]
