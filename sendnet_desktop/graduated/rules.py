"""What the counts say without being asked: what does not add up, what stands out, what rises, what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from sendnet_desktop.graduated.indicators import BALANCES, COUNTS, Count
from sendnet_desktop.graduated.values import HalfTerm, Monitor

Rule = Literal["does not add up", "stands out", "rises or falls", "missing"]


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that a rule says.

    Attributes:
        rule: Which.
        words: The sentence that people are shown.
        half_term: Id of the half-term that it is about.
        figures: The half-term and the field of each figure that it tells.
    """

    rule: Rule
    words: str
    half_term: str
    figures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Shortfall:
    """What it means that a part is less than its whole: a sentence for one, and for more."""

    whole: tuple[str, ...]
    part: str
    one: str
    more: str


_SHORTFALLS: Final = (
    _Shortfall(
        ("plans",),
        "plans_reviewed",
        "Review overdue for {n} of {all} plans.",
        "Reviews overdue for {n} of {all} plans.",
    ),
    _Shortfall(
        ("on_support", "on_ehc"),
        "plans",
        "{n} of {all} pupils on the register has no current plan.",
        "{n} of {all} pupils on the register have no current plan.",
    ),
    _Shortfall(
        ("annual_due",),
        "annual_on_time",
        "{n} of {all} annual reviews due was not held on time.",
        "{n} of {all} annual reviews due were not held on time.",
    ),
    _Shortfall(
        ("third_cycle",),
        "third_cycle_advised",
        "{n} of {all} pupils on a third or later cycle has no specialist advice.",
        "{n} of {all} pupils on a third or later cycle have no specialist advice.",
    ),
    _Shortfall(
        ("plans_sampled",),
        "outcomes_assessable",
        "{n} of {all} plans sampled has outcomes that nobody can assess.",
        "{n} of {all} plans sampled have outcomes that nobody can assess.",
    ),
    _Shortfall(
        ("plans_reviewed",),
        "family_took_part",
        "The family took no part in {n} of {all} reviews.",
        "The family took no part in {n} of {all} reviews.",
    ),
    _Shortfall(
        ("plans",),
        "views_recorded",
        "{n} of {all} plans does not have the pupil’s view.",
        "{n} of {all} plans do not have the pupil’s view.",
    ),
    _Shortfall(
        ("rooms_seen",),
        "rooms_using",
        "Agreed strategies were not in use in {n} of {all} rooms.",
        "Agreed strategies were not in use in {n} of {all} rooms.",
    ),
)


def notes(monitor: Monitor) -> tuple[Note, ...]:
    """Return what is to be said of a year on the day that it is read, what does not add up first."""
    if monitor.is_empty:
        return ()
    latest = monitor.latest
    told = (
        *(note for half_term in monitor.half_terms for note in above_whole(half_term)),
        *(shortfalls(latest) if latest else ()),
        *(note for count in COUNTS.values() if count.is_watched and (note := run(monitor, count))),
        *missing(monitor.now),
    )
    return tuple(replace(note, words=monitor.said(note.words)) for note in told)


def above_whole(half_term: HalfTerm) -> Iterator[Note]:
    """Yield a note for each count that is above its total, parts taken together."""
    for balance in BALANCES:
        parts = tuple(each for each in balance.parts if each in half_term.counts)
        whole, part = half_term.sum_of(balance.whole), half_term.sum_of(parts)
        if whole is not None and part is not None and part > whole:
            told = f"{_together(parts)} is {part}, but {_together(balance.whole)} is {whole}"
            figures = _figures(half_term, (*parts, *balance.whole))
            yield Note("does not add up", f"{half_term.name} does not add up: {told}.", half_term.id, figures)


def shortfalls(half_term: HalfTerm) -> Iterator[Note]:
    """Yield a sentence for each part of which some are missing to the whole; what does not add up is left out."""
    for each in _SHORTFALLS:
        whole, part = half_term.sum_of(each.whole), half_term.counts.get(each.part)
        if whole is not None and part is not None and part < whole:
            left = whole - part
            words = (each.one if left == 1 else each.more).format(n=left, all=whole)
            yield Note("stands out", words, half_term.id, _figures(half_term, (*each.whole, each.part)))


def run(monitor: Monitor, count: Count) -> Note | None:
    """Return a note where a count has risen, or fallen, over the last two half-terms that it was entered in a row."""
    now = monitor.latest
    if now is None:
        return None
    last = monitor.half_terms.index(now)
    three = monitor.half_terms[last - 2 : last + 1] if last >= 2 else ()
    figures = [each.counts[count.field] for each in three if count.field in each.counts]
    if len(figures) < 3:
        return None
    first, second, third = figures
    if not (first < second < third or first > second > third):
        return None
    way = "risen" if first < third else "fallen"
    words = f"{count.label}: {way} over two half-terms, {first}, {second}, {third}."
    return Note("rises or falls", words, now.id, tuple((each.id, count.field) for each in three))


def missing(now: HalfTerm) -> Iterator[Note]:
    """Yield a note where counts of this half-term are not entered yet."""
    left = len(COUNTS) - len(now.counts)
    if left == len(COUNTS):
        yield Note("missing", f"Nothing is counted for {now.name} yet.", now.id)
    elif left:
        some = "1 count is" if left == 1 else f"{left} counts are"
        yield Note("missing", f"{some} not entered for {now.name} yet.", now.id)


def _together(fields: tuple[str, ...]) -> str:
    return " + ".join(f"“{COUNTS[each].label}”" for each in fields)


def _figures(half_term: HalfTerm, fields: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((half_term.id, field) for field in fields)
