"""Text as the patterns read it: look-alikes made plain, what cannot be seen left out, every place known."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_LOOK_ALIKES: Final = {
    ord(strange): plain
    for strange, plain in zip(
        "АВЕКМНОРСТУХІЈЅаеорсухіјѕԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι’‘ʼ＇`´–—‒‐‑−",
        "ABEKMHOPCTYXIJSaeopcyxijsqwABEZHIKMNOPTYXoi''''''------",
        strict=True,
    )
}
"""Cyrillic and Greek letters that nobody tells from Latin ones, and the forms of apostrophe and dash."""

_UNSEEN: Final = ("Cf", "Mn", "Me")
"""Characters that take no room: zero-width spaces, joiners, direction marks, loose accents and shadings."""


_ODD_BLANKS: Final = re.compile(r"[^\S ]|  ")
"""White space other than a single blank."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as patterns read it.

    Attributes:
        text: The folded text.
        places: Where in the original each of its characters stands.
        length: Of the original.
    """

    text: str
    places: Sequence[int]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the original a stretch of the folded text stands."""
        return self.places[start], (self.places[end - 1] + 1 if end > start else self.places[start])


def fold(text: str) -> Folded:
    """Return a text with look-alikes made plain, white space made a blank, and what cannot be seen left out.

    A number that is broken over two lines, typed in another script's digits or sprinkled with zero-width spaces reads
    as if it were not.
    """
    if text.isascii() and not _ODD_BLANKS.search(text):  # as most is that people type
        return Folded(text, range(len(text)), len(text))
    letters, places = list[str](), list[int]()
    for place, character in enumerate(text):
        plain = character if character.isascii() else _plain(character)
        blank = plain.isspace()
        if plain and not (blank and letters and letters[-1] == " "):
            letters.append(" " if blank else plain)
            places.append(place)
    return Folded("".join(letters), tuple(places), len(text))


def _plain(character: str) -> str:
    if unicodedata.category(character) in _UNSEEN:
        return ""
    known = character.translate(_LOOK_ALIKES)
    if known != character:
        return known
    folded = unicodedata.normalize("NFKC", character)
    digit = unicodedata.digit(folded, None) if len(folded) == 1 else None
    if digit is not None:
        return str(digit)
    return folded if len(folded) == 1 else character
