"""A workbook made of tables: headers that stay, days and amounts in their own formats, text that stays text."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from itertools import count
from math import ceil
from textwrap import wrap
from typing import Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.datavalidation import DataValidation

from sendnet_desktop.spreadsheets.escapes import escaped
from sendnet_desktop.spreadsheets.inert import cleaned, leads_astray
from sendnet_desktop.spreadsheets.shown import shown
from sendnet_desktop.spreadsheets.values import CellValue, Column, Kind, Sheet

_ROOM_BELOW: Final = 500
"""How many rows below the table choices are offered in: a table to fill in grows."""

_NARROWEST: Final = 10  # characters, as widths are counted
_WIDEST: Final = 48
_PAGE: Final = 210
_LINE_HEIGHT: Final = 15  # points
_HIGHEST: Final = 409
_BUTTON: Final = 3
"""What the button of a header's filter takes."""

_TITLE_LINES: Final = 2
_LONGEST_TITLE: Final = 31
_NOT_IN_TITLES: Final = re.compile(r"[\[\]:*?/\\]")
_A4: Final = 9
_FORMATS: Final[dict[Kind, str]] = {"text": "@", "number": "General", "pounds": "£#,##0", "date": "dd/mm/yyyy"}

_HEADER: Final = Font(name="Calibri", size=11, bold=True, color="FFFFFF")
_GROUND: Final = PatternFill("solid", start_color="1F3A5F")
_EDGE: Final = Border(bottom=Side("thin", color="C9CFD6"))
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
    widths = [
        column.width or _width(column, (row[index] for row in sheet.rows)) for index, column in enumerate(sheet.columns)
    ]
    _set_paper(page, sum(widths))
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(widths))}{len(sheet.rows) + 1}"
    for letter, width, column in zip(map(get_column_letter, count(1)), widths, sheet.columns, strict=False):
        page.column_dimensions[letter].width = width
        if column.choices:
            _offer(page, letter, column.choices, len(sheet.rows) + _ROOM_BELOW)
    titles = [column.title for column in sheet.columns]
    page.row_dimensions[1].height = _height(titles, [width - _BUTTON for width in widths])
    page.append([_title(page, title) for title in titles])
    kinds = [column.kind for column in sheet.columns]
    for number, row in enumerate(sheet.rows, start=2):
        page.row_dimensions[number].height = _height(map(shown, row, kinds), widths)
        page.append([_cell(page, value, kind) for value, kind in zip(row, kinds, strict=True)])


def _set_paper(page: WriteOnlyWorksheet, width: int) -> None:
    page.print_title_rows = "1:1"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", _A4
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.fitToWidth = ceil(width / _PAGE)
    page.page_setup.fitToHeight = 0  # as many pages as it takes


def _offer(page: WriteOnlyWorksheet, letter: str, choices: tuple[str, ...], last: int) -> None:
    listed = ",".join(choices).replace('"', '""')  # or a quotation mark among them would end the text that Excel reads
    offered = DataValidation("list", f'"{listed}"', showErrorMessage=False, allow_blank=True)
    offered.add(f"{letter}2:{letter}{last}")
    page.data_validations.append(offered)


def _width(column: Column, cells: Iterable[CellValue]) -> int:
    lines = (len(line) for cell in cells for line in shown(cell, column.kind).splitlines())
    title = column.title
    header = max(len(title) // _TITLE_LINES, *map(len, title.split() or [title])) + _BUTTON
    return min(max(_NARROWEST, header, *lines) + 2, _WIDEST)


def _height(texts: Iterable[str], widths: Sequence[int]) -> int:
    # Excel would find the height of a row by itself; LibreOffice leaves rows as they are written.
    cells = zip(texts, widths, strict=True)
    lines = (sum(len(wrap(line, width)) or 1 for line in text.split("\n")) for text, width in cells)
    return min(max(lines) * _LINE_HEIGHT, _HIGHEST)


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
    cell.alignment = _RIGHT if kind in {"number", "pounds"} else _TOP
    cell.border = _EDGE
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
