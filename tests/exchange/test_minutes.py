"""What the trust's office minutes of a network meeting, on real laptops."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from meeting import ELM, Laptop, Meeting

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.meetings.choices import USUAL_AGENDA
from sendnet_desktop.meetings.minutes.quick import Line
from sendnet_desktop.meetings.minutes.values import Minutes
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.preparing.rules import begins, notes
from sendnet_desktop.workspace import Workspace


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Meeting]:
    """A trust of two schools, read and written by every test; each plans meetings of its own."""
    meeting = Meeting.of(Path(tmp_path_factory.mktemp("network")))
    meeting.enrol("oak")
    meeting.enrol("elm", ELM)
    yield meeting
    meeting.close()


@pytest.fixture
def office(network: Meeting) -> Workspace:
    """The office's data folder."""
    return network.office.workspace


@pytest.fixture
def place(office: Workspace) -> Iterator[MeetingPlace]:
    """A meeting that is just being held."""
    found, _ = office.meetings.calendar.plan(meets_on="2026-10-05")
    yield found
    office.meetings.calendar.take_away(found)


def minutes(office: Workspace, place: MeetingPlace) -> Minutes:
    return office.meetings.minutes.of(place)


def written_in(workspace: Workspace) -> list[object]:
    """Return the channels in which anything of a clinic or of a round stands."""
    question = "SELECT DISTINCT channel FROM clinic UNION SELECT channel FROM wellbeing"
    return list(workspace._journal.ledger.connection.execute(question))


def oak_of(network: Meeting) -> Laptop:
    return network.laptops[1]


def undo(office: Workspace, changes: Changes) -> None:
    office.reverse(changes.reversals)


def test_a_new_meeting_has_the_usual_items_and_a_seat_for_every_school(office: Workspace, place: MeetingPlace) -> None:
    found = minutes(office, place)
    assert [item.standing for item in found.agenda] == list(USUAL_AGENDA)
    assert [(seat.school, seat.attends) for seat in found.seats] == [
        ("Elm School", "Person of elm"),
        ("Oakfield Primary", "Person of oak"),
    ]
    assert (found.attendance, found.tasks, found.clinic, found.wellbeing) == ((), (), (), None)


def test_a_school_is_marked_by_whoever_is_expected_and_marked_anew(office: Workspace, place: MeetingPlace) -> None:
    office.meetings.minutes.mark(place, "present", "oak0", "elm0")
    office.meetings.minutes.mark(place, "apologies", "elm0")
    found = minutes(office, place)
    assert {each.of_school: (each.attends, each.presence) for each in found.attendance} == {
        "oak0": ("Person of oak", "present"),
        "elm0": ("Person of elm", "apologies"),
    }
    assert found.there() == 1
    with pytest.raises(SendnetError, match="not on the trust’s list"):
        office.meetings.minutes.mark(place, "present", "ash0")


def test_a_deputy_counts_for_the_school_and_two_people_of_one_school_count_once(
    office: Workspace, place: MeetingPlace
) -> None:
    office.meetings.minutes.mark(place, "deputy", "oak0")
    office.meetings.minutes.add(place, "attendance", of_school="oak0", attends="The head", presence="present")
    assert minutes(office, place).there() == 1


def test_one_line_becomes_what_it_says_now_and_leaves_nothing_behind(office: Workspace, place: MeetingPlace) -> None:
    keep = office.meetings.minutes.keep_line
    keep(place, "line0", Line("meeting_decision", "One form"))
    keep(place, "line0", Line("meeting_decision", "One form for all", {"effective_on": "2026-11-02"}))
    assert [(each.decided, each.effective_on) for each in minutes(office, place).decisions] == [
        ("One form for all", "2026-11-02")
    ]
    keep(place, "line0", Line("task", "Send the form", {"for_school": "oak0", "task_role": "SENCO"}))
    keep(place, "line0", Line("task", "Send the form to all", {"for_school": "every"}))
    found = minutes(office, place)
    assert not found.decisions
    assert [(each.task, each.for_school, each.task_role) for each in found.tasks] == [
        ("Send the form to all", "every", "")
    ]
    keep(place, "line0", None)
    keep(place, "line0", Line("meeting_decision", "Or not"))
    found = minutes(office, place)
    assert ([each.decided for each in found.decisions], found.tasks) == (["Or not"], ())


def test_undoing_a_line_takes_it_away(office: Workspace, place: MeetingPlace) -> None:
    undo(office, office.meetings.minutes.keep_line(place, "line1", Line("news", "The code changes")))
    assert not minutes(office, place).news


def test_an_action_without_a_day_is_due_at_the_next_meeting(office: Workspace, place: MeetingPlace) -> None:
    office.meetings.minutes.add(place, "task", task="Too soon to say")
    later, _ = office.meetings.calendar.plan(meets_on="2026-12-07")
    latest, _ = office.meetings.calendar.plan(meets_on="2027-02-01")
    office.meetings.minutes.add(place, "task", task="Send the plans")
    office.meetings.minutes.add(place, "task", task="By a day", task_due="2026-10-31")
    assert [each.task_due for each in minutes(office, place).tasks] == ["", "2026-12-07", "2026-10-31"]
    for each in (later, latest):
        office.meetings.calendar.take_away(each)


