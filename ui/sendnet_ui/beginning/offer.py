"""A large button that says in a sentence what it leads to."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, SignalInstance
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from sendnet_ui.shell.icons import paint_icon

Role = QPalette.ColorRole
_PAD: Final = 18


class Offer(QAbstractButton):
    """An icon, a title and a sentence, pressed as one."""

    def __init__(self, icon: str, title: str, words: str, chosen: SignalInstance) -> None:
        super().__init__()
        self._icon = icon
        self._words = words
        self.setText(title)
        self.setAccessibleDescription(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(chosen)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 60, self.heightForWidth(1000))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 30, self.heightForWidth(1000))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title = QFontMetrics(self._title_font()).height()
        return title + 4 + self._words_height(width) + 2 * _PAD

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 -- Qt's
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        focused = self.hasFocus()
        body = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setBrush(palette.color(Role.AlternateBase if self.underMouse() or self.isDown() else Role.Base))
        edge = Role.Accent if focused else Role.WindowText if self.underMouse() else Role.Dark
        painter.setPen(QPen(palette.color(edge), 3 if focused else 1))
        painter.drawRoundedRect(body, 9, 9)
        side = self._side()
        square = QRectF(_PAD, (self.height() - side) / 2, side, side)
        paint_icon(painter, self._icon, square, palette.color(Role.Highlight))
        self._paint_words(painter)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def _paint_words(self, painter: QPainter) -> None:
        palette = self.palette()
        font = self._title_font()
        title = QFontMetrics(font).height()
        left = self._left()
        top = (self.height() - title - 4 - self._words_height(self.width())) // 2
        width = self.width() - left - _PAD
        painter.setPen(palette.color(Role.WindowText))
        painter.setFont(font)
        painter.drawText(QRect(left, top, width, title), Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setPen(palette.color(Role.PlaceholderText))
        painter.setFont(self.font())
        below = QRect(left, top + title + 4, width, self._words_height(self.width()))
        painter.drawText(below, Qt.TextFlag.TextWordWrap, self._words)

    def _words_height(self, width: int) -> int:
        room = QRect(0, 0, max(width - self._left() - _PAD, 1), 10_000)
        return self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self._words).height()

    def _left(self) -> int:
        return round(_PAD * 2 + self._side())

    def _side(self) -> float:
        return self.fontMetrics().height() * 1.7

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setWeight(QFont.Weight.DemiBold)
        return font
