"""The heads of the table: half-terms above, and beside each row its indicator and what is counted."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from sendnet_ui.graduated.model import CODE, HALF_TERM_IDS

Role = QPalette.ColorRole
_PAD: Final = 8
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class HalfTermHeads(QHeaderView):
    """The half-terms of the year; this one in stronger letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._now = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setHighlightSections(False)
        self._measure()

    def mark(self, half_term: str) -> None:
        """Say which half-term it is."""
        self._now = HALF_TERM_IDS.index(half_term)
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
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal)).replace(" ", "\n")
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def _measure(self) -> None:
        self.setMinimumSectionSize(QFontMetrics(_strong(self.font())).horizontalAdvance("Summer") + _PAD // 2)


class CountHeads(QHeaderView):
    """What each row counts; the indicator's short name stands before the first of its rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
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
        code = str(model.headerData(logicalIndex, vertical, CODE))
        room = rect.adjusted(_PAD, 0, -_PAD, 0)
        painter.setPen(palette.color(Role.WindowText))
        if code:
            painter.setFont(_strong(self.font()))
            painter.drawText(room, _MIDDLE, code)
        painter.setFont(self.font())
        words = str(model.headerData(logicalIndex, vertical))
        painter.drawText(room.adjusted(self._indent(), 0, 0, 0), _MIDDLE, words)
        if code:
            painter.setPen(palette.color(Role.Dark))
            painter.drawLine(rect.topLeft(), rect.topRight())

    def _indent(self) -> int:
        return QFontMetrics(_strong(self.font())).horizontalAdvance("G12") + _PAD

    def _measure(self) -> None:
        self.setDefaultSectionSize(round(self.fontMetrics().height() * 1.7))


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong
