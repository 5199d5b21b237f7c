"""A table of words and numbers to read, the very one that is saved: numbers carry a bar, rows stand behind cells."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from sendnet_desktop.clock import write_day
from sendnet_desktop.spreadsheets.values import CellValue, Sheet

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

_SHARE: Final = Role.UserRole
"""How much of the greatest number in the table a number is, from 0 to 1; nothing for words."""

_LINES: Final = 2.4
_NARROWEST: Final = 8  # average characters
_USUAL: Final = 22  # of columns that hold more than that, all but the longest are no wider
_READABLE: Final = 34  # how narrow the longest may become before the table scrolls sideways
_FIRST_ROWS: Final = 200  # what they hold decides how wide columns are


class SheetTable(QAbstractTableModel):
    """A sheet, each cell spoken with its column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet("", (), ())
        self._most = 0

    def show(self, sheet: Sheet) -> None:
        """Show another sheet."""
        if sheet == self.sheet:
            return  # what is chosen stays chosen
        self.beginResetModel()
        self.sheet = sheet
        self._most = max(map(max, _numbers(sheet)), default=0)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() else len(self.sheet.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() else len(self.sheet.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        value, column = self.sheet.rows[index.row()][index.column()], self.sheet.columns[index.column()]
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return _words(value)
        if role == Role.AccessibleTextRole:
            return f"{column.title}: {_words(value) or 'nothing'}"
        if role == _SHARE and column.kind == "number" and isinstance(value, int) and self._most:
            return value / self._most
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role not in (Role.DisplayRole, Role.AccessibleTextRole, Role.ToolTipRole):
            return None
        return self.sheet.columns[section].title if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def letters(self, column: int) -> int:
        """Return how many letters the longest words of a column have, with its title."""
        rows = self.sheet.rows[:_FIRST_ROWS]
        return max(len(self.sheet.columns[column].title) + 2, *(len(_words(row[column])) for row in rows), 0)


class ListTable(QTableView):
    """Chosen by rows."""

    def __init__(self, name: str, *, has_bars: bool = False, parent: QWidget | None = None) -> None:
        """Make an empty one.

        Args:
            name: What a screen reader calls it.
            has_bars: Whether its numbers count the same thing, so that bars compare them.
            parent: Qt's.
        """
        super().__init__(parent)
        self._model = SheetTable(self)
        self.setModel(self._model)
        self.setStyleSheet("QTableView::item { padding: 0 7px; }")
        self.setAccessibleName(name)
        self.setAccessibleDescription("Press Enter on a row to read what stands behind it.")
        self.setItemDelegate(_Bars(self) if has_bars else QStyledItemDelegate(self))
        self.verticalHeader().hide()
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    @property
    def sheet(self) -> Sheet:
        """What is shown."""
        return self._model.sheet

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another sheet; the row that was chosen stays so by its place."""
        row = self.currentIndex().row()
        self._model.show(sheet)
        self._fit()
        if not self.currentIndex().isValid() and sheet.rows:
            self.setCurrentIndex(self._model.index(min(max(row, 0), len(sheet.rows) - 1), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        one, heads = self.fontMetrics().averageCharWidth(), self.horizontalHeader()
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * _LINES))
        letters = [self._model.letters(column) for column in range(self._model.columnCount())]
        if not letters:
            return
        longest = letters.index(max(letters))
        widths = [round(one * (min(max(each, _NARROWEST), _USUAL) + 3)) for each in letters]
        left = self.viewport().width() - sum(widths) + widths[longest]
        widths[longest] = max(left, one * min(letters[longest], _READABLE))
        for column, width in enumerate(widths):
            heads.resizeSection(column, width)


class _Bars(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        share = index.data(_SHARE)
        if share:
            bar = QRectF(option.rect).adjusted(7, 0, -7, -3)
            bar.setTop(bar.bottom() - 4)
            bar.setWidth(bar.width() * share)
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            ink = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Accent
            painter.fillRect(bar, option.palette.color(ink))


def _numbers(sheet: Sheet) -> Iterator[tuple[int, ...]]:
    for place, column in enumerate(sheet.columns):
        numbers = tuple(number for row in sheet.rows if isinstance(number := row[place], int))
        if column.kind == "number" and numbers:
            yield numbers


def _words(value: CellValue) -> str:
    if value is None:
        return ""
    if isinstance(value, str | int | Decimal):
        return str(value)
    return write_day(value)
