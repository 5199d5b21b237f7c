"""Cohort data as the school sees them, and as others may: the same figures, small numbers masked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Final

from sendnet_desktop.cohorts.figures import is_percent
from sendnet_desktop.cohorts.measures import MEASURES, NESTED, ON_REGISTER, PARTS, SPLITS, Measure, people_of
from sendnet_desktop.cohorts.values import Cohorts, Place, parts_of, shown_value
from sendnet_desktop.masking import HIDDEN, Balance, Numbers

LEAST_BASE: Final = 10
"""The fewest pupils of whom others are told a percentage, a rate or a mean."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Three years as somebody is shown them.

    Attributes:
        numbers: What stands in place of each figure that was entered, or summed, by cell.
        values: What stands in place of what each cell comes to, in the unit of its measure.
        open: The cells of which ``values`` tells the value itself.
        for_others: Whether they are shown beyond the school.
    """

    numbers: Mapping[Place, str]
    values: Mapping[Place, str]
    open: frozenset[Place]
    for_others: bool


def to_ourselves(cohorts: Cohorts) -> Shown:
    """Return the data as the school itself sees them."""
    values = dict(_values(cohorts))
    return Shown(_numbers(cohorts), values, frozenset(values), for_others=False)


def to_others(cohorts: Cohorts) -> Shown:
    """Return the data for anybody else: no small number of pupils can be read or worked out (cohort data, rule 7)."""
    return _Masks(cohorts).shown()


def numbers(cohorts: Cohorts) -> Numbers:
    """Return the numbers of pupils in the data, and what adds up between them."""
    return _numbers_of(dict(_people(cohorts, _numbers(cohorts))))


def _numbers_of(people: Mapping[Place, int]) -> Numbers:
    return Numbers({place.key: number for place, number in people.items()}, tuple(_balances(people)))


def _numbers(cohorts: Cohorts) -> dict[Place, str]:
    every = {place.with_(group="all") for place in cohorts.figures if place.group != "all"}
    summed = {place: str(cohorts.number(place)) for place in every if cohorts.is_summed(place)}
    return {**cohorts.figures, **summed}


def _values(cohorts: Cohorts) -> Iterator[tuple[Place, str]]:
    for year in cohorts.years:
        for measure in MEASURES.values():
            for group in measure.groups:
                place = Place(year, measure.id, group)
                value = cohorts.value(place)
                if value is not None:
                    yield place, shown_value(measure, value)


class _Masks:
    """What of a school's data is masked, hidden or open."""

    def __init__(self, cohorts: Cohorts) -> None:
        self._cohorts = cohorts
        self._whole = to_ourselves(cohorts)
        self._people = dict(_people(cohorts, self._whole.numbers))
        told = _numbers_of(self._people).beside(cohorts.beside).masked()
        self._told = {place: told[place.key] for place in self._people}

    def shown(self) -> Shown:
        numbers = {place: self._word(place) for place in self._whole.numbers}
        values = {place: words for place, words in self._whole.values.items() if self._tells_value(place)}
        closed = {place: self._closed_word(place) for place in self._whole.values.keys() - values.keys()}
        return Shown(numbers, {**values, **closed}, frozenset(values), for_others=True)

    def _word(self, place: Place) -> str:
        if self._tells(place):
            return self._whole.numbers[place]
        return self._closed_word(place)

    def _closed_word(self, place: Place) -> str:
        word = self._told.get(place, HIDDEN)
        return HIDDEN if word.isdecimal() or is_percent(self._whole.numbers.get(place, "")) else word

    def _tells(self, place: Place) -> bool:
        """Say whether others are told what was entered in a cell."""
        return self._tells_number(place) if place in self._people else place in self._followers

    def _tells_value(self, place: Place) -> bool:
        measure = MEASURES[place.measure]
        if measure.unit in ("count", "number", "mean"):
            return self._tells(place)
        parts, whole = parts_of(place)
        is_told = all(self._tells(each) for each in parts)
        if is_percent(self._whole.numbers.get(place, "")) and place not in self._people:
            return is_told
        return is_told and self._tells(whole) and self._is_enough(place)

    def _tells_number(self, place: Place) -> bool:
        return self._told.get(place) == str(self._people.get(place))

    def _is_enough(self, place: Place) -> bool:
        """Say whether a cell tells of pupils enough, and how many they are is shown."""
        measure = MEASURES[place.measure]
        counted = people_of(MEASURES[measure.of]) if measure.of else None
        if counted is None:
            return not measure.is_of_pupils or measure.unit == "count"
        group = "all" if measure.unit == "share of all" else place.group
        people = place.with_(measure=counted.id, group=group)
        number = self._people.get(people)
        return number is not None and self._tells_number(people) and (number >= LEAST_BASE or number == 0)

    @cached_property
    def _followers(self) -> frozenset[Place]:
        """The cells that count no pupils themselves and are told, since they tell of enough of them."""
        told = {place for place in self._whole.numbers.keys() - self._people.keys() if self._is_enough(place)}
        # One group left out of a total, or of a mean over all, is what is missing to it.
        return frozenset(place for place in told if place.group != "all" or not self._is_one_left_out(place, told))

    def _is_one_left_out(self, place: Place, told: set[Place]) -> bool:
        parts = [place.with_(group=group) for group in PARTS]
        return (
            all(each in self._whole.numbers for each in parts) and sum(each in told for each in parts) == len(parts) - 1
        )


