"""Writing tables: as a workbook, or as separated text where a program takes nothing else."""

import csv
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Final

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.spreadsheets.inert import cleaned
from sendnet_desktop.spreadsheets.shown import shown
from sendnet_desktop.spreadsheets.values import Sheet

WORKBOOK: Final = ".xlsx"
SEPARATED: Final = ".csv"

_MARK: Final = "\ufeff"
"""Without it Excel takes the file for Windows-1252 and breaks every dash and apostrophe."""


def write_sheets(path: Path, sheets: Sequence[Sheet]) -> None:
    """Write tables in the form that the file's name asks for; separated text holds the first of them only.

    Raises:
        SendnetError: The name asks for another form, or the file cannot be written.
    """
    ending = path.suffix.lower()
    if ending == WORKBOOK:
        write_workbook(path, sheets)
    elif ending == SEPARATED:
        write_csv(path, sheets[0])
    else:
        raise SendnetError(
            "The name of the file does not say what it is to be.", "Let it end in .xlsx, or in .csv for one table."
        )


def write_workbook(path: Path, sheets: Sequence[Sheet]) -> None:
    """Write tables as the sheets of a workbook, whole or not at all (spreadsheets, rules 7 and 9 to 11).

    Raises:
        SendnetError: The file cannot be written.
    """
    from sendnet_desktop.spreadsheets.workbook_made import workbook_of

    write_atomically(path, workbook_of(sheets))


def write_csv(path: Path, sheet: Sheet) -> None:
    """Write a table as separated text, whole or not at all (spreadsheets, rules 8 and 9).

    Raises:
        SendnetError: The file cannot be written.
    """
    write_atomically(path, csv_of(sheet).encode())


def csv_of(sheet: Sheet) -> str:
    """Return a table as comma-separated text: every text in quotation marks, so that no other separator parts it."""
    text = StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([shown(column.title, "text") for column in sheet.columns])
    kinds = [column.kind for column in sheet.columns]
    writer.writerows([shown(cell, kind) for cell, kind in zip(row, kinds, strict=True)] for row in sheet.rows)
    return _MARK + text.getvalue()


def file_name(name: str, ending: str = WORKBOOK) -> str:
    """Return a name for a file that every system takes: ``Oakfield - Priorities 2026-27.xlsx``."""
    plain = "".join(letter if letter not in '\\/:*?"<>|\n' else "-" for letter in cleaned(name))
    return f"{' '.join(plain.split())[:120].strip('. ') or 'Table'}{ending}"
