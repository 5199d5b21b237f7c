"""Schools beside what they are asked, under the spread of all of them, which stays in sight while they scroll."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QTableView, QWidget

from sendnet_desktop.across.standings import About, Position
from sendnet_desktop.trust.overview import Standing
from sendnet_ui.forms.layouts import vbox
from sendnet_ui.trust.cells import CellPainter
from sendnet_ui.trust.headers import AreaHeads, SchoolHeads
from sendnet_ui.trust.table import SchoolTable, SpreadTable
from sendnet_ui.trust.view import View

_SHARE: Final = 0.26  # of the width, at most, is for schools' names
_ROWS: Final = 3  # lines of schools are in sight however low the window is
_NARROWEST: Final = 18  # average characters of them are shown at least

Cell = tuple[Standing, About | None]


class Matrix(QWidget):
    """Two tables, one above the other, whose columns stand in one line.

    Attributes:
        schools: The schools.
        spread: The spread of those that the filters leave, whether they are looked for or not.
    """

    opened = Signal(object)
    """The person wants what stands behind a cell, or a whole school; carries a ``Cell``."""
    followed = Signal(object)
    """The person has gone to another cell; carries it."""
    ordered = Signal(object)
    """The person wants the schools in the order of a column; carries its ``About``."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty one.

        Args:
            name: What a screen reader calls it: ``Areas by schools``.
            parent: Qt's.
        """
        super().__init__(parent)
        self._model, self._above = SchoolTable(self), SpreadTable(self)
        self.spread = _table(f"Spread of all schools: {name}", stands_out=True)
        self.schools = _table(name, stands_out=False)
        self.spread.setModel(self._above)
        self.schools.setModel(self._model)
        self.schools.setAccessibleDescription("Press Enter on a cell to read what the school says.")
        self.schools.horizontalHeader().hide()
        self.spread.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.schools.setMinimumHeight(self.fontMetrics().height() * _ROWS)
        self.spread.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for table in (self.spread, self.schools):
            table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # as wide, so that columns line up
        # There is nothing to scroll in one row.
        self.spread.verticalScrollBar().setStyleSheet("QScrollBar::handle { background: transparent; }")
        layout = vbox(self.spread, self.schools, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.schools.horizontalScrollBar().valueChanged.connect(self.spread.horizontalScrollBar().setValue)
        self.schools.clicked.connect(self._open)
        self.schools.activated.connect(self._open)
        self.schools.verticalHeader().sectionClicked.connect(self._open_row)
        self.schools.selectionModel().currentChanged.connect(self._follow)
        self.spread.horizontalHeader().sectionClicked.connect(self._order)

    def show_cells(
        self, view: View, asked: tuple[About, ...], schools: Sequence[Standing], rows: Sequence[tuple[Position, ...]]
    ) -> None:
        """Show other cells; what was chosen stays chosen where it is still here."""
        cell = self.chosen
        self._above.show(asked, view)
        self._model.show(asked, schools, rows)
        QTimer.singleShot(0, self, self._line_up)
        if not self.schools.currentIndex().isValid() and schools and asked:
            org, id_ = (cell[0].school.org, cell[1].id if cell[1] else "") if cell else ("", "")
            self.schools.setCurrentIndex(self._model.find(org, id_))

    @property
    def chosen(self) -> Cell | None:
        """The cell that is chosen."""
        return self._cell(self.schools.currentIndex())

    def go(self, org: str, asked: str) -> Cell | None:
        """Go to the cell of a school and of what is asked."""
        self.schools.setFocus()
        self.schools.setCurrentIndex(self._model.find(org, asked))
        return self.chosen

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._line_up()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._line_up()

    def _line_up(self) -> None:
        heads = [table.verticalHeader() for table in (self.spread, self.schools)]
        widest = max(head.sizeHint().width() for head in heads)
        least = self.fontMetrics().averageCharWidth() * _NARROWEST
        for head in heads:
            head.setFixedWidth(min(widest, max(round(self.width() * _SHARE), least)))
        row = self.spread.verticalHeader()
        height = self.spread.horizontalHeader().sizeHint().height() + row.defaultSectionSize()
        self.spread.setFixedHeight(height + 2 * self.spread.frameWidth())
        self.spread.horizontalScrollBar().setValue(self.schools.horizontalScrollBar().value())

    def _cell(self, index: QModelIndex) -> Cell | None:
        standing = self._model.standing(index.row()) if index.isValid() else None
        return (standing, self._model.asked[index.column()]) if standing is not None else None

    def _open(self, index: QModelIndex) -> None:
        cell = self._cell(index)
        if cell is not None:
            self.opened.emit(cell)

    def _open_row(self, row: int) -> None:
        standing = self._model.standing(row)
        if standing is not None:
            self.opened.emit((standing, None))

    def _follow(self, index: QModelIndex) -> None:
        self.followed.emit(self._cell(index))

    def _order(self, column: int) -> None:
        self.ordered.emit(self._model.asked[column])


def _table(name: str, *, stands_out: bool) -> QTableView:
    table = QTableView()
    table.setAccessibleName(name)
    table.setHorizontalHeader(AreaHeads(table))
    table.setVerticalHeader(SchoolHeads(table, stands_out=stands_out))
    table.setItemDelegate(CellPainter(table))
    table.setCornerButtonEnabled(False)
    table.setTabKeyNavigation(False)
    table.setMouseTracking(True)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    return table
