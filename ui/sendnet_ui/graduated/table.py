"""The table of counts: filled in by keyboard, a cell after the other."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from sendnet_ui.graduated.cells import CountCells
from sendnet_ui.graduated.headers import CountHeads, HalfTermHeads
from sendnet_ui.graduated.model import HALF_TERM_IDS, CountTable
from sendnet_ui.graduated.places import Entry
from sendnet_ui.shell.icons import icon

_TO_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TO_EMPTY: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class CountView(QTableView):
    """The counts of a year; Tab leaves it where nothing is being typed."""

    entered = Signal(object)
    """The person is at another place; carries an ``Entry``."""
    past_asked = Signal(object)
    """The person wants to know who changed a place; carries an ``Entry``."""

    def __init__(self, model: CountTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = model
        self._cells = CountCells(self)
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self.setAccessibleName("Counts by half-term")
        self.setAccessibleDescription("Type a number in a cell. Enter goes down, Tab goes on, Delete takes it back.")
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed | triggers.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._heads = HalfTermHeads(self)
        self.setHorizontalHeader(self._heads)
        self.setVerticalHeader(CountHeads(self))
        self._cells.left.connect(self._go_on)
        keys = QShortcut(QKeySequence("Ctrl+H"), self, self._ask_past)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.selectionModel().currentChanged.connect(lambda index, _: self._tell(model.place(index)))

    def mark(self, half_term: str) -> None:
        """Mark the column of this half-term."""
        self._heads.mark(half_term)
        self._cells.mark(HALF_TERM_IDS.index(half_term))

    def go(self, place: Entry) -> None:
        """Go to a place."""
        self.setCurrentIndex(self._counts.find(place))

    def flush(self) -> None:
        """Say what is being typed."""
        self._cells.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in _TO_ENTER and self._counts.place(index) is not None:
            self.edit(index)
        elif event.key() in _TO_EMPTY and self._counts.place(index) is not None:
            self._counts.bout += 1
            self._counts.setData(index, "")
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.setCurrentIndex(self.indexAt(event.pos()))
        if self._counts.place(self.currentIndex()) is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(icon("history"), "Who changed this\tCtrl+H", self._ask_past)
            menu.popup(event.globalPos())

    def _ask_past(self) -> None:
        place = self._counts.place(self.currentIndex())
        if place is not None:
            self.flush()
            self.past_asked.emit(place)

    def _go_on(self, down: int, across: int) -> None:
        index = self.currentIndex()
        row, column = divmod(index.row() * len(HALF_TERM_IDS) + index.column() + across, len(HALF_TERM_IDS))
        following = self._counts.index(row + down, column)
        self.setFocus()
        if following.isValid():
            self.setCurrentIndex(following)
            self.edit(following)

    def _tell(self, place: Entry | None) -> None:
        if place is not None:
            self.entered.emit(place)
