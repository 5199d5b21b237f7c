"""How a priority or an action looks in its list: what it is, what is to be known of it, and how it stands."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from sendnet_ui.forms.ground import paint_ground
from sendnet_ui.forms.marks import paint_mark
from sendnet_ui.plans.rows import ROW, AnyRow, Heading, Index, Row
from sendnet_ui.shell.icons import paint_icon

Role = QPalette.ColorRole
Align = Qt.AlignmentFlag

_PAD: Final = 14
_TOP: Final = 8


class RowPainter(QStyledItemDelegate):
    """Paints stages as headings, and what stands there as two or three lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = option.fontMetrics.height()
        row: AnyRow = index.data(ROW)
        if isinstance(row, Heading):
            return QSize(10, height * 2)
        return QSize(10, height * (3 if row.about else 2) + 2 * _TOP + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: AnyRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = _Pen(painter, option)
        if isinstance(row, Heading):
            pen.paint_heading(row)
        else:
            paint_ground(painter, QRectF(option.rect), option)
            pen.paint_row(row)
        painter.restore()


class _Pen:
    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter = painter
        self._palette = option.palette
        self._palette.setCurrentColorGroup(QPalette.ColorGroup.Active)  # a heading is disabled, and no fainter for it
        self._plain = option.font
        self._strong = QFont(option.font)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._line = QFontMetricsF(option.font).height()
        self._room = QRectF(option.rect).adjusted(_PAD, 0, -_PAD, 0)

    def paint_heading(self, row: Heading) -> None:
        room = self._room.adjusted(0, 0, 0, -4)
        self._painter.setPen(self._palette.color(Role.Mid))
        self._painter.drawLine(room.bottomLeft(), room.bottomRight())
        self._write(room.adjusted(0, 0, 0, -3), row.words, self._strong, Role.PlaceholderText)

    def paint_row(self, row: Row) -> None:
        left = self._paint_number(row.mark) if row.mark else self._room.left()
        upper = QRectF(left, self._room.top() + _TOP, self._room.right() - left, self._line)
        if row.disagrees:
            upper = self._paint_sign("columns-2", Role.BrightText, upper)
        ink = Role.PlaceholderText if row.is_done else Role.WindowText
        self._write(upper, row.words, self._plain if row.is_done else self._strong, ink)
        lower = QRectF(left, upper.top() + self._line + 1, self._room.right() - left, self._line)
        if row.about:
            self._write(lower, row.about, self._plain, Role.PlaceholderText)
            lower.translate(0, self._line + 1)
        self._paint_standing(row, lower)

    def _paint_number(self, words: str) -> float:
        side = self._line * 1.35
        key = QRectF(self._room.left(), self._room.top() + _TOP - (side - self._line) / 2, side, side)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._palette.color(Role.Highlight))
        self._painter.drawRoundedRect(key, side / 2, side / 2)
        self._painter.setFont(self._strong)
        self._painter.setPen(self._palette.color(Role.HighlightedText))
        self._painter.drawText(key, Align.AlignCenter, words)
        return key.right() + 10

    def _paint_standing(self, row: Row, room: QRectF) -> None:
        ink = Role.BrightText if row.is_pressing else Role.PlaceholderText
        side = self._line * 0.9
        place = QRectF(room.left(), room.center().y() - side / 2, side, side)
        colour = self._palette.color(ink)
        if row.is_pressing:
            paint_icon(self._painter, "triangle-alert", place, colour)
        elif row.is_done:
            paint_icon(self._painter, "check", place, colour)
        elif row.shape:
            paint_mark(self._painter, place, row.shape, self._palette.color(Role.Base), colour)
        has_sign = row.is_pressing or row.is_done or row.shape
        self._write(room.adjusted(side + 6 if has_sign else 0, 0, 0, 0), row.standing, self._plain, ink)

    def _paint_sign(self, name: str, ink: Role, room: QRectF) -> QRectF:
        side = self._line * 0.95
        place = QRectF(room.right() - side, room.center().y() - side / 2, side, side)
        paint_icon(self._painter, name, place, self._palette.color(ink))
        return room.adjusted(0, 0, -side - 6, 0)

    def _write(self, room: QRectF, words: str, font: QFont, ink: Role) -> None:
        fitted = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        self._painter.setFont(font)
        self._painter.setPen(self._palette.color(ink))
        self._painter.drawText(room, Align.AlignLeft | Align.AlignBottom, fitted)
