"""A table for the clipboard: as text for spreadsheets, and as a table that Word keeps and screen readers can walk."""

from html import escape
from typing import Final

from sendnet_desktop.spreadsheets.shown import shown
from sendnet_desktop.spreadsheets.values import CellValue, Column, Kind, Sheet

_TEXT_ONLY: Final = "mso-number-format:'\\@'"
"""What Excel takes for “this is text” where it pastes a table."""

_TABLE: Final = "border-collapse:collapse"
_CELL: Final = "border:1px solid #8a939c;padding:3px 6px;vertical-align:top"


def as_text(sheet: Sheet) -> str:
    """Return a table as tab-separated text, which ``read_pasted`` reads back (spreadsheets, rule 8)."""
    header = "\t".join(_quoted(shown(column.title, "text")) for column in sheet.columns)
    rows = ("\t".join(_quoted(shown(cell, kind)) for cell, kind in _with_kinds(sheet, row)) for row in sheet.rows)
    return "".join(f"{line}\r\n" for line in (header, *rows))


def as_html(sheet: Sheet) -> str:
    """Return a table as HTML with a caption and headers that name their columns (spreadsheets, rule 8)."""
    header = "".join(_header(column) for column in sheet.columns)
    rows = "".join(
        f"<tr>{''.join(_cell(cell, kind) for cell, kind in _with_kinds(sheet, row))}</tr>" for row in sheet.rows
    )
    caption = f"<caption>{_marked_up(shown(sheet.title, 'text'))}</caption>"
    table = f'<table style="{_TABLE}">{caption}<thead><tr>{header}</tr></thead><tbody>{rows}</tbody></table>'
    return f'<html lang="en-GB"><head><meta charset="utf-8"></head><body>{table}</body></html>'


def _with_kinds(sheet: Sheet, row: tuple[CellValue, ...]) -> list[tuple[CellValue, Kind]]:
    return [(cell, column.kind) for cell, column in zip(row, sheet.columns, strict=True)]


def _header(column: Column) -> str:
    return (
        f'<th scope="col" style="{_CELL};text-align:left;{_TEXT_ONLY}">{_marked_up(shown(column.title, "text"))}</th>'
    )


def _cell(value: CellValue, kind: Kind) -> str:
    style = _CELL if kind == "text" else f"{_CELL};text-align:right"
    if isinstance(value, str):
        style = f"{style};{_TEXT_ONLY}"
    return f'<td style="{style}">{_marked_up(shown(value, kind))}</td>'


def _marked_up(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _quoted(text: str) -> str:
    return '"{}"'.format(text.replace('"', '""')) if any(mark in text for mark in '\t\n"') else text
