"""How much training there was: by person and by topic, of one school year."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from sendnet_desktop.clock import school_year
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.meetings.at_school.values import Training

_UNNAMED: Final = "Nobody said who"
_NO_TOPIC: Final = "No topic"


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


def _summed(found: Iterable[Training], name: Callable[[Training], str]) -> tuple[Hours, ...]:
    under = defaultdict[str, list[Training]](list)
    for each in found:
        under[" ".join(name(each).split()).casefold()].append(each)
    totals = (Hours(name(group[0]), sum(each.cpd_minutes for each in group), len(group)) for group in under.values())
    return tuple(sorted(totals, key=lambda each: (-each.minutes, each.called.casefold())))
