"""A list of priorities or of actions: one Tab stop, in which keys move, order and take away."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QWidget

from sendnet_ui.plans.row_painter import RowPainter
from sendnet_ui.plans.rows import AnyRow, Index, Row, Rows

_KEYS: Final = "The arrow keys go from one to the next, Enter into it; Alt with an arrow key moves it."


class RowList(QListView):
    """What is chosen in it is shown elsewhere."""

    chosen = Signal(str)
    """The person chose the row of this key."""
    entered = Signal()
    """The person wants to write about what is chosen."""
    moved = Signal(str, str)
    """The row of the first key is to stand before that of the second, or at the end where there is none."""
    removed = Signal(str)
    """The row of this key is to be taken away."""

    def __init__(self, name: str, most_rows: int = 0, parent: QWidget | None = None) -> None:
        """Make the list.

        Args:
            name: What a screen reader calls it.
            most_rows: It is as high as its rows, and scrolls where there are more; 0 gives it all the room there is.
            parent: Qt's.
        """
        super().__init__(parent)
        self._most_rows = most_rows
        if most_rows:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName("statements")
        self.setAccessibleName(name)
        self.setAccessibleDescription(_KEYS)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(RowPainter(self))

    @property
    def key(self) -> str:
        """The key of what is chosen; empty where nothing is."""
        row = self._rows.row(self.currentIndex().row())
        return row.key if isinstance(row, Row) else ""

    @property
    def keys(self) -> list[str]:
        """The keys of all that can be chosen, in order."""
        return self._rows.keys()

    def show_rows(self, rows: Sequence[AnyRow], key: str) -> None:
        """Show these rows, with that of a key chosen, without telling anybody."""
        with QSignalBlocker(self):
            self._rows.fill(rows)
            self.setCurrentIndex(self._rows.index(self._rows.place(key)))
        self.updateGeometry()
        self.scrollTo(self.currentIndex())

    def sizeHint(self) -> QSize:
        usual = super().sizeHint()
        if not self._most_rows:
            return usual
        count = min(self._rows.rowCount(), self._most_rows)
        height = sum(self.sizeHintForRow(place) for place in range(count))
        return QSize(usual.width(), height + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.sizeHint().height()) if self._most_rows else super().minimumSizeHint()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self.signalsBlocked() and self.key:
            self.chosen.emit(self.key)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, moves = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if moves and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Home and self.keys:  # Qt would go to a heading, which cannot be chosen, and stay
            self.setCurrentIndex(self._rows.index(self._rows.place(self.keys[0])))
            self.scrollToTop()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Delete and self.key:
            self.removed.emit(self.key)
        else:
            super().keyPressEvent(event)

    def _move(self, by: int) -> None:
        row, other = self.currentIndex().row(), self.currentIndex().row() + by
        if not isinstance(self._rows.row(row), Row) or not isinstance(self._rows.row(other), Row):
            return
        before = self._rows.row(other if by < 0 else other + 1)
        self.moved.emit(self.key, before.key if isinstance(before, Row) else "")
