"""The rows of the list of people: organisations as headings, and under each whoever works there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
ROW: Final = ItemRole.UserRole


@dataclass(frozen=True, slots=True)
class Heading:
    """An organisation.

    Attributes:
        name: What people call it.
        count: How many people it has on the list, in words; nothing where there is one.
    """

    name: str
    count: str

    @property
    def key(self) -> str:
        """What tells it from other rows."""
        return f"organisation {self.name}"

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.name}, {self.count}" if self.count else self.name


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody on the list.

    Attributes:
        key: What tells them from other people.
        name: What they are called.
        does: What they do, in words.
        heard: When something of them was last read, or when they were stopped.
        is_stopped: Whether nothing of theirs is in use any more.
    """

    key: str
    name: str
    does: str
    heard: str
    is_stopped: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(filter(None, (self.name, self.does, self.heard)))


Row = Heading | PersonRow


class Rows(QAbstractListModel):
    """The rows that the filter leaves."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def fill(self, rows: Sequence[Row]) -> None:
        """Show other rows; where they stand for the same people, what is chosen stays chosen."""
        rows = tuple(rows)
        if [row.key for row in rows] == [row.key for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, place: int) -> Row | None:
        """Return the row at a place."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place(self, key: str) -> int:
        """Return where somebody's row is; -1 where the filter hides it."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    def first_person(self) -> int:
        """Return where the first person is; -1 where nobody is left."""
        return next((place for place, row in enumerate(self._rows) if isinstance(row, PersonRow)), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        # A heading is read, never chosen: the arrows go from person to person.
        return flags & ~Qt.ItemFlag.ItemIsSelectable & ~Qt.ItemFlag.ItemIsEnabled if self._is_heading(index) else flags

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        answers = {
            ItemRole.DisplayRole: row.name,
            ItemRole.ToolTipRole: row.spoken,
            ItemRole.AccessibleTextRole: row.spoken,
            ROW: row,
        }
        return answers.get(ItemRole(role))

    def _is_heading(self, index: Index) -> bool:
        return isinstance(self.row(index.row()), Heading)
