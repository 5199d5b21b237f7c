"""How what was found looks: what it is, and a line of it in which the words that were typed stand out."""

from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractScrollArea, QStyledItemDelegate, QStyleOptionViewItem

from sendnet_desktop.finding.values import Hit
from sendnet_ui.finding.rows import ROW, Heading, Index
from sendnet_ui.forms.ground import paint_ground

Role = QPalette.ColorRole
Align = Qt.AlignmentFlag

_PAD: Final = 14
_LINES: Final = 2
_ROOM: Final = 14


class HitPainter(QStyledItemDelegate):
    """Paints headings, and hits on two or three lines; a word that was typed is bold and underlined."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = option.fontMetrics.height()
        row = index.data(ROW)
        if not isinstance(row, Hit):
            return QSize(10, height * 2)
        listed = option.widget
        width = listed.viewport().width() if isinstance(listed, QAbstractScrollArea) else option.rect.width()
        _, below = _laid(row, width - 2 * _PAD, option)
        return QSize(10, ceil(height + 1 + below + _ROOM))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        cell = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            painter.setFont(_bold(option.font))
            painter.setPen(option.palette.color(Role.PlaceholderText))
            painter.drawText(cell.adjusted(_PAD, 0, -_PAD, -2), Align.AlignBottom, row.words)
        elif isinstance(row, Hit):
            paint_ground(painter, cell, option)
            _paint_hit(painter, cell.adjusted(_PAD, _ROOM / 2, -_PAD, -_ROOM / 2), row, option)
        painter.restore()


def _paint_hit(painter: QPainter, room: QRectF, hit: Hit, option: QStyleOptionViewItem) -> None:
    muted, ink = option.palette.color(Role.PlaceholderText), option.palette.color(Role.WindowText)
    line = option.fontMetrics.height()
    painter.setFont(option.font)
    painter.setPen(muted)
    owner = option.fontMetrics.elidedText(hit.owner, Qt.TextElideMode.ElideRight, int(room.width() / 2))
    painter.drawText(QRectF(room.left(), room.top(), room.width(), line), Align.AlignRight, owner)
    bold = _bold(option.font)
    beside = option.fontMetrics.horizontalAdvance(owner) + (_PAD if owner else 0)
    title = QFontMetrics(bold).elidedText(hit.title, Qt.TextElideMode.ElideRight, int(room.width() - beside))
    painter.setFont(bold)
    painter.setPen(ink)
    painter.drawText(QRectF(room.left(), room.top(), room.width(), line), Align.AlignLeft, title)
    _paint_words(painter, hit, room.adjusted(0, line + 1, 0, 0), option)


def _paint_words(painter: QPainter, hit: Hit, room: QRectF, option: QStyleOptionViewItem) -> None:
    layout, _ = _laid(hit, room.width(), option)
    painter.setPen(option.palette.color(Role.WindowText))
    layout.draw(painter, room.topLeft())


def _laid(hit: Hit, width: float, option: QStyleOptionViewItem) -> tuple[QTextLayout, float]:
    """Return the line of a hit with its label, broken to a width, and how high that is."""
    muted, ink = option.palette.color(Role.PlaceholderText), option.palette.color(Role.WindowText)
    label = f"{hit.label}:  "
    lead = len(label)
    layout = QTextLayout(label + hit.excerpt, option.font)
    layout.setTextOption(QTextOption(Align.AlignLeft))
    marked = (_stretch(lead + start, lead + end, ink, strong=True) for start, end in hit.matches)
    layout.setFormats([_stretch(0, lead, muted), *marked])
    layout.beginLayout()
    height = 0.0
    for _ in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


def _stretch(start: int, end: int, colour: QColor, *, strong: bool = False) -> QTextLayout.FormatRange:
    stretch = QTextLayout.FormatRange()
    stretch.start, stretch.length = start, end - start
    look = QTextCharFormat()
    look.setForeground(colour)
    if strong:
        look.setFontWeight(QFont.Weight.DemiBold)
        look.setFontUnderline(True)
    stretch.format = look
    return stretch


def _bold(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong
