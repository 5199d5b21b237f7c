"""What does not add up in the figures, as sentences beside the cell; nothing is ever refused for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sendnet_desktop.clock import year_name
from sendnet_desktop.cohorts.measures import GROUPS, MEASURES, NESTED, PARTS, SPLITS
from sendnet_desktop.cohorts.values import Cohorts, Place


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that does not add up.

    Attributes:
        place: The cell that it is said beside.
        words: The sentence.
    """

    place: Place
    words: str


def checks(cohorts: Cohorts) -> tuple[Check, ...]:
    """Return what does not add up in the three years."""
    found = (check for year in reversed(cohorts.years) for check in (*_sums(cohorts, year), *_wholes(cohorts, year)))
    return tuple(replace(check, words=cohorts.said(check.words)) for check in found)


def _sums(cohorts: Cohorts, year: int) -> Iterator[Check]:
    for measure in MEASURES.values():
        place = Place(year, measure.id, "all")
        numbers = [cohorts.number(place.with_(group=group)) for group in PARTS]
        known = [each for each in numbers if each is not None]
        total = cohorts.number(place)
        if total is None or not measure.adds_up or not known:
            continue
        if sum(known) > total or (len(known) == len(PARTS) and sum(known) != total):
            groups = "the groups come" if len(known) == len(PARTS) else "the groups entered so far come"
            yield Check(
                place, f"{measure.label}, {year_name(year)}: {groups} to {sum(known)}, but all pupils are {total}."
            )


def _wholes(cohorts: Cohorts, year: int) -> Iterator[Check]:
    of = ((each.of, (each.id,)) for each in MEASURES.values() if each.of and each.unit == "share")
    nested = ((whole, (part,)) for whole, part in NESTED if MEASURES[part].of != whole)
    for whole, parts in (*of, *nested, *SPLITS):
        for group in GROUPS:
            most = cohorts.number(Place(year, whole, group))
            numbers = ((part, cohorts.number(Place(year, part, group))) for part in parts)
            known = {part: number for part, number in numbers if number is not None}
            is_told = len(known) > 1 or len(parts) == 1  # of a single part the first loop has told already
            if most is not None and sum(known.values()) > most and is_told:
                *_, last = known
                where = f"{GROUPS[group]}, {year_name(year)}"
                yield Check(Place(year, last, group), f"{where}: {_told(known)}, but {_named(whole)} is {most}.")


def _told(known: Mapping[str, int]) -> str:
    first, *others = known
    total = sum(known.values())
    return (
        f"{_named(first)} to {_named(others[-1])} come to {total} together" if others else f"{_named(first)} is {total}"
    )


def _named(measure: str) -> str:
    return f"“{MEASURES[measure].label}”"
