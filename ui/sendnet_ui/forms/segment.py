"""One choice of a row of them: a radio button that looks like a button and carries a level's mark."""

from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QRadioButton, QWidget

from sendnet_ui.forms.marks import paint_mark
from sendnet_ui.shell.tokens import contrast, ink_on

Role = QPalette.ColorRole

_RING: Final = 3.5  # what the body gives up to the focus ring, so that focus moves nothing
_RADIUS: Final = 6.0
_CHOSEN_EDGE: Final = 2.0


class Segment(QRadioButton):
    """A radio button drawn as one of a row of buttons; to the keyboard and to screen readers a radio button."""

    def __init__(self, label: str, colour: str = "", shape: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._colour = QColor(colour) if colour else None
        self._shape = shape
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._chosen_font())
        line = metrics.height()
        width = metrics.horizontalAdvance(self.text()) + line * 2 + self._mark_room()
        return QSize(round(width), round(max(line * 2.2, 30)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 -- Qt's
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        fill, ink = self._paint()
        body = QRectF(self.rect())
        if self.hasFocus():
            _outlined(painter, body, 2.5, palette.color(Role.Accent), palette.color(Role.Base))
            body = body.adjusted(_RING, _RING, -_RING, -_RING)
        edge = palette.color(Role.WindowText if self.isChecked() or self.underMouse() else Role.Dark)
        _outlined(painter, body, _CHOSEN_EDGE if self.isChecked() else 1.0, edge, fill)
        self._paint_words(painter, QRectF(self.rect()), ink)

    def _paint_words(self, painter: QPainter, body: QRectF, ink: QColor) -> None:
        font = self._chosen_font() if self.isChecked() else self.font()
        metrics = QFontMetrics(font)
        side = self._mark_room()
        left = body.center().x() - (metrics.horizontalAdvance(self.text()) + side) / 2
        if self._shape:
            size = metrics.height() * 0.85
            square = QRectF(left, body.center().y() - size / 2, size, size)
            mark_fill = self._colour if self._colour and not self.isChecked() else QColor(Qt.GlobalColor.transparent)
            paint_mark(painter, square, self._shape, mark_fill, ink)
        painter.setFont(font)
        painter.setPen(ink)
        words = QRectF(left + side, body.top(), body.width(), body.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def _paint(self) -> tuple[QColor, QColor]:
        """Return the fill and the ink that reads on it."""
        palette = self.palette()
        if not self.isChecked():
            ink = palette.color(Role.WindowText if self.isEnabled() else Role.PlaceholderText)
            return palette.color(Role.AlternateBase if self.underMouse() else Role.Base), ink
        if self._colour is None or _is_stark(palette):
            return palette.color(Role.Highlight), palette.color(Role.HighlightedText)
        return self._colour, ink_on(self._colour)

    def _mark_room(self) -> float:
        return self.fontMetrics().height() * 1.3 if self._shape else 0.0

    def _chosen_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font


def _is_stark(palette: QPalette) -> bool:
    """Say whether the palette is that of high contrast, where no fill may be chosen for its hue."""
    return contrast(palette.color(Role.Base), palette.color(Role.Text)) > 20


def _outlined(painter: QPainter, where: QRectF, width: float, edge: QColor, fill: QColor) -> None:
    inset = width / 2
    painter.setPen(QPen(edge, width))
    painter.setBrush(fill)
    painter.drawRoundedRect(where.adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
