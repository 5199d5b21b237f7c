"""The counts as readers of another school are shown them: small numbers masked, and nothing that would tell them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sendnet_desktop.graduated.indicators import BALANCES, COUNTS
from sendnet_desktop.graduated.rules import Note, notes
from sendnet_desktop.graduated.values import HalfTerm, Monitor
from sendnet_desktop.masking import Balance, masked


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
    counts = {
        f"{each.id} {field}": count
        for each in monitor.half_terms
        for field, count in each.counts.items()
        if COUNTS[field].of_pupils
    }
    covered = masked(counts, [*_within(monitor), *_between(monitor)])
    figures = {place: covered.get(" ".join(place), words) for place, words in whole.figures.items()}
    kept = tuple(note for note in whole.notes if all(figures[place] == whole.figures[place] for place in note.figures))
    return Shown(figures, kept, for_others=True)


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


def _of(half_term: HalfTerm, *fields: str) -> tuple[str, ...]:
    return tuple(f"{half_term.id} {field}" for field in fields)
