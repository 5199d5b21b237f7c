"""Frameworks as spreadsheet files: a workbook with a sheet for each part, or one file of separated text."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.frameworks.sheets.reading import OWN, read_book
from sendnet_desktop.frameworks.sheets.template import CHOICES, WIDTHS, template_book
from sendnet_desktop.frameworks.sheets.told import Book, Reading, Rows
from sendnet_desktop.frameworks.sheets.writing import book_of
from sendnet_desktop.spreadsheets.reading import read_sheets
from sendnet_desktop.spreadsheets.values import CellValue, Column, ReadSheet, Sheet
from sendnet_desktop.spreadsheets.writing import SEPARATED, WORKBOOK, write_sheets

SPREADSHEETS: Final = (WORKBOOK, SEPARATED)
"""The endings of the files that hold a framework as a spreadsheet."""

_PART: Final = "Sheet"
"""In separated text, what stands before the name of a sheet that begins there."""


def read_framework(path: Path, today: date, present: Pack | None = None) -> Reading:
    """Return how a spreadsheet reads as a framework beside the one in use; nothing is taken in yet.

    Raises:
        SendnetError: The file cannot be read, or is no spreadsheet.
    """
    sheets = [sheet for sheet in read_sheets(path) if not sheet.is_hidden]
    book = _parted(sheets[0]) if len(sheets) == 1 else {sheet.title: _rows(sheet) for sheet in sheets}
    return read_book(book, " ".join(path.stem.replace("_", " ").split()) or "Framework", today, present)


def write_framework(path: Path, pack: Pack) -> None:
    """Write a pack as a workbook (.xlsx) or as separated text (.csv), from which it is read again without loss.

    Raises:
        SendnetError: The pack has words that no spreadsheet holds exactly, or the file cannot be written.
    """
    book = book_of(pack)
    if read_book(book, "", date.min).pack != pack:
        raise SendnetError(
            "This framework has words that a spreadsheet does not hold exactly.", "Write it to a file ending in .json."
        )
    _write(path, book)


def write_template(path: Path) -> None:
    """Write an empty framework to fill in, with instructions and one worked example.

    Raises:
        SendnetError: The file cannot be written.
    """
    _write(path, template_book())


def _write(path: Path, book: Book) -> None:
    if path.suffix.lower() == SEPARATED:
        write_sheets(path, [_joined(book)])
    else:
        write_sheets(path, [_sheet(name, rows) for name, rows in book.items()])


def _sheet(name: str, rows: Rows) -> Sheet:
    columns = tuple(
        Column(heading, width=WIDTHS.get(heading, 0), choices=CHOICES.get(heading, ())) for heading in rows[0]
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


def _parted(sheet: ReadSheet) -> Book:
    """Return the sheets that stand in one, below each other; the rows keep the numbers that the file gives them."""
    book: dict[str, list[Sequence[str]]] = {}
    rows, name = _rows(sheet), ""
    for number, row in enumerate(rows):
        if tuple(row[:1]) == (_PART,) and len(row) > 1 and not any(row[2:]) and (book or number == 0):
            name = row[1]
            book[name] = [() for _ in range(number + 1)]
        elif name:
            book[name].append(row)
    return book if set(OWN) & set(book) else {sheet.title: rows}


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
