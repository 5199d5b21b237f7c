"""Workbooks as rows: what Excel, LibreOffice and Google Sheets save as .xlsx."""

import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.spreadsheets.archive import check_archive
from sendnet_desktop.spreadsheets.escapes import unescaped
from sendnet_desktop.spreadsheets.limits import MOST_COLUMNS, MOST_SHEETS
from sendnet_desktop.spreadsheets.taking import taken
from sendnet_desktop.spreadsheets.values import CellValue, ReadSheet

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell

_LAST_ROW: Final = 1_048_576
"""Of any workbook; a file that names one below it is none that Excel wrote."""


def sheets_of(data: bytes) -> tuple[ReadSheet, ...]:
    """Return the sheets of a workbook in their order, hidden ones too (spreadsheets, rules 1 to 6).

    Raises:
        SendnetError: It is not a workbook, is damaged, or holds too much.
    """
    check_archive(data)
    try:
        with warnings.catch_warnings():
            # What openpyxl leaves out of a workbook, such as a drawing, is nothing that we would read.
            warnings.simplefilter("ignore")
            return _sheets(data)
    except SendnetError:
        raise
    except Exception as error:  # openpyxl meets damage with whatever its parts happen to raise
        raise SendnetError(
            "This workbook is damaged, or was written by a program that SENDnet does not know.",
            "Open it in Excel and save it again as an Excel workbook (.xlsx).",
        ) from error


def _sheets(data: bytes) -> tuple[ReadSheet, ...]:
    from openpyxl import load_workbook

    # As it streams, nothing is made of merged ranges, charts or dimensions, any of which may name millions of cells.
    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        if not 0 < len(book.worksheets) <= MOST_SHEETS:
            raise SendnetError(
                f"This workbook has no sheets, or more than {MOST_SHEETS}.", "Take away those that are not needed."
            )
        found = []
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # programs write them wrongly, and whoever means harm does so on purpose
            rows = sheet.iter_rows(max_row=_LAST_ROW, max_col=MOST_COLUMNS + 1)
            found.append(ReadSheet(unescaped(sheet.title), taken(_numbered(rows)), sheet.sheet_state != "visible"))
        return tuple(found)
    finally:
        book.close()


def _numbered(rows: Iterator[tuple["Cell", ...]]) -> Iterator[tuple[int, list[CellValue]]]:
    last: tuple[Cell, ...] = ()
    for number, cells in enumerate(rows, start=1):
        # One and the same tuple stands for every missing row, of which there may be a million; and rows are wide.
        if cells is not last:
            width = next((index for index in range(len(cells), 0, -1) if cells[index - 1].value is not None), 0)
            yield number, [_value(cell) for cell in cells[:width]]
        last = cells


def _value(cell: "Cell") -> CellValue:
    value = cell.value
    if isinstance(value, str):
        return unescaped(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value, cell.number_format)
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, time | timedelta):
        return str(value)
    return value if isinstance(value, date) else None


def _number(value: float, shown_as: str) -> CellValue:
    exact = Decimal(repr(value))
    if not exact.is_finite():
        return None
    if "%" in shown_as:
        return f"{(exact * 100).normalize():f}%"
    return int(exact) if exact == exact.to_integral_value() else exact
