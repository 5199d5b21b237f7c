"""The counts as a table: a count in each row, a half-term in each column, and at the end how it has moved."""

from collections.abc import Hashable
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, Qt

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.graduated.answers import checked
from sendnet_desktop.graduated.indicators import INDICATORS, Count
from sendnet_desktop.graduated.trends import trend
from sendnet_desktop.plans.choices import HALF_TERMS
from sendnet_ui.figures.model import APART, CODE, FIRST, SERIES, FigureTable, Index, Role
from sendnet_ui.graduated.places import Entry
from sendnet_ui.graduated.sheet import MonitorSheet

HALF_TERM_IDS: Final = tuple(HALF_TERMS)
_ROWS: Final = tuple((indicator, count) for indicator in INDICATORS for count in indicator.counts)


class CountTable(FigureTable):
    """The twelve indicators by half-terms."""

    def __init__(self, sheet: MonitorSheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet

    @property
    def typed_columns(self) -> int:
        """How many half-terms there are."""
        return len(HALF_TERM_IDS)

    def count(self, row: int) -> Count:
        """Return what a row counts."""
        return _ROWS[row][1]

    def place(self, index: Index) -> Entry | None:
        """Return what a cell says; None in the last column."""
        if not index.isValid() or index.column() >= len(HALF_TERM_IDS):
            return None
        return Entry(HALF_TERM_IDS[index.column()], self.count(index.row()).field)

    def find(self, place: Hashable) -> QModelIndex:
        """Return the cell of a place; none where it is not a count."""
        if not isinstance(place, Entry):
            return QModelIndex()
        rows = [row for row, (_, count) in enumerate(_ROWS) if count.field == place.field]
        return self.index(rows[0], HALF_TERM_IDS.index(place.half_term)) if rows else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() else len(_ROWS)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() else len(HALF_TERM_IDS) + 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if role == FIRST:
            return self._is_first(index.row())
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        place = self.place(index)
        return self._moved(index.row(), role) if place is None else self._counted(place, role)

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        place = self.place(index)
        if place is None or role != Role.EditRole:
            return False
        try:
            count = checked(place.field, value if isinstance(value, str) else None)
        except SendnetError:  # the line takes nothing else; another tool that reaches in is refused
            return False
        assert count is None or isinstance(count, int)
        self._sheet.say_count(place, count, (place, self.bout))
        self.dataChanged.emit(index, index)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal:
            if role != Role.DisplayRole:
                return None
            return HALF_TERMS[HALF_TERM_IDS[section]] if section < len(HALF_TERM_IDS) else "Change"
        indicator, count = _ROWS[section]
        if role == Role.DisplayRole:
            return self._sheet.said(count.label)
        if role == FIRST:
            return self._is_first(section)
        if role == CODE:
            return indicator.code if self._is_first(section) else ""
        return (
            self._sheet.said(f"{indicator.code}, {indicator.title}: {count.label}")
            if role in (Role.AccessibleTextRole, Role.ToolTipRole)
            else None
        )

    def _is_first(self, row: int) -> bool:
        return row == 0 or _ROWS[row - 1][0] is not _ROWS[row][0]

    def _counted(self, place: Entry, role: int) -> object:
        count = self._sheet.count(place)
        apart = self._sheet.disagrees(place)
        if role in (Role.DisplayRole, Role.EditRole):
            return "" if count is None else str(count)
        if role == APART:
            return apart
        if role in (Role.AccessibleTextRole, Role.ToolTipRole):
            said = "nothing entered" if count is None else str(count)
            return f"{said}, {self._sheet.said(place.words())}{', two versions stand' if apart else ''}"
        return None

    def _moved(self, row: int, role: int) -> object:
        count = self.count(row)
        moved = trend(self._sheet.monitor, count.field)
        if role == SERIES:
            return tuple(map(float, moved.figures))
        if role == Role.DisplayRole and moved.change is not None:
            return f"{moved.change:+d}".replace("-", "−") if moved.change else "="
        if role in (Role.AccessibleTextRole, Role.ToolTipRole):
            return self._sheet.said(f"{count.label}: {moved.words or 'no change to tell yet'}")
        return None
