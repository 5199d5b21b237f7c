"""How a cell of the overview looks: the level that a school set, or how its statements are spread."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sendnet_desktop.across.standings import Position, Spread
from sendnet_desktop.evaluations.moved import ARROWS
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation, Judged
from sendnet_desktop.frameworks.pack import Level, Pack
from sendnet_ui.forms.marks import paint_mark
from sendnet_ui.shell.icons import paint_icon
from sendnet_ui.shell.tokens import contrast, ink_on
from sendnet_ui.trust.cell_wording import NOT_ASKED, NOT_BEGUN, answered_words
from sendnet_ui.trust.table import CELL, PACK, Index

Role = QPalette.ColorRole
_PAD: Final = 9.0
_NARROW: Final = 12  # average characters: in a cell that is no wider there is no room to spare
_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_TWO_LINES: Final = 2.6  # a lower row has room for one line of what a school says


class CellPainter(QStyledItemDelegate):
    """Paints cells; colour never says anything alone."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 -- Qt's
        line = option.fontMetrics.height()
        return QSize(line * 6, round(line * 3.2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        what = index.data(CELL)
        brush = _Brush(painter, option.palette, option.font)
        cell = QRectF(option.rect)
        pad = _PAD if cell.width() > option.fontMetrics.averageCharWidth() * _NARROW else 4.0
        room = cell.adjusted(pad, 0, -pad, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if isinstance(what, Spread):
            painter.fillRect(cell, option.palette.color(Role.AlternateBase))
            brush.spread(room, what, index.data(PACK))
        else:
            pointed_at = bool(state & QStyle.StateFlag.State_MouseOver)
            painter.fillRect(cell, option.palette.color(Role.AlternateBase if pointed_at else Role.Base))
            brush.position(room, what)
        if state & QStyle.StateFlag.State_Selected:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(option.palette.color(Role.Accent), 3 if focused else 1.5))
            painter.drawRoundedRect(cell.adjusted(2.5, 2.5, -2.5, -2.5), 7, 7)
        painter.restore()


class _Brush:
    """The strokes, with the painter, palette and letters that they share."""

    def __init__(self, painter: QPainter, palette: QPalette, font: QFont) -> None:
        self._painter = painter
        self._palette = palette
        self._font = font
        self._line = QFontMetricsF(font).height()

    def position(self, room: QRectF, position: Position) -> None:
        """Paint what a school says of an area or a statement."""
        if position.evaluation is None or position.judged is None:
            self._words(room, Role.PlaceholderText, "–" if position.evaluation is None else NOT_ASKED, "–")
            return
        upper, lower = _shared(room, self._line, position.unmet)
        self._stand(upper, position, position.judged, position.evaluation)
        if position.unmet:
            is_area = isinstance(position.judged, AreaJudged)
            self._unmet(lower, _unmet(position.unmet) if is_area else ("duty not met", "not met", ""))

    def spread(self, room: QRectF, spread: Spread, pack: Pack) -> None:
        """Paint how the schools stand: a bar of counts, and below it how many moved."""
        upper, lower = _halves(room, self._line)
        if pack.levels:
            counted = {level.id: spread.levels.get(level.id, 0) for level in pack.levels}
            self._bar(upper, pack, counted, max(sum(counted.values()) + spread.without, 1), counts=True)
        moved = [f"{arrow}{spread.way(way)}" for way, arrow in ARROWS.items() if spread.way(way)]
        unset = [f"{spread.without} not set"] if spread.without else []
        brief = "  ".join(moved) or (str(spread.without) if unset else "")
        self._words(lower, Role.PlaceholderText, "  ".join((*moved, *unset)), brief)

    def _stand(self, room: QRectF, position: Position, judged: AreaJudged | Judged, evaluation: Evaluation) -> None:
        level = position.level
        if level is not None:
            moved = ARROWS.get(position.moved.way, "") if position.moved else ""
            paint_level(self._painter, room, level, self._palette, self._font, moved=moved)
        elif isinstance(judged, Judged):
            self._words(room, Role.PlaceholderText, *_of_statement(judged))
        elif judged.spread:
            asked = sum(each.applies for each in judged.judged)
            self._bar(room, evaluation.pack, judged.spread, asked)
        else:
            shorter = f"{judged.answered} of {len(judged.judged)}" if judged.answered else NOT_BEGUN
            self._words(room, Role.PlaceholderText, answered_words(judged), shorter)

    def _bar(self, room: QRectF, pack: Pack, spread: Mapping[str, int], asked: int, *, counts: bool = False) -> None:
        bar = _middle(room, self._line * 1.05)
        share = bar.width() / asked  # what is not judged yet stays empty, so that one answer does not look like ten
        self._painter.setPen(QPen(self._palette.color(Role.Dark), 1, Qt.PenStyle.DotLine))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(bar)
        left = bar.left()
        small = QFont(self._font)
        small.setPointSizeF(self._font.pointSizeF() * 0.85)
        self._painter.setFont(small)
        for level in pack.levels:
            width = spread.get(level.id, 0) * share
            part = QRectF(left, bar.top(), width, bar.height())
            fill, ink = level_colours(level, self._palette)
            self._painter.setPen(QPen(self._palette.color(Role.Dark), 1))
            self._painter.setBrush(fill)
            if width:
                self._painter.drawRect(part)
            if width > self._line * 0.7:
                self._painter.setPen(ink)
                told = spread[level.id] if counts else level.number
                self._painter.drawText(part, Qt.AlignmentFlag.AlignCenter, str(told))
            left += width

    def _unmet(self, room: QRectF, offered: tuple[str, ...]) -> None:
        danger = self._palette.color(Role.BrightText)
        side = self._line * 0.95
        paint_icon(
            self._painter, "triangle-alert", QRectF(room.left(), room.center().y() - side / 2, side, side), danger
        )
        self._painter.setFont(self._font)
        self._painter.setPen(danger)
        words = room.adjusted(side + 5, 0, 0, 0)
        self._painter.drawText(words, _LEFT, _fitting(QFontMetricsF(self._font), words.width(), offered))

    def _words(self, room: QRectF, role: Role, *offered: str) -> None:
        self._painter.setFont(self._font)
        self._painter.setPen(self._palette.color(role))
        self._painter.drawText(room, _LEFT, _fitting(QFontMetricsF(self._font), room.width(), offered))


def paint_level(
    painter: QPainter, room: QRectF, level: Level, palette: QPalette, font: QFont, *, moved: str = ""
) -> None:
    """Paint a level as mark, number and, where there is room, its name; an arrow at the end says how it moved."""
    fill, ink = level_colours(level, palette)
    painter.setPen(QPen(palette.color(Role.Dark), 1))
    painter.setBrush(fill)
    painter.drawRoundedRect(room, 6, 6)
    metrics = QFontMetricsF(font)
    side = metrics.height() * 0.85
    gap = min(8.0, max((room.width() - side - metrics.horizontalAdvance(f"{level.number} {moved}")) / 3, 2.0))
    mark = QRectF(room.left() + gap, room.center().y() - side / 2, side, side)
    paint_mark(painter, mark, level.shape, QColor(Qt.GlobalColor.transparent), ink)
    words = QRectF(QPointF(mark.right() + gap - 1, room.top()), QPointF(room.right() - gap / 2, room.bottom()))
    painter.setFont(font)
    painter.setPen(ink)
    arrow = metrics.horizontalAdvance(f"{moved} ") if moved else 0.0
    offered = (level_words(level), str(level.number))
    painter.drawText(words, _LEFT, _fitting(metrics, words.width() - arrow, offered))
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, moved)


def level_colours(level: Level, palette: QPalette) -> tuple[QColor, QColor]:
    """Return the fill and the ink of a level; plain where the person wants high contrast."""
    if contrast(palette.color(Role.Base), palette.color(Role.Text)) > 20:
        return palette.color(Role.Base), palette.color(Role.Text)
    fill = QColor(level.colour)
    return fill, ink_on(fill)


def _unmet(number: int) -> tuple[str, ...]:
    return (f"{number} {'duty' if number == 1 else 'duties'} not met", f"{number} not met", str(number))


def _fitting(metrics: QFontMetricsF, width: float, offered: tuple[str, ...]) -> str:
    return next((words for words in offered if metrics.horizontalAdvance(words) <= width), offered[-1])


def _middle(room: QRectF, height: float) -> QRectF:
    return QRectF(room.left(), room.center().y() - height / 2, room.width(), height)


def _halves(room: QRectF, line: float) -> tuple[QRectF, QRectF]:
    upper, lower = line * 1.5, line * 1.25
    top = room.center().y() - (upper + lower) / 2
    return QRectF(room.left(), top, room.width(), upper), QRectF(room.left(), top + upper, room.width(), lower)


def _shared(room: QRectF, line: float, unmet: int) -> tuple[QRectF, QRectF]:
    """Return where a level stands, and where it is said how many duties are not met: below it, or at its side."""
    if not unmet:
        return _middle(room, min(line * 1.75, room.height() - 6)), QRectF()
    if room.height() >= line * _TWO_LINES:
        return _halves(room, line)
    aside = min(room.width() / 2, line * 2.4)
    left = QRectF(room.left(), room.top(), room.width() - aside - 4, room.height())
    return _middle(left, min(line * 1.75, room.height() - 6)), QRectF(
        room.right() - aside, room.top(), aside, room.height()
    )


def _of_statement(judged: Judged) -> tuple[str, ...]:
    if not judged.applies:
        return "does not apply", "n/a"
    return ("answered", "✓") if judged.is_answered else (NOT_BEGUN, "–")
