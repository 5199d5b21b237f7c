"""The parts of the overview in which every school has a row: what it says of each area, or of each statement."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget

from sendnet_desktop.across.standings import About, Position
from sendnet_desktop.trust.overview import Standing
from sendnet_ui.forms.layouts import GAP, flow, text, vbox
from sendnet_ui.shell.desk import Desk
from sendnet_ui.trust.behind import SchoolSays
from sendnet_ui.trust.level_mark import LevelMark
from sendnet_ui.trust.matrix import Cell, Matrix
from sendnet_ui.trust.part_page import PartPage
from sendnet_ui.trust.view import View

_LOW: Final = 21
"""How many lines of text a window is high at least, in which there is room to explain the marks."""

_NOTHING_READ = (
    "No school has shown its evaluation yet. Ask each to take a snapshot, or to share its work in progress; then"
    " choose the folder that holds their files in Exchange."
)
_NONE_LEFT = "No school is left. Choose fewer filters, or look for another name."
_LEAGUE = (
    "In the order of their levels in {asked}: a league table. Each level is a school’s own judgement of itself, and "
    "schools that expect to be ranked judge otherwise. Click the head of a column for another order."
)


class MatrixPage(PartPage):
    """Schools by name, with no average anywhere; in the order of their levels only where the trust has chosen it."""

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.matrix = Matrix(name)
        self._order_by = ""
        self._explaining: list[QWidget] = []
        self._note = text("", "muted")
        self._warning = text("", "danger")
        self._legend = QWidget()
        self._column = vbox(self._note, self._warning, self.matrix, self._legend, gap=GAP)
        self._column.setStretchFactor(self.matrix, 1)
        self.setLayout(self._column)
        self._warning.hide()
        self.matrix.opened.connect(lambda cell: self.opened.emit(_says(cell)))
        self.matrix.followed.connect(lambda cell: self.followed.emit(_says(cell) if cell else None))
        self.matrix.ordered.connect(self._order)

    def asked(self, view: View) -> tuple[About, ...]:
        """Return what stands in the columns."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def put_above(self, part: QWidget | QLayout) -> None:
        """Put something above the tables."""
        if isinstance(part, QWidget):
            self._column.insertWidget(0, part)
        else:
            self._column.insertLayout(0, part)

    def put_below(self, part: QWidget) -> None:
        """Put words below the tables that explain them, where there is room for it."""
        self._column.addWidget(part)
        self._explaining.append(part)

    def fill(self, view: View, read: object) -> None:  # noqa: ARG002 -- the picture is all that is shown here
        """Show the picture."""
        levels = self.view.picture.pack.levels if self.view else None
        self.view = view
        asked = self.asked(view)
        shown = _shown(view, asked, self._order_by)
        self.matrix.show_cells(view, asked, [standing for standing, _ in shown], [row for _, row in shown])
        nothing = all(standing.evaluation is None for standing in view.picture.standings)
        self._note.setText("" if shown and not nothing else _NOTHING_READ if shown else _NONE_LEFT)
        self._note.setVisible(bool(self._note.text()))
        self._warn(view, asked)
        if levels != view.picture.pack.levels:
            self._show_legend(view)

    @property
    def keyboard(self) -> QWidget:
        """The schools."""
        return self.matrix.schools

    def behind(self) -> SchoolSays | None:
        """Return what the school says whose cell is chosen."""
        cell = self.matrix.chosen
        return _says(cell) if cell else None

    def _warn(self, view: View, asked: Sequence[About]) -> None:
        self._warning.setVisible(view.in_order_of_level and bool(asked))
        if view.in_order_of_level and asked:
            self._warning.setText(_LEAGUE.format(asked=_ordering(asked, self._order_by).words))

    def _order(self, about: About) -> None:
        self._order_by = about.id
        if self.view is not None and self.view.in_order_of_level:
            self.fill(self.view, None)

    def _show_legend(self, view: View) -> None:
        old, self._legend = self._legend, QWidget()
        self._legend.setLayout(flow(*(LevelMark(level) for level in view.picture.pack.levels)))
        self._column.replaceWidget(old, self._legend)
        old.deleteLater()
        self._make_room()  # only now: without a parent it is a window

    def _make_room(self) -> None:
        # In a low window the schools come before what explains the marks, which every cell says too.
        is_low = self.height() < self.fontMetrics().height() * _LOW
        self._legend.setVisible(bool(self.view and self.view.picture.pack.levels) and not is_low)
        for part in self._explaining:
            part.setVisible(not is_low)


def _shown(view: View, asked: Sequence[About], order_by: str) -> list[tuple[Standing, tuple[Position, ...]]]:
    columns = [view.standings.positions(about) for about in asked]
    rows = zip(*columns, strict=True) if columns else ((),) * len(view.picture.standings)
    found = [
        (standing, row)
        for standing, row in zip(view.picture.standings, rows, strict=True)
        if view.is_sought(standing.school.name)
    ]
    if view.in_order_of_level and asked:
        place = asked.index(_ordering(asked, order_by))
        found.sort(key=lambda each: -(level.number if (level := each[1][place].level) else 0))
    return found


def _ordering(asked: Sequence[About], order_by: str) -> About:
    return next((about for about in asked if about.id == order_by), asked[0])


def _says(cell: Cell) -> SchoolSays:
    return SchoolSays(*cell)
