"""How much training there was: by person and by topic, of one school year; and how long something was, in words."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from sendnet_desktop.clock import school_year
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.meetings.at_school.values import Training

_UNNAMED: Final = "Nobody said who"
_NO_TOPIC: Final = "No topic"
_WRITTEN: Final = re.compile(
    r"(?:(?P<hours>[0-9]{1,3}(?:[.,][0-9]{1,2})?) ?(?:h|hrs?|hours?))?(?: and)? ?"
    r"(?:(?P<minutes>[0-9]{1,4}) ?(?:m|mins?|minutes?)?)?",
    re.IGNORECASE,
)
_MOST: Final = 9_999
_WRITE_IT: Final = "Write it like 90, 45 min or 1 h 30."


@dataclass(frozen=True, slots=True)
class Hours:
    """The training of one person, or in one topic.

    Attributes:
        called: The person or the topic, as it was written last.
        minutes: How long it was altogether.
        times: How many pieces of training.
    """

    called: str
    minutes: int
    times: int

    @property
    def spoken(self) -> str:
        """How long it was, in hours and minutes."""
        return duration(self.minutes)


def of_year(found: Iterable[Training], year: int) -> tuple[Training, ...]:
    """Return the training of a school year: by its day, or where nobody said one, by when it was logged."""
    return tuple(each for each in found if year_of(each) == year)


def year_of(training: Training) -> int:
    """Return the school year that a piece of training belongs to."""
    try:
        return school_year(date.fromisoformat(training.cpd_on))
    except ValueError:
        return Channel.parse(training.channel).year or 0


def by_person(found: Iterable[Training]) -> tuple[Hours, ...]:
    """Return how much each person took part in, the most first; a name counts once however it is capitalised."""
    return _summed(found, lambda each: each.cpd_person or _UNNAMED)


def by_topic(found: Iterable[Training]) -> tuple[Hours, ...]:
    """Return how much there was in each topic, the most first."""
    return _summed(found, lambda each: each.cpd_topic or _NO_TOPIC)


def duration(minutes: int) -> str:
    """Return a number of minutes as people say it: ``1 h 30 min``."""
    hours, rest = divmod(minutes, 60)
    return " ".join(filter(None, (f"{hours} h" if hours else "", f"{rest} min" if rest or not hours else "")))


def read_duration(words: str) -> int:
    """Return the number of minutes that some words stand for: ``90``, ``45 min``, ``1 h 30`` or ``1.5 hours``.

    Raises:
        SendnetError: They stand for none, or for more than can be kept.
    """
    found = _WRITTEN.fullmatch(" ".join(words.split()))
    hours, minutes = (found["hours"], found["minutes"]) if found else (None, None)
    if not hours and not minutes:
        raise SendnetError(f"“{words[:40]}” is not how long something was.", _WRITE_IT)
    total = round(float((hours or "0").replace(",", ".")) * 60) + int(minutes or 0)
    if total > _MOST:
        raise SendnetError("That is too long for one piece of training.", _WRITE_IT)
    return total


def _summed(found: Iterable[Training], name: Callable[[Training], str]) -> tuple[Hours, ...]:
    under = defaultdict[str, list[Training]](list)
    for each in found:
        under[" ".join(name(each).split()).casefold()].append(each)
    totals = (Hours(name(group[0]), sum(each.cpd_minutes for each in group), len(group)) for group in under.values())
    return tuple(sorted(totals, key=lambda each: (-each.minutes, each.called.casefold())))
