"""A table of figures: filled in by keyboard, a cell after the other, or pasted from a spreadsheet."""

from collections.abc import Hashable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from sendnet_ui.figures.cells import FigureCells, Typing
from sendnet_ui.figures.headers import ColumnHeads, RowHeads
from sendnet_ui.figures.model import FigureTable
from sendnet_ui.shell.icons import icon

_TO_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TO_EMPTY: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class FigureView(QTableView):
    """A table of figures; Tab leaves it where nothing is being typed."""

    entered = Signal(object)
    """The person is at another place; carries it, or None where nothing is typed."""
    past_asked = Signal(object)
    """The person wants to know who changed a place; carries it."""
    pasted = Signal(str)
    """The person pastes onto the cell that is chosen; carries the text."""

    def __init__(
        self, model: FigureTable, typing: Typing, *, widest: str, code: str = "", parent: QWidget | None = None
    ) -> None:
        """Show a model.

        Args:
            model: What is shown.
            typing: What can be typed in a cell.
            widest: A word that each column has room for.
            code: A short name as long as any before a row; empty where rows have none.
            parent: The widget's.
        """
        super().__init__(parent)
        self._figures = model
        self._cells = FigureCells(typing, self)
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed | triggers.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._heads = ColumnHeads(widest, self)
        self.setHorizontalHeader(self._heads)
        self.setVerticalHeader(RowHeads(code, self))
        self._cells.left.connect(self._go_on)
        self._cells.pasted.connect(self._paste)
        keys = QShortcut(QKeySequence("Ctrl+H"), self, self._ask_past)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.selectionModel().currentChanged.connect(lambda index, _: self.entered.emit(model.place(index)))

    def mark(self, column: int) -> None:
        """Mark the column of now."""
        self._heads.mark(column)
        self._cells.mark(column)

    def go(self, place: Hashable) -> None:
        """Go to a place."""
        self.setCurrentIndex(self._figures.find(place))

    def flush(self) -> None:
        """Say what is being typed."""
        self._cells.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in _TO_ENTER and self._figures.place(index) is not None:
            self.edit(index)
        elif event.key() in _TO_EMPTY and self._figures.place(index) is not None:
            self._figures.bout += 1
            self._figures.setData(index, "")
        elif event.matches(QKeySequence.StandardKey.Paste) and 0 <= index.column() < self._figures.typed_columns:
            self._paste()  # onto a cell that takes nothing too: whoever takes the block in says what it leaves out
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.setCurrentIndex(self.indexAt(event.pos()))
        if self._figures.place(self.currentIndex()) is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(icon("history"), "Who changed this\tCtrl+H", self._ask_past)
            menu.popup(event.globalPos())

    def _ask_past(self) -> None:
        place = self._figures.place(self.currentIndex())
        if place is not None:
            self.flush()
            self.past_asked.emit(place)

    def _paste(self) -> None:
        self.setFocus()
        self.pasted.emit(QGuiApplication.clipboard().text())

    def _go_on(self, down: int, across: int) -> None:
        index = self.currentIndex()
        wide = self._figures.typed_columns
        row, column = divmod(index.row() * wide + index.column() + across, wide)
        following = self._figures.index(row + down, column)
        self.setFocus()
        if following.isValid():
            self.setCurrentIndex(following)
            self.edit(following)
