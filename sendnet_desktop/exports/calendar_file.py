"""A calendar file (iCalendar, RFC 5545) of days and hours, as calendar programs import it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from sendnet_desktop import __version__

CALENDAR_SUFFIX: Final = ".ics"

_LINE: Final = 75
"""How many bytes a line may have, its end not counted (RFC 5545, 3.1)."""
_ZONE: Final = "Europe/London"
_LONDON: Final = (
    "BEGIN:VTIMEZONE",
    f"TZID:{_ZONE}",
    *("BEGIN:DAYLIGHT", "DTSTART:19700329T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
    *("TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST", "END:DAYLIGHT"),
    *("BEGIN:STANDARD", "DTSTART:19701025T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
    *("TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "END:STANDARD"),
    "END:VTIMEZONE",
)
"""When the clocks change in England; English schools keep no other time."""
_UNPRINTABLE: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\u0085\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that stands in a calendar.

    Attributes:
        key: Its own, the same in every file, so that a later file replaces what an earlier one brought.
        title: What the calendar shows.
        day: When.
        starts_at: From what hour, on the clocks of England; None for the whole day.
        ends_at: Until what hour; None where nobody said, or for the whole day.
        where: Where, in words.
        about: What is said of it, in lines.
        is_busy: Whether the calendar shows people as busy then.
    """

    key: str
    title: str
    day: date
    starts_at: time | None = None
    ends_at: time | None = None
    where: str = ""
    about: str = ""
    is_busy: bool = True


def calendar_file(events: Iterable[Event], name: str, made: datetime) -> bytes:
    """Return a calendar file; the same events made at the same moment give the same bytes.

    Args:
        events: What is in it; each is an event, since many calendar programs pass over what is only to be done.
        name: What the calendar is called where it becomes one of its own.
        made: The moment, aware; of two files the one made later counts.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//SENDnet Desktop//{__version__}//EN"]
    lines += ["CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"X-WR-CALNAME:{_escaped(name)}", *_LONDON]
    for event in events:
        lines += _event(event, made)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event(event: Event, made: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(event.key)}@sendnet"
    yield f"DTSTAMP:{made.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{max(0, int(made.timestamp()) // 60)}"
    yield from _when(event)
    yield f"SUMMARY:{_escaped(event.title)}"
    if event.where:
        yield f"LOCATION:{_escaped(event.where)}"
    if event.about:
        yield f"DESCRIPTION:{_escaped(event.about)}"
    yield f"TRANSP:{'OPAQUE' if event.is_busy else 'TRANSPARENT'}"
    yield "END:VEVENT"


def _when(event: Event) -> Iterator[str]:
    day = _digits(event.day)
    if event.starts_at is None:
        yield f"DTSTART;VALUE=DATE:{day}"
        if event.day < date.max:
            yield f"DTEND;VALUE=DATE:{_digits(event.day + timedelta(days=1))}"
        return
    yield f"DTSTART;TZID={_ZONE}:{day}T{event.starts_at:%H%M}00"
    if event.ends_at is not None and event.ends_at > event.starts_at:
        yield f"DTEND;TZID={_ZONE}:{day}T{event.ends_at:%H%M}00"


def _digits(day: date) -> str:
    return day.isoformat().replace("-", "")  # %Y writes the year 33 in two figures on some computers


def _escaped(text: str) -> str:
    lines = "\n".join(text.splitlines())
    shown = _UNPRINTABLE.sub(" ", lines)
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        shown = shown.replace(plain, written)
    return shown


def _folded(line: str) -> bytes:
    """Return a line cut into lines of 75 bytes at most, never inside a letter, each but the first begun by a space."""
    parts, room = [bytearray()], _LINE
    for letter in line:
        data = letter.encode()
        if len(parts[-1]) + len(data) > room:
            parts.append(bytearray())
            room = _LINE - 1
        parts[-1] += data
    return b"\r\n ".join(parts) + b"\r\n"
