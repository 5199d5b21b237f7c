"""The list of the fields with two versions: each on two lines, what it is and what it is about."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sendnet_desktop.changes import Cell
from sendnet_desktop.evaluations.apart import Where
from sendnet_ui.disagreements.wording import brief_words
from sendnet_ui.forms.ground import paint_ground

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
Role = QPalette.ColorRole

_PAD: Final = 14


class FieldList(QListWidget):
    """One Tab stop, in which the arrow keys go from field to field."""

    chosen = Signal(object)
    """Another field is chosen; carries its ``Where``."""
    entered = Signal()
    """The person wants to settle what is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statements")
        self.setAccessibleName("Fields with two versions")
        self.setAccessibleDescription("Enter goes to the versions.")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Painter(self))
        self._every: tuple[Where, ...] = ()
        self.currentRowChanged.connect(self._choose)
        self.activated.connect(lambda _: self.entered.emit())

    @property
    def where(self) -> Where | None:
        """What is chosen."""
        row = self.currentRow()
        return self._every[row] if 0 <= row < len(self._every) else None

    def fill(self, every: Sequence[Where], sought: Cell | None) -> None:
        """Show other fields; what was chosen stays so, or what stands in its place where it is settled."""
        row, before = max(self.currentRow(), 0), self.where
        wanted = sought or (before.cell if before else None)
        self._every = tuple(every)
        with QSignalBlocker(self):
            self.clear()
            for where in every:
                item = QListWidgetItem(brief_words(where), self)
                item.setData(ItemRole.UserRole, where.about)
                item.setToolTip(where.words)
                item.setData(ItemRole.AccessibleTextRole, where.words)
        cells = [where.cell for where in every]
        with QSignalBlocker(self):
            self.setCurrentRow(cells.index(wanted) if wanted in cells else min(row, len(every) - 1))
        self._choose()

    def go(self, by: int) -> None:
        """Go so many fields on, or back."""
        row = self.currentRow() + by
        if 0 <= row < self.count():
            self.setCurrentRow(row)

    def _choose(self) -> None:
        if self.where is not None:
            self.chosen.emit(self.where)


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 -- Qt's
        return QSize(10, option.fontMetrics.height() * 2 + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRectF(option.rect)
        paint_ground(painter, cell, option)
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        line = option.fontMetrics.height()
        first = QRectF(cell.left() + _PAD, cell.top() + 8, cell.width() - 2 * _PAD, line)
        _paint_line(painter, index.data(), first, strong, option.palette.color(Role.WindowText))
        second = first.translated(0, line + 2)
        muted = option.palette.color(Role.PlaceholderText)
        _paint_line(painter, index.data(ItemRole.UserRole), second, option.font, muted)
        painter.restore()


def _paint_line(painter: QPainter, words: str, where: QRectF, font: QFont, ink: QColor) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(where.width()))
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, shown)
