"""The sample's days: a clock that stands where the sample puts it, and the school days of an autumn."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

SCHOOL_DAYS: Final = 35
"""School days from the beginning of September to the October break."""

MORNING: Final = -400
"""Minutes from the hour after school to that at which it is the same day all over the world, or nearly."""

_AFTER_SCHOOL: Final = time(15, 40)
_SECONDS_TO_WRITE: Final = 7


@dataclass(slots=True)
class SimulatedTime:
    """What the clock on the wall says in the sample: it moves a little each time somebody looks.

    Attributes:
        year: The school year.
        seconds: Since 1970.
    """

    year: int
    seconds: float = 0.0

    def __post_init__(self) -> None:
        self.go_to(0)

    def __call__(self) -> float:
        self.seconds += _SECONDS_TO_WRITE
        return self.seconds

    def go_to(self, number: int, minutes: int = 0) -> None:
        """Go to so many minutes after school on a school day, which is counted from 0."""
        at = datetime.combine(school_day(self.year, number), _AFTER_SCHOOL, UTC) + timedelta(minutes=minutes)
        self.seconds = at.timestamp()


def school_day(year: int, number: int) -> date:
    """Return a school day of the autumn, counted from 0 on the Monday of the week of 7 September."""
    seventh = date(year, 9, 7)
    weeks, weekday = divmod(number, 5)
    return seventh + timedelta(days=7 * weeks + weekday - seventh.weekday())
