"""Cohort data from spreadsheets: a block pasted onto the cells, or a sheet with a row for each measure and year."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from sendnet_desktop.clock import year_name
from sendnet_desktop.cohorts.figures import checked
from sendnet_desktop.cohorts.measures import GROUPS, MEASURES, Measure, blocks_of
from sendnet_desktop.cohorts.pupils import refuse_pupils
from sendnet_desktop.cohorts.values import YEARS, Cohorts, Place
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_desktop.spreadsheets.cells import text_of
from sendnet_desktop.spreadsheets.headings import Entry, headed
from sendnet_desktop.spreadsheets.values import CellValue, Column, ReadSheet, Row, Sheet, place

MEASURE: Final = "Measure"
YEAR: Final = "School year"
_NEEDED: Final = (MEASURE, YEAR)
_YEAR: Final = re.compile(r"((?:19|20)[0-9]{2})(?:\s*[/-]\s*(?:[0-9]{2}|[0-9]{4}))?|((?:19|20)[0-9]{2})([0-9]{2})")
_NOTHING: Final = frozenset(("", "-", "–", "—", "n/a", "na", "."))


@dataclass(frozen=True, slots=True)
class Taken:
    """What a block or a sheet holds, before anything of it is kept.

    Attributes:
        figures: What would be entered, by cell.
        problems: What cannot be, each as a sentence that names its row.
    """

    figures: Mapping[Place, str]
    problems: tuple[str, ...] = ()


def from_block(rows: Sequence[Row], onto: Sequence[Sequence[Place | None]], words: Words = USUAL) -> Taken:
    """Return what a pasted block would enter.

    Args:
        rows: What was copied; row numbers count from its top.
        onto: The cells that it is pasted onto, by row and column; None for one that takes nothing.
        words: What the trust calls things.

    Raises:
        ListOfPupilsError: It looks like one row for each pupil.
    """
    refuse_pupils(rows, words)
    figures: dict[Place, str] = {}
    problems: list[str] = []
    for row in rows:
        cells = onto[row.number - 1] if row.number <= len(onto) else ()
        for column, value in enumerate(row.cells):
            where = place(row.number, column)
            target = cells[column] if column < len(cells) else None
            _enter(figures, problems, target, value, where)
    return Taken(figures, tuple(problems))


def from_sheet(sheet: ReadSheet, year: int, words: Words = USUAL) -> Taken:
    """Return what a sheet would enter: a row for each measure and school year, a column for each group.

    Measures and groups may be called as the trust calls them, or as most schools do.

    Raises:
        ListOfPupilsError: It looks like one row for each pupil.
        SendnetError: It has no row of titles.
    """
    has_titles = any({MEASURE, YEAR} <= {text_of(cell) for cell in row.cells} for row in sheet.rows)
    refuse_pupils(sheet.rows, words, may_hold_words=has_titles)
    figures: dict[Place, str] = {}
    problems: list[str] = []
    for entry in headed(sheet, _NEEDED):
        measure, of = _measure(entry.text(MEASURE), words), _year(entry.value(YEAR))
        if measure is None:
            problems.append(f"{entry.place(MEASURE)}: there is no measure of this name.")
        elif of is None or not year - YEARS < of <= year:
            first = year_name(year - YEARS + 1)
            problems.append(f"{entry.place(YEAR)}: give a school year from {first} to {year_name(year)}.")
        else:
            _take_row(figures, problems, entry, Place(of, measure.id, ""), words)
    return Taken(figures, tuple(problems))


def template(cohorts: Cohorts) -> Sheet:
    """Return the sheet to fill in: this year's rows first, with what is entered already."""
    titles = (Column(MEASURE), Column(YEAR), *(Column(cohorts.said(name), "number") for name in GROUPS.values()))
    measures = [each for block in blocks_of(cohorts.phase) for each in block.measures if each.is_entered]
    rows = (
        (cohorts.said(each.label), year_name(year), *(_cell(cohorts, Place(year, each.id, group)) for group in GROUPS))
        for year in reversed(cohorts.years)
        for each in measures
    )
    return Sheet("Data", titles, tuple(rows))


def _take_row(figures: dict[Place, str], problems: list[str], entry: Entry, row: Place, words: Words) -> None:
    for group, name in GROUPS.items():
        title = said(words, name) if entry.has(said(words, name)) else name
        target = row.with_(group=group) if group in MEASURES[row.measure].groups else None
        _enter(figures, problems, target, entry.value(title), entry.place(title))


def _enter(figures: dict[Place, str], problems: list[str], target: Place | None, value: CellValue, where: str) -> None:
    words = text_of(value).strip()
    if words.casefold() in _NOTHING:
        return
    if target is None:
        problems.append(f"{where}: nothing is entered here.")
        return
    try:
        figure = checked(MEASURES[target.measure], words)
    except SendnetError as error:
        problems.append(f"{where}: {error}")
    else:
        if figure is not None and figures.setdefault(target, figure) != figure:
            problems.append(f"{where}: another figure is given for this above. That one is entered.")


def _measure(called: str, words: Words) -> Measure | None:
    known = " ".join(called.split()).casefold()
    entered = (each for each in MEASURES.values() if each.is_entered)
    return next((each for each in entered if known in _names(each, words)), None)


def _names(measure: Measure, words: Words) -> tuple[str, ...]:
    return measure.id, measure.label.casefold(), said(words, measure.label).casefold()


def _year(value: CellValue) -> int | None:
    found = _YEAR.fullmatch(text_of(value).strip())
    return int(found[1] or found[2]) if found else None


def _cell(cohorts: Cohorts, cell: Place) -> CellValue:
    figure = cohorts.figures.get(cell)
    if figure is None or figure.endswith("%"):
        return figure
    return int(figure) if figure.isdecimal() else Decimal(figure)
