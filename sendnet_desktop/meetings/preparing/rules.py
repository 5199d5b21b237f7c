"""What is still to be seen to before a network meeting, and when each item of its agenda begins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Final, Literal

from sendnet_desktop.meetings.minutes.values import AgendaItem
from sendnet_desktop.meetings.preparing.values import Prepared

Part = Literal["meeting", "agenda", "asked", "practice", "guests"]
"""A part of what is prepared."""

_HOUR: Final = 60
_DAY: Final = 24 * _HOUR


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to see to.

    Attributes:
        part: Where.
        words: What, as a sentence.
    """

    part: Part
    words: str


def notes(prepared: Prepared) -> tuple[Note, ...]:
    """Return what is still to be seen to, in the order of the page; nothing once everything is ready."""
    return (*_meeting(prepared), *_agenda(prepared), *_asked(prepared))


def begins(starts_at: str, agenda: Sequence[AgendaItem]) -> dict[str, str]:
    """Return when each item begins, ``HH:MM``, by its record: as far as the minutes of those before it are said.

    Args:
        starts_at: When the meeting begins, ``HH:MM``; empty if not said.
        agenda: The items, in order.
    """
    found = dict[str, str]()
    minute = _minutes(starts_at)
    for item in agenda:
        if minute is None or minute >= _DAY:
            break
        found[item.record] = f"{minute // _HOUR:02}:{minute % _HOUR:02}"
        if item.allotted <= 0:
            break
        minute += item.allotted
    return found


def _meeting(prepared: Prepared) -> Iterator[Note]:
    meeting = prepared.meeting
    if not meeting.meets_on:
        yield Note("meeting", "The meeting has no day yet.")
    elif not meeting.is_announced:
        yield Note("meeting", "Schools have not been told of the meeting yet: announce it.")
    if meeting.starts_at and meeting.ends_at and meeting.ends_at <= meeting.starts_at:
        yield Note("meeting", "The meeting ends before it begins.")


def _agenda(prepared: Prepared) -> Iterator[Note]:
    meeting, taken = prepared.meeting, sum(item.allotted for item in prepared.agenda)
    if not prepared.agenda:
        yield Note("agenda", "Nothing is on the agenda yet.")
    begin, end = _minutes(meeting.starts_at), _minutes(meeting.ends_at)
    if begin is not None and end is not None and begin < end < begin + taken:
        yield Note("agenda", f"The agenda takes {taken} minutes, the meeting has {end - begin}.")


def _asked(prepared: Prepared) -> Iterator[Note]:
    if count := len(prepared.asked):
        things = (
            "One thing that a school asks for stands" if count == 1 else f"{count} things that schools ask for stand"
        )
        yield Note("asked", f"{things} on no agenda yet.")


def _minutes(text: str) -> int | None:
    try:
        found = time.fromisoformat(text)
    except ValueError:
        return None
    return found.hour * _HOUR + found.minute
