"""A workbook made of tables: headers that stay, days and amounts in their own formats, text that stays text."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from itertools import count
from typing import Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from sendnet_desktop.spreadsheets.escapes import escaped
from sendnet_desktop.spreadsheets.inert import cleaned, leads_astray
from sendnet_desktop.spreadsheets.shown import shown
from sendnet_desktop.spreadsheets.values import CellValue, Column, Kind, Sheet

_NARROWEST: Final = 10
_WIDEST: Final = 60
_LONGEST_TITLE: Final = 31
_NOT_IN_TITLES: Final = re.compile(r"[\[\]:*?/\\]")
_A4: Final = 9
_FORMATS: Final[dict[Kind, str]] = {"text": "@", "number": "General", "pounds": "£#,##0", "date": "dd/mm/yyyy"}

_HEADER: Final = Font(bold=True, color="FFFFFF")
_GROUND: Final = PatternFill("solid", start_color="1F3A5F")
_LINE: Final = Border(bottom=Side("thin", color="C9CFD6"))
_TOP: Final = Alignment(vertical="top", wrap_text=True)
_RIGHT: Final = Alignment(vertical="top", horizontal="right")


def workbook_of(sheets: Sequence[Sheet]) -> bytes:
    """Return tables as a workbook, a sheet each (spreadsheets, rules 7 and 9 to 11)."""
    book = Workbook(write_only=True)
    book.properties.creator = book.properties.lastModifiedBy = "SENDnet Desktop"
    for title, sheet in zip(_titles(sheets), sheets, strict=True):
        _lay_out(book.create_sheet(title), sheet)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _lay_out(page: WriteOnlyWorksheet, sheet: Sheet) -> None:
    page.freeze_panes = "A2"
    page.print_title_rows = "1:1"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", _A4
    page.page_setup.fitToHeight = 0  # as many pages as it takes, each as wide as the table
    page.sheet_properties.pageSetUpPr.fitToPage = True
    for index, column in enumerate(sheet.columns):
        cells = (row[index] for row in sheet.rows)
        page.column_dimensions[get_column_letter(index + 1)].width = column.width or _width(column, cells)
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{len(sheet.rows) + 1}"
    page.append([_title(page, column.title) for column in sheet.columns])
    for row in sheet.rows:
        page.append([_cell(page, value, column.kind) for value, column in zip(row, sheet.columns, strict=True)])


def _width(column: Column, cells: Iterable[CellValue]) -> int:
    lines = [len(line) for cell in cells for line in shown(cell, column.kind).splitlines()]
    longest = max([*lines, len(column.title) + 3])  # the header's filter has a button
    return min(max(longest + 2, _NARROWEST), _WIDEST)


def _title(page: WriteOnlyWorksheet, title: str) -> WriteOnlyCell:
    cell = _text(page, title)
    cell.font, cell.fill, cell.alignment = _HEADER, _GROUND, _TOP
    return cell


def _cell(page: WriteOnlyWorksheet, value: CellValue, kind: Kind) -> WriteOnlyCell:
    if isinstance(value, str):
        cell = _text(page, value)
    else:
        cell = WriteOnlyCell(page, value)
        cell.number_format = _FORMATS["date" if isinstance(value, date) else kind]
    cell.alignment = _TOP if kind == "text" else _RIGHT
    cell.border = _LINE
    return cell


def _text(page: WriteOnlyWorksheet, text: str) -> WriteOnlyCell:
    kept = cleaned(text)
    cell = WriteOnlyCell(page, escaped(kept))
    cell.data_type = "s"  # whatever it looks like: a formula, an error, a number
    cell.number_format = _FORMATS["text"]
    cell.quotePrefix = leads_astray(kept)  # so that it stays text when somebody edits it in Excel
    return cell


def _titles(sheets: Sequence[Sheet]) -> list[str]:
    """Return titles that Excel takes: short, without its own marks, each of them once."""
    taken: set[str] = set()
    titles = []
    for sheet in sheets:
        plain = _NOT_IN_TITLES.sub(" ", cleaned(sheet.title)).strip("' \n\t") or "Table"
        endings = (f" {number}" if number > 1 else "" for number in count(1))
        tried = (f"{plain[: _LONGEST_TITLE - len(ending)]}{ending}" for ending in endings)
        titles.append(next(title for title in tried if title.casefold() not in taken))
        taken.add(titles[-1].casefold())
    return titles
