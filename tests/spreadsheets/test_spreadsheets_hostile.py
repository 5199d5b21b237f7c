"""Whatever bytes somebody sends, reading a spreadsheet answers with its rows or with one sentence."""

import random
from contextlib import suppress
from pathlib import Path

import pytest
from hostile_workbooks import BORNE, REFUSED, changed, sound
from hypothesis import given, settings
from hypothesis import strategies as st

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.spreadsheets.reading import read_pasted, read_sheets
from sendnet_desktop.spreadsheets.separated import rows_of
from sendnet_desktop.spreadsheets.workbooks import sheets_of


@pytest.mark.parametrize("what", REFUSED)
def test_a_workbook_with_something_wrong_is_refused_in_a_sentence(what: str, tmp_path: Path) -> None:
    file = tmp_path / "sent.xlsx"
    make, said = REFUSED[what]
    file.write_bytes(make())
    with pytest.raises(SendnetError, match=said) as refused:
        read_sheets(file)
    assert refused.value.remedy


@pytest.mark.parametrize("what", BORNE)
def test_a_workbook_that_claims_too_much_is_read_for_what_it_holds(what: str) -> None:
    (sheet,) = sheets_of(BORNE[what])
    assert [row.number for row in sheet.rows] == [1, 2, 3]


def test_the_same_workbook_with_nothing_wrong_is_read() -> None:
    (sheet,) = sheets_of(sound())
    assert sheet.title == "Statements"
    assert sheet.rows[1].cells == ("A1", "Needs are seen early.", 12)


@given(place=st.integers(0, 10_000), byte=st.integers(0, 255), length=st.integers(0, 40))
@settings(max_examples=150)
def test_a_workbook_with_bytes_changed_raises_nothing_else(place: int, byte: int, length: int) -> None:
    data = bytearray(sound())
    place %= len(data)
    data[place : place + length] = bytes([byte]) * min(length, 7)
    _refuse_or_read(bytes(data))


@pytest.mark.parametrize("seed", range(20))
def test_parts_of_a_workbook_with_bytes_changed_raise_nothing_else(seed: int) -> None:
    chance = random.Random(seed)

    def spoilt(part: bytes) -> bytes:
        data = bytearray(part)
        for _ in range(3):
            place = chance.randrange(len(data))
            data[place : place + 1] = chance.choice([b"", b"9" * 30, b'"', b"<", b"-1", b"Z"])
        return bytes(data)

    names = ("xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels")
    for name in names:
        _refuse_or_read(changed({name: spoilt}))


@given(st.binary(max_size=400))
def test_any_bytes_are_rows_or_a_sentence(data: bytes) -> None:
    for read in (rows_of, sheets_of):
        with suppress(SendnetError):
            read(data)


@given(st.text(max_size=400))
def test_any_text_can_be_pasted(text: str) -> None:
    read_pasted(text)


def test_the_old_format_is_told_from_damage(tmp_path: Path) -> None:
    file = tmp_path / "old.xls"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(SendnetError, match=r"old Excel format, or is locked"):
        read_sheets(file)


def test_a_file_beyond_the_limit_is_not_taken_in(tmp_path: Path) -> None:
    file = tmp_path / "large.csv"
    with file.open("wb") as sparse:
        sparse.truncate(20_000_001)
    with pytest.raises(SendnetError, match=r"larger than 20 MB"):
        read_sheets(file)


def test_a_folder_or_a_missing_file_is_refused(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "none.csv"):
        with pytest.raises(SendnetError, match=r"no such file"):
            read_sheets(place)


def test_too_many_rows_and_too_wide_a_row_are_refused_where_they_stand() -> None:
    with pytest.raises(SendnetError, match=r"more than 50000 rows"):
        rows_of(b"a,b\r\n" * 50_001)
    with pytest.raises(SendnetError, match=r"Row 2, column IW:"):
        rows_of(b"a,b\r\n" + b"," * 256 + b"x")


def _refuse_or_read(data: bytes) -> None:
    with suppress(SendnetError):
        sheets_of(data)
