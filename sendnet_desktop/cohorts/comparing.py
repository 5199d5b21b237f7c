"""Three years side by side: how a figure moves, how far it lies from pupils without SEN, and from the country's."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from sendnet_desktop.clock import year_name
from sendnet_desktop.cohorts.benchmarks import Comparison
from sendnet_desktop.cohorts.measures import GROUPS, ON_REGISTER, Block, Measure, blocks_of
from sendnet_desktop.cohorts.packs import SUPPRESSED, Benchmark
from sendnet_desktop.cohorts.sharing import Shown
from sendnet_desktop.cohorts.values import Cohorts, Place, shown_value

_COMPARED: Final = ("share", "rate", "mean")
_TENTH: Final = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Gap:
    """How far a value lies from another.

    Attributes:
        by: How much greater it is; in points where both are percentages.
        words: The same as a sentence's end: ``6.2 points above No SEN in 2025/26``.
        is_counted: Whether it is told in whole numbers.
    """

    by: Decimal
    words: str
    is_counted: bool = False

    @property
    def short(self) -> str:
        """For a cell: ``+6.2``, ``−3.1``, ``=``."""
        return f"{self.by:+,.{0 if self.is_counted else 1}f}".replace("-", "−") if self.by else "="


@dataclass(frozen=True, slots=True)
class Line:
    """A measure of one group through the years, and beside what it stands.

    Attributes:
        measure: The measure.
        group: One of ``GROUPS``.
        values: What is shown for each year, the earliest first; empty where nothing is known.
        series: The values that may be drawn, in order of the years; of what grows through the year, whole years only.
        moved: From the year before the last that is told to the last; None where there are not two.
        gap: To pupils without SEN, in the last year of which both are told.
        benchmark: The published figure; None where none is known.
        beyond: From the published figure, in the last year that is told.
    """

    measure: Measure
    group: str
    values: tuple[str, ...]
    series: tuple[Decimal, ...]
    moved: Gap | None
    gap: Gap | None
    benchmark: Benchmark | None
    beyond: Gap | None

    @property
    def published(self) -> str:
        """The published figure in the measure's unit; empty where there is none."""
        if self.benchmark is None:
            return ""
        number = self.benchmark.number
        return SUPPRESSED if number is None else shown_value(self.measure, number)

    @property
    def words(self) -> str:
        """What people call it: ``Persistently absent (10% or more), SEN support``."""
        return f"{self.measure.told_as}, {GROUPS[self.group]}"


def lines(cohorts: Cohorts, shown: Shown, comparison: Comparison, block: Block) -> tuple[Line, ...]:
    """Return the lines of a block: each measure by group, those of which something is known."""
    every = (
        _line(cohorts, shown, comparison, measure, group) for measure in block.measures for group in measure.groups
    )
    return tuple(line for line in every if any(line.values) or (line.benchmark and line.measure.is_entered))


def told_blocks(cohorts: Cohorts, shown: Shown, comparison: Comparison) -> Iterator[tuple[Block, tuple[Line, ...]]]:
    """Yield the blocks of the school's phase of which the school says something, with their lines."""
    for block in blocks_of(cohorts.phase):
        found = tuple(line for line in lines(cohorts, shown, comparison, block) if any(line.values))
        if found:
            yield block, found


def _line(cohorts: Cohorts, shown: Shown, comparison: Comparison, measure: Measure, group: str) -> Line:
    places = [Place(year, measure.id, group) for year in cohorts.years]
    known = [place for place in places if place in shown.values]
    told = [(each.year, value) for each in places if (value := _open(cohorts, shown, each)) is not None]
    benchmark = comparison.of(measure.id, group, cohorts.phase)
    moved = gap = beyond = None
    if told and told[-1][0] == known[-1].year:  # nothing is told of earlier years as if it were of the last
        year, value = told[-1]
        is_whole = not measure.grows or year < cohorts.year
        if len(told) > 1 and is_whole:
            moved = _gap(value, told[-2][1], f"since {year_name(told[-2][0])}", measure)
        beside = _open(cohorts, shown, Place(year, measure.id, "none")) if group in ON_REGISTER else None
        if beside is not None and measure.unit in _COMPARED:
            gap = _gap(value, beside, f"No SEN in {year_name(year)}", measure)
        if benchmark is not None and benchmark.number is not None and is_whole:
            words = f"{benchmark.origin}; the school’s figure is of {year_name(year)}"
            beyond = _gap(value, benchmark.number, words, measure)
    values = tuple(shown.values.get(place, "") for place in places)
    series = tuple(value for year, value in told if not measure.grows or year < cohorts.year)
    return Line(measure, group, values, series, moved, gap, benchmark, beyond)


def _open(cohorts: Cohorts, shown: Shown, place: Place) -> Decimal | None:
    return cohorts.value(place) if place in shown.open else None


def _gap(value: Decimal, other: Decimal, to: str, measure: Measure) -> Gap:
    # Of the rounded values that people read, so that nobody finds another difference than is shown.
    by = _rounded(value) - _rounded(other)
    points = "" if measure.unit in ("count", "number") else " points" if abs(by) != 1 else " point"
    if to.startswith("since"):
        words = f"{'up' if by > 0 else 'down'} {abs(by)}{points} {to}" if by else f"the same {to}"
    else:
        words = f"{abs(by)}{points} {'above' if by > 0 else 'below'} {to}" if by else f"the same as {to}"
    return Gap(by, words, measure.unit in ("count", "number"))


def _rounded(value: Decimal) -> Decimal:
    return value if value == value.to_integral_value() else value.quantize(_TENTH, ROUND_HALF_UP)
