"""Spreadsheets as people's programs write them: separators, alphabets, formulas, dates, hidden and merged cells."""

from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.spreadsheets.cells import day_of, number_of, text_of, whole_of
from sendnet_desktop.spreadsheets.headings import headed
from sendnet_desktop.spreadsheets.reading import read_pasted, read_sheets
from sendnet_desktop.spreadsheets.separated import rows_of
from sendnet_desktop.spreadsheets.values import ReadSheet, Row, place
from sendnet_desktop.spreadsheets.workbooks import sheets_of

_MOMENT = datetime(2026, 9, 1, 14, 30)  # noqa: DTZ001 -- workbooks know no time zones


def _saved(book: Workbook) -> bytes:
    made = BytesIO()
    book.save(made)
    return made.getvalue()


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_separator_and_alphabet_of_excel_is_read(separator: str, encoding: str) -> None:
    lines = (("Code", "Statement", "Note"), ("A1", "Café – “plans”", 'said "yes"'), ("A2", "£5, or more; rarely", ""))
    quoted = ([f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in line] for line in lines)
    data = "\r\n".join(separator.join(line) for line in quoted).encode(encoding)
    assert [row.cells for row in rows_of(data)] == [tuple(filter(None, line)) for line in lines]


def test_commas_in_prose_do_not_make_a_list_of_commas() -> None:
    data = b"Code;Statement\r\nA1;Pupils, families, staff and governors, all of them\r\nA2;One, two\r\n"
    assert [row.cells[0] for row in rows_of(data)] == ["Code", "A1", "A2"]


def test_one_column_is_a_list_too() -> None:
    assert [row.cells for row in rows_of(b"Statement\nPlans are seen\n")] == [("Statement",), ("Plans are seen",)]


def test_quotation_marks_that_do_not_match_are_said() -> None:
    with pytest.raises(SendnetError, match=r"quotation marks"):
        rows_of(b'Code,Statement\nA1,"never closed\nA2,x\n')


def test_text_from_word_keeps_its_quotation_marks() -> None:
    pasted = read_pasted('Code\t“Plan”\nA1\t"Every child" matters\n')
    assert pasted.rows[1].cells == ("A1", '"Every child" matters')


def test_a_formula_is_read_as_what_it_came_to() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["Pupils", 12])
    assert sheets_of(_with_formula(_saved(book)))[0].rows[0].cells == ("Pupils", 12)


def _with_formula(data: bytes) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                assert b"<v>12</v>" in part
                part = part.replace(b"<v>12</v>", b"<f>6*2</f><v>12</v>")
            new.writestr(name, part)
    return made.getvalue()


def test_cells_of_a_workbook_are_read_as_people_see_them() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append([True, 61.5, 0.615, 4.0, "  ", date(2026, 9, 1), _MOMENT, time(14, 30), "#N/A"])
    page["C1"].number_format = "0.0%"
    (sheet,) = sheets_of(_saved(book))
    day = date(2026, 9, 1)
    assert sheet.rows[0].cells == ("TRUE", Decimal("61.5"), "61.5%", 4, None, day, day, "14:30:00", "#N/A")


def test_hidden_sheets_are_read_and_say_so() -> None:
    book = Workbook()
    book.create_sheet("Lists").sheet_state = "hidden"
    book.create_sheet("More").sheet_state = "veryHidden"
    assert [sheet.is_hidden for sheet in sheets_of(_saved(book))] == [False, True, True]


def test_a_merged_cell_stands_where_it_begins() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in (["Leadership", "A1"], [None, "A2"]):
        page.append(row)
    page.merge_cells("A1:A2")
    assert [row.cells for row in sheets_of(_saved(book))[0].rows] == [("Leadership", "A1"), (None, "A2")]


def test_what_a_file_is_its_bytes_say(tmp_path: Path) -> None:
    file = tmp_path / "Named wrongly.csv"
    file.write_bytes(_saved(Workbook()))
    assert read_sheets(file)[0].title == "Sheet"
    file.write_bytes(b"a,b")
    assert read_sheets(file)[0].title == "Named wrongly"


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("1,234", 1234),
        ("£1,200.50", Decimal("1200.50")),
        ("61%", 61),
        (" 7 ", 7),
        ("−3", -3),
        (5, 5),
        ("<5", None),
        ("", None),
        ("1e9", None),
        ("٣", None),
        (date(2026, 9, 1), None),
    ],
)
def test_numbers_kept_as_text_are_numbers(value: str | int | date, number: Decimal | int | None) -> None:
    assert number_of(value) == number


def test_only_whole_numbers_are_whole() -> None:
    assert whole_of("12.0") == 12
    assert whole_of("12.5") is None


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("1/9/2026", date(2026, 9, 1)),
        ("01.09.26", date(2026, 9, 1)),
        ("2026-09-01", date(2026, 9, 1)),
        (date(2026, 9, 1), date(2026, 9, 1)),
        ("31/2/2026", None),
        ("9/31/2026", None),
        ("soon", None),
    ],
)
def test_days_are_read_as_they_are_written_in_britain(value: str | date, day: date | None) -> None:
    assert day_of(value) == day


def test_values_are_text_where_text_is_wanted() -> None:
    assert [text_of(value) for value in (Decimal("61.50"), 3, None, " x ", date(2026, 9, 1))] == [
        *("61.5", "3", "", "x", "2026-09-01"),
    ]


def test_places_are_named_as_spreadsheets_name_them() -> None:
    assert [place(12, column) for column in (2, 25, 26, 701, 702)] == [
        *("Row 12, column C", "Row 12, column Z", "Row 12, column AA", "Row 12, column ZZ", "Row 12, column AAA"),
    ]


def test_a_table_is_found_under_its_titles_wherever_they_stand() -> None:
    rows = (
        Row(1, ("Our framework, 2026",)),
        Row(4, ("  STATEMENT ", "Code", None, "Must")),
        Row(5, ("Plans", "A1", None, "yes")),
        Row(9, ("Reviews", "A2")),
    )
    table = headed(ReadSheet("Framework", rows), ["Code", "Statement"])
    first, last = table
    assert (first.text("statement"), first.text("Must")) == ("Plans", "yes")
    assert (last.place("Code"), last.place("Must"), last.place("Help")) == (
        "Row 9, column B",
        "Row 9, column D",
        "Row 9",
    )
    assert last.value("Must") is None
    assert table.has("code")
    assert not table.has("Help")


def test_a_missing_or_doubled_title_is_named() -> None:
    sheet = ReadSheet("Framework", (Row(1, ("Code", "Text", "code")),))
    with pytest.raises(SendnetError, match=r"no column “Statement”"):
        headed(sheet, ["Code", "Statement"])
    with pytest.raises(SendnetError, match=r"Row 1, column C: another column"):
        headed(sheet, ["Code"])
    with pytest.raises(SendnetError, match=r"no column “Code”"):
        headed(ReadSheet("Empty", ()), ["Code"])
