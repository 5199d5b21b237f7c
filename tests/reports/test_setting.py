"""How blocks are set: lines, splits, tables over pages, headings that stay with their text."""

from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.reports import fonts, lines, textsafe
from sendnet_desktop.reports.blocks import (
    Block,
    Bullets,
    Chip,
    Chips,
    Columns,
    Document,
    FirstThatFits,
    Grid,
    Heading,
    NewPage,
    Panel,
    Picture,
    Run,
    Text,
    Together,
)
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.spread import Bar, Key, Spread, in_words
from sendnet_desktop.reports.styles import PAGE_ROOM, STYLES, TEXT, WIDTH
from sendnet_desktop.steps import finish
from tests.reports.aloud import elements, heard
from tests.reports.checks import failed_rules, faults, unheard
from tests.reports.content import shown

_LONG = "A sentence of middling length that is said again and again. " * 60
_TABLE = Grid(("One", "Two"), (("a", "b"),), (1, 1))


def _document(*content: Block) -> Document:
    return Document("Title", "Author", date(2026, 10, 12), "Foot", "Stamp", (Heading(1, "Title"), *content, _TABLE))


def _set(*content: Block) -> bytes:
    document = _document(*content)
    data = finish(write(document))
    assert failed_rules(data) == []
    assert faults(data) == []
    assert unheard(data, document) == []
    return data


def _pages(data: bytes) -> list[list[str]]:
    """Return the stretches of text on each page, without its foot."""
    with pikepdf.open(BytesIO(data)) as pdf:
        found: list[list[str]] = [[] for _ in pdf.pages]
        for part in shown(pdf):
            if part.mcid is not None:
                found[part.page - 1].append(part.text)
        return found


def _roles(data: bytes) -> list[str]:
    with pikepdf.open(BytesIO(data)) as pdf:
        return [str(element.S).removeprefix("/") for element, _ in elements(pdf)]


@given(st.text(alphabet="abc WI\n–é🎉Ж", max_size=200), st.floats(20, 400))
def test_lines_keep_every_letter_and_their_width(text: str, room: float) -> None:
    broken = list(lines.lines(lines.words(text, TEXT), room, TEXT.size))
    said = "".join(
        bit.text for index, line in enumerate(broken) for bit in lines.bits(line, is_last=index == len(broken) - 1)
    )
    assert said.split() == textsafe.printable(text).split()
    for line in broken:
        letters = sum(len(bit.text) for word in line for bit in word.bits)
        assert lines.width(line) <= room + 1e-6 or letters <= 1


def test_a_word_that_is_cut_gains_no_space() -> None:
    word = "x" * 400
    broken = list(lines.lines(lines.words(f"{word} end", TEXT), 100, TEXT.size))
    said = "".join(bit.text for line in broken for bit in lines.bits(line, is_last=line is broken[-1]))
    assert said == f"{word} end"


def test_every_line_but_the_last_ends_with_a_space() -> None:
    broken = list(lines.lines(lines.words("one two three four five six", TEXT), 60, TEXT.size))
    ends = [lines.bits(line, is_last=line is broken[-1])[-1].text[-1] for line in broken]
    assert len(ends) > 2
    assert set(ends[:-1]) == {" "}
    assert ends[-1] != " "


def test_runs_keep_the_spaces_between_them_and_add_none() -> None:
    words = (Run("Legal duty: "), Run("met", "strong"), Run(", checked."))
    broken = list(lines.lines(lines.words(words, TEXT), 400, TEXT.size))
    assert [bit.text for bit in lines.bits(broken[0], is_last=True)] == ["Legal duty: ", "met", ", checked."]


def test_a_paragraph_over_two_pages_is_one_element_without_lonely_lines() -> None:
    data = _set(*(Text("Above.") for _ in range(33)), Text(_LONG), Text(_LONG))
    pages = _pages(data)
    assert len(pages) >= 2
    assert _roles(data).count("P") == 35
    assert all(len(page) > 1 for page in pages)


@pytest.mark.parametrize("above", range(25, 40))
def test_a_heading_never_stands_last_on_a_page(above: int) -> None:
    pages = _pages(_set(*(Text("Above.") for _ in range(above)), Heading(2, "Kept"), Together((Text(_LONG[:600]),))))
    assert not any(page[-1].startswith("Kept") for page in pages)


def test_a_heading_over_two_pages_is_bookmarked_once() -> None:
    data = _set(Heading(2, "A heading far longer than anyone should write one. " * 120))
    assert len(_pages(data)) > 2


def test_a_table_over_pages_has_one_header_that_is_read_once() -> None:
    grid = Grid(("Name", "Figure"), tuple((f"row {number}", str(number)) for number in range(120)), (1, 1), centred=1)
    data = _set(grid)
    assert len(_pages(data)) > 2
    assert _roles(data).count("TR") == 121 + 2
    with pikepdf.open(BytesIO(data)) as pdf:
        names = [part for part in shown(pdf) if part.text == "Name"]
    assert len(names) == len(_pages(data))
    assert [part.is_artifact for part in names] == [False] + [True] * (len(names) - 1)


def test_a_row_over_pages_stays_one_row() -> None:
    data = _set(Grid(("Name", "Prose"), (("first", _LONG * 2), ("second", "short")), (1, 3)))
    assert len(_pages(data)) > 1
    assert _roles(data).count("TR") == 3 + 2


