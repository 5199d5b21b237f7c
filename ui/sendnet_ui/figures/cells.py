"""How a figure is shown and typed in its cell, and how its way through time is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPalette,
    QPen,
    QPolygonF,
    QRegularExpressionValidator,
)
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sendnet_ui.figures.model import APART, BEGINS, FIRST, QUIET, SERIES, FigureTable, Index, Role
from sendnet_ui.forms.drafts import Draft

Ink = QPalette.ColorRole
_STEPS: Final = {
    **dict.fromkeys((Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter), (1, 0)),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}
_BETWEEN_CELLS: Final = frozenset("\t\n")
_PAD: Final = 5.0
_DOT: Final = 2.4
_LINE: Final = 0.4  # of the room goes to the line, the rest to the change in figures


@dataclass(frozen=True, slots=True)
class Typing:
    """What can be typed in a cell.

    Attributes:
        pattern: The only thing that can be, as a regular expression.
        longest: How many characters.
        hint: The same for people.
    """

    pattern: str
    longest: int
    hint: str


class FigureCells(QStyledItemDelegate):
    """Figures are typed in place; nothing but figures can be."""

    left = Signal(int, int)
    """The person goes on from the cell that is edited: by so many rows and columns."""
    pasted = Signal()
    """The person pastes more than the cell that is edited could hold."""

    def __init__(self, typing: Typing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typing = typing
        self._draft: Draft | None = None
        self._now = -1

    def mark(self, now: int) -> None:
        """Mark the column of now."""
        self._now = now

    def flush(self) -> None:
        """Say what is being typed."""
        if self._draft is not None:
            self._draft.settle()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002 -- Qt's
        line = QLineEdit(parent, maxLength=self._typing.longest, alignment=Qt.AlignmentFlag.AlignCenter)
        line.setObjectName("count")
        line.setValidator(QRegularExpressionValidator(self._typing.pattern, line))
        line.setAccessibleName(str(index.data(Role.AccessibleTextRole)))
        line.setAccessibleDescription(f"{self._typing.hint} Enter goes down, Tab goes on.")
        draft = Draft(line)
        line.textEdited.connect(draft.touch)
        draft.settled.connect(lambda: self.commitData.emit(line))
        line.destroyed.connect(lambda: self._forget(draft))
        self._draft = draft
        model = index.model()
        assert isinstance(model, FigureTable)
        model.bout += 1
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        shown = str(index.data(Role.EditRole))
        is_typing = self._draft is not None and self._draft.parent() is editor and self._draft.is_unsaved
        if not is_typing and editor.text() != shown:
            editor.setText(shown)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.flush()  # while the line belongs to the table still
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(editor, QLineEdit):
            if self._take_key(editor, event):
                return True
            if event.key() == Qt.Key.Key_Escape and self._draft is not None:
                self._draft.is_unsaved = False  # the person takes it back
        return super().eventFilter(editor, event)

    def _take_key(self, editor: QLineEdit, event: QKeyEvent) -> bool:
        step = _STEPS.get(Qt.Key(event.key()))
        is_block = event.matches(QKeySequence.StandardKey.Paste) and _BETWEEN_CELLS & {
            *QGuiApplication.clipboard().text()
        }
        if step is None and not is_block:
            return False
        self.flush()
        self.closeEditor.emit(editor, self.EndEditHint.NoHint)
        if step is not None:
            self.left.emit(*step)
        else:
            self.pasted.emit()
        return True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette, room = option.palette, QRectF(option.rect)
        painter.fillRect(room, palette.color(Ink.AlternateBase if index.column() == self._now else Ink.Base))
        series = index.data(SERIES)
        painter.setPen(palette.color(Ink.PlaceholderText if index.data(QUIET) else Ink.WindowText))
        if isinstance(series, tuple):
            _paint_trend(painter, option, index, series)
        else:
            painter.setFont(option.font)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(Ink.Accent), 2.5 if focused else 1.2))
            painter.drawRoundedRect(room.adjusted(2, 2, -2, -2), 5, 5)
        if index.data(FIRST):
            painter.setPen(QPen(option.palette.color(Ink.Dark), 1))
            painter.drawLine(room.topLeft(), room.topRight())
        if index.data(BEGINS):
            painter.setPen(QPen(option.palette.color(Ink.Dark), 1))
            painter.drawLine(room.topLeft(), room.bottomLeft())
        if index.data(APART):
            corner = room.topRight()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.color(Ink.BrightText))
            painter.drawPolygon(QPolygonF([corner, corner + QPointF(-9, 0), corner + QPointF(0, 9)]))
        painter.restore()

    def _forget(self, draft: Draft) -> None:
        if self._draft is draft:
            self._draft = None


def points_of(figures: Sequence[float], room: QRectF) -> list[QPointF]:
    """Return where a line through some figures goes: from the left, the greatest at the top."""
    least, most = min(figures), max(figures)
    across, up = room.width() / (len(figures) - 1), room.height() / (most - least or 1)
    level = room.height() / 2 if most == least else 0.0
    return [
        QPointF(room.left() + place * across, room.bottom() - level - (figure - least) * up)
        for place, figure in enumerate(figures)
    ]


def _paint_trend(painter: QPainter, option: QStyleOptionViewItem, index: Index, series: tuple[float, ...]) -> None:
    room = QRectF(option.rect).adjusted(_PAD, _PAD, -_PAD, -_PAD)
    line, words = QRectF(room), QRectF(room)
    line.setWidth(room.width() * _LINE)
    words.setLeft(line.right() + _PAD)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(option.palette.color(Ink.WindowText))
    left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(words, left, str(index.data() or ""))
    if len(series) > 1:
        points = points_of(series, line)
        painter.setPen(QPen(option.palette.color(Ink.Accent), 1.6))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(option.palette.color(Ink.Accent))
        painter.drawEllipse(points[-1], _DOT, _DOT)
    painter.restore()
