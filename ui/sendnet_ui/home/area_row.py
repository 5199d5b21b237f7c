"""One area on home: its name, how far it is, and the way there."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from sendnet_desktop.evaluations.values import AreaJudged
from sendnet_ui.home.wording import area_words

Role = QPalette.ColorRole
_PAD: Final = 10.0
_SIDE: Final = 5.0
_BAR: Final = 8.0


class AreaRow(QAbstractButton):
    """A line with a bar under it, pressed as one."""

    def __init__(self, area: AreaJudged) -> None:
        super().__init__()
        self._words = area_words(area)
        self._share = area.answered / len(area.judged) if area.judged else 0.0
        self.setText(f"{area.area.id}  {area.area.title}")
        self.setAccessibleName(f"{self.text()}, {self._words} answered")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self.text() + self._words) + 4 * _PAD
        return QSize(round(words), round(metrics.height() + _BAR + 3 * _PAD))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 20, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 -- Qt's
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, body = self.palette(), QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(palette.color(Role.Accent), 2.5) if self.hasFocus() else Qt.PenStyle.NoPen)
        if self.underMouse():
            painter.setBrush(palette.color(Role.AlternateBase))
        painter.drawRoundedRect(body, 6, 6)
        inside = QRectF(self.rect()).adjusted(_SIDE, _PAD, -_SIDE, -_PAD)
        line = self.fontMetrics().height()
        self._paint_words(painter, QRectF(inside.left(), inside.top(), inside.width(), line))
        bar = QRectF(inside.left(), inside.bottom() - _BAR, inside.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(Role.Mid))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        if self._share:
            bar.setWidth(max(bar.width() * self._share, _BAR))
            painter.setBrush(palette.color(Role.Highlight))
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)

    def _paint_words(self, painter: QPainter, where: QRectF) -> None:
        metrics = QFontMetrics(self.font())
        told = metrics.horizontalAdvance(self._words)
        title = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, int(where.width() - told - 2 * _PAD))
        painter.setPen(self.palette().color(Role.WindowText))
        painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.setPen(self.palette().color(Role.PlaceholderText))
        painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._words)
