"""Cohort data as tables: three years by stage of support as entered, and what they come to beside published figures."""

from sendnet_desktop.clock import year_name
from sendnet_desktop.cohorts.benchmarks import Comparison
from sendnet_desktop.cohorts.comparing import Line, told_blocks
from sendnet_desktop.cohorts.measures import GROUPS, Measure, blocks_of
from sendnet_desktop.cohorts.sharing import Shown, to_others, to_ourselves
from sendnet_desktop.cohorts.sheets import MEASURE, YEAR
from sendnet_desktop.cohorts.values import Cohorts, Place
from sendnet_desktop.exports.lists import Told, sheet
from sendnet_desktop.spreadsheets.values import CellValue, Sheet

_Row = tuple[Measure, int]


def data_sheets(cohorts: Cohorts, comparison: Comparison, *, for_others: bool) -> tuple[Sheet, ...]:
    """Return a school's figures, and the same compared.

    Args:
        cohorts: The school's three years.
        comparison: The published figures beside them.
        for_others: Whether it is for readers beyond the school: small numbers are masked with whatever would give
            them away, by the rule of the print (spreadsheets, rule 12).
    """
    shown = to_others(cohorts) if for_others else to_ourselves(cohorts)
    return _entered(cohorts, shown), _compared(cohorts, comparison, shown)


def _entered(cohorts: Cohorts, shown: Shown) -> Sheet:
    columns: list[Told[_Row]] = [
        Told(MEASURE, lambda row: cohorts.said(row[0].label)),
        Told(YEAR, lambda row: year_name(row[1])),
        *(_of_group(group, cohorts.said(name), shown) for group, name in GROUPS.items()),
    ]
    measures = (measure for block in blocks_of(cohorts.phase) for measure in block.measures if measure.is_entered)
    rows = ((measure, year) for measure in measures for year in cohorts.years)
    told = (row for row in rows if any(column.of(row) is not None for column in columns[2:]))
    return sheet("Data, masked" if shown.for_others else "Data", columns, told)


def _of_group(group: str, name: str, shown: Shown) -> Told[_Row]:
    def figure(row: _Row) -> CellValue:
        words = shown.numbers.get(Place(row[1], row[0].id, group))
        return int(words) if words is not None and words.isdecimal() else words

    return Told(name, figure, "number")


def _compared(cohorts: Cohorts, comparison: Comparison, shown: Shown) -> Sheet:
    columns: list[Told[Line]] = [
        Told("Measure", lambda line: cohorts.said(line.measure.told_as)),
        Told("Group", lambda line: cohorts.said(GROUPS[line.group])),
        *(_of_year(place, year) for place, year in enumerate(cohorts.years)),
        Told("Change", lambda line: line.moved.short if line.moved else None),
        Told("Gap to no SEN", lambda line: line.gap.short if line.gap else None),
        Told("Published", lambda line: line.published or None),
        Told("Of", lambda line: line.benchmark.origin if line.benchmark else None),
        Told("Source", lambda line: line.benchmark.source if line.benchmark else None),
    ]
    return sheet("Compared", columns, (line for _, lines in told_blocks(cohorts, shown, comparison) for line in lines))


def _of_year(place: int, year: int) -> Told[Line]:
    return Told(year_name(year), lambda line: line.values[place] or None)
