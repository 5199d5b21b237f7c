"""Books of sheets as spreadsheet files: a workbook, or one file of separated text with a part for each sheet."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

from sendnet_desktop.frameworks.sheets.told import Book, Rows
from sendnet_desktop.spreadsheets.reading import read_sheets
from sendnet_desktop.spreadsheets.values import CellValue, Column, ReadSheet, Sheet
from sendnet_desktop.spreadsheets.writing import SEPARATED, WORKBOOK, write_sheets

SPREADSHEETS: Final = (WORKBOOK, SEPARATED)
"""The endings of the files that hold a book."""

_PART: Final = "Sheet"
"""In separated text, what stands before the name of a sheet that begins there."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the columns of a book look.

    Attributes:
        widths: How wide some are, in characters, by their heading.
        choices: What may be chosen in some, likewise.
    """

    widths: Mapping[str, int]
    choices: Mapping[str, tuple[str, ...]]


def book_in(path: Path, own: Collection[str]) -> Book:
    """Return the book in a spreadsheet file, without the sheets that are hidden.

    Args:
        path: The file.
        own: Names of sheets as this program writes them: by one of them separated text in parts is known.

    Raises:
        SendnetError: The file cannot be read, or is no spreadsheet.
    """
    sheets = [sheet for sheet in read_sheets(path) if not sheet.is_hidden]
    return _parted(sheets[0], own) if len(sheets) == 1 else {sheet.title: _rows(sheet) for sheet in sheets}


def title_of(path: Path) -> str:
    """Return the name of a file as a title."""
    return " ".join(path.stem.replace("_", " ").split())


def write_book(path: Path, book: Book, look: Look) -> None:
    """Write a book as a workbook (.xlsx) or as separated text (.csv).

    Raises:
        SendnetError: The file cannot be written.
    """
    if path.suffix.lower() == SEPARATED:
        write_sheets(path, [_joined(book)])
    else:
        write_sheets(path, [_sheet(name, rows, look) for name, rows in book.items()])


def _sheet(name: str, rows: Rows, look: Look) -> Sheet:
    columns = tuple(
        Column(heading, width=look.widths.get(heading, 0), choices=look.choices.get(heading, ())) for heading in rows[0]
    )
    return Sheet(name, columns, tuple(tuple(row) for row in rows[1:]))


def _joined(book: Book) -> Sheet:
    """Return all sheets as one: each begins with a row that names it, and an empty row ends it."""
    rows: list[Sequence[str]] = []
    for name, of_sheet in book.items():
        rows += [(_PART, name), *of_sheet, ()]
    width = max(map(len, rows))
    first, *others = (tuple(row) + ("",) * (width - len(row)) for row in rows)
    return Sheet("", tuple(Column(cell) for cell in first), tuple(others))


def _parted(sheet: ReadSheet, own: Collection[str]) -> Book:
    """Return the sheets that stand in one, below each other; the rows keep the numbers that the file gives them."""
    book: dict[str, list[Sequence[str]]] = {}
    rows, name = _rows(sheet), ""
    for number, row in enumerate(rows):
        if tuple(row[:1]) == (_PART,) and len(row) > 1 and not any(row[2:]) and (book or number == 0):
            name = row[1]
            book[name] = [() for _ in range(number + 1)]
        elif name:
            book[name].append(row)
    return book if set(own) & set(book) else {sheet.title: rows}


def _rows(sheet: ReadSheet) -> list[Sequence[str]]:
    """Return the rows of a sheet at their places, those that say nothing with them."""
    rows: list[Sequence[str]] = [()] * (sheet.rows[-1].number if sheet.rows else 0)
    for row in sheet.rows:
        rows[row.number - 1] = tuple(_text(cell) for cell in row.cells)
    return rows


def _text(cell: CellValue) -> str:
    # A text keeps the line break at its end, which tells how a list is set apart.
    if isinstance(cell, Decimal):
        return f"{cell.normalize():f}"
    return "" if cell is None else str(cell)
