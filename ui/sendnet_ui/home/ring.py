"""A ring that fills as statements are answered."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

Role = QPalette.ColorRole


class Ring(QWidget):
    """Paints a share of a whole, with the percentage inside; its name says both numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._all = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_share(self, done: int, every: int) -> None:
        """Show another share."""
        self._done, self._all = done, every
        self.setAccessibleName(f"{done} of {every} statements answered")
        self.update()

    def sizeHint(self) -> QSize:
        side = round(self.fontMetrics().height() * 7.5)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 -- Qt's
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, width = self.palette(), self.width() / 10
        where = QRectF(self.rect()).adjusted(width / 2 + 1, width / 2 + 1, -width / 2 - 1, -width / 2 - 1)
        painter.setPen(QPen(palette.color(Role.Mid), width))
        painter.drawEllipse(where)
        share = self._done / self._all if self._all else 0.0
        if share:
            pen = QPen(palette.color(Role.Highlight), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(where, 90 * 16, round(-360 * 16 * share))
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.7)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(palette.color(Role.WindowText))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, f"{int(share * 100)}%")
