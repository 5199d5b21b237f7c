"""The overview as a table: a school in each row, an area in each column, and the spread across schools at the foot."""

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sendnet_desktop.frameworks.pack import Area
from sendnet_desktop.trust.overview import Overview, Standing
from sendnet_ui.trust.wording import as_at, cell_words, counted, foot_words

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

CELL: Final = Role.UserRole
"""What a cell paints: ``(Standing, Area)``, at the foot ``(Overview, Area)``; in a header the line below its title."""

_ALL: Final = "All schools"


class OverviewTable(QAbstractTableModel):
    """Areas by schools, in the order of the schools' names."""

    def __init__(self, overview: Overview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._overview = overview

    def show(self, overview: Overview) -> None:
        """Show another picture."""
        same = _frame(overview) == _frame(self._overview)
        if same:  # what is chosen stays chosen, and a screen reader stays where it is
            self._overview = overview
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)
        else:
            self.beginResetModel()
            self._overview = overview
            self.endResetModel()

    def standing(self, row: int) -> Standing | None:
        """Return the school of a row; None at the foot."""
        standings = self._overview.standings
        return standings[row] if 0 <= row < len(standings) else None

    def area(self, column: int) -> Area:
        """Return the area of a column."""
        return self._overview.pack.areas[column]

    def find(self, org: str, area: str) -> QModelIndex:
        """Return the cell of a school and an area; the first of either where it is not here."""
        schools = [standing.school.org for standing in self._overview.standings]
        areas = [each.id for each in self._overview.pack.areas]
        return self.index(schools.index(org) if org in schools else 0, areas.index(area) if area in areas else 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() else len(self._overview.standings) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() else len(self._overview.pack.areas)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if role not in (CELL, Role.DisplayRole, Role.AccessibleTextRole, Role.ToolTipRole):
            return None
        standing, area = self.standing(index.row()), self.area(index.column())
        if role == CELL:
            return (standing or self._overview, area)
        return cell_words(standing, area) if standing else foot_words(self._overview, area)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal:
            area = self.area(section)
            return f"{area.id}  {area.title}" if role in (Role.DisplayRole, Role.ToolTipRole) else None
        standing = self.standing(section)
        name, below = (standing.school.name, as_at(standing)) if standing else (_ALL, self._count())
        if role == Role.DisplayRole:
            return name
        if role == CELL:
            return below
        return f"{name}, {below}" if role in (Role.AccessibleTextRole, Role.ToolTipRole) else None

    def _count(self) -> str:
        return counted(len(self._overview.standings), "school")


def _frame(overview: Overview) -> tuple[object, ...]:
    return overview.pack, [standing.school for standing in overview.standings]
