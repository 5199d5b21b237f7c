"""The data as a table to fill in: a measure in each row, and for each year a column for each stage of support."""

from collections.abc import Hashable
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from sendnet_desktop.clock import year_name
from sendnet_desktop.cohorts.figures import is_count
from sendnet_desktop.cohorts.measures import GROUPS, Measure
from sendnet_desktop.cohorts.values import Place
from sendnet_desktop.errors import SendnetError
from sendnet_ui.cohorts.places import Entry
from sendnet_ui.cohorts.sheet import CohortSheet
from sendnet_ui.figures.model import APART, BEGINS, FIRST, QUIET, FigureTable, Index, Role

SHORT: Final = {"ehc": "EHC plan", "support": "Support", "none": "No SEN", "all": "All"}
"""The groups in as few letters as a column has room for."""


class EntryTable(FigureTable):
    """The figures of a block, as they were entered."""

    refused = Signal(str)
    """What was typed is no figure; carries why."""

    def __init__(self, sheet: CohortSheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._rows: tuple[Measure, ...] = ()
        self._columns: tuple[tuple[int, str], ...] = ()
        self.turn()

    @property
    def typed_columns(self) -> int:
        """Four for each year."""
        return len(self._columns)

    def turn(self) -> None:
        """Show the block that is chosen."""
        self.beginResetModel()
        self._rows = tuple(each for each in self._sheet.block.measures if each.is_entered)
        self._columns = tuple((year, group) for year in self._sheet.cohorts.years for group in GROUPS)
        self.endResetModel()

    def short(self, group: str) -> str:
        """Return what a group is called in as few letters as there are for it."""
        called = self._sheet.said(GROUPS[group])
        return SHORT[group] if called == GROUPS[group] else called

    def place(self, index: Index) -> Place | None:
        """Return the cell that is typed in; None where none is."""
        return None if self._sheet.masked else self._at(index)

    def left_out(self, index: Index) -> str:
        """Return what to say of a cell whose measure is not asked of its group; nothing of any other."""
        if not index.isValid() or self._at(index) is not None:
            return ""
        measure, (_, group) = self._rows[index.row()], self._columns[index.column()]
        return self._sheet.said(f"{measure.label}: nothing is asked of {GROUPS[group]}.")

    def find(self, place: Hashable) -> QModelIndex:
        """Return where a cell stands; none where it is in another block."""
        rows = [row for row, each in enumerate(self._rows) if isinstance(place, Place) and each.id == place.measure]
        if not rows or not isinstance(place, Place) or (place.year, place.group) not in self._columns:
            return QModelIndex()
        return self.index(rows[0], self._columns.index((place.year, place.group)))

    def cells_from(self, index: Index) -> list[list[Place | None]]:
        """Return the cells from one on, to the right and down, as a block is pasted onto them."""
        return [
            [self.place(self.index(row, column)) for column in range(index.column(), self.columnCount())]
            for row in range(index.row(), self.rowCount())
        ]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if role == FIRST:
            return self._is_first(index.row())
        if role == BEGINS:
            return index.column() > 0 and self._columns[index.column()][1] == next(iter(GROUPS))
        place = self._at(index)
        if place is None:
            return "·" if role == Role.DisplayRole else "not asked" if role == Role.AccessibleTextRole else None
        return self._figure(place, role)

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        place = self.place(index)
        if place is None or role != Role.EditRole or not isinstance(value, str):
            return False
        try:
            self._sheet.say_figure(place, value, (place, self.bout))
        except SendnetError as error:
            self.refused.emit(str(error))
            return False
        self.dataChanged.emit(index, index)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal:
            year, group = self._columns[section]
            if role == Role.DisplayRole:
                return f"{year_name(year)} {self.short(group)}"
            return self._sheet.said(f"{GROUPS[group]}, {year_name(year)}") if role == Role.AccessibleTextRole else None
        if role == FIRST:
            return self._is_first(section)
        return self._sheet.said(self._rows[section].label) if role in (Role.DisplayRole, Role.ToolTipRole) else None

    def _is_first(self, row: int) -> bool:
        return row > 0 and not self._rows[row].of

    def _at(self, index: Index) -> Place | None:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        measure, (year, group) = self._rows[index.row()], self._columns[index.column()]
        return Place(year, measure.id, group) if group in measure.groups else None

    def _figure(self, place: Place, role: int) -> object:
        if role == Role.EditRole:
            return self._sheet.figure(place)
        words = self._words(place)
        if role == Role.DisplayRole:
            return words
        is_summed = not self._sheet.masked and not self._sheet.figure(place) and bool(words)
        if role == QUIET:
            return is_summed
        apart = self._sheet.disagrees(Entry(place))
        if role == APART:
            return apart
        if role in (Role.AccessibleTextRole, Role.ToolTipRole):
            summed = ", the sum of the groups" if is_summed else ""
            called = self._sheet.said(place.words)
            return f"{words or 'nothing entered'}{summed}, {called}{', two versions stand' if apart else ''}"
        return None

    def _words(self, place: Place) -> str:
        figure = "" if self._sheet.masked else self._sheet.figure(place)
        figure = figure or self._sheet.shown.numbers.get(place, "")
        return f"{int(figure):,}" if is_count(figure) else figure
