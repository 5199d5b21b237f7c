"""A table of words and numbers to read, the very one that is saved: numbers carry a bar, rows stand behind cells."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
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
"""How much of the greatest number of its column a number is, from 0 to 1; nothing for words."""

_LONG: Final = 26  # letters, from which on a column takes the room that is left
_LINES: Final = 2.4
_NARROWEST: Final = 8  # average characters


class SheetTable(QAbstractTableModel):
    """A sheet, each cell spoken with its column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet("", (), ())
        self._most: tuple[int, ...] = ()

    def show(self, sheet: Sheet) -> None:
        """Show another sheet."""
        if sheet == self.sheet:
            return  # what is chosen stays chosen
        self.beginResetModel()
        self.sheet = sheet
        columns = range(len(sheet.columns))
        self._most = tuple(_greatest(sheet, column) for column in columns)
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
        if role == _SHARE and column.kind == "number" and isinstance(value, int) and self._most[index.column()]:
            return value / self._most[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role not in (Role.DisplayRole, Role.AccessibleTextRole, Role.ToolTipRole):
            return None
        return self.sheet.columns[section].title if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def is_long(self, column: int) -> bool:
        """Say whether a column holds words that want room."""
        return any(len(str(row[column] or "")) > _LONG for row in self.sheet.rows)


class ListTable(QTableView):
    """Chosen by rows."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SheetTable(self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setAccessibleDescription("Press Enter on a row to read what stands behind it.")
        self.setItemDelegate(_Cells(self))
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

    def _fit(self) -> None:
        letters = self.fontMetrics()
        heads = self.horizontalHeader()
        heads.setMinimumSectionSize(letters.averageCharWidth() * _NARROWEST)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setDefaultSectionSize(round(letters.height() * _LINES))
        long = [column for column in range(self._model.columnCount()) if self._model.is_long(column)]
        for column in range(self._model.columnCount()):
            stretches = column in (long or [0])
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.ResizeToContents
            heads.setSectionResizeMode(column, mode)


class _Cells(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        share = index.data(_SHARE)
        if share:
            bar = QRectF(option.rect).adjusted(2, 0, -2, -3)
            bar.setTop(bar.bottom() - 4)
            bar.setWidth(bar.width() * share)
            ink = QColor(option.palette.color(QPalette.ColorRole.Accent))
            painter.fillRect(bar, ink)


def _greatest(sheet: Sheet, column: int) -> int:
    return max((number for row in sheet.rows if isinstance(number := row[column], int)), default=0)


def _words(value: CellValue) -> str:
    if value is None:
        return ""
    if isinstance(value, str | int | Decimal):
        return str(value)
    return write_day(value)
