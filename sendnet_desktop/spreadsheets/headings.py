"""A sheet read by the titles above its columns, wherever they stand and whatever stands above them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.spreadsheets.cells import text_of
from sendnet_desktop.spreadsheets.values import CellValue, ReadSheet, Row, place

_SOUGHT_IN: Final = 20
"""How many rows from the top may hold the titles."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row below the titles.

    Attributes:
        row: As it was read.
        columns: Where each title stands, by the title in lower case.
    """

    row: Row
    columns: Mapping[str, int]

    def value(self, title: str) -> CellValue:
        """Return what stands under a title; None if nothing does, or there is no such column."""
        column = self.columns.get(_alike(title))
        return None if column is None else self.row.at(column)

    def has(self, title: str) -> bool:
        """Say whether there is such a column."""
        return _alike(title) in self.columns

    def text(self, title: str) -> str:
        """Return what stands under a title as text."""
        return text_of(self.value(title))

    def place(self, title: str) -> str:
        """Return the words for the cell under a title: ``Row 12, column C``, or ``Row 12`` without such a column."""
        column = self.columns.get(_alike(title))
        return f"Row {self.row.number}" if column is None else place(self.row.number, column)


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet below its titles.

    Attributes:
        titles: From left to right, as they are written.
        entries: The rows below them.
    """

    titles: tuple[str, ...]
    entries: tuple[Entry, ...]

    def has(self, title: str) -> bool:
        """Say whether there is such a column."""
        return _alike(title) in map(_alike, self.titles)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)


def headed(sheet: ReadSheet, needed: Iterable[str]) -> Table:
    """Return a sheet as a table, once the row with its titles is found among the first.

    Titles are compared without regard to case and to spaces around and between words.

    Args:
        sheet: The sheet.
        needed: Titles without which it says nothing.

    Raises:
        SendnetError: One of them is missing, or two columns have the same title.
    """
    wanted = {_alike(title): title for title in needed}
    found = max(sheet.rows[:_SOUGHT_IN], key=lambda row: len(wanted.keys() & set(_titles(row))), default=Row(1, ()))
    titles = _titles(found)
    missing = [title for alike, title in wanted.items() if alike not in titles]
    if missing:
        raise SendnetError(
            f"There is no column “{missing[0]}” in this sheet.",
            f"It needs a row of titles with: {', '.join(wanted.values())}.",
        )
    twice = next((index for index, title in enumerate(titles) if title and title in titles[:index]), None)
    if twice is not None:
        raise SendnetError(f"{place(found.number, twice)}: another column has the same title.", "Rename one of them.")
    columns = {title: index for index, title in enumerate(titles) if title}
    below = sheet.rows[sheet.rows.index(found) + 1 :] if sheet.rows else ()
    return Table(tuple(text_of(cell) for cell in found.cells), tuple(Entry(row, columns) for row in below))


def _titles(row: Row) -> list[str]:
    return [_alike(text_of(cell)) for cell in row.cells]


def _alike(title: str) -> str:
    return " ".join(title.split()).casefold()
