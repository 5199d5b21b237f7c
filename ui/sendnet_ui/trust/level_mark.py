"""A level as a widget: as it is painted everywhere, with shape, number, word and colour."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.frameworks.pack import Level
from sendnet_ui.trust.cells import paint_level


class LevelMark(QWidget):
    """Says its level to screen readers too."""

    def __init__(self, level: Level, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = level
        self.setAccessibleName(level_words(level))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(
            metrics.horizontalAdvance(level_words(self._level)) + metrics.height() * 2 + 12,
            round(metrics.height() * 1.7),
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 -- Qt's
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        paint_level(painter, room, self._level, self.palette(), self.font())