def test_what_earlier_meetings_left_open_is_carried_and_all_of_the_last(
    network: Meeting, office: Workspace, place: MeetingPlace
) -> None:
    minuting = office.meetings.minutes
    first, _ = office.meetings.calendar.plan(meets_on="2026-09-07")
    second, _ = office.meetings.calendar.plan(meets_on="2026-09-21")
    for where, words in ((first, "Long done"), (first, "Still open"), (second, "Done since")):
        minuting.add(where, "task", task=words, for_school="trust")
    minuting.add(second, "task", task="By every school", for_school="every")
    by_words = {each.task.task: each.task for each in minuting.carried(place)}
    for words in ("Long done", "Done since"):
        minuting.hear_of(by_words[words], "done")
    standing = [(each.task.task, each.is_open, each.asked) for each in minuting.carried(place)]
    assert standing == [("Still open", True, 0), ("Done since", False, 0), ("By every school", True, 2)]
    assert not minuting.carried(first)
    for each in (first, second):
        office.meetings.calendar.take_away(each)


def test_the_clinic_and_the_round_never_leave_the_laptop(
    network: Meeting, office: Workspace, place: MeetingPlace
) -> None:
    office.meetings.minutes.add(place, "clinic", dilemma="A class without its adult", options_offered="Share one")
    office.meetings.minutes.change(place, f"wellbeing:{place.key}", "doing_well", 7)
    office.meetings.minutes.change(place, f"wellbeing:{place.key}", "support_agreed", "Coffee in pairs")
    found = minutes(office, place)
    assert [each.dilemma for each in found.clinic] == ["A class without its adult"]
    assert found.wellbeing is not None
    assert (found.wellbeing.doing_well, found.wellbeing.in_note) == (7, False)
    assert written_in(office) == [(PRIVATE,)]
    oak = oak_of(network)
    oak.read(*network.office.write())
    assert written_in(oak.workspace) == []


def test_what_a_school_tells_stands_beside_its_name(office: Workspace, place: MeetingPlace) -> None:
    other, _ = office.meetings.calendar.plan(meets_on="2026-11-09")
    office.meetings.minutes.change(place, f"school_update:{place.key}.oak0", "win", "Every pupil plan reviewed")
    assert {org: each.win for org, each in minutes(office, place).updates.items()} == {
        "oak0": "Every pupil plan reviewed"
    }
    assert not minutes(office, other).updates
    office.meetings.calendar.take_away(other)


def test_a_number_is_a_number_and_a_field_of_something_else_is_refused(office: Workspace, place: MeetingPlace) -> None:
    record = f"wellbeing:{place.key}"
    with pytest.raises(SendnetError):
        office.meetings.minutes.change(place, record, "doing_well", "many")
    with pytest.raises(SendnetError):
        office.meetings.minutes.change(place, record, "win", "Not here")
    with pytest.raises(SendnetError):
        office.meetings.minutes.add(place, "judgement", level="secure")


def test_what_a_school_asks_for_and_shows_is_put_on_the_agenda_once(
    network: Meeting, office: Workspace, place: MeetingPlace
) -> None:
    oak = oak_of(network)
    oak.workspace.meetings.at_school.add("suggestion", suggested="How to record exam access")
    oak.workspace.meetings.at_school.add("practice", works_well="One-page profiles", whom_to_ask="SENCO", share=True)
    oak.workspace.meetings.at_school.add("practice", works_well="Not for others yet")
    network.office.read(*oak.write())
    preparing = office.meetings.preparing
    before = preparing.prepared(place)
    (asked,), (practice,) = before.asked, before.practices
    for record in (asked.record, practice.record):
        preparing.take(place, record)
    after = preparing.prepared(place)
    assert (after.asked, after.practices) == ((), ())
    assert [(each.standing, each.title, each.led_by_whom) for each in after.agenda[-2:]] == [
        ("other", "How to record exam access", "Oakfield Primary"),
        ("practice", "One-page profiles", "Oakfield Primary, SENCO"),
    ]
    with pytest.raises(SendnetError, match="not offered any more"):
        preparing.take(place, asked.record)


def test_each_item_begins_when_those_before_it_are_over(office: Workspace, place: MeetingPlace) -> None:
    minuting = office.meetings.minutes
    for field, value in (("starts_at", "13:00"), ("ends_at", "14:30")):
        office.meetings.calendar.change(place, field, value)
    items = [each.record for each in minutes(office, place).agenda]
    for record, allotted in zip(items, (15, 50, 30), strict=False):
        minuting.change(place, record, "allotted", allotted)
    prepared = office.meetings.preparing.prepared(place)
    known = begins("13:00", prepared.agenda)
    assert [known.get(record) for record in items[:5]] == ["13:00", "13:15", "14:05", "14:35", None]
    assert "The agenda takes 95 minutes, the meeting has 90." in [note.words for note in notes(prepared)]
    assert begins("", prepared.agenda) == {}


def test_a_meeting_is_read_by_as_many_questions_however_much_was_minuted(
    office: Workspace, place: MeetingPlace
) -> None:
    def ask() -> int:
        asked: list[str] = []
        office._journal.ledger.connection.set_trace_callback(asked.append)
        office.meetings.preparing.prepared(place)
        office._journal.ledger.connection.set_trace_callback(None)
        return len(asked)

    def write(number: int) -> None:
        minuting = office.meetings.minutes
        minuting.add(place, "task", task=f"Send {number}", for_school="every")
        minuting.add(place, "meeting_decision", decided=f"Form {number}")
        minuting.add(place, "news", news=f"Change {number}")

    write(0)
    ask()
    few = ask()
    for number in range(1, 10):
        write(number)
    ask()
    assert ask() == few
