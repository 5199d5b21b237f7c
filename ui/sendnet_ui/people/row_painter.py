"""How the rows of the list of people look: a name, what they do under it, and at the right when they were heard."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from sendnet_ui.forms.ground import paint_ground
from sendnet_ui.people.rows import ROW, Heading, Index, PersonRow, Row

Role = QPalette.ColorRole
Align = Qt.AlignmentFlag

_PAD: Final = 14
_GAP: Final = 16


class RowPainter(QStyledItemDelegate):
    """Paints organisations as headings and people as two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = option.fontMetrics.height()
        return QSize(10, round(height * 2.2) if isinstance(index.data(ROW), Heading) else height * 2 + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = _Pen(painter, option)
        if isinstance(row, Heading):
            pen.paint_heading(row)
        else:
            paint_ground(painter, QRectF(option.rect), option)
            pen.paint_person(row)
        painter.restore()


class _Pen:
    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter = painter
        self._palette = option.palette
        self._palette.setCurrentColorGroup(QPalette.ColorGroup.Active)  # a heading is disabled, and no fainter for it
        self._plain = option.font
        self._strong = QFont(option.font)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._room = QRectF(option.rect).adjusted(_PAD, 0, -_PAD, 0)

    def paint_heading(self, row: Heading) -> None:
        line = self._room.adjusted(0, 0, 0, -4)
        self._painter.setPen(self._palette.color(Role.Mid))
        self._painter.drawLine(line.bottomLeft(), line.bottomRight())
        self._write_both(line.adjusted(0, 0, 0, -4), row.name, self._strong, Role.WindowText, row.count)

    def paint_person(self, row: PersonRow) -> None:
        height = QFontMetricsF(self._plain).height()
        upper = QRectF(self._room.left(), self._room.top() + 8, self._room.width(), height)
        if row.is_stopped:
            self._write_both(upper, row.name, self._plain, Role.PlaceholderText, row.heard)
        else:
            self._write_both(upper, row.name, self._strong, Role.WindowText, row.heard)
        self._write(upper.translated(0, height + 2), row.does, self._plain, Role.PlaceholderText, Align.AlignLeft)

    def _write_both(self, room: QRectF, words: str, font: QFont, ink: Role, after: str) -> None:
        taken = self._write(room, after, self._plain, Role.PlaceholderText, Align.AlignRight)
        self._write(room.adjusted(0, 0, -taken - _GAP, 0), words, font, ink, Align.AlignLeft)

    def _write(self, room: QRectF, words: str, font: QFont, ink: Role, side: Align) -> float:
        """Write words on one line, cut off where there is no room; return how wide they are."""
        metrics = QFontMetricsF(font)
        fitted = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        self._painter.setFont(font)
        self._painter.setPen(self._palette.color(ink))
        self._painter.drawText(room, side | Align.AlignBottom, fitted)
        return metrics.horizontalAdvance(fitted)
