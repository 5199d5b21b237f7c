"""The roll-call of a meeting, over laptops that hand each other files."""

from datetime import date, timedelta

import pytest
from meeting import ELM, OAK, Laptop, Meeting
from offices import registrar_of, tell

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange import roles
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.roll_call.values import Called, RollCall
from sendnet_desktop.steps import finish

_DAY = 24 * 60 * 60


def planned(meeting: Meeting, day: str) -> MeetingPlace:
    place, _ = meeting.office.workspace.meetings.calendar.plan(meets_on=day)
    return place


def called(meeting: Meeting, place: MeetingPlace) -> RollCall:
    return meeting.office.workspace.meetings.roll_calls.call(place)


def of(meeting: Meeting, place: MeetingPlace, org: str = OAK.id) -> Called:
    found = called(meeting, place).of(org)
    assert found is not None
    return found


def go_on(meeting: Meeting, days: int) -> None:
    """Let some days pass for everybody."""
    for laptop in meeting.laptops:
        laptop.wall.now += days * _DAY


def today(laptop: Laptop) -> date:
    return laptop.workspace.today()


def test_a_school_that_sent_nothing_is_told_as_waited_for(meeting: Meeting, oak1: Laptop) -> None:
    school = of(meeting, planned(meeting, "2026-11-24"))
    assert (school.standing, school.owes, school.waits_for) == ("never", True, ("its first file",))


def test_what_came_says_which_days_it_covers_and_that_all_of_it_counts(meeting: Meeting, oak1: Laptop) -> None:
    place = planned(meeting, "2026-11-24")
    first = today(oak1)
    oak1.say("We plan with every teacher")
    go_on(meeting, 9)
    oak1.say("We plan with every teacher and adult", name="reason")
    meeting.office.read(*oak1.write())
    school = of(meeting, place)
    assert (school.first, school.last, school.came_on) == (first, today(oak1), today(meeting.office))
    assert (school.changes, school.verified, school.owes) == (2, "all 2 changes", False)
    assert called(meeting, place).came == 1


def test_what_came_for_the_meeting_before_does_not_count_for_this_one(meeting: Meeting, oak1: Laptop) -> None:
    before = planned(meeting, today(meeting.office).isoformat())
    oak1.say("Said at the first meeting")
    meeting.office.read(*oak1.write())
    go_on(meeting, 40)
    this = planned(meeting, today(meeting.office).isoformat())
    assert of(meeting, before).standing == "came"
    assert of(meeting, this).standing == "earlier"
    assert of(meeting, this).waits_for[0].startswith("its file: last heard from on ")
    oak1.say("Said at the second")
    meeting.office.read(*oak1.write())
    assert of(meeting, this).changes == 1
    assert of(meeting, before).changes == 1, "what came for the later meeting is not told of the one before"


def test_a_file_that_is_late_still_counts_for_its_meeting_and_says_when_it_came(meeting: Meeting, oak1: Laptop) -> None:
    place = planned(meeting, today(meeting.office).isoformat())
    go_on(meeting, 3)
    oak1.say("Late")
    meeting.office.read(*oak1.write())
    school = of(meeting, place)
    assert school.came_on == today(meeting.office)
    assert not school.owes


def test_what_is_missing_of_a_schools_work_is_waited_for_although_later_work_came(
    meeting: Meeting, oak1: Laptop
) -> None:
    place = planned(meeting, "2026-11-24")
    oak1.say("First")
    meeting.office.read(*oak1.write())
    segments = oak1.held()
    assert segments, "there is work to lose"
    ledger = meeting.office.workspace._journal.ledger
    oak1.say("Second")
    oak1.write()
    oak1.say("Third")
    meeting.office.read(*oak1.write())
    ledger.connection.execute("DELETE FROM edit WHERE segment IN (SELECT number FROM segment WHERE seq = 1)")
    ledger.connection.execute("DELETE FROM segment WHERE seq = 1 AND device = ?", (oak1.device,))
    school = of(meeting, place)
    assert (school.standing, school.owes) == ("came", True)
    assert "part 2 is missing" in school.waits_for[0]


def test_an_answer_without_news_counts_as_having_come(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say("First")
    meeting.office.read(*oak1.write())
    place = planned(meeting, (today(meeting.office) + timedelta(days=1)).isoformat())
    planned(meeting, today(meeting.office).isoformat())
    go_on(meeting, 2)
    oak1.read(*meeting.office.write())
    meeting.office.read(*oak1.write())
    school = of(meeting, place)
    assert (school.standing, school.covers, school.verified) == ("came", "nothing new", "signed; nothing new in it")


def test_changes_that_do_not_count_are_told_apart(meeting: Meeting, oak1: Laptop) -> None:
    place = planned(meeting, "2026-11-24")
    oak1.say("Ours")
    meeting.office.read(*oak1.write())
    finish(registrar_of(meeting).end([oak1.device], roles.school(OAK.id)))
    tell(meeting, oak1)
    oak1.say("Ours no more", name="reason")
    meeting.office.read(*oak1.write())
    school = of(meeting, place)
    assert (school.changes, school.held) == (2, 1)
    assert school.verified == "1 of 2 changes; 1 kept and not counted"


def test_a_school_whose_laptop_was_stopped_has_none_left_to_send_from(meeting: Meeting, oak1: Laptop) -> None:
    place = planned(meeting, "2026-11-24")
    meeting.alter(oak1, cut={})
    school = of(meeting, place)
    assert (school.standing, school.owes) == ("no laptop", False)
    assert school.waits_for == ("a laptop of the school to be let in",)


def test_several_laptops_of_a_school_are_told_as_one(meeting: Meeting, oak1: Laptop, oak2: Laptop) -> None:
    place = planned(meeting, "2026-11-24")
    oak1.say("From the first")
    oak2.say("From the second", record="judgement:A2")
    meeting.office.read(*oak1.write(), *oak2.write())
    assert of(meeting, place).changes == 2


def test_the_framework_that_a_school_judges_by_is_told_with_whether_it_is_the_trusts(
    meeting: Meeting, oak1: Laptop
) -> None:
    place = planned(meeting, "2026-11-24")
    assert (of(meeting, place).framework, of(meeting, place).is_current) == ("", False)
    packs = meeting.office.workspace.evaluations.packs
    oak1.say(packs.current(2026), "evaluation:2026", "pack")
    meeting.office.read(*oak1.write())
    school, pack = of(meeting, place), packs.pack(packs.current(2026))
    assert (school.framework, school.is_current) == (f"{pack.title} {pack.number}", True)


def test_a_meeting_on_a_day_that_no_clock_tells_is_called_all_the_same(meeting: Meeting, oak1: Laptop) -> None:
    planned(meeting, "0001-01-01")
    place = planned(meeting, "9999-12-31")
    oak1.say("Ours")
    meeting.office.read(*oak1.write())
    assert of(meeting, place).changes == 1


def test_schools_are_called_by_name_and_those_without_a_file_are_named(meeting: Meeting, oak1: Laptop) -> None:
    meeting.enrol("elm1", ELM)
    place = planned(meeting, "2026-11-24")
    oak1.say("Ours")
    meeting.office.read(*oak1.write())
    found = called(meeting, place)
    assert [each.on_list.school for each in found.schools] == ["Elm School", "Oakfield Primary"]
    assert [each.on_list.org for each in found.owing] == [ELM.id]


def test_a_laptop_that_knows_no_schools_has_nobody_to_call(meeting: Meeting) -> None:
    with pytest.raises(SendnetError, match="no schools to call"):
        called(meeting, planned(meeting, "2026-11-24"))