@pytest.mark.parametrize(
    "cell", ["Said and said again. " * 950, "x" * 20_000, "a line\n" * 2_800], ids=["text", "word", "lines"]
)
def test_a_cell_of_many_pages_is_printed_whole_and_broken_into_lines_once(
    cell: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken: list[int] = []

    def counted(words: Sequence[lines.Word], room: float, size: float) -> Iterator[lines.Line]:
        broken.append(len(words))
        return break_into_lines(words, room, size)

    break_into_lines = lines.lines
    monkeypatch.setattr(lines, "lines", counted)
    document = _document(Grid(("Name", "Prose", "Figure"), (("first", cell, "3"), ("second", "short", "4")), (1, 1, 2)))
    data = finish(write(document))
    assert faults(data) == []
    assert unheard(data, document) == []
    set_lines = len(list(break_into_lines(lines.words(cell, STYLES["cell"]), WIDTH / 4 - 8, STYLES["cell"].size)))
    assert len(_pages(data)) <= set_lines * STYLES["cell"].leading / PAGE_ROOM * 1.1 + 2
    # Not once more for each page that it goes on over.
    assert sum(broken) <= 2 * len(lines.words(cell, STYLES["cell"])) + 100


def test_columns_over_pages_go_on_side_by_side() -> None:
    data = _set(Columns(((Text(f"Left. {_LONG * 2}"),), (Text("Right, and short."),)), (1, 1)))
    assert len(_pages(data)) > 1
    assert _roles(data).count("P") == 2


def test_blocks_that_belong_together_move_on_whole() -> None:
    above = [Text("Above.") for _ in range(34)]
    pages = _pages(_set(*above, Together((Text("First."), Text("Second."), Text("Third.")), rule=True)))
    assert {"First.", "Second.", "Third."} <= set(pages[1])


def test_the_fullest_version_that_fits_is_printed() -> None:
    versions = ((Text("long"), *(Text(_LONG) for _ in range(5))), (Text("middle"), Text(_LONG)), (Text("short"),))
    document = _document(FirstThatFits(versions))
    said = [text for page in _pages(finish(write(document))) for text in page]
    assert "middle" in said
    assert "long" not in said
    assert "short" not in said


def test_where_no_version_fits_the_last_is_printed_over_pages() -> None:
    data = finish(write(_document(FirstThatFits(((Text(_LONG * 9),), (Text(_LONG * 8),))))))
    assert len(_pages(data)) > 1
    assert failed_rules(data) == []


def test_a_new_page_is_begun_once() -> None:
    assert len(_pages(_set(NewPage(), NewPage(), Text("Second page.")))) == 2


def test_a_chart_taller_than_a_page_is_shrunk_to_one() -> None:
    keys = (Key("1", "Low", "#FBE6CF"), Key("", "Not judged yet", ""))
    chart = Spread(keys, tuple(Bar(str(number), "Area " * 30, None, (number, 1)) for number in range(60)))
    data = _set(Picture(chart, in_words(chart)))
    with pikepdf.open(BytesIO(data)) as pdf:
        box = next(element.A.BBox for element, _ in elements(pdf) if element.S == "/Figure")
    assert 0 <= float(box[1]) < float(box[3]) <= 842


def test_a_figure_says_where_it_stands() -> None:
    chart = Spread((Key("1", "Low", "#FBE6CF"),), (Bar("A", "Area", None, (3,)),))
    with pikepdf.open(BytesIO(_set(Picture(chart, in_words(chart))))) as pdf:
        box = [float(number) for number in next(e.A.BBox for e, _ in elements(pdf) if e.S == "/Figure")]
    assert box[0] == pytest.approx(56.69, abs=0.1)
    assert box[2] == pytest.approx(595.28 - 56.69, abs=0.1)


def test_every_kind_of_block_can_be_set_in_every_other() -> None:
    inner: Sequence[Block] = (Text("t"), Bullets(("b", _LONG)), Chip("c"), Chips((Chip("d"),) * 7))
    nested = (Panel(tuple(inner), edge="#0B3C5D", indent=20), *inner)
    _set(Columns((nested, (Together(nested, rule=True),)), (1, 2)), Together(nested * 6))


def test_a_list_says_its_labels_and_its_items_apart() -> None:
    with pikepdf.open(BytesIO(_set(Bullets(("First.", "Second."), labels=("A1", "A2"))))) as pdf:
        parts = [(part.role, part.text) for part in heard(pdf) if part.role in {"Lbl", "LBody"}]
    assert parts == [("Lbl", "A1"), ("LBody", "First."), ("Lbl", "A2"), ("LBody", "Second.")]


def test_only_fonts_of_our_own_are_in_the_file_and_no_drawing_asks_for_another() -> None:
    chart = Spread((Key("1", "Low", "#FBE6CF"),), (Bar("A", "Жанна", None, (3,)),))
    with pikepdf.open(BytesIO(_set(Picture(chart, in_words(chart)), Text("Ж")))) as pdf:
        names = {str(font.BaseFont).split("+")[-1] for page in pdf.pages for font in page.obj.Resources.Font.values()}
    assert names <= {"AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-Bold", "NotoSans-Regular"}
    assert len(names) == 3


def test_the_fallback_font_is_embedded_only_where_it_is_used() -> None:
    with pikepdf.open(BytesIO(_set(Text("Plain words.")))) as pdf:
        names = {str(font.BaseFont) for page in pdf.pages for font in page.obj.Resources.Font.values()}
    assert not any("Noto" in name for name in names)
    assert fonts.width("", fonts.BODY, 10) == 0
