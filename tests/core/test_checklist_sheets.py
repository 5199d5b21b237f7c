"""Checklists as spreadsheets: nothing is lost on the way, people's own sheets are understood, faults name their row."""

from pathlib import Path
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.checklist import Checklist, Item, Repeat, Response, Section
from sendnet_desktop.frameworks.checklists.reading import SHIPPED, checklist_bytes, read_checklist, shipped
from sendnet_desktop.frameworks.checklists.sheets.files import read_sheets_of, write_checklist, write_template
from sendnet_desktop.frameworks.checklists.sheets.layout import book_of
from sendnet_desktop.frameworks.checklists.sheets.reading import read_book
from sendnet_desktop.frameworks.limits import Title
from sendnet_desktop.frameworks.phases import Phase
from sendnet_desktop.frameworks.sheets.told import Book, Reading


def taken(reading: Reading[Checklist]) -> Checklist:
    assert [problem.sentence for problem in reading.problems] == []
    assert reading.document is not None
    return reading.document


def wrong(book: Book) -> list[str]:
    reading = read_book(book, "Walk")
    assert reading.document is None
    return [problem.sentence for problem in reading.problems]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize("template", SHIPPED)
def test_every_shipped_checklist_is_written_and_read_again_without_loss(
    tmp_path: Path, template: str, ending: str
) -> None:
    checklist = read_checklist(shipped()[template])
    checklist = msgspec.structs.replace(checklist, parent="ab" * 32)
    write_checklist(tmp_path / f"list.{ending}", checklist)
    reading = read_sheets_of(tmp_path / f"list.{ending}")
    assert taken(reading) == checklist
    assert (reading.assumed, reading.left_out) == ((), ())


def says_something(words: str) -> bool:
    """Whether anything of a text is seen: there are letters of which nothing is."""
    try:
        return bool(msgspec.convert(words, Title))
    except msgspec.ValidationError:
        return False


_lines = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12)
_lines = _lines.filter(says_something)
_prose = st.lists(_lines, min_size=1, max_size=3).map("\n".join)


@st.composite
def items(draw: st.DrawFn) -> Item:
    counts = draw(st.just("") | _lines)
    return Item(
        id="1.1",
        text=draw(_prose),
        responses=("number", "themes") if counts else ("seen",),
        revision=draw(st.integers(1, 9999)),
        help=draw(st.just("") | _prose),
        statements=("A1", "B2"),
        counts=counts,
        phases=("secondary", "post-16"),
        retired=False,
    )


@given(items(), _lines, _prose)
def test_no_words_of_an_item_are_lost_between_rows(item: Item, title: str, help_: str) -> None:
    checklist = Checklist(1, "own", "1", title, (Section("1", title, (item,), "trail", help_),))
    assert taken(read_book(book_of(checklist), "")) == checklist


def test_the_empty_checklist_reads_as_its_example(tmp_path: Path) -> None:
    write_template(tmp_path / "fill_in.xlsx")
    checklist = taken(read_sheets_of(tmp_path / "fill_in.xlsx"))
    assert [item.id for item in checklist.items()] == ["1.1", "1.2"]
    assert checklist.template == "our-visit"


def test_a_plain_list_is_understood_as_people_keep_it() -> None:
    rows = [
        ["Governor visit: autumn"],
        ["No", "Section", "Question", "Type", "Colour of the folder"],
        ["1.1", "1. In class", "Pupils are working.", "S", "red"],
        ["", "", "Displays help.", "", ""],
        ["2.1", "2. Talking", "Pupils say what helps.", "t, n", "blue"],
    ]
    reading = read_book({"Sheet1": rows}, "Governor visit")
    assert [problem.sentence for problem in reading.problems] == [
        "Row 5, column What is counted: it is answered by a number, and does not say what is counted."
    ]
    rows[4][3] = "T"
    reading = read_book({"Sheet1": rows}, "Governor visit")
    checklist = taken(reading)
    assert [(each.id, each.title, len(each.items)) for each in checklist.sections] == [
        ("1", "In class", 2),
        ("2", "Talking", 1),
    ]
    assert [(item.id, item.responses) for item in checklist.items()] == [
        ("1.1", ("seen",)),
        ("1.2", ("seen",)),
        ("2.1", ("themes",)),
    ]
    assert (checklist.template, checklist.title) == ("governor-visit", "Governor visit")
    assert reading.left_out == ("Sheet “Sheet1”, “Colour of the folder”: this heading is not understood.",)
    assert "1 item has no reference, so that SENDnet made up: 1.2." in reading.assumed


