"""The trust's workbooks opened by LibreOffice: cell for cell what the office shows."""

import csv
import shutil
import subprocess
from pathlib import Path

import pytest
from half_term import HalfTerm
from told_tables import told

from sendnet_desktop.spreadsheets.shown import shown
from sendnet_desktop.spreadsheets.values import Sheet
from sendnet_desktop.spreadsheets.writing import write_workbook

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="no soffice here; Debian has it in libreoffice-calc"),
]

# Fields parted by commas, text in quotation marks, UTF-8, every sheet, each cell as it is shown.
_EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,2057,false,true,true,false,false,-1"


def test_libreoffice_shows_every_table_as_the_office_does(half_term: HalfTerm, tmp_path: Path) -> None:
    tables = told(half_term)
    for name, sheets in tables.items():
        write_workbook(tmp_path / f"{name}.xlsx", sheets)
    opened_by_libreoffice(tmp_path)
    for name, sheets in tables.items():
        assert len(list((tmp_path / "out").glob(f"{name}-*.csv"))) == len(sheets)
        for sheet in sheets:
            with (tmp_path / "out" / f"{name}-{sheet.title}.csv").open(encoding="utf-8", newline="") as file:
                assert list(csv.reader(file)) == cells(sheet), f"{name}, {sheet.title}"


def opened_by_libreoffice(folder: Path) -> None:
    """Let LibreOffice open every workbook of a folder, and write down what each sheet shows."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    books = sorted(map(str, folder.glob("*.xlsx")))
    command = ["soffice", profile, "--headless", "--convert-to", _EVERY_SHEET, "--outdir", str(folder / "out"), *books]
    subprocess.run(command, check=True, capture_output=True, timeout=240)


def cells(sheet: Sheet) -> list[list[str]]:
    """Return a table as people read it, its header first."""
    kinds = [column.kind for column in sheet.columns]
    rows = ([shown(cell, kind) for cell, kind in zip(row, kinds, strict=True)] for row in sheet.rows)
    return [[column.title for column in sheet.columns], *rows]
