"""A school's data as values: the figures of three years, and what follows from them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from sendnet_desktop.clock import year_name
from sendnet_desktop.cohorts.figures import decimal_of, is_count, is_percent
from sendnet_desktop.cohorts.measures import GROUPS, MEASURES, ON_REGISTER, PARTS, Measure
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_desktop.masking import Numbers

YEARS: Final = 3
"""How many stand side by side: this one and those before it."""

_HUNDRED: Final = Decimal(100)


class Place(NamedTuple):
    """A cell of the table.

    Attributes:
        year: The school year that the figure is of.
        measure: Id of a measure.
        group: One of ``GROUPS``.
    """

    year: int
    measure: str
    group: str

    @property
    def key(self) -> str:
        """What the figure's record is called, behind its kind."""
        return f"{self.year}.{self.measure}.{self.group}"

    @property
    def words(self) -> str:
        """What people call it: ``Girls, SEN support, 2025/26``."""
        return f"{MEASURES[self.measure].label}, {GROUPS[self.group]}, {year_name(self.year)}"

    def with_(self, *, measure: str = "", group: str = "") -> "Place":
        """Return the cell of another measure or group beside it."""
        return Place(self.year, measure or self.measure, group or self.group)


def place_of(key: str) -> Place | None:
    """Return the cell that a record is named after; None where this version has no such cell."""
    year, _, rest = key.partition(".")
    measure, _, group = rest.partition(".")
    known = MEASURES.get(measure)
    if known is None or group not in known.groups or not known.is_entered:
        return None
    return Place(int(year), measure, group) if year.isascii() and year.isdecimal() and len(year) == 4 else None


@dataclass(frozen=True, slots=True)
class Cohorts:
    """What a school says of itself by stage of support, in a school year and the two before it.

    Attributes:
        channel: Where this year's entries are kept.
        year: The school year.
        school: What people call the school.
        phase: Its phases and settings; empty if not said.
        figures: As kept, by cell, those that earlier years' entries give among them.
        here: Those of them that were entered in ``year``.
        as_at: The day on which they are read.
        disagreements: The cells of which two versions stand.
        sample: Whether all of it is made up.
        words: What the trust calls things.
        beside: What the page on the graduated approach counts, which others may have too.
    """

    channel: str
    year: int
    school: str
    phase: str
    figures: Mapping[Place, str]
    here: Mapping[Place, str]
    as_at: date
    disagreements: Mapping[Place, TwoVersions] = field(default_factory=dict)
    sample: bool = False
    words: Words = USUAL
    beside: Numbers = field(default_factory=Numbers)

    @property
    def is_empty(self) -> bool:
        """Whether there is no figure of any of the years."""
        return not self.figures

    @property
    def years(self) -> tuple[int, ...]:
        """The years that stand side by side, the earliest first."""
        return tuple(range(self.year - YEARS + 1, self.year + 1))

    def said(self, sentence: str) -> str:
        """Return a sentence of the program in the words of the trust."""
        return said(self.words, sentence)

    def is_summed(self, place: Place) -> bool:
        """Say whether the number of everybody is worked out, because only the groups' were entered."""
        return place not in self.figures and self.number(place) is not None

    def number(self, place: Place) -> int | None:
        """Return the count in a cell, or the sum of the groups where that of everybody was not entered."""
        figure = self.figures.get(place)
        if figure is not None:
            return int(figure) if is_count(figure) and MEASURES[place.measure].unit != "mean" else None
        if place.group != "all" or not MEASURES[place.measure].adds_up:
            return None
        parts = [self.number(place.with_(group=group)) for group in PARTS]
        return sum(part for part in parts if part is not None) if None not in parts else None

    def value(self, place: Place) -> Decimal | None:
        """Return what a cell comes to in its measure's unit: per cent, per 100, points, or the number itself.

        None where a figure that it takes is not there, or there is nobody to take a part of.
        """
        measure = MEASURES[place.measure]
        figure = self.figures.get(place)
        if measure.unit in ("mean", "number"):
            return decimal_of(figure) if figure is not None else self._total(place)
        if figure is not None and is_percent(figure):
            return decimal_of(figure)
        if measure.unit == "count":
            return self._total(place)
        parts, whole = parts_of(place)
        numbers, of = [self.number(each) for each in parts], self.number(whole)
        return None if None in numbers or not of else _HUNDRED * sum(each or 0 for each in numbers) / of

    def _total(self, place: Place) -> Decimal | None:
        number = self.number(place)
        return None if number is None else Decimal(number)


def parts_of(place: Place) -> tuple[tuple[Place, ...], Place]:
    """Return the cells of which a share or a rate is made: those of the part, and that of the whole."""
    measure = MEASURES[place.measure]
    of = place.with_(measure=measure.of)
    if measure.unit != "share of all":
        return (place,), of
    groups = ON_REGISTER if place.group == "all" else (place.group,)
    return tuple(of.with_(group=group) for group in groups), of.with_(group="all")


def shown_value(measure: Measure, value: Decimal) -> str:
    """Return a value as people read it: ``12.4%``, ``11.31``, ``46.3``, ``1,204``."""
    if measure.unit in ("share", "share of all"):
        return f"{value:.1f}%"
    if measure.unit == "rate":
        return f"{value:.2f}"
    if measure.unit == "mean":
        return f"{value:.1f}"
    return f"{value:,.0f}" if value == value.to_integral_value() else f"{value:,f}"
