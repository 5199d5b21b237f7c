"""Text safety: what a person typed becomes pieces that a font can print.

No text of a person ever meets a markup parser: it is cleaned, cut into pieces by font, and drawn letter for
letter. Nothing is lost without a trace: a character that no font has is printed as its name in brackets.
"""

import re
import unicodedata
from typing import Final, NamedTuple

from sendnet_desktop.reports import fonts


class Piece(NamedTuple):
    """A stretch of text that one font can print."""

    text: str
    font: str


_LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SPACES: Final = re.compile(" {2,}")
_BLANK_LINES: Final = re.compile("\n{3,}")
_DROPPED_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cs"})  # control, format (bidi, zero width), surrogates
_VARIATION_SELECTORS: Final = frozenset(range(0xFE00, 0xFE10)) | frozenset(range(0xE0100, 0xE01F0))
_NO_BREAK_SPACES: Final = frozenset("\u00a0\u2007\u202f")


def clean(text: str) -> str:
    """Return the text composed (NFC), without invisible characters, with plain spaces and line ends."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    text = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text))
    text = "".join(map(_visible, text))
    text = "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", text).strip()


def one_line(text: str) -> str:
    """Return the text cleaned and on one line: for titles, bookmarks and spoken alternatives."""
    return clean(text).replace("\n", " ")


def pieces(text: str, font: str) -> tuple[Piece, ...]:
    """Return cleaned text cut by font: the one asked for, else a fallback, else a name in brackets."""
    wanted = fonts.characters(font)
    if wanted.issuperset(map(ord, text.replace("\n", ""))):
        return (Piece(text, font),) if text else ()
    found: list[Piece] = []
    for character in text:
        piece = _piece(character, font, wanted)
        if found and found[-1].font == piece.font:
            found[-1] = Piece(found[-1].text + piece.text, piece.font)
        else:
            found.append(piece)
    return tuple(found)


def printable(text: str) -> str:
    """Return the text as it will be shown: cleaned, with names for the characters that no font has."""
    return "".join(piece.text for piece in pieces(clean(text), fonts.BODY))


def _visible(character: str) -> str:
    if character == "\n":
        return character
    if character in _NO_BREAK_SPACES:
        return "\u00a0"
    if character == "\t" or unicodedata.category(character) == "Zs":
        return " "
    if unicodedata.category(character) in _DROPPED_CATEGORIES or ord(character) in _VARIATION_SELECTORS:
        return ""
    # The last two of each plane are no characters (Unicode 23.7), and XML metadata may not hold them.
    return "" if ord(character) & 0xFFFE == 0xFFFE else character


def _piece(character: str, font: str, wanted: frozenset[int]) -> Piece:
    if ord(character) in wanted or character == "\n":
        return Piece(character, font)
    for fallback in fonts.FALLBACKS:
        if ord(character) in fonts.characters(fallback):
            return Piece(character, fallback)
    name = unicodedata.name(character, "").lower() or f"U+{ord(character):04X}"
    return Piece(f"[{name}]", font)
