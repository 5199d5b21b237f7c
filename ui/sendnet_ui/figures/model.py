"""What a table of figures is to the widgets that show it: cells with places, some of which take what is typed."""

from abc import abstractmethod
from collections.abc import Hashable
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

SERIES: Final = Role.UserRole
"""The figures that a cell draws as a line, each a float; nothing where it shows words alone."""

FIRST: Final = Role.UserRole + 1
"""Whether a row is the first of those that belong together."""

APART: Final = Role.UserRole + 2
"""Whether two versions of a figure stand."""

CODE: Final = Role.UserRole + 3
"""In the head of the first row of an indicator its short name; elsewhere nothing."""

BEGINS: Final = Role.UserRole + 5
"""Whether a column is the first of those that belong together."""

QUIET: Final = Role.UserRole + 4
"""Whether a figure stands back, because nobody entered it."""

_TO_READ: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class FigureTable(QAbstractTableModel):
    """Rows of what is counted, columns of when and of whom.

    Attributes:
        bout: Tells one time of typing in a cell from another, so that each is undone by itself.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bout = 0

    @property
    @abstractmethod
    def typed_columns(self) -> int:
        """How many columns, from the left, take figures."""

    @abstractmethod
    def place(self, index: Index) -> Hashable | None:
        """Return what a cell says; None where it takes nothing."""

    @abstractmethod
    def find(self, place: Hashable) -> QModelIndex:
        """Return the cell of a place; none where it is not in this table."""

    def show_again(self) -> None:
        """Show what was read since."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _TO_READ if self.place(index) is None else _TO_READ | Qt.ItemFlag.ItemIsEditable
