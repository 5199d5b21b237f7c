"""Training that several schools could share: statements at which some stand low, work, or were advised to work."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sendnet_desktop.across.practice import Practice
from sendnet_desktop.across.priorities import Common
from sendnet_desktop.across.standings import About, Position, Standings
from sendnet_desktop.challenge_days.recommendations import Recommendation
from sendnet_desktop.trust.overview import KnownSchool

FEWEST: Final = 2
"""How many schools share a need before it is one of the trust's."""


@dataclass(frozen=True, slots=True)
class SharedNeed:
    """A statement with which several schools could be helped at once.

    Attributes:
        about: The statement.
        low: The schools whose own level is in the lower half of the scale.
        at_work: The schools with a live priority that bears on it.
        advised: The schools with an open recommendation that bears on it.
        told: Good practice in the statement or its area, with whom to ask.
    """

    about: About
    low: tuple[KnownSchool, ...] = ()
    at_work: tuple[KnownSchool, ...] = ()
    advised: tuple[KnownSchool, ...] = ()
    told: tuple[Practice, ...] = ()

    @property
    def schools(self) -> tuple[KnownSchool, ...]:
        """Every school that shares it, once, by name."""
        found = {school.org: school for school in (*self.low, *self.at_work, *self.advised)}
        return tuple(sorted(found.values(), key=lambda school: school.name.casefold()))


def shared_needs(
    standings: Standings,
    shared: Iterable[Common],
    recommended: Sequence[Recommendation],
    practices: Sequence[Practice],
) -> tuple[SharedNeed, ...]:
    """Return what at least two schools could use, that which most share first, then in the framework's order.

    Args:
        standings: The schools.
        shared: What they work on.
        recommended: What they were recommended and have not finished.
        practices: What works well somewhere.
    """
    working = {each.about.id: each for each in shared if each.about is not None}
    schools = {school.org: school for school in standings.picture.schools}
    found = []
    for about in standings.statements():
        at_work = working.get(about.id)
        need = SharedNeed(
            about,
            tuple(each.standing.school for each in standings.positions(about) if _is_low(each)),
            tuple(dict.fromkeys(held.school for held in at_work.held)) if at_work else (),
            tuple(dict.fromkeys(schools[each.place.org] for each in recommended if about.id in each.statements)),
            tuple(_bearing_on(about, practices)),
        )
        if len(need.schools) >= FEWEST:
            found.append(need)
    return tuple(sorted(found, key=lambda each: -len(each.schools)))


def _is_low(position: Position) -> bool:
    level, evaluation = position.level, position.evaluation
    return level is not None and evaluation is not None and 2 * level.number <= len(evaluation.pack.levels)


def _bearing_on(about: About, practices: Sequence[Practice]) -> Iterator[Practice]:
    # What was seen of the very statement is worth more than what was seen of its area.
    yield from (each for each in practices if each.statement == about.id)
    yield from (each for each in practices if not each.statement and each.area == about.area.id)
