"""How the rows of the list look: all marks have a shape and a figure, none is colour alone."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from sendnet_ui.evaluations.rows import ROW, AreaRow, Index, Row, StatementRow
from sendnet_ui.forms.ground import paint_ground
from sendnet_ui.forms.marks import paint_mark
from sendnet_ui.shell.icons import paint_icon

Role = QPalette.ColorRole
Align = Qt.AlignmentFlag

_PAD: Final = 12
_LINES: Final = 2
_BETWEEN: Final = 3
_DUTY_ICONS: Final = {
    "met": ("circle-check", Role.PlaceholderText),
    "partly": ("scale", Role.PlaceholderText),
    "not_checked": ("scale", Role.PlaceholderText),
    "not_met": ("triangle-alert", Role.BrightText),
}


class RowPainter(QStyledItemDelegate):
    """Paints areas as headings and statements as two lines with their marks at the right."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.id_width = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = option.fontMetrics.height()
        row = index.data(ROW)
        return QSize(10, round(height * 2.3) if isinstance(row, AreaRow) else height * _LINES + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRectF(option.rect)
        paint_ground(painter, cell, option)
        if isinstance(row, AreaRow):
            self._paint_area(painter, cell, row, option)
        else:
            self._paint_statement(painter, cell, row, option)
        painter.restore()

    def _paint_area(self, painter: QPainter, cell: QRectF, row: AreaRow, option: QStyleOptionViewItem) -> None:
        palette, metrics = option.palette, option.fontMetrics
        side = metrics.height() * 1.35
        key = QRectF(cell.left() + _PAD, cell.center().y() - side / 2, side, side)
        painter.setPen(QPen(palette.color(Role.Dark), 1))
        painter.setBrush(palette.color(Role.Base))
        painter.drawRoundedRect(key, 4, 4)
        painter.setFont(_bold(option.font))
        painter.setPen(palette.color(Role.WindowText))
        painter.drawText(key, Align.AlignCenter, row.letter)
        right = cell.right() - _PAD
        painter.setFont(option.font)
        painter.setPen(palette.color(Role.PlaceholderText))
        words = metrics.horizontalAdvance(row.progress)
        painter.drawText(QRectF(right - words, cell.top(), words + 1, cell.height()), Align.AlignVCenter, row.progress)
        right -= words + 8
        if row.way:
            right = _paint_signs(painter, [(f"arrow-{row.way}", palette.color(Role.PlaceholderText))], right, cell)
        if row.has_unmet:
            right = _paint_signs(painter, [("triangle-alert", palette.color(Role.BrightText))], right, cell)
        painter.setFont(_bold(option.font))
        painter.setPen(palette.color(Role.WindowText))
        left = key.right() + 10
        title = QFontMetrics(painter.font()).elidedText(row.title, Qt.TextElideMode.ElideRight, int(right - left))
        painter.drawText(QRectF(left, cell.top(), right - left, cell.height()), Align.AlignVCenter, title)

    def _paint_statement(
        self, painter: QPainter, cell: QRectF, row: StatementRow, option: QStyleOptionViewItem
    ) -> None:
        palette, metrics = option.palette, option.fontMetrics
        line = metrics.height()
        right = self._paint_mark(painter, cell, row, option)
        for signs in _signs(row):
            right = _paint_signs(painter, [(name, palette.color(role)) for name, role in signs], right, cell)
        painter.setFont(_bold(option.font))
        painter.setPen(palette.color(Role.WindowText))
        top = cell.top() + 8
        painter.drawText(QRectF(cell.left() + _PAD, top, self.id_width + 4, line), Align.AlignLeft, row.page.id)
        left = cell.left() + _PAD + self.id_width + 10
        painter.setFont(option.font)
        _paint_lines(painter, row.words, QPointF(left, top), right - left, option.font)

    def _paint_mark(self, painter: QPainter, cell: QRectF, row: StatementRow, option: QStyleOptionViewItem) -> float:
        palette, metrics = option.palette, option.fontMetrics
        ink = palette.color(Role.WindowText if row.level else Role.PlaceholderText)
        figure = metrics.horizontalAdvance("n/a")
        place = QRectF(cell.right() - _PAD - figure, cell.top(), figure, cell.height())
        painter.setFont(_bold(option.font) if row.level else option.font)
        painter.setPen(ink)
        painter.drawText(place, Align.AlignVCenter | Align.AlignRight, row.mark)
        side = metrics.height() * 0.95
        left = cell.right() - _PAD - metrics.horizontalAdvance("0") - 8 - side
        if row.level is None:
            return left - 8
        square = QRectF(left, cell.center().y() - side / 2, side, side)
        paint_mark(painter, square, row.level.shape, QColor(row.level.colour), ink)
        return left - 8


def _signs(row: StatementRow) -> Iterator[list[tuple[str, QPalette.ColorRole]]]:
    """Yield the signs of a statement from the right, those that stand one above the other together."""
    beside = [_DUTY_ICONS[row.duty]] if row.duty else []
    beside += [(f"arrow-{row.moved}", Role.PlaceholderText)] if row.moved else []
    found = [("users", Role.PlaceholderText)] if row.differs else []
    found += [("search", Role.PlaceholderText)] if row.rests_on_little else []
    apart = [("columns-2", Role.BrightText)] if row.disagrees else []
    return (signs for signs in (beside, found, apart) if signs)


def _paint_signs(painter: QPainter, signs: Sequence[tuple[str, QColor]], right: float, cell: QRectF) -> float:
    """Paint signs one above the other that end at ``right``; return where the next, to their left, are to end."""
    side = painter.fontMetrics().height() * 0.95
    top = cell.center().y() - (len(signs) * side + (len(signs) - 1) * _BETWEEN) / 2
    for place, (name, colour) in enumerate(signs):
        paint_icon(painter, name, QRectF(right - side, top + place * (side + _BETWEEN), side, side), colour)
    return right - side - 6


def _paint_lines(painter: QPainter, words: str, where: QPointF, width: float, font: QFont) -> None:
    metrics = QFontMetrics(font)
    layout = QTextLayout(words, font)
    layout.setTextOption(QTextOption(Align.AlignLeft))
    layout.beginLayout()
    start, place = 0, where
    for number in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        end = start + line.textLength()
        last = number == _LINES - 1
        shown = metrics.elidedText(words[start:], Qt.TextElideMode.ElideRight, int(width)) if last else words[start:end]
        rect = QRect(int(place.x()), int(place.y()), int(width) + 2, metrics.height())
        painter.drawText(rect, Align.AlignLeft | Align.AlignTop, shown.rstrip())
        start, place = end, place + QPointF(0, metrics.height())
    layout.endLayout()


def _bold(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong
