"""Frameworks out of spreadsheets and into them: however a trust lays its own out, and without loss."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec
import pytest
from framework_layouts import FIVE_POINTS, FOUR_POINTS, NARRATIVE, THREE_POINTS, YES_OR_NO, workbook
from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.limits import Title
from sendnet_desktop.frameworks.pack import Area, Pack, Statement, Words
from sendnet_desktop.frameworks.reading import pack_bytes, read_pack, starter
from sendnet_desktop.frameworks.sheets.files import read_framework, write_framework, write_template
from sendnet_desktop.frameworks.sheets.reading import read_book
from sendnet_desktop.frameworks.sheets.told import Book, Reading
from sendnet_desktop.frameworks.sheets.writing import book_of

TODAY = date(2026, 11, 22)
PACKS = Path(__file__).parent / "packs"

LAYOUTS = {
    "three points": (THREE_POINTS, 7, ("Not evident", "Developing", "Secure")),
    "four points": (FOUR_POINTS, 5, ("Emerging", "Developing", "Established", "Enhanced")),
    "five points": (
        FIVE_POINTS,
        9,
        ("Urgent improvement", "Needs attention", "Expected standard", "Strong standard", "Exceptional"),
    ),
    "yes or no": (YES_OR_NO, 6, ("No", "Yes")),
    "narrative": (NARRATIVE, 8, ()),
}


def read(sheets: Book) -> Reading[Pack]:
    return read_book(sheets, "Ours", TODAY)


def taken(reading: Reading[Pack]) -> Pack:
    assert [problem.sentence for problem in reading.problems] == []
    assert reading.document is not None
    return reading.document


def test_what_says_the_same_as_the_framework_in_use_keeps_its_reference_there() -> None:
    present = starter()
    first, second = present.areas[:2]
    same = [*second.statements[:2], first.statements[3]]
    rows = [[second.title, f" {same[0].text.upper()} "], [second.title, "Quite another thing."]]
    rows += [[second.title, same[1].text], ["Something new", same[2].text], ["Something new", "And one more."]]
    book = one_sheet(["Area", "Statement"], *rows)
    reading = read_book(book, "Ours", TODAY, present)
    known, anew = taken(reading).areas
    assert [each.id for each in known.statements if each.id in present.by_id] == [same[0].id, same[1].id]
    assert [each.id for each in anew.statements if each.id in present.by_id] == [same[2].id]
    assert known.id == second.id
    assert anew.id not in {area.id for area in present.areas}
    assert f"3 statements stand word for word in the framework in use: {', '.join(each.id for each in same)}." in (
        reading.understood
    )
    assert taken(read(book)).by_id.keys() != taken(reading).by_id.keys()


def test_one_statement_is_told_of_as_one() -> None:
    present = starter()
    area = present.areas[0]
    book = one_sheet(["Area", "Statement"], [area.title, area.statements[0].text], [area.title, "Quite another thing."])
    reading = read_book(book, "Ours", TODAY, present)
    assert "1 statement stands word for word in the framework in use: A1." in reading.understood
    assert any(each.startswith("1 statement has no reference, so it was given one: ") for each in reading.assumed)


def wrong(sheets: Book) -> list[str]:
    reading = read(sheets)
    assert reading.document is None
    return [problem.sentence for problem in reading.problems]


def one_sheet(*rows: list[str]) -> Book:
    return {"Statements": rows}


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_framework_is_read_however_it_is_laid_out(tmp_path: Path, name: str) -> None:
    sheets, areas, levels = LAYOUTS[name]
    pack = taken(read_framework(workbook(tmp_path / "Ours.xlsx", sheets), TODAY))
    assert len(pack.areas) == areas
    assert tuple(level.name for level in pack.levels) == levels
    assert read_pack(pack_bytes(pack)) == pack


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize("name", LAYOUTS)
def test_what_was_read_is_written_and_read_again_as_the_same_bytes(tmp_path: Path, name: str, ending: str) -> None:
    pack = taken(read_framework(workbook(tmp_path / "Ours.xlsx", LAYOUTS[name][0]), TODAY))
    again = tmp_path / f"again.{ending}"
    write_framework(again, pack)
    assert pack_bytes(taken(read_framework(again, TODAY))) == pack_bytes(pack)


def test_merged_section_cells_and_marks_of_the_law_are_understood(tmp_path: Path) -> None:
    pack = taken(read_framework(workbook(tmp_path / "a.xlsx", THREE_POINTS), TODAY))
    assert (pack.title, pack.number) == ("a", "3")
    assert [area.id for area in pack.areas] == list("1234567")
    assert pack.areas[0].title == "Section A of the audit"
    assert pack.by_id["4.1"].duty == "must"
    assert pack.by_id["4.2"].duty == "good practice"
    assert pack.by_id["4.2"].evidence == "Notes; visits"


def test_statements_without_references_get_the_same_ones_every_time(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", FOUR_POINTS)
    reading = read_framework(path, TODAY)
    pack = taken(reading)
    assert [area.title for area in pack.areas] == ["Leadership", "Identification", "Tracking", "Teaching", "Provision"]
    assert list(pack.by_id) == ["A1", "A2", "B1", "B2", "C1", "C2", "D1", "D2", "E1", "E2"]
    assert "10 statements have no reference, so they were given some: A1, A2, B1 and so on." in reading.assumed
    assert taken(read_framework(path, TODAY)) == pack


def test_what_a_level_looks_like_for_one_statement_goes_into_its_help(tmp_path: Path) -> None:
    pack = taken(read_framework(workbook(tmp_path / "a.xlsx", FOUR_POINTS), TODAY))
    assert pack.by_id["C2"].help.splitlines()[-1] == "4 Enhanced: Done and acted on"
    assert pack.by_id["C1"].help == ""


def test_heading_rows_begin_areas_and_the_low_end_of_a_scale_is_found(tmp_path: Path) -> None:
    pack = taken(read_framework(workbook(tmp_path / "a.xlsx", FIVE_POINTS), TODAY))
    assert (pack.areas[6].id, pack.areas[6].title) == ("G", "Pupils’ views")
    assert pack.by_id["G2"].phases == ("early years", "primary")
    assert pack.by_id["G1"].phases == ()


def test_a_sheet_without_statements_is_left_out_and_said_to_be(tmp_path: Path) -> None:
    reading = read_framework(workbook(tmp_path / "a.xlsx", YES_OR_NO), TODAY)
    assert taken(reading).areas[0].title == "Aspect one"
    assert "Sheet “Cover”: no row of headings in it names a column of statements." in reading.left_out
    assert "Sheet “Check”, column F, “Comment”: schools answer that in SENDnet." in reading.left_out


def test_the_reading_tells_what_each_heading_was_taken_for_and_which_were_not_understood() -> None:
    reading = read(one_sheet(["Theme", "Wibble", "Criterion"], ["Leaders", "x", "Leaders listen."]))
    assert reading.understood[0] == (
        "Sheet “Statements”, headings in row 1: “Theme” is read as Area; “Criterion” is read as Statement."
    )
    assert reading.left_out == ("Sheet “Statements”, column B, “Wibble”: this heading is not understood.",)


def test_every_problem_is_told_at_once_with_its_row_and_column() -> None:
    assert wrong(
        one_sheet(
            ["Area", "Ref", "Statement", "Duty", "Phases", "Kinds of evidence", "Revision"],
            ["A", "A1", "One.", "shall", "", "", ""],
            ["A", "A1", "Two.", "must", "primary; upper", "", ""],
            ["A", "A 2!", "x" * 801, "", "", "hearsay", "two"],
            ["A", "A4", "", "must", "", "", ""],
        )
    ) == [
        "Row 2, column Duty: ‘shall’ is not one of must, should, good practice.",
        (
            "Row 3, column Phases: ‘upper’ is not one of early years, primary, secondary, post-16, special, "
            "alternative provision, resourced base."
        ),
        "Row 3, column Ref: A1 is given already in row 2.",
        "Row 4, column Statement: it is longer than 800 characters.",
        (
            "Row 4, column Kinds of evidence: ‘hearsay’ is not one of data, document, observation, work-sample, "
            "pupil-voice, family-voice, staff-voice, governance, training, external."
        ),
        "Row 4, column Revision: ‘two’ is not a whole number.",
        "Row 4, column Ref: ‘A 2!’ is no reference: up to 16 letters, figures, dots, hyphens and underscores.",
        "Row 5, column Statement: it is empty.",
    ]


def test_rules_between_statements_are_told_by_row_too() -> None:
    assert wrong(
        one_sheet(
            ["Area", "Ref", "Statement", "Duty", "Legal core", "Replaces"],
            ["Leading", "A1", "One.", "should", "The law.", ""],
            ["Leading", "A2", "Two.", "", "", "A1"],
        )
    ) == [
        "Row 2: it has a legal core, though its duty is not “must”.",
        "Row 3: it replaces A1, which is still asked.",
    ]


def test_with_several_sheets_a_problem_names_its_own() -> None:
    book = {**book_of(starter()), "Words": [("Word", "Here"), ("SENCO", "x" * 41), ("Gnome", "Elf")]}
    assert wrong(book) == [
        "Sheet “Words”, row 2: it is longer than 40 characters.",
        "Sheet “Words”, row 3: ‘Gnome’ is not a word that can be renamed.",
    ]


def edited(sheet: str, change: Callable[[list[list[str]]], None]) -> Book:
    book = {name: [list(row) for row in rows] for name, rows in book_of(starter()).items()}
    change(book[sheet])
    return book


@pytest.mark.parametrize(
    ("sheet", "row", "column", "said", "sentence"),
    [
        ("About", 4, 1, "soon", "Sheet “About”, row 5, column Law as at: ‘soon’ is not a date, such as 2026-09-01."),
        ("Scale", 2, 3, "red", "Sheet “Scale”, row 3, column Colour: it is blank, or not written as a pack asks."),
        ("Scale", 3, 2, "", "Sheet “Scale”, row 4, column Name: “name” is missing."),
        (
            "Statements",
            7,
            0,
            "Z",
            "Sheet “Statements”, row 8, column Area: ‘Z’ is not one of the areas: A, B, C, D, E.",
        ),
        ("Descriptors", 2, 1, "9", "Sheet “Descriptors”, row 3, column Level: ‘9’ is not a level of the scale."),
        ("Areas", 1, 1, "", "Sheet “Areas”, row 2, column Title: the area has no title."),
    ],
)
def test_each_sheet_of_our_own_layout_is_checked(sheet: str, row: int, column: int, said: str, sentence: str) -> None:
    def change(rows: list[list[str]]) -> None:
        rows[row][column] = said

    assert sentence in wrong(edited(sheet, change))


def test_areas_and_references_that_share_numbers_are_kept_apart() -> None:
    pack = taken(
        read(one_sheet(["Area", "Ref", "Statement"], ["1. Leading", "1", "One."], ["2. Teaching", "2", "Two."]))
    )
    assert [area.id for area in pack.areas] == ["A", "B"]
    assert [area.title for area in pack.areas] == ["Leading", "Teaching"]


def test_an_area_that_begins_with_an_article_keeps_its_name() -> None:
    pack = taken(read(one_sheet(["Area", "Statement"], ["A good start", "One."])))
    assert pack.areas[0].title == "A good start"


def test_levels_stay_levels_where_no_stands_beside_yes() -> None:
    assert [level.name for level in taken(read(one_sheet(["Statement", "No", "Yes"], ["One.", "", ""]))).levels] == [
        "No",
        "Yes",
    ]
    assert list(taken(read(one_sheet(["No", "Statement"], ["7", "One."]))).by_id) == ["7"]


@pytest.mark.parametrize(
    ("heading", "levels"),
    [
        ("RAG", ["Red", "Amber", "Green"]),
        ("R/A/G", ["Red", "Amber", "Green"]),
        ("Score (0 to 4)", ["Level 0", "Level 1", "Level 2", "Level 3", "Level 4"]),
        ("Grade (1 Leading; 2 Effective; 3 Weak; 4 Ineffective)", ["Ineffective", "Weak", "Effective", "Leading"]),
        ("Met / Not met", ["Not met", "Met"]),
    ],
)  # fmt: skip
def test_a_scale_is_found_in_the_heading_of_the_answers(heading: str, levels: list[str]) -> None:
    pack = taken(read(one_sheet(["Statement", heading], ["One.", ""])))
    assert [level.name for level in pack.levels] == levels


def test_the_template_reads_as_it_was_written(tmp_path: Path) -> None:
    write_template(tmp_path / "template.xlsx")
    reading = read_framework(tmp_path / "template.xlsx", TODAY)
    assert list(taken(reading).by_id) == ["A1"]
    assert (reading.assumed, reading.left_out) == ((), ())


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize("name", ["starter", "eight_areas", "narrative"])
def test_packs_are_written_and_read_again_without_loss(tmp_path: Path, name: str, ending: str) -> None:
    pack = starter() if name == "starter" else read_pack((PACKS / f"{name}.json").read_bytes())
    pack = msgspec.structs.replace(pack, words=Words(senco="SENDCo", half_term="term"), parent="ab" * 32)
    write_framework(tmp_path / f"pack.{ending}", pack)
    assert taken(read_framework(tmp_path / f"pack.{ending}", TODAY)) == pack


def says_something(words: str) -> bool:
    """Whether anything of a text is seen: there are letters of which nothing is."""
    try:
        return bool(msgspec.convert(words, Title))
    except msgspec.ValidationError:
        return False


_lines = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12)
_lines = _lines.filter(says_something)
_prose = st.lists(_lines, min_size=1, max_size=3).map("\n".join)
_schemes = st.text("abc_9", min_size=1, max_size=4)


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    references = draw(st.lists(_lines, max_size=3, unique=True))
    return Statement(
        id="A1",
        text=draw(_prose),
        duty="must",
        help=draw(_prose),
        references=tuple(references),
        unchecked=tuple(references[1:]),
        core=draw(_prose),
        core_checked_by=draw(_lines),
        tags=draw(st.dictionaries(_schemes, st.lists(_lines, max_size=2).map(tuple), max_size=2)),
        revision=draw(st.integers(1, 9999)),
        phases=("secondary", "primary"),
    )


@given(statements())
def test_no_words_of_a_statement_are_lost_between_rows(statement: Statement) -> None:
    pack = Pack(format=1, title="T", number="1", law_as_at="2026-09-01", areas=(Area("A", "Leading", (statement,)),))
    assert taken(read(book_of(pack))) == pack


def test_words_that_a_spreadsheet_would_change_are_refused_rather_than_changed(tmp_path: Path) -> None:
    area = Area("A", "Leading", (Statement("A1", " Spaces around "),))
    pack = Pack(format=1, title="T", number="1", law_as_at="2026-09-01", areas=(area,))
    with pytest.raises(SendnetError, match="does not hold exactly"):
        write_framework(tmp_path / "a.xlsx", pack)
    assert not (tmp_path / "a.xlsx").exists()


@given(
    st.lists(
        st.lists(
            st.sampled_from(
                ["Area", "Ref", "Statement", "Yes", "No", "A", "1", "", "x\n;", "Level 2", "3 to 9", "must", "Scale"]
            ),
            max_size=5,
        ),
        max_size=8,
    )
)
def test_any_sheet_gives_a_framework_or_says_what_is_wrong(rows: list[list[str]]) -> None:
    reading = read({"Sheet1": rows})
    assert (reading.document is None) == bool(reading.problems)
    if reading.document:
        assert read_pack(pack_bytes(reading.document)) == reading.document
