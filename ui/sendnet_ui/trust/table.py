"""The overview as tables: a school in each row and what is asked in each column, and above them the spread."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sendnet_desktop.across.standings import About, Position
from sendnet_desktop.trust.overview import Standing
from sendnet_ui.trust.cell_wording import column_words, head_words, position_words, spread_of_words
from sendnet_ui.trust.view import View
from sendnet_ui.trust.wording import as_at, counted

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

CELL: Final = Role.UserRole
"""What a cell paints: a ``Position``, in the row of the spread a ``Spread``; in a header the line below its title."""

PACK: Final = Role.UserRole + 1
"""The trust's framework, in the row of the spread."""

_TOLD: Final = (Role.DisplayRole, Role.AccessibleTextRole, Role.ToolTipRole)


class AskedTable(QAbstractTableModel):
    """Has a column for each area or statement that is asked.

    Attributes:
        asked: In the order of the columns.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.asked: tuple[About, ...] = ()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() else len(self.asked)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role in _TOLD:
            about = self.asked[section]
            return head_words(about) if role == Role.DisplayRole else column_words(about)
        return None


class SchoolTable(AskedTable):
    """Schools beside what is asked, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[Position, ...], ...] = ()
        self._schools: tuple[Standing, ...] = ()

    def show(self, asked: tuple[About, ...], schools: Sequence[Standing], rows: Sequence[tuple[Position, ...]]) -> None:
        """Show other cells: a row of positions for each school, one for each of what is asked."""
        same = (asked, [each.school for each in schools]) == (self.asked, [each.school for each in self._schools])
        if same and rows and asked:  # what is chosen stays chosen, and a screen reader stays where it is
            self._schools, self._rows = tuple(schools), tuple(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(asked) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(rows) - 1)
            return
        self.beginResetModel()
        self.asked, self._schools, self._rows = asked, tuple(schools), tuple(rows)
        self.endResetModel()

    def standing(self, row: int) -> Standing | None:
        """Return the school of a row."""
        return self._schools[row] if 0 <= row < len(self._schools) else None

    def find(self, org: str, asked: str) -> QModelIndex:
        """Return the cell of a school and of what is asked; the first of either where it is not here."""
        schools = [standing.school.org for standing in self._schools]
        columns = [about.id for about in self.asked]
        return self.index(schools.index(org) if org in schools else 0, columns.index(asked) if asked in columns else 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() else len(self._schools)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        position = self._rows[index.row()][index.column()]
        if role == CELL:
            return position
        return position_words(position, self.asked[index.column()]) if role in _TOLD else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal:
            return super().headerData(section, orientation, role)
        standing = self._schools[section]
        name, below = standing.school.name, as_at(standing)
        if role == Role.DisplayRole:
            return name
        if role == CELL:
            return below
        return f"{name}, {below}" if role in _TOLD else None


class SpreadTable(AskedTable):
    """One row: how all schools that the filters leave stand in what is asked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: View | None = None

    def show(self, asked: tuple[About, ...], view: View) -> None:
        """Show the spread of other schools, or of something else."""
        self.beginResetModel()
        self.asked, self._view = asked, view
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() or self._view is None else 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if self._view is None:
            return None
        about = self.asked[index.column()]
        if role == PACK:
            return self._view.picture.pack
        if role == CELL:
            return self._view.standings.spread(about)
        return spread_of_words(about, self._view) if role in _TOLD else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal:
            return super().headerData(section, orientation, role)
        below = counted(len(self._view.picture.standings), "school") if self._view else ""
        if role == Role.DisplayRole:
            return "All schools"
        return below if role == CELL else f"All schools, {below}" if role in _TOLD else None
