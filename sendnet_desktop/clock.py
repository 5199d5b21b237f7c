"""Time: the hybrid clock that orders what is shown, and the school year."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Final

WallClock = Callable[[], float]
"""Seconds since 1970, such as ``time.time``; a sample brings its own so that it comes out alike each time."""

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
"""What the months are called."""

_END: Final = datetime(2999, 12, 31, tzinfo=UTC).timestamp()
"""Windows tells no local time beyond 3000, and no calendar one beyond 9999."""

STAMP_BITS = 16
"""How far a stamp's milliseconds are shifted."""


@dataclass(slots=True)
class HybridClock:
    """Stamps this laptop's edits in the order in which they were made, whatever the wall clock does.

    A stamp is milliseconds since 1970 shifted left by 16 bits, plus a counter. Stamps of other laptops never
    advance it (attack F6): the clock sorts what is shown and never decides what survives.

    Attributes:
        last: The last stamp given, read from the journal when it opens.
    """

    last: int = 0
    wall: WallClock = field(default=time.time)

    def stamp(self) -> int:
        """Return a stamp later than every earlier one."""
        self.last = max(self.last + 1, int(self.wall() * 1000) << STAMP_BITS)
        return self.last

    def today(self) -> date:
        """Return the date here by this clock."""
        return datetime.fromtimestamp(self.wall()).astimezone().date()

    def year(self) -> int:
        """Return the school year of today."""
        return school_year(self.today())


def moment(stamp: int) -> datetime:
    """Return the moment of a stamp, aware, in UTC; 1970 or 2999 where a stamp lies beyond what any computer tells."""
    seconds = (stamp >> STAMP_BITS) / 1000
    return datetime.fromtimestamp(min(max(seconds, 0), _END), UTC)


def school_year(day: date) -> int:
    """Return the school year of a day: 2026 runs from 1 September 2026 to 31 August 2027."""
    return day.year if day.month >= 9 else day.year - 1


def year_name(year: int) -> str:
    """Return a school year as people write it: ``2026/27``."""
    return f"{year}/{(year + 1) % 100:02d}"


def write_day(day: date) -> str:
    """Return a day as people read it, whatever the computer's language: ``3 October 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def read_day(text: str) -> date | None:
    """Return a day given as ``YYYY-MM-DD``; None for anything else, whoever said it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def day_written(text: str) -> str:
    """Return a day given as ``YYYY-MM-DD`` as people read it; anything else as it stands."""
    day = read_day(text)
    return text if day is None else write_day(day)


def half_term(day: date) -> str:
    """Return the half-term that a day most likely falls in, as a name to offer for a snapshot.

    Terms differ between authorities, so this is a suggestion by month and never a rule.
    """
    month, late = day.month, day.day > 15
    if month in (9, 10):
        return "Autumn 1"
    if month in (11, 12):
        return "Autumn 2"
    if month == 1 or (month == 2 and not late):
        return "Spring 1"
    if month in (2, 3):
        return "Spring 2"
    if month in (4, 5):
        return "Summer 1"
    return "Summer 2"
