"""One level of a scale, as a card to choose: number, mark, name, and what it looks like in the area."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.frameworks.pack import Level
from sendnet_ui.forms.marks import paint_mark
from sendnet_ui.shell.tokens import contrast, ink_on

Role = QPalette.ColorRole

_RADIUS: Final = 8.0
_PAD: Final = 10
_STARK: Final = 20.0
"""Where words stand out against the page by this much the person asked for contrast: then no colour of a pack
is laid behind words."""


class LevelCard(QRadioButton):
    """A radio button with a descriptor; the one chosen carries the level's colour at its head."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level: Level | None = None
        self._descriptor = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def level(self) -> Level:
        """The level that is offered."""
        assert self._level is not None
        return self._level

    def describe(self, level: Level, descriptor: str) -> None:
        """Offer a level, with what it looks like in the area that is shown."""
        if (level, descriptor) != (self._level, self._descriptor):
            self._level, self._descriptor = level, descriptor
            self.setText(level_words(level))
            self.setAccessibleDescription(descriptor)
            self.updateGeometry()
            self.update()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        width = self.width()  # the words take whatever width there is; only their height follows from it
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, round(self._head_height(self.width())))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._words_height(width)
        return round(self._head_height(width)) + (words + _PAD + 6 if words else 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 -- Qt's
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, focused, chosen = self.palette(), self.hasFocus(), self.isChecked()
        width = 3.0 if focused else 2.0 if chosen else 1.0
        body = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        stands_out = chosen or self.underMouse()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(Role.AlternateBase if stands_out else Role.Base))
        painter.drawRoundedRect(body, _RADIUS, _RADIUS)
        if chosen:
            self._paint_head(painter, body)
        edge = Role.Accent if focused else Role.WindowText if stands_out else Role.Dark
        painter.setPen(QPen(palette.color(edge), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(body, _RADIUS, _RADIUS)
        self._paint_name(painter)
        painter.setFont(self.font())
        painter.setPen(palette.color(Role.WindowText if chosen else Role.PlaceholderText))
        painter.drawText(self._words_place(self.width()), Qt.TextFlag.TextWordWrap, self._descriptor)

    def _paint_head(self, painter: QPainter, body: QRectF) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(body, _RADIUS, _RADIUS)
        head = QPainterPath()
        head.addRect(QRectF(body.left(), body.top(), body.width(), self._head_height(self.width())))
        painter.fillPath(outline.intersected(head), self._head_colours()[0])

    def _paint_name(self, painter: QPainter) -> None:
        ink = self._head_colours()[1] if self.isChecked() else self.palette().color(Role.WindowText)
        side = self.fontMetrics().height() * 0.95
        height = self._head_height(self.width())
        square = QRectF(_PAD, (height - side) / 2, side, side)
        fill = QColor(Qt.GlobalColor.transparent) if self.isChecked() else QColor(self.level.colour)
        paint_mark(painter, square, self.level.shape, fill, ink)
        painter.setFont(self._name_font())
        painter.setPen(ink)
        place = QRectF(self._name_left(), 0, self.width() - self._name_left() - _PAD, height)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.text())

    def _head_colours(self) -> tuple[QColor, QColor]:
        palette = self.palette()
        if contrast(palette.color(Role.WindowText), palette.color(Role.Window)) > _STARK:
            return palette.color(Role.Highlight), palette.color(Role.HighlightedText)
        colour = QColor(self.level.colour)
        return colour, ink_on(colour)

    def _name_left(self) -> int:
        return round(_PAD + self.fontMetrics().height() * 0.95 + 8)

    def _name_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _head_height(self, width: int) -> float:
        metrics = QFontMetrics(self._name_font())
        room = QRect(0, 0, max(width - self._name_left() - _PAD, 1), 10_000)
        words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height()
        return float(max(words + 12, metrics.height() * 2.1))

    def _words_place(self, width: int) -> QRect:
        top = round(self._head_height(width)) + 6
        return QRect(_PAD, top, max(width - 2 * _PAD, 1), 10_000)

    def _words_height(self, width: int) -> int:
        if not self._descriptor:
            return 0
        flags = Qt.TextFlag.TextWordWrap
        return self.fontMetrics().boundingRect(self._words_place(width), flags, self._descriptor).height()
