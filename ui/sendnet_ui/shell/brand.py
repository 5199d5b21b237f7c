"""The program's name and mark at the head of the navigation."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sendnet_ui.shell.icons import paint_icon
from sendnet_ui.shell.theme import Theme

_WORDS: Final = "SENDnet"


class Brand(QWidget):
    """The mark, and beside it the name where there is room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._narrow = False

    @property
    def is_narrow(self) -> bool:
        """Whether the mark stands alone."""
        return self._narrow

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the mark alone, or with the name."""
        self._narrow = narrow
        self.update()

    def words_width(self) -> int:
        """Return how wide the name is."""
        return QFontMetrics(self._font()).horizontalAdvance(_WORDS)

    def sizeHint(self) -> QSize:
        return QSize(10, round(self.fontMetrics().height() * 4.2))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 -- Qt's
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.fontMetrics().height() * 1.9
        left = (self.width() - side) / 2 if self._narrow else 22.0
        ink = QColor(self._theme.tokens.on_deep)
        paint_icon(painter, "sendnet", QRectF(left, (self.height() - side) / 2, side, side), ink)
        if not self._narrow:
            painter.setFont(self._font())
            painter.setPen(ink)
            words = QRectF(left + side + 11, 0, self.width(), self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, _WORDS)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setWeight(QFont.Weight.DemiBold)
        return font
