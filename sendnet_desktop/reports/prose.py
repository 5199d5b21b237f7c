"""Set text: the one flowable that prints words, and so the one place where people's words reach the page."""

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import Final

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus.flowables import Flowable

from sendnet_desktop.reports import fonts, lines, textsafe
from sendnet_desktop.reports.blocks import Words, plain
from sendnet_desktop.reports.fonts import STRONG
from sendnet_desktop.reports.lines import Line, Word
from sendnet_desktop.reports.structure import Element
from sendnet_desktop.reports.styles import Style
from sendnet_desktop.reports.tagging import TaggedCanvas

FUZZ: Final = 1e-6
_DESCENT: Final = 0.16  # of the font's size
_SHIFT: Final = {"left": 0.0, "centre": 0.5, "right": 1.0}


@lru_cache(maxsize=64)
def colour(code: str) -> Color:
    """Return the writer's colour for ``#RRGGBB``."""
    return HexColor(code)


@dataclass(frozen=True, slots=True)
class Label:
    """What hangs to the left of the first line: a bullet, a number.

    Attributes:
        text: A few letters.
        room: How far the lines stand in from the left.
        element: What it is marked as.
        font: A font of ``fonts``.
    """

    text: str
    room: float
    element: Element
    font: str = STRONG


@dataclass(frozen=True, slots=True)
class _Text:
    """Words ready to be set: whole, or a part that a page's end cut off."""

    words: tuple[Word, ...]
    indent: float
    label: Label | None
    title: str
    bookmark: int
    ends: bool = True


class Prose(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A paragraph, heading or cell: text in lines, one element however it is split. ``prose`` makes them.

    Attributes:
        room: It goes to the next page where less than this is left, in points.
    """

    room = 0.0

    def __init__(self, text: _Text, look: Style, element: Element, *, is_first: bool = True) -> None:
        super().__init__()
        self._text = text
        self._look = look
        self._element = element
        self._lines: list[Line] = []
        self._broken_at = 0.0
        self.keepWithNext = look.keep
        self.spaceBefore = look.before if is_first else 0
        self.spaceAfter = look.after if text.ends else 0

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Break the words into lines and return the size."""
        if available_width != self._broken_at:
            self._broken_at = available_width
            room = available_width - self._text.indent
            self._lines = list(lines.lines(self._text.words, room, self._look.size))
        self.height = len(self._lines) * self._look.leading  # a table asks for it as it splits a row
        return available_width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return what fits and the rest, leaving no single line of either; nothing where that cannot be.

        Only what does not fit is split: by a hair's breadth it may seem to, and a table expects two parts all the same.
        A table also names the width of the whole column, where its lines were broken within the padding.
        """
        self.wrap(self._broken_at or available_width, available_height)
        total, fitting = len(self._lines), int((available_height + FUZZ) / self._look.leading)
        count = min(fitting, total - 2 if total > 3 else total - 1)
        if count < min(2, total - 1) or count < 1:
            return []
        start = self._part(replace(self._text, ends=False), self._lines[:count])
        end = self._part(replace(self._text, label=None, bookmark=0), self._lines[count:], is_first=False)
        return [start, end]

    def _part(self, text: _Text, broken: list[Line], *, is_first: bool = True) -> "Prose":
        # What is broken into lines stays so: a long cell goes on over many pages.
        words = tuple(chain.from_iterable(broken))
        part = Prose(replace(text, words=words), self._look, self._element, is_first=is_first)
        part._lines, part._broken_at = broken, self._broken_at
        return part

    def draw(self) -> None:
        """Draw the label and the lines, each marked as its element."""
        canvas: TaggedCanvas = self.canv
        text, look = self._text, self._look
        height = len(self._lines) * look.leading
        baseline = height - (look.leading + look.size) / 2 + look.size * _DESCENT
        if text.bookmark:
            canvas.bookmark(text.title, text.bookmark, height)
        if text.label:
            with canvas.mark(text.label.element):
                canvas.setFillColor(colour(look.colour))
                draw_text(canvas, 0, baseline, text.label.text, replace(look, font=text.label.font))
        with canvas.mark(self._element):
            self._draw_lines(canvas, baseline)

    def _draw_lines(self, canvas: TaggedCanvas, baseline: float) -> None:
        text = canvas.beginText()
        room = self._broken_at - self._text.indent
        for index, line in enumerate(self._lines):
            slack = max(0.0, room - lines.width(line)) * _SHIFT[self._look.align]
            text.setTextOrigin(self._text.indent + slack, baseline - index * self._look.leading)
            for bit in lines.bits(line, is_last=self._text.ends and index == len(self._lines) - 1):
                text.setFont(bit.font, self._look.size)
                text.setFillColor(colour(bit.colour))
                text.textOut(bit.text)
        canvas.drawText(text)


def prose(words: Words, look: Style, element: Element, label: Label | None = None, bookmark: int = 0) -> Prose:
    """Return words as a flowable.

    Args:
        words: As a person or the program wrote them.
        look: Its style.
        element: What it is marked as.
        label: What hangs to the left of the first line.
        bookmark: The level of a heading; 0 for text that is none.
    """
    title = f"{label.text} {plain(words)}" if label else plain(words)
    room = max(label.room, text_width(label.text, replace(look, font=label.font)) + 4) if label else 0.0
    text = _Text(tuple(lines.words(words, look)), room, label, _one_line(title) if bookmark else "", bookmark)
    return Prose(text, look, element)


def text_width(words: str, look: Style) -> float:
    """Return the width of a line of text."""
    return sum(fonts.width(piece.text, piece.font, look.size) for piece in _line(words, look))


def draw_text(canvas: TaggedCanvas, x: float, y: float, words: str, look: Style) -> None:
    """Draw a line of text from a point on its baseline, in the canvas's fill colour and ended by a space."""
    for piece in _line(f"{words} ", look):
        canvas.setFont(piece.font, look.size)
        canvas.drawString(x, y, piece.text)
        x += fonts.width(piece.text, piece.font, look.size)


def shortened(words: str, look: Style, room: float) -> str:
    """Return the text if it fits on one line, else its beginning and an ellipsis."""
    words = _one_line(words)
    if text_width(words, look) <= room:
        return words
    room -= text_width("…", look)
    for place, letter in enumerate(words):
        room -= text_width(letter, look) if letter != " " else fonts.width(" ", look.font, look.size)
        if room < 0:
            return f"{words[:place].rstrip()}…"
    return f"{words}…"


def _line(words: str, look: Style) -> tuple[textsafe.Piece, ...]:
    return textsafe.pieces(textsafe.one_line(words) + (" " if words.endswith(" ") else ""), look.font)


def _one_line(words: str) -> str:
    """Return the text as it will be shown, on one line; a no-break space is shown as a space."""
    return textsafe.printable(words).replace("\n", " ").replace("\u00a0", " ")
