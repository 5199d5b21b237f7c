"""A level as it will look: its colour, its mark and its name, in letters that can be read on it."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sendnet_desktop.frameworks.pack import Level
from sendnet_desktop.publishing.naming import SHAPES
from sendnet_ui.forms.marks import paint_mark
from sendnet_ui.shell.tokens import ink_on

_UNNAMED: Final = "No name yet"
_RADIUS: Final = 6.0


class LevelChip(QWidget):
    """One point of the scale, painted as schools see it chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level: Level | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_level(self, level: Level) -> None:
        """Show a level."""
        self._level = level
        self.setAccessibleName(f"{level.number} {level.name or _UNNAMED}, {SHAPES.get(level.shape, level.shape)}")
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(self.fontMetrics().horizontalAdvance(self._words()) + line * 3, round(line * 2.0))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 -- Qt's
        if self._level is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = QColor(self._level.colour)
        ink, body = ink_on(fill), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(body, _RADIUS, _RADIUS)
        side = self.fontMetrics().height() * 0.9
        square = QRectF(body.left() + side, body.center().y() - side / 2, side, side)
        paint_mark(painter, square, self._level.shape, QColor(Qt.GlobalColor.transparent), ink)
        painter.setPen(ink)
        words = body.adjusted(side * 2.4, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words())

    def _words(self) -> str:
        return f"{self._level.number} {self._level.name or _UNNAMED}" if self._level is not None else ""
