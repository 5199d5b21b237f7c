"""The list of people: one Tab stop in which the arrows go from person to person."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QWidget

from sendnet_ui.people.row_painter import RowPainter
from sendnet_ui.people.rows import Index, PersonRow, Row, Rows


class PersonList(QListView):
    """Whoever is on the list, under their organisations."""

    chosen = Signal(str)
    """Somebody else is chosen; carries the key of their row, or nothing where nobody is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statements")
        self.setAccessibleName("People")
        self.setAccessibleDescription("The arrow keys go from person to person; what they do stands beside the list.")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(RowPainter(self))

    def key(self) -> str:
        """Return the key of whoever is chosen; nothing where nobody is."""
        row = self._rows.row(self.currentIndex().row())
        return row.key if isinstance(row, PersonRow) else ""

    def show_rows(self, rows: Sequence[Row], key: str) -> None:
        """Show these rows, with this one chosen, or else the first person of them."""
        with QSignalBlocker(self):
            self._rows.fill(rows)
            place = self._rows.place(key)
            place = self._rows.first_person() if place < 0 else place
            self.setCurrentIndex(self._rows.index(place) if place >= 0 else self._rows.index(-1))
        if place >= 0:
            self.scrollTo(self._rows.index(max(place - 1, 0)))  # with the heading above the first person
            self.scrollTo(self.currentIndex())
        self.chosen.emit(self.key())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self.signalsBlocked() and current.isValid():
            self.chosen.emit(self.key())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