def test_words_of_the_current_checklist_keep_their_reference() -> None:
    present = read_checklist(shipped()["full-day"])
    rows = [["Kind of checklist", "full-day"], ["Item"], [present.by_id["4.3"].text.upper()], ["Something new."]]
    checklist = taken(read_book({"Walk": rows}, "Walk", {"full-day": present}))
    first, second = checklist.by_id
    assert first == "4.3"
    assert second not in present.by_id


def test_every_fault_is_told_at_once_by_sheet_row_and_column() -> None:
    book: Book = {
        "About": [["Title", "Walk"], ["Kind of checklist", "no such kind"]],
        "Sections": [["Id", "Title", "Gone through"], ["1", "One", "daily"], ["2", "", "room"]],
        "Items": [
            ["Section", "Ref", "Item", "Answered by", "Retired", "Phases"],
            ["1", "1.1", "Seen?", "looked at", "", ""],
            ["3", "1.2", "Lost.", "seen", "", ""],
            ["2", "1.1", "", "seen", "perhaps", "university"],
        ],
    }
    assert wrong(book) == [
        "Column Kind of checklist: it is blank, or not written as a checklist asks.",
        f"Sheet “Sections”, row 2, column Gone through: ‘daily’ is not one of {', '.join(get_args(Repeat))}.",
        "Sheet “Sections”, row 3, column Title: it is empty.",
        f"Sheet “Items”, row 2, column Answered by: ‘looked at’ is not one of {', '.join(get_args(Response))}.",
        "Sheet “Items”, row 3, column Section: ‘3’ is not one of the sections: 1, 2.",
        "Sheet “Items”, row 4, column Retired: ‘perhaps’ is neither yes nor no.",
        f"Sheet “Items”, row 4, column Phases: ‘university’ is not one of {', '.join(get_args(Phase))}.",
        "Sheet “Items”, row 4, column Item: it is empty.",
        "Sheet “Items”, row 4, column Ref: The id 1.1 is given to more than one section or item.",
    ]


def test_a_book_without_items_says_what_is_missing() -> None:
    assert wrong({"Sheet1": [["Name", "Age"], ["x", "y"]]}) == [
        "No column of items was found. Give it the heading “Item”, and one row to each."
    ]
    assert len(wrong({"Sheet1": [["Item", "Ref"]]})) == 1


def test_words_that_a_spreadsheet_changes_are_not_written(tmp_path: Path) -> None:
    checklist = Checklist(1, "own", "1", "T", (Section("1", "One", (Item("1.1", " Spaces around ", ("seen",)),)),))
    with pytest.raises(SendnetError, match="does not hold exactly"):
        write_checklist(tmp_path / "a.xlsx", checklist)
    assert not (tmp_path / "a.xlsx").exists()


_words = ["Section", "Ref", "Item", "Title", "Id", "A", "1", "", "x\n;", "seen", "number", "Sheet", "Answered by", "²"]
_rows = st.lists(st.lists(st.sampled_from(_words), max_size=5), max_size=8)


@given(st.dictionaries(st.sampled_from(["About", "Sections", "Items", "Sheet1"]), _rows, min_size=1))
def test_any_sheets_give_a_checklist_or_say_what_is_wrong(book: Book) -> None:
    reading = read_book(book, "T")
    assert (reading.document is None) == bool(reading.problems)
    if reading.document:
        assert read_checklist(checklist_bytes(reading.document)) == reading.document
