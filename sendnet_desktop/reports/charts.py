"""Charts as vector drawings, which serve the page and the screen alike."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from reportlab.graphics.shapes import Drawing, Group, Rect, String

from sendnet_desktop.reports import fonts, lines, textsafe
from sendnet_desktop.reports.fonts import BODY, STRONG
from sendnet_desktop.reports.prose import colour, shortened
from sendnet_desktop.reports.spread import Bar, Key, Spread
from sendnet_desktop.reports.styles import INK, NAVY, QUIET, WHITE, Style, edge_of, fill, readable_on

_LABEL: Final = 158.0
_LEVEL: Final = 118.0
_ROW: Final = 25.0
_BAR: Final = 17.0
_LEGEND: Final = 15.0
_SIZE: Final = 9.0
_LEAD: Final = 10.5
_TITLE: Final = Style(size=_SIZE, colour=INK)
_STRONG: Final = Style(font=STRONG, size=_SIZE)
_MARK: Final = Style(font=STRONG, size=_SIZE + 0.5, colour=NAVY)


def draw_spread(spread: Spread, width: float, *, labelled: bool = True) -> Drawing:
    """Return the bars, one a row, with counts in them and a legend below.

    Args:
        spread: The figures.
        width: In points.
        labelled: Whether each row shows its title and level; without them the bars take the whole width.
    """
    legend = list(_legend_rows(spread if labelled else _used(spread), width))
    row = _ROW if labelled else _BAR + 6
    height = row * len(spread.bars) + _LEGEND * len(legend) + 3
    drawing = Drawing(width, height)
    start = (_LABEL + (_LEVEL if spread.graded else 0)) if labelled else 0.0
    for index, bar in enumerate(spread.bars):
        top = height - index * row
        if labelled:
            _add_label(drawing, bar, top, spread)
        _add_bar(drawing, spread.keys, bar, left=start, room=width - start, bottom=top - (row + _BAR) / 2)
    for index, keys in enumerate(legend):
        _add_legend(drawing, keys, _LEGEND * (len(legend) - index) - _LEGEND + 3)
    return drawing


def _used(spread: Spread) -> Spread:
    """Return the spread with a legend of the keys that occur."""
    counts = [sum(bar.counts[place] for bar in spread.bars) for place in range(len(spread.keys))]
    return replace(spread, keys=tuple(key for key, count in zip(spread.keys, counts, strict=True) if count))


def _add_label(drawing: Drawing, bar: Bar, top: float, spread: Spread) -> None:
    middle = top - _ROW / 2
    _add_text(drawing, bar.mark, 0, middle - 3.2, _MARK)
    mark_room = max(16.0, fonts.width(textsafe.printable(bar.mark), STRONG, _SIZE + 0.5) + 5)
    title = _wrapped(bar.title, _LABEL - mark_room - 8)
    for index, text in enumerate(title):
        down = (index - (len(title) - 1) / 2) * _LEAD
        _add_text(drawing, text, mark_room, middle - 3.2 - down, _TITLE)
    if spread.graded:
        _add_level(drawing, bar.level, _LABEL, middle)


def _add_level(drawing: Drawing, level: Key | None, left: float, middle: float) -> None:
    box = Rect(left, middle - _BAR / 2, _LEVEL - 14, _BAR, rx=3, ry=3)
    _paint(box, level.colour if level else "")
    drawing.add(box)
    text = shortened(level.words if level else "Not set yet", _STRONG, _LEVEL - 24)
    ink = readable_on(fill(level.colour)) if level else QUIET
    _add_text(drawing, text, left + 5, middle - 3.2, replace(_STRONG, colour=ink))


def _add_bar(drawing: Drawing, keys: tuple[Key, ...], bar: Bar, *, left: float, room: float, bottom: float) -> None:
    for key, count in zip(keys, bar.counts, strict=True):
        if not count:
            continue
        size = room * count / bar.total
        segment = Rect(left + 0.6, bottom, size - 1.2, _BAR)
        _paint(segment, key.colour)
        drawing.add(segment)
        text = str(count)
        if fonts.width(text, STRONG, _SIZE) + 2 <= size:
            ink = readable_on(fill(key.colour)) if key.colour else QUIET
            _add_text(
                drawing, text, left + size / 2, bottom + _BAR / 2 - 3.2, replace(_STRONG, colour=ink, align="centre")
            )
        left += size


def _legend_rows(spread: Spread, width: float) -> Iterator[list[tuple[float, Key]]]:
    row: list[tuple[float, Key]] = []
    left = 0.0
    for key in spread.keys:
        room = 17 + fonts.width(textsafe.printable(key.words), BODY, _SIZE) + 14
        if row and left + room > width:
            yield row
            row, left = [], 0.0
        row.append((left, key))
        left += room
    if row:
        yield row


def _add_legend(drawing: Drawing, keys: list[tuple[float, Key]], bottom: float) -> None:
    for left, key in keys:
        swatch = Rect(left + 0.6, bottom - 0.5, 10, 10)
        _paint(swatch, key.colour)
        drawing.add(swatch)
        _add_text(drawing, key.words, left + 15, bottom + 1.4, replace(_TITLE, colour=QUIET))


def _paint(shape: Rect, code: str) -> None:
    shape.fillColor = colour(fill(code) if code else WHITE)
    shape.strokeWidth = 0.6
    shape.strokeColor = colour(edge_of(fill(code)) if code else QUIET)
    if not code:
        shape.strokeDashArray = [2, 2]


def _add_text(drawing: Drawing, text: str, x: float, y: float, look: Style) -> None:
    pieces = textsafe.pieces(textsafe.one_line(text), look.font)
    if look.align == "centre":
        x -= sum(fonts.width(piece.text, piece.font, look.size) for piece in pieces) / 2
    group = Group()
    for piece in pieces:
        group.add(String(x, y, piece.text, fontName=piece.font, fontSize=look.size, fillColor=colour(look.colour)))
        x += fonts.width(piece.text, piece.font, look.size)
    drawing.add(group)


def _wrapped(text: str, room: float) -> list[str]:
    """Return the text on at most two lines; what does not fit is cut, and stands in full in the table."""
    broken = ["".join(bit.text for bit in lines.bits(line, is_last=True)) for line in _broken(text, room)]
    return broken if len(broken) <= 2 else [broken[0], shortened(" ".join(broken[1:]), _TITLE, room)]


def _broken(text: str, room: float) -> list[lines.Line]:
    return list(lines.lines(lines.words(textsafe.one_line(text), _TITLE), room, _SIZE))
