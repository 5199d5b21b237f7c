"""The counts as readers of another school are shown them: small numbers masked, and nothing that would tell them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from sendnet_desktop.cohorts.measures import ON_REGISTER
from sendnet_desktop.cohorts.values import Place
from sendnet_desktop.graduated.indicators import BALANCES, COUNTS
from sendnet_desktop.graduated.rules import Note, notes
from sendnet_desktop.graduated.values import HalfTerm, Monitor
from sendnet_desktop.masking import Balance, Numbers

_SAME: Final = (
    ("on_ehc", "roll", ("ehc",)),
    ("on_support", "roll", ("support",)),
    ("plans", "plans", ON_REGISTER),
    ("plans_reviewed", "plans_reviewed", ON_REGISTER),
    ("annual_due", "annual_due", ("ehc",)),
    ("annual_on_time", "annual_on_time", ("ehc",)),
    ("concerns_open", "concerns", ("all",)),
    ("concerns", "concerns", ("all",)),
)
"""Counts of a half-term that may be the data page's of the year: by field, measure and groups."""

_THROUGH_THE_YEAR: Final = ("joiners", "leavers")
"""What the half-terms count one by one, and the data page, under the same name, of the whole year."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A year as somebody is shown it.

    Attributes:
        figures: What stands in place of each count that was entered, by half-term and field.
        notes: What may be said of them.
        for_others: Whether it is shown beyond the school.
    """

    figures: dict[tuple[str, str], str]
    notes: tuple[Note, ...]
    for_others: bool


def to_ourselves(monitor: Monitor) -> Shown:
    """Return a year as the school itself sees it."""
    figures = {(each.id, field): str(count) for each in monitor.half_terms for field, count in each.counts.items()}
    return Shown(figures, notes(monitor), for_others=False)


def to_others(monitor: Monitor) -> Shown:
    """Return a year for anybody else: no number of pupils below five can be read from it or worked out.

    A sentence stays only if every figure that it tells is shown.
    """
    whole = to_ourselves(monitor)
    covered = monitor.beside.beside(numbers(monitor)).masked()
    figures = {place: covered.get(" ".join(place), words) for place, words in whole.figures.items()}
    kept = tuple(note for note in whole.notes if all(figures[place] == whole.figures[place] for place in note.figures))
    return Shown(figures, kept, for_others=True)


def numbers(monitor: Monitor) -> Numbers:
    """Return the numbers of pupils, and what adds up between them and with those of the data page."""
    counts = {
        f"{each.id} {field}": count
        for each in monitor.half_terms
        for field, count in each.counts.items()
        if COUNTS[field].of_pupils
    }
    return Numbers(counts, (*_within(monitor), *_between(monitor), *_in_the_data(monitor)))


def _within(monitor: Monitor) -> Iterator[Balance]:
    for half_term in monitor.half_terms:
        for balance in BALANCES:
            yield balance.called(f"{half_term.id} ")
            if len(balance.parts) > 1:  # parts that add up exactly leave no rest to hide behind
                yield replace(balance, is_exact=True).called(f"{half_term.id} ")


def _between(monitor: Monitor) -> Iterator[Balance]:
    # Whoever was on the register and whoever joined it is on it still, or has left.
    for before, after in zip(monitor.half_terms, monitor.half_terms[1:], strict=False):
        whole = (*_of(before, "on_support", "on_ehc"), *_of(after, "joiners"))
        yield Balance(whole, _of(after, "on_support", "on_ehc", "leavers"), is_exact=True)


def _in_the_data(monitor: Monitor) -> Iterator[Balance]:
    # Only what adds up counts: a half-term that is of another day than the data says nothing of them.
    for half_term in monitor.half_terms:
        for field, measure, groups in _SAME:
            yield Balance(_data(monitor, measure, groups), _of(half_term, field), is_exact=True)
    for field in _THROUGH_THE_YEAR:
        counted = [each for each in monitor.half_terms if field in each.counts]
        for until in range(1, len(counted) + 1):
            parts = tuple(f"{each.id} {field}" for each in counted[:until])
            yield Balance(_data(monitor, field, ON_REGISTER), parts, is_exact=True)


def _data(monitor: Monitor, measure: str, groups: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(Place(monitor.year, measure, group).key for group in groups)


def _of(half_term: HalfTerm, *fields: str) -> tuple[str, ...]:
    return tuple(f"{half_term.id} {field}" for field in fields)
