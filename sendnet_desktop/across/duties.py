"""The legal duties across schools: how many say that each is met, and which say that it is not."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sendnet_desktop.across.standings import About, Position, Standings
from sendnet_desktop.evaluations.values import STATUTORY, Judged
from sendnet_desktop.trust.overview import KnownSchool


@dataclass(frozen=True, slots=True)
class DutyHeld:
    """How schools hold one legal duty.

    Attributes:
        about: The statement that holds it.
        counts: How many schools say each of ``STATUTORY``; those who have not said are *not checked*.
        unmet: The schools that say it is not met.
        partly: The schools that say it is partly met.
        unshown: How many schools show nothing of it, or are not asked.
    """

    about: About
    counts: Mapping[str, int]
    unmet: tuple[KnownSchool, ...] = ()
    partly: tuple[KnownSchool, ...] = ()
    unshown: int = 0


def duties(standings: Standings) -> tuple[DutyHeld, ...]:
    """Return every legal duty of the framework that is left, in its order."""
    return tuple(
        _held(about, standings.positions(about))
        for about in standings.statements()
        if about.statement and about.statement.duty == "must"
    )


def _held(about: About, positions: tuple[Position, ...]) -> DutyHeld:
    said = [(each.standing.school, _state(each.judged)) for each in positions]
    counts = Counter(state for _, state in said if state)
    return DutyHeld(
        about,
        counts,
        tuple(school for school, state in said if state == "not_met"),
        tuple(school for school, state in said if state == "partly"),
        sum(not state for _, state in said),
    )


def _state(judged: object) -> str:
    if not isinstance(judged, Judged) or not judged.applies:
        return ""
    return judged.statutory if judged.statutory in STATUTORY else "not_checked"
