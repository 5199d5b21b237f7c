"""Nothing that a person typed becomes a formula: in no column of any export, in no file, not on the clipboard."""

import csv
import re
from collections.abc import Iterable
from html import unescape
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from every_export import EXPORTS
from openpyxl import load_workbook
from poisoned import poisoned

from sendnet_desktop.spreadsheets.clipboard import as_html, as_text
from sendnet_desktop.spreadsheets.inert import cleaned
from sendnet_desktop.spreadsheets.values import Sheet
from sendnet_desktop.spreadsheets.workbook_made import workbook_of
from sendnet_desktop.spreadsheets.workbooks import sheets_of
from sendnet_desktop.spreadsheets.writing import csv_of

_FORMULAS = (
    '=HYPERLINK("file:///etc/passwd","Open")',
    "+44 1234 567890",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "＝1+1",
    "=cmd|' /C calc'!A0",
)
_ASTRAY = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
_A_FIGURE = re.compile(r"-?[0-9.]+")


@pytest.mark.parametrize("formula", _FORMULAS, ids=repr)
@pytest.mark.parametrize("name", EXPORTS)
def test_i12_a_text_like_a_formula_stays_text_in_every_column(name: str, formula: str) -> None:
    make, values = EXPORTS[name]
    sheets = make(*(poisoned(value, formula) for value in values))
    _is_inert_as_a_workbook(sheets)
    for sheet in sheets:
        _is_inert(cell for row in csv.reader(StringIO(csv_of(sheet).removeprefix("\ufeff"))) for cell in row)
        _is_inert(cell for row in csv.reader(StringIO(as_text(sheet), newline=""), delimiter="\t") for cell in row)
        inside = re.findall(r"<(?:t[dh]\b|caption)[^>]*>(.*?)</", as_html(sheet), flags=re.DOTALL)
        _is_inert(unescape(cell.replace("<br>", "\n")) for cell in inside)


@pytest.mark.parametrize("name", EXPORTS)
def test_what_was_typed_is_there_to_be_read_in_full(name: str) -> None:
    make, values = EXPORTS[name]
    sheets = make(*(poisoned(value, _FORMULAS[0]) for value in values))
    read = sheets_of(workbook_of(sheets))
    for sheet, found in zip(sheets, read, strict=True):
        texts = [cleaned(cell) for row in sheet.rows for cell in row if isinstance(cell, str) and cell]
        assert [cell for row in found.rows[1:] for cell in row.cells if isinstance(cell, str)] == texts


def test_the_samples_say_something_in_every_table() -> None:
    typed = 0
    for name, (make, values) in EXPORTS.items():
        sheets = make(*(poisoned(value, _FORMULAS[0]) for value in values))
        assert all(sheet.rows for sheet in sheets) or name == "evaluation of words alone"
        typed += sum(cell == _FORMULAS[0] for sheet in sheets for row in sheet.rows for cell in row)
    assert typed > 500


def _is_inert_as_a_workbook(sheets: tuple[Sheet, ...]) -> None:
    data = workbook_of(sheets)
    with ZipFile(BytesIO(data)) as archive:
        pages = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
        assert not [name for name in archive.namelist() if "external" in name.lower()]
    assert len(pages) == len(sheets)
    assert not any(b"<f>" in page or b"<f " in page for page in pages)
    for page in load_workbook(BytesIO(data)):
        for cell in (cell for row in page.iter_rows() for cell in row):
            assert cell.data_type != "f"
            assert not isinstance(cell.value, str) or cell.data_type == "s"
            assert not isinstance(cell.value, str) or not _ASTRAY.match(cell.value) or cell.quotePrefix


def _is_inert(cells: Iterable[str]) -> None:
    astray = [cell for cell in cells if _ASTRAY.match(cell) and not _A_FIGURE.fullmatch(cell)]
    assert not astray
