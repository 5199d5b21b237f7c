"""The heads of a table of figures: when and of whom above, and beside each row what is counted."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from sendnet_ui.figures.model import CODE, FIRST

Role = QPalette.ColorRole
_PAD: Final = 8
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class ColumnHeads(QHeaderView):
    """When and of whom, on two lines; now in stronger letters."""

    def __init__(self, widest: str, parent: QWidget | None = None) -> None:
        """Make the heads of columns that are each at least as wide as a word."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._widest = widest
        self._now = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setHighlightSections(False)
        self._measure()

    def mark(self, now: int) -> None:
        """Say which column is that of now."""
        self._now = now
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 2 * self.fontMetrics().height() + _PAD)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 -- Qt's
        palette = self.palette()
        painter.fillRect(rect, palette.color(Role.AlternateBase))
        painter.setPen(palette.color(Role.Dark))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(_strong(self.font()) if logicalIndex == self._now else self.font())
        painter.setPen(palette.color(Role.WindowText))
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal)).replace(" ", "\n", 1)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def _measure(self) -> None:
        self.setMinimumSectionSize(QFontMetrics(_strong(self.font())).horizontalAdvance(self._widest) + _PAD // 2)


class RowHeads(QHeaderView):
    """What each row counts; a short name may stand before the first of those that belong together."""

    def __init__(self, code: str = "", parent: QWidget | None = None) -> None:
        """Make heads with room for short names as long as this one."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._code = code
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self._measure()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = (str(self.model().headerData(row, Qt.Orientation.Vertical)) for row in range(self.count()))
        widest = max((metrics.horizontalAdvance(each) for each in words), default=0)
        return QSize(self._indent() + widest + 2 * _PAD, super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 -- Qt's
        palette, model, vertical = self.palette(), self.model(), Qt.Orientation.Vertical
        painter.fillRect(rect, palette.color(Role.Base))
        code = str(model.headerData(logicalIndex, vertical, CODE) or "")
        room = rect.adjusted(_PAD, 0, -_PAD, 0)
        painter.setPen(palette.color(Role.WindowText))
        if code:
            painter.setFont(_strong(self.font()))
            painter.drawText(room, _MIDDLE, code)
        painter.setFont(self.font())
        words = str(model.headerData(logicalIndex, vertical))
        painter.drawText(room.adjusted(self._indent(), 0, 0, 0), _MIDDLE, words)
        if model.headerData(logicalIndex, vertical, FIRST):
            painter.setPen(palette.color(Role.Dark))
            painter.drawLine(rect.topLeft(), rect.topRight())

    def _indent(self) -> int:
        return QFontMetrics(_strong(self.font())).horizontalAdvance(self._code) + _PAD if self._code else 0

    def _measure(self) -> None:
        self.setDefaultSectionSize(round(self.fontMetrics().height() * 1.7))


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong
