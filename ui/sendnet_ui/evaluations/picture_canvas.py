"""A picture on which parts are blacked out or cropped, with the mouse or from the keyboard."""

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from sendnet_desktop.pictures import Box

Tool = Literal["black", "crop"]
Key = Qt.Key
Held = Qt.KeyboardModifier

_SMALLEST: Final = 4  # pixels of the picture: less is a click rather than a frame
_STEPS: Final = 40  # how many presses of an arrow key lead across
_MARGIN: Final = 4  # logical pixels, for the ring around what has the keyboard
_ARROWS: Final = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}


@dataclass(frozen=True, slots=True)
class Stroke:
    """One thing done to the picture.

    Attributes:
        tool: What was done.
        box: Where, in pixels of the picture.
    """

    tool: Tool
    box: Box


class PictureCanvas(QWidget):
    """Shows a picture with what was done to it; the pixels themselves change only when it is kept.

    Attributes:
        tool: What drawing a frame, or Enter, does.
    """

    changed = Signal()
    """Something was done to the picture, or taken back."""

    def __init__(self, data: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tool: Tool = "black"
        self._picture = QPixmap()
        self._picture.loadFromData(data)
        self._strokes: list[Stroke] = []
        whole = self._picture.rect()
        self._frame = QRect(0, 0, whole.width() // 4, whole.height() // 4)
        self._frame.moveCenter(whole.center())
        self._corner: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 140)
        self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def blacked(self) -> tuple[Box, ...]:
        """What is blacked out, in pixels of the picture."""
        return tuple(stroke.box for stroke in self._strokes if stroke.tool == "black")

    @property
    def crop(self) -> Box | None:
        """What alone is kept; None for all of it."""
        return next((stroke.box for stroke in reversed(self._strokes) if stroke.tool == "crop"), None)

    def sizeHint(self) -> QSize:
        return QSize(640, 420)

    def apply(self) -> None:
        """Black out the frame, or keep nothing but what lies in it."""
        self._strokes.append(Stroke(self.tool, _box(self._frame)))
        self._tell()

    def take_back(self) -> None:
        """Take back what was done last."""
        if self._strokes:
            self._strokes.pop()
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) or event.key() == Key.Key_Backspace:
            self.take_back()
        elif event.key() in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            self.apply()
        elif event.key() in _ARROWS:
            self._move(*_ARROWS[Key(event.key())], event.modifiers())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._corner = self._pixel(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._corner is not None:
            drawn = QRect(self._corner, self._pixel(event.position())).normalized()
            self._frame = drawn.intersected(self._picture.rect())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._corner is not None:
            self.mouseMoveEvent(event)
            self._corner = None
            if min(self._frame.width(), self._frame.height()) >= _SMALLEST:
                self.apply()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown = self._shown()
        painter.drawPixmap(shown, self._picture, QRectF(self._picture.rect()))
        for box in self.blacked:
            painter.fillRect(self._on_screen(box), Qt.GlobalColor.black)
        if self.crop is not None:
            self._veil(painter, shown, self._on_screen(self.crop))
        if self.hasFocus() or self._corner is not None:
            self._paint_frame(painter)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 3))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    def _veil(self, painter: QPainter, shown: QRectF, kept: QRectF) -> None:
        veil = QColor(self.palette().color(QPalette.ColorRole.Window))
        veil.setAlpha(215)
        painter.save()
        painter.setClipRegion(shown.toAlignedRect())
        for part in (
            QRectF(shown.left(), shown.top(), shown.width(), kept.top() - shown.top()),
            QRectF(shown.left(), kept.bottom(), shown.width(), shown.bottom() - kept.bottom()),
            QRectF(shown.left(), kept.top(), kept.left() - shown.left(), kept.height()),
            QRectF(kept.right(), kept.top(), shown.right() - kept.right(), kept.height()),
        ):
            painter.fillRect(part, veil)
        painter.restore()

    def _paint_frame(self, painter: QPainter) -> None:
        # White under black dashes is seen on any picture.
        frame = self._on_screen(_box(self._frame))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(Qt.GlobalColor.white, 2))
        painter.drawRect(frame)
        painter.setPen(QPen(Qt.GlobalColor.black, 2, Qt.PenStyle.DashLine))
        painter.drawRect(frame)

    def _move(self, across: int, down: int, held: Qt.KeyboardModifier) -> None:
        whole, frame = self._picture.rect(), QRect(self._frame)
        step = 1 if held & Held.ControlModifier else max(max(whole.width(), whole.height()) // _STEPS, 1)
        if held & Held.ShiftModifier:
            width, height = frame.width() + across * step, frame.height() + down * step
            frame.setSize(QSize(max(width, _SMALLEST), max(height, _SMALLEST)))
            self._frame = frame.intersected(whole)
        else:
            left = min(max(frame.left() + across * step, 0), whole.width() - frame.width())
            top = min(max(frame.top() + down * step, 0), whole.height() - frame.height())
            frame.moveTo(left, top)
            self._frame = frame
        self.update()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()

    def _shown(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        size = self._picture.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        shown = QRectF(QPointF(), size.toSizeF())
        shown.moveCenter(room.center())
        return shown

    def _on_screen(self, box: Box) -> QRectF:
        shown = self._shown()
        scale = shown.width() / self._picture.width()
        corner = shown.topLeft() + QPointF(box.left, box.top) * scale
        return QRectF(corner, QPointF(shown.left() + box.right * scale, shown.top() + box.bottom * scale))

    def _pixel(self, place: QPointF) -> QPoint:
        shown, whole = self._shown(), self._picture.rect()
        pixel = ((place - shown.topLeft()) * (whole.width() / shown.width())).toPoint()
        return QPoint(min(max(pixel.x(), 0), whole.right()), min(max(pixel.y(), 0), whole.bottom()))


def _box(frame: QRect) -> Box:
    return Box(frame.left(), frame.top(), frame.right() + 1, frame.bottom() + 1)
