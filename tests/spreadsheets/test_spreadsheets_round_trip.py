"""What is written is read again as it was: in workbooks, in separated text and over the clipboard."""

import csv
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from sendnet_desktop.spreadsheets.cells import day_of, number_of, text_of
from sendnet_desktop.spreadsheets.clipboard import as_text
from sendnet_desktop.spreadsheets.inert import cleaned, guarded, unguarded
from sendnet_desktop.spreadsheets.reading import read_pasted, read_sheets
from sendnet_desktop.spreadsheets.separated import rows_of
from sendnet_desktop.spreadsheets.values import CellValue, Column, Row, Sheet
from sendnet_desktop.spreadsheets.workbook_made import workbook_of
from sendnet_desktop.spreadsheets.workbooks import sheets_of
from sendnet_desktop.spreadsheets.writing import csv_of, file_name, write_csv, write_workbook

_COLUMNS = (Column("Statement"), Column("Pupils", "number"), Column("Cost", "pounds"), Column("Checked on", "date"))
_TRICKY = st.sampled_from(
    ["=1+1", "+44", "-3", "@x", "'quoted", "''", '"', "a\tb", "a\nb", "_x000D_", "_x005F_x0041_", "#N/A", "1,5", "é–£"]
)
_TEXTS = st.one_of(st.text(max_size=30), st.lists(_TRICKY, max_size=3).map("".join))
_ROWS = st.lists(
    st.tuples(
        _TEXTS,
        st.integers(-(10**12), 10**12) | st.none() | st.just("<5"),
        st.integers(0, 10**9) | st.none(),
        st.dates(date(1901, 1, 1), date(2999, 12, 31)) | st.none(),
    ),
    max_size=6,
)


def _sheet(rows: list[tuple[CellValue, ...]]) -> Sheet:
    return Sheet("Statements", _COLUMNS, tuple(rows))


def _kept(value: CellValue) -> CellValue:
    """Return what is left of a cell in any file: text without what none may hold, and nothing for nothing."""
    if not isinstance(value, str):
        return value
    text = cleaned(value)
    return text if text and not text.isspace() else None


def _expected(sheet: Sheet) -> list[list[CellValue]]:
    return [[_kept(cell) for cell in row] for row in sheet.rows if any(_kept(cell) is not None for cell in row)]


def _padded(rows: tuple[Row, ...]) -> list[list[CellValue]]:
    return [[row.at(column) for column in range(len(_COLUMNS))] for row in rows[1:]]


@given(_ROWS)
@settings(max_examples=60)
def test_a_workbook_is_read_as_it_was_written(rows: list[tuple[CellValue, ...]]) -> None:
    (read,) = sheets_of(workbook_of([_sheet(rows)]))
    assert read.title == "Statements"
    assert _padded(read.rows) == _expected(_sheet(rows))


@given(_ROWS)
@settings(max_examples=60)
def test_separated_text_and_what_is_pasted_say_the_same(rows: list[tuple[CellValue, ...]]) -> None:
    sheet = _sheet(rows)
    for read in (rows_of(csv_of(sheet).encode()), read_pasted(as_text(sheet)).rows):
        for was, now in zip(_expected(sheet), _padded(read), strict=True):
            text, pupils, cost, checked = was
            assert now[0] == text
            assert number_of(now[1]) == (None if pupils == "<5" else pupils)
            assert number_of(now[2]) == cost
            assert day_of(now[3]) == checked


@given(_TEXTS)
def test_a_guard_is_taken_away_again(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text) in (text, f"'{text}")


def test_an_apostrophe_of_somebody_elses_stays() -> None:
    assert rows_of(b"'tis,'Yes'")[0].cells == ("'tis", "'Yes'")


def test_rows_keep_the_numbers_that_the_spreadsheet_shows() -> None:
    pasted = read_pasted("Code\tStatement\r\n\r\n\t\r\nA1\tPlans\r\n")
    assert [row.number for row in pasted.rows] == [1, 4]
    assert [row.number for row in rows_of(b"sep=;\r\na;b\r\n\r\n1;2\r\n")] == [2, 4]


def test_a_broken_line_inside_a_cell_is_one_row() -> None:
    assert [row.number for row in rows_of(b'a,"b\r\nc"\r\nd,e\r\n')] == [1, 2]


def test_headers_stay_in_view_and_can_be_filtered() -> None:
    book = load_workbook(BytesIO(workbook_of([_sheet([("Plans", 3, 1200, date(2026, 9, 1))])])))
    page = book.active
    assert page is not None
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:D2"
    assert all(cell.font.b for cell in page[1])
    assert [cell.number_format for cell in page[2]] == ["@", "General", "£#,##0", "dd/mm/yyyy"]
    assert page.page_setup.orientation == "landscape"


def test_a_workbook_names_the_program_and_nobody() -> None:
    with ZipFile(BytesIO(workbook_of([_sheet([])]))) as archive:
        said = archive.read("docProps/core.xml").decode()
    assert said.count("SENDnet Desktop") == 2
    assert "openpyxl" not in said


def test_titles_that_excel_refuses_are_made_fit() -> None:
    titles = ["A/B [2026]", "a/b [2026]", "'quoted'", "", "n" * 40, "n" * 40]
    read = sheets_of(workbook_of([Sheet(title, _COLUMNS, ()) for title in titles]))
    assert [sheet.title for sheet in read] == [
        *("A B  2026", "a b  2026 2", "quoted", "Table", "n" * 31, f"{'n' * 29} 2"),
    ]


def test_a_text_longer_than_a_cell_ends_in_an_ellipsis() -> None:
    (read,) = sheets_of(workbook_of([Sheet("Long", (Column("Comment"),), (("x" * 40_000,),))]))
    text = text_of(read.rows[1].at(0))
    assert len(text) == 32_767
    assert text.endswith("x…")


def test_files_are_whole_and_begin_as_excel_expects(tmp_path: Path) -> None:
    sheet = _sheet([("Café – “plans”", Decimal("61.5"), 0, None)])
    write_csv(tmp_path / "a.csv", sheet)
    write_workbook(tmp_path / "a.xlsx", [sheet])
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert read_sheets(tmp_path / "a.csv")[0].rows[1].cells == ("Café – “plans”", "61.5", "£0")
    assert read_sheets(tmp_path / "a.xlsx")[0].rows[1].cells == ("Café – “plans”", Decimal("61.5"), 0)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.csv", "a.xlsx"]


def test_every_text_of_separated_text_is_in_quotation_marks() -> None:
    text = csv_of(Sheet("x", (Column("Comment"),), (("a;=1+1",),)))
    assert '"a;=1+1"' in text
    assert next(csv.reader(StringIO(text.splitlines()[1]))) == ["a;=1+1"]


def test_names_of_files_are_fit_for_every_system() -> None:
    assert file_name("St Mary’s: plans/actions ") == "St Mary’s- plans-actions.xlsx"
    assert file_name("...") == "Table.xlsx"


def test_choices_that_are_offered_stay_text_whatever_stands_in_them() -> None:
    choices = ('Met", HYPERLINK("x', "Not met")
    book = load_workbook(BytesIO(workbook_of([Sheet("Duties", (Column("Duty", choices=choices),), (("Met",),))])))
    (offered,) = book["Duties"].data_validations.dataValidation
    assert offered.formula1 == '"Met"", HYPERLINK(""x,Not met"'
