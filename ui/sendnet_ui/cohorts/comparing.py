"""The data as a table to read: each measure by stage of support, three years, the gap, and the published figure."""

from collections.abc import Callable, Hashable
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, Qt

from sendnet_desktop.clock import year_name
from sendnet_desktop.cohorts.comparing import Gap, Line, lines
from sendnet_desktop.cohorts.measures import GROUPS
from sendnet_desktop.cohorts.values import YEARS
from sendnet_ui.cohorts.sheet import CohortSheet
from sendnet_ui.figures.model import FIRST, SERIES, FigureTable, Index, Role

_BESIDE: Final = ("Change since", "Gap to no SEN", "Published figure", "Against published")


class LineTable(FigureTable):
    """The lines of a block, only to be read."""

    def __init__(self, sheet: CohortSheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._lines: tuple[Line, ...] = ()

    @property
    def typed_columns(self) -> int:
        """None."""
        return 0

    def turn(self) -> None:
        """Show the block that is chosen, as it was read last."""
        self.beginResetModel()
        reading, sheet = self._sheet.reading, self._sheet
        self._lines = lines(reading.cohorts, sheet.shown, reading.comparison, sheet.block)
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """Return what a row tells."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def place(self, index: Index) -> None:  # noqa: ARG002 -- nothing is typed here
        """Return that a cell takes nothing."""
        return

    def find(self, place: Hashable) -> QModelIndex:  # noqa: ARG002 -- nothing is typed here
        """Return no cell."""
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() else YEARS + len(_BESIDE)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        line, column = self._lines[index.row()], index.column()
        if role == FIRST:
            return self._is_first(index.row())
        if role == SERIES:
            return tuple(map(float, line.series)) if column == YEARS else None
        if role == Role.DisplayRole:
            return (*line.values, *map(_short, (line.moved, line.gap)), line.published, _short(line.beyond))[column]
        if role in (Role.AccessibleTextRole, Role.ToolTipRole):
            title, called = self.headerData(column, Qt.Orientation.Horizontal), self._sheet.said(line.words)
            return f"{title}: {self._told(line, column)}. {called}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal:
            names = (*map(year_name, self._sheet.cohorts.years), *_BESIDE)
            return names[section] if role == Role.DisplayRole else None
        line = self._lines[section]
        if role == FIRST:
            return self._is_first(section)
        if role == Role.DisplayRole:
            return self._sheet.said(f"{line.measure.told_as}: {GROUPS[line.group]}")
        return self._sheet.said(line.words) if role in (Role.AccessibleTextRole, Role.ToolTipRole) else None

    def _is_first(self, row: int) -> bool:
        return row > 0 and self._lines[row - 1].measure is not self._lines[row].measure

    def _told(self, line: Line, column: int) -> str:
        if column < YEARS:
            return line.values[column] or "nothing known"
        if column == YEARS + 2:
            return f"{line.published}, {line.benchmark.origin}" if line.benchmark else "none known"
        gap = {YEARS: line.moved, YEARS + 1: line.gap, YEARS + 3: line.beyond}[column]
        return gap.words if gap else "nothing to tell"


def _short(gap: Gap | None) -> str:
    return gap.short if gap else ""


def told(line: Line, said: Callable[[str], str]) -> str:
    """Return what a line tells, in sentences."""
    parts = [said(line.words), *(gap.words for gap in (line.moved, line.gap, line.beyond) if gap)]
    sentences = ". ".join(part[:1].upper() + part[1:] for part in parts)
    if line.benchmark is None:
        return f"{sentences}."
    note = f" ({line.benchmark.note})" if line.benchmark.note else ""
    return f"{sentences}. Published: {line.published}{note}, {line.benchmark.origin}. Source: {line.benchmark.source}."
