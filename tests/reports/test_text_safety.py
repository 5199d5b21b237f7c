"""What people type is printed as they typed it, and does nothing else."""

import ast
import unicodedata
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import sendnet_desktop.reports
from sendnet_desktop.reports import textsafe
from sendnet_desktop.reports.blocks import Bullets, Columns, Document, Grid, Heading, Text
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.fonts import BODY, FALLBACKS, STRONG, characters
from sendnet_desktop.steps import finish
from tests.reports.aloud import heard
from tests.reports.checks import failed_rules, faults
from tests.reports.samples import ODD

_REPORTS = Path(sendnet_desktop.reports.__file__).parent
_PARSERS = frozenset({"Paragraph", "XPreformatted", "ParaParser", "Preformatted", "Image", "linkURL", "drawImage"})
HOSTILE = (
    "<b and more",
    "<onDraw name='x' label='y'/>",
    "<font color='nothing of the sort'>x</font>",
    "<img src='/etc/passwd'/> <img src=\"file:///C:/secret.png\"/>",
    "<a href='javascript:alert(1)'>here</a> <a href=\"file:///C:/x\">there</a>",
    "<para>nested</para> <para fontSize='900'>",
    "<![CDATA[x]]> <!-- gone? --> <?xml version='1.0'?>",
    "&amp; &lt; &#60; &nosuch; &",
    '[[[word for word in (1,)]]] <font color="[ [ getattr(x) ] ]">',
    ") Tj ET (injected) Tj \\) \\( \\\\ >> endobj",
    "\u202egnirts siht\u202c \u2066isolated\u2069",
    "nul \x00, escape \x1b[31m, bell \x07, delete \x7f, next line \x85",
    "a\u200bb\u200cc\u200dd\ufeffe\u00adf",
    "half \ud83d a character, and the other \ude00",
    "no characters \ufffe \uffff \U0010ffff, private \ue000, unassigned \u0378",
    "e\u0301 n\u0303 o\u0308 q\u0307\u0323",
    "narrow\u202fno\u00a0break\u2007spaces",
    "line\u2028paragraph\u2029form\x0cfeed\x0bend",
    "replacement \ufffd",
    "W" * 300,
    "\n\n\n\n",
    " \t \u3000 ",
    "🏴󠁧󠁢󠁷󠁬󠁳󠁿 👩‍🏫🏽 1️⃣",
    ODD,
)


def _document(text: str) -> Document:
    return Document(
        title=f"Title {text}",
        author=text,
        day=date(2026, 10, 12),
        footer=text,
        stamp="Check code",
        content=(
            Heading(1, f"Heading {text}"),
            Text(text),
            Columns(((Text(text, "small"),), (Bullets((text, "x")),)), (1, 5)),
            Grid(("One", f"Two {text}"), ((f"a {text}", text), ("b", "c")), (1, 3)),
        ),
    )


def _paragraph(data: bytes) -> str:
    with pikepdf.open(BytesIO(data)) as pdf:
        return next((part.text for part in heard(pdf) if part.role == "P"), "")


def _folded(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_printed_as_typed_and_breaks_no_rule(text: str) -> None:
    data = finish(write(_document(text)))
    assert failed_rules(data) == []
    assert [fault for fault in faults(data) if not fault.startswith("an empty")] == []
    assert _folded(_paragraph(data)) == _folded(textsafe.printable(text))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_embeds_no_image_and_makes_no_link(text: str) -> None:
    with pikepdf.open(BytesIO(finish(write(_document(text))))) as pdf:
        kinds = {str(item.get("/Subtype", "")) for item in pdf.objects if isinstance(item, pikepdf.Stream)}
        assert "/Image" not in kinds
        assert not any("/Annots" in page.obj for page in pdf.pages)
        assert not any("/URI" in item or "/JS" in item for item in pdf.objects if isinstance(item, pikepdf.Dictionary))


@settings(max_examples=60)
@given(st.text(alphabet=st.characters(codec=None), max_size=300))
@example("\ud800")
def test_any_text_at_all_is_printed_and_none_is_lost(text: str) -> None:
    assert _folded(_paragraph(finish(write(_document(text))))) == _folded(textsafe.printable(text))


@given(st.text(alphabet=st.characters(codec=None), max_size=80))
def test_every_visible_character_is_printed_or_named(text: str) -> None:
    shown = textsafe.printable(text)
    for character in unicodedata.normalize("NFC", text):
        kind = unicodedata.category(character)
        if kind[0] in "LNPS" and character not in shown:
            assert f"[{unicodedata.name(character, '').lower() or f'U+{ord(character):04X}'}]" in shown


@given(st.text(alphabet=st.characters(codec=None), max_size=80))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = textsafe.clean(text)
    assert textsafe.clean(once) == once
    assert not any(unicodedata.category(character) in {"Cc", "Cf", "Cs"} for character in once.replace("\n", ""))


@given(st.text(max_size=80), st.sampled_from((BODY, STRONG)))
def test_every_piece_is_in_a_font_that_has_all_its_letters(text: str, font: str) -> None:
    for piece in textsafe.pieces(textsafe.clean(text), font):
        assert characters(piece.font).issuperset(map(ord, piece.text.replace("\n", "")))


@pytest.mark.parametrize("text", ["Ŵyŷ, Llŷr", "Łukasz Żółć", "Şule İbrahim ığ", "Đorđe", "½ £5 – 19 % …"])
def test_the_names_of_our_schools_stand_in_the_body_font(text: str) -> None:
    assert textsafe.pieces(text, BODY) == (textsafe.Piece(text, BODY),)


@pytest.mark.parametrize("text", ["Жанна", "Ελένη", "Nguyễn"])
def test_other_alphabets_fall_back_letter_by_letter(text: str) -> None:
    pieces = textsafe.pieces(text, BODY)
    assert "".join(piece.text for piece in pieces) == text
    assert FALLBACKS[0] in {piece.font for piece in pieces}


def test_ticks_boxes_and_arrows_are_printed_as_themselves() -> None:
    text = "✓ ✔ ✗ → ← ↑ ↓ ↔ ☐ ☑ ☒ ● ○ ■ ★ ☆ ≥ ≤ ☺"
    assert textsafe.printable(text) == text


def test_a_character_that_no_font_has_prints_its_name() -> None:
    assert textsafe.printable("Well done 🎉") == "Well done [party popper]"
    assert textsafe.printable("\ue000") == "[U+E000]"


def test_paragraphs_that_a_person_made_are_kept() -> None:
    assert textsafe.clean(" One.\r\n\r\n\r\n\r\nTwo.\u2028Three. ") == "One.\n\nTwo.\nThree."


def test_nothing_in_the_prints_calls_a_markup_parser_or_takes_an_image_or_a_link() -> None:
    for path in _REPORTS.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(node, "id", None) or getattr(node, "attr", None) or getattr(node, "name", None)
            assert name not in _PARSERS, f"{path.name} names {name}"


def test_text_is_drawn_in_three_places_alone_and_each_cleans_it() -> None:
    drawing = {"drawString", "textOut", "drawRightString", "drawCentredString", "String", "textLine"}
    found = {
        (path.stem, name)
        for path in _REPORTS.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        if (name := getattr(node.func, "attr", None) or getattr(node.func, "id", None)) in drawing
    }
    assert found == {("prose", "drawString"), ("prose", "textOut"), ("charts", "String")}


@pytest.mark.parametrize("font", [BODY, STRONG, *FALLBACKS])
def test_every_font_has_a_space_of_its_own(font: str) -> None:
    assert ord(" ") in characters(font)
