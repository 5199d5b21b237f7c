"""The rows of the ledger: their model, and how each is painted."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from sendnet_ui.exchange.ledger_words import Row
from sendnet_ui.forms.ground import paint_ground

Index = QModelIndex | QPersistentModelIndex
Ink = QPalette.ColorRole
ItemRole = Qt.ItemDataRole

ROW: Final = ItemRole.UserRole
"""The ``Row`` itself."""

_PAD: Final = 14
_ABOVE: Final = 8
_WRAPPED: Final = Qt.TextFlag.TextWordWrap


class LedgerRows(QAbstractListModel):
    """Correspondents, one in each row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def fill(self, rows: Sequence[Row]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def place(self, key: str) -> int:
        """Return where a correspondent is; -1 where it is not among these."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        answers = {ItemRole.DisplayRole: row.name, ItemRole.AccessibleTextRole: row.spoken, ROW: row}
        return answers.get(ItemRole(role))


class LedgerPainter(QStyledItemDelegate):
    """Paints a correspondent: who it is, at the right when it was heard from, and the rest in lines under it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        heights = (height for _, height in _laid_out(index.data(ROW), option.font, width - 2 * _PAD))
        return QSize(10, round(_head_height(option.font) + sum(heights)) + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRectF(option.rect)
        paint_ground(painter, cell, option)
        room = cell.adjusted(_PAD, _ABOVE, -_PAD, -_ABOVE)
        _paint_head(painter, room, row, option)
        painter.setPen(option.palette.color(Ink.PlaceholderText))
        top = room.top() + _head_height(option.font)
        for words, height in _laid_out(row, option.font, room.width()):
            painter.drawText(QRectF(room.left(), top, room.width(), height), _WRAPPED, words)
            top += height
        painter.restore()


def _paint_head(painter: QPainter, room: QRectF, row: Row, option: QStyleOptionViewItem) -> None:
    strong = _strong(option.font)
    line = QRectF(room.left(), room.top(), room.width(), _head_height(option.font))
    painter.setPen(option.palette.color(Ink.WindowText))
    painter.setFont(strong)
    painter.drawText(line, QFontMetricsF(strong).elidedText(row.who, Qt.TextElideMode.ElideRight, line.width()))
    painter.setFont(option.font)
    if _has_room_for_heard(row, option.font, room.width()):
        painter.setPen(option.palette.color(Ink.PlaceholderText))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, row.heard)


def _laid_out(row: Row, font: QFont, width: float) -> list[tuple[str, float]]:
    """Return the lines under the name, each with how high it is once it is broken to the width."""
    lines = row.lines if _has_room_for_heard(row, font, width) else (row.heard, *row.lines)
    metrics, room = QFontMetricsF(font), QRectF(0, 0, width, 1e4)
    return [(words, metrics.boundingRect(room, _WRAPPED, words).height()) for words in lines]


def _has_room_for_heard(row: Row, font: QFont, width: float) -> bool:
    metrics = QFontMetricsF(font)
    taken = QFontMetricsF(_strong(font)).horizontalAdvance(row.who) + 2 * _PAD
    return taken + metrics.horizontalAdvance(row.heard) <= width


def _head_height(font: QFont) -> float:
    return QFontMetricsF(_strong(font)).height() + 2


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong
