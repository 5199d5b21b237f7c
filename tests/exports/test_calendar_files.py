"""Calendar files, read by two parsers that know nothing of each other."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from sendnet_desktop.exports.calendar_file import Event, calendar_file
from sendnet_desktop.exports.meeting_calendar import meeting_events, task_events
from sendnet_desktop.frameworks.words import USUAL
from sendnet_desktop.meetings.at_school.values import Task
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.values import Meeting

MADE = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
MEETING = Event(
    "meeting-a1",
    "Network meeting, Autumn 2; bring plans",
    date(2026, 11, 24),
    time(13, 0),
    time(16, 30),
    "Room 2, Oakfield\\Annexe",
    "Focus: costed plans\nTo bring: your plan",
)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=120)
PRINTED = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp"), include_characters="\n"), max_size=120
)


def by_icalendar(data: bytes) -> list[dict[str, Any]]:
    calendar = icalendar.Calendar.from_ical(data)
    return [
        {
            "key": str(event["UID"]),
            "title": str(event["SUMMARY"]),
            "start": event["DTSTART"].dt,
            "end": event["DTEND"].dt if "DTEND" in event else None,
            "where": str(event.get("LOCATION", "")),
            "about": str(event.get("DESCRIPTION", "")),
        }
        for event in calendar.walk("VEVENT")
    ]


def by_vobject(data: bytes) -> list[dict[str, Any]]:
    calendar = vobject.readOne(data.decode())
    return [
        {
            "key": event.uid.value,
            "title": event.summary.value,
            "start": event.dtstart.value,
            "end": event.dtend.value if hasattr(event, "dtend") else None,
            "where": event.location.value if hasattr(event, "location") else "",
            "about": event.description.value if hasattr(event, "description") else "",
        }
        for event in calendar.contents.get("vevent", [])
    ]


READERS = pytest.mark.parametrize("read", [by_icalendar, by_vobject])


@READERS
def test_two_calendar_programs_read_the_same_meeting(read: Any) -> None:
    (found,) = read(calendar_file([MEETING], "SENDnet", MADE))
    assert (found["title"], found["where"], found["about"]) == (MEETING.title, MEETING.where, MEETING.about)
    assert found["start"].astimezone(UTC) == datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
    assert found["end"].astimezone(UTC) == datetime(2026, 11, 24, 16, 30, tzinfo=UTC)


@READERS
@pytest.mark.parametrize("day", [date(2026, 10, 24), date(2026, 10, 25), date(2027, 3, 28), date(2027, 6, 21)])
def test_an_hour_is_that_of_the_clocks_in_england_before_and_after_they_change(read: Any, day: date) -> None:
    (found,) = read(calendar_file([Event("a", "Meeting", day, time(13, 0))], "SENDnet", MADE))
    assert found["start"].astimezone(UTC) == datetime(day.year, day.month, day.day, 13, tzinfo=LONDON).astimezone(UTC)


@READERS
def test_what_has_no_hour_takes_its_whole_day_and_no_more(read: Any) -> None:
    (found,) = read(calendar_file([Event("a", "Plans in", date(2026, 12, 12))], "SENDnet", MADE))
    assert (found["start"], found["end"]) == (date(2026, 12, 12), date(2026, 12, 13))


@READERS
def test_an_end_before_the_beginning_is_left_out(read: Any) -> None:
    (found,) = read(calendar_file([Event("a", "Odd", date(2026, 12, 12), time(13, 0), time(9, 0))], "SENDnet", MADE))
    assert found["end"] is None


@READERS
@settings(max_examples=25)
@given(title=PRINTED, about=PRINTED)
def test_any_words_come_back_line_for_line(read: Any, title: str, about: str) -> None:
    event = Event("a", f"M{title}", date(2026, 12, 12), about=f"A{about}Z")
    (found,) = read(calendar_file([event], f"N{title}", MADE))
    assert found["title"] == event.title.rstrip("\n")
    assert found["about"] == event.about


@settings(max_examples=50)
@given(TEXTS)
def test_no_line_is_longer_than_calendar_programs_take_nor_cut_inside_a_letter(words: str) -> None:
    data = calendar_file([Event("a", words, date(2026, 12, 12), about=words * 3)], words, MADE)
    assert data.endswith(b"\r\n")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        assert "\n" not in line.decode()


def test_words_cannot_add_a_line_of_their_own_to_a_calendar() -> None:
    words = "Meeting\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTACH:file:///etc\x0b\x85\u2028X"
    data = calendar_file([Event(words, words, date(2026, 12, 12), where=words, about=words)], words, MADE)
    assert len(by_icalendar(data)) == len(by_vobject(data)) == 1
    assert not [line for line in data.decode().split("\r\n") if line.startswith("ATTACH")]


def test_a_later_file_replaces_what_an_earlier_one_brought() -> None:
    first = icalendar.Calendar.from_ical(calendar_file([MEETING], "SENDnet", MADE)).walk("VEVENT")[0]
    later = icalendar.Calendar.from_ical(calendar_file([MEETING], "SENDnet", MADE + timedelta(hours=1)))
    assert later.walk("VEVENT")[0]["UID"] == first["UID"]
    assert later.walk("VEVENT")[0]["SEQUENCE"] > first["SEQUENCE"]


def test_the_same_events_of_the_same_moment_give_the_same_bytes() -> None:
    assert calendar_file([MEETING], "SENDnet", MADE) == calendar_file([MEETING], "SENDnet", MADE)


def test_meetings_without_a_day_and_actions_without_one_are_left_out() -> None:
    place = MeetingPlace(2026, "a1")
    meetings = [Meeting(place, "Network meeting"), Meeting(place, "Network meeting", meets_on="soon")]
    tasks = [Task(record="task:b", channel="all:2026", progress={}, task="Send plans")]
    assert not [*meeting_events(meetings), *task_events(tasks, USUAL)]


def test_a_meeting_whose_hour_is_none_takes_the_whole_day() -> None:
    meeting = Meeting(MeetingPlace(2026, "a1"), "Network meeting", meets_on="2026-11-24", starts_at="25:99")
    (event,) = meeting_events([meeting])
    assert event.starts_at is None


@READERS
def test_meetings_and_days_of_actions_stand_in_one_calendar(read: Any) -> None:
    meeting = Meeting(
        MeetingPlace(2026, "a1"),
        "Network meeting",
        meets_on="2026-11-24",
        starts_at="13:00",
        held_how="hybrid",
        bring="Your plan",
    )
    task = Task(
        record="task:b2", channel="all:2026", progress={}, task="Send plans\nto the office", task_due="2026-12-12"
    )
    found = read(calendar_file([*meeting_events([meeting]), *task_events([task], USUAL)], "SENDnet", MADE))
    assert [each["key"] for each in found] == ["meeting-a1@sendnet", "task-b2@sendnet"]
    assert found[0]["about"] == "Hybrid\nTo bring: Your plan"
    assert (found[1]["title"], found[1]["start"]) == ("To be done: Send plans", date(2026, 12, 12))
