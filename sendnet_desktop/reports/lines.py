"""Words into lines: which words stand on a line, and how wide they are. Nothing is drawn here."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from sendnet_desktop.reports import fonts, textsafe
from sendnet_desktop.reports.blocks import Look, Words, as_runs
from sendnet_desktop.reports.fonts import STRONG
from sendnet_desktop.reports.styles import QUIET, Style

_SEPARATORS: Final = re.compile("([ \n])")
_FONT: Final[dict[Look, str]] = {"strong": STRONG}
_COLOUR: Final[dict[Look, str]] = {"quiet": QUIET}


class Bit(NamedTuple):
    """Letters of one look."""

    text: str
    font: str
    colour: str


@dataclass(frozen=True, slots=True)
class Word:
    """Letters that stay together, and what follows them.

    Attributes:
        bits: Its letters; none for an empty line.
        width: In points, without what follows.
        gap: Width of the space that follows; 0 where none does.
        ends_line: Whether the writer ended the line here.
    """

    bits: tuple[Bit, ...]
    width: float
    gap: float
    ends_line: bool = False


Line = list[Word]


def words(text: Words, style: Style) -> list[Word]:
    """Return cleaned text as words, in the look of its runs."""
    found: list[Word] = []
    bits: list[Bit] = []
    for bit in _bits(text, style):
        if bit.text in {" ", "\n"}:
            gap = fonts.width(" ", bit.font, style.size)
            found.append(_word(bits, style.size, gap, ends_line=bit.text == "\n"))
            bits = []
        else:
            bits.append(bit)
    if bits:
        found.append(_word(bits, style.size, 0))
    return found


def lines(text: Iterable[Word], room: float, size: float) -> Iterator[Line]:
    """Yield lines no wider than the room; a word that is wider is cut between letters."""
    line: Line = []
    used = 0.0
    for word in (part for whole in text for part in _cut(whole, room, size)):
        if line and used + word.width > room:
            yield line
            line, used = [], 0.0
        line.append(word)
        used += word.width + word.gap
        if word.ends_line:
            yield line
            line, used = [], 0.0
    if line:
        yield line


def width(line: Line) -> float:
    """Return how wide a line is, without the space at its end."""
    return sum(word.width + word.gap for word in line) - line[-1].gap


def bits(line: Line, *, is_last: bool) -> list[Bit]:
    """Return a line's letters, neighbours of one look joined.

    Every line but the last ends with a space unless a word was cut there: a reader hears words, not lines
    (ISO 32000-1, 14.8.2.5).
    """
    joined: list[Bit] = []
    for index, word in enumerate(line):
        spaced = word.gap and not (is_last and index == len(line) - 1)
        letters = [*word.bits, *([_space(word, joined)] if spaced else [])]
        for bit in letters:
            if joined and joined[-1][1:] == bit[1:]:
                joined[-1] = joined[-1]._replace(text=joined[-1].text + bit.text)
            else:
                joined.append(bit)
    return [bit for bit in joined if bit.text]


def _bits(text: Words, style: Style) -> Iterator[Bit]:
    """Yield letters and, each by itself, the spaces and line ends between words."""
    for run in as_runs(text):
        font, colour = _FONT.get(run.look, style.font), _COLOUR.get(run.look, style.colour)
        lead = " " if run.text[:1].isspace() else ""
        tail = " " if run.text[-1:].isspace() else ""
        for piece in textsafe.pieces(f"{lead}{textsafe.clean(run.text)}{tail}", font):
            for part in _SEPARATORS.split(piece.text):
                if part:
                    yield Bit(part, piece.font, colour)


def _space(word: Word, before: list[Bit]) -> Bit:
    last = word.bits[-1] if word.bits else before[-1] if before else None
    return last._replace(text=" ") if last else Bit("", "", "")


def _word(letters: list[Bit], size: float, gap: float, *, ends_line: bool = False) -> Word:
    return Word(tuple(letters), sum(fonts.width(bit.text, bit.font, size) for bit in letters), gap, ends_line)


def _cut(word: Word, room: float, size: float) -> Iterator[Word]:
    """Yield the word, or its parts where it is wider than the room."""
    if word.width <= room:
        yield word
        return
    part: list[Bit] = []
    used = 0.0
    for letter in (bit._replace(text=character) for bit in word.bits for character in bit.text):
        letter_width = fonts.width(letter.text, letter.font, size)
        if part and used + letter_width > room:
            yield _word(part, size, 0)
            part, used = [], 0.0
        part.append(letter)
        used += letter_width
    yield replace(_word(part, size, word.gap), ends_line=word.ends_line)