def _people(cohorts: Cohorts, numbers: Mapping[Place, str]) -> Iterator[tuple[Place, int]]:
    """Yield the numbers of pupils, those among them that a percentage alone comes to."""
    for place in numbers:
        measure = MEASURES[place.measure]
        if not measure.is_of_pupils or measure.unit not in ("count", "share", "rate"):
            continue
        number = cohorts.number(place)
        whole = cohorts.number(place.with_(measure=measure.of)) if measure.of else None
        percent = cohorts.value(place)
        if number is not None:
            yield place, number
        elif whole is not None and percent is not None:
            yield place, int((percent * whole / 100).quantize(Decimal(1), ROUND_HALF_UP))


def _balances(people: Mapping[Place, int]) -> Iterator[Balance]:
    """Yield what adds up between the numbers of pupils: over groups, in wholes and parts, and from year to year."""
    for place in sorted(people):
        measure = MEASURES[place.measure]
        if place.group == "all" and measure.adds_up:
            yield from _split(place, tuple(place.with_(group=group) for group in PARTS), people)
        for whole in _wholes(measure):
            yield from _split(place.with_(measure=whole), (place,), people)
        for whole, parts in SPLITS:
            if place.measure == whole:
                yield from _split(place, tuple(place.with_(measure=part) for part in parts), people)
    yield from _between_years({place.year for place in people})


def _wholes(measure: Measure) -> Iterator[str]:
    if measure.of and measure.unit == "share" and not any(measure.id in parts for _, parts in SPLITS):
        yield measure.of
    yield from (whole for whole, part in NESTED if part == measure.id and MEASURES[whole].unit == "share")


def _split(whole: Place, parts: tuple[Place, ...], people: Mapping[Place, int]) -> Iterator[Balance]:
    present = tuple(part for part in parts if part in people)
    if present and whole in people:
        # Parts that add up exactly leave no rest to hide behind.
        is_exact = len(present) > 1 and sum(people[part] for part in present) == people[whole]
        yield Balance((whole.key,), tuple(part.key for part in present), is_exact)


def _between_years(years: set[int]) -> Iterator[Balance]:
    # Whoever was on the register and whoever joined it is on it still, or has left.
    def of(year: int, measure: str) -> tuple[str, ...]:
        return tuple(Place(year, measure, group).key for group in ON_REGISTER)

    for year in sorted(years):
        whole, parts = (*of(year - 1, "roll"), *of(year, "joiners")), (*of(year, "roll"), *of(year, "leavers"))
        yield Balance(whole, parts, is_exact=True)
