"""The trust's overview: areas by schools, and beside them what a school says in words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QStackedWidget, QTableView, QWidget

from sendnet_desktop.clock import year_name
from sendnet_desktop.finding.values import Asked, Shown
from sendnet_desktop.trust.overview import Overview, Standing
from sendnet_ui.forms.layouts import GAP, STRETCH, column, flow, hbox, scrolled, text, vbox
from sendnet_ui.reports.prints import EvaluationPrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen
from sendnet_ui.tables.button import TableButton
from sendnet_ui.tables.listing import Listing
from sendnet_ui.tables.listings import OVERVIEW, evaluation_listed
from sendnet_ui.trust.cells import CellPainter
from sendnet_ui.trust.detail import Detail, LevelMark
from sendnet_ui.trust.headers import AreaHeads, SchoolHeads
from sendnet_ui.trust.table import OverviewTable
from sendnet_ui.trust.wording import counted

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_BESIDE_FROM: Final = 145  # average characters; below that what is read takes the table's place
_NO_SCHOOLS: Final = (
    "Each school sets up SENDnet, chooses “Join a trust”, and brings you a file on a stick or in a shared folder.",
    "In People you choose that folder, compare six words with the person, and let them in.",
    "You write files for them into the same folder. Their next visit brings their evaluations here.",
)
_NOTHING_READ: Final = (
    "No school has shown its evaluation yet. Ask each to take a snapshot, or to share its work in progress; then"
    " choose the folder that holds their files in Exchange."
)


@dataclass(frozen=True, slots=True)
class Picture:
    """What the screen shows, as read at one moment.

    Attributes:
        trust: The trust's name.
        overview: Areas by schools.
    """

    trust: str
    overview: Overview


def read_picture(workspace: "Workspace") -> Picture:
    """Read the trust's picture across its schools."""
    return Picture(workspace.exchange.trust_name or workspace.profile.name, workspace.overview())


class OverviewScreen(Screen):
    """Schools by name, never ranked, with no average anywhere."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._model: OverviewTable | None = None
        self._sought: Shown | Asked | None = None
        self._table = _table()
        self._detail = Detail(desk)
        self._nothing_read = text(_NOTHING_READ, "muted")
        self._legend = QWidget()
        self._pages = QStackedWidget()
        self._let_in = QPushButton("Go to People", default=True)
        self._column = vbox(self._nothing_read, self._table, self._legend, gap=GAP)
        self._column.setStretchFactor(self._table, 1)
        self._left = QWidget()
        self._left.setLayout(self._column)
        body = hbox(self._left, self._detail, gap=0)
        body.setStretch(0, 7)
        body.setStretch(1, 4)
        body.setContentsMargins(GAP * 4, GAP, GAP * 4, GAP * 2)
        picture = QWidget()
        picture.setLayout(body)
        for page in (QWidget(), picture, self._no_schools()):
            self._pages.addWidget(page)
        self.setLayout(vbox(self._pages))
        self.tools = TableButton(self)
        self._detail.hide()
        self._table.clicked.connect(self._open_cell)
        self._table.activated.connect(self._open_cell)
        self._table.verticalHeader().sectionClicked.connect(self._open_row)
        self._detail.closed.connect(self._leave_detail)
        self._detail.whole_asked.connect(self._read_whole)
        self._detail.print_asked.connect(self.ask_print)
        self._let_in.clicked.connect(lambda: self.led.emit("people"))

    def refresh(self) -> None:
        """Read the picture again."""
        self.desk.read(read_picture, self._show_picture)

    def visit(self, place: object) -> None:
        """Show what a school says of an area, or the area across schools."""
        if isinstance(place, Shown | Asked):
            self._sought = place
            self._go_to_sought()

    def ask_print(self) -> None:
        """Ask for a print of what the school shows that is read, or else chosen."""
        is_read = self._detail.isVisible()
        standing = self._detail.standing if is_read else self._standing(self._table.currentIndex().row())
        if standing is None or standing.evaluation is None:
            self.desk.notices.said.emit("Choose a school that has shown its evaluation, and print that.")
        else:
            shown = standing.evaluation
            self.desk.read(
                lambda workspace: EvaluationPrint(workspace.evaluations.snapshots.compared(shown)),
                self.desk.print_wanted.emit,
            )

    def listings(self) -> tuple[Listing, ...]:
        """Return the overview, and what the school that is read has chosen to show."""
        standing = self._detail.standing if self._detail.isVisible() else None
        if standing is None or standing.evaluation is None:
            return (OVERVIEW,)
        shown = standing.evaluation
        return OVERVIEW, Listing(lambda _: evaluation_listed(shown), f"of {standing.school.name}")

    def showEvent(self, event: QShowEvent) -> None:
        # Schools join and files come without a record of this page's kinds changing, so it reads whenever it is shown.
        self._stale = True
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._detail.isVisible():
            self._leave_detail()
        else:
            super().keyPressEvent(event)

    def _show_picture(self, picture: Picture) -> None:
        overview, standings = picture.overview, picture.overview.standings
        pack = overview.pack
        schools = counted(len(standings), "school")
        self.say_under_title(
            f"{picture.trust}, {year_name(overview.year)}  ·  {schools}  ·  {pack.title} {pack.number}"
        )
        if self._model is None:
            self._model = OverviewTable(overview, self)
            self._table.setModel(self._model)
            self._table.selectionModel().currentChanged.connect(self._follow)
        else:
            self._model.show(overview)
        self._nothing_read.setVisible(all(standing.evaluation is None for standing in standings))
        self._show_legend(overview)
        self._read_on(overview)
        self._pages.setCurrentIndex(1 if standings else 2)
        if not self._table.currentIndex().isValid():
            self._table.setCurrentIndex(self._model.index(0, 0))
        self._go_to_sought()
        self.offer_keyboard(self._table if standings else self._let_in)

    def _go_to_sought(self) -> None:
        # The room may have been opened just now, and then there is nothing to go to before it is read.
        if self._sought is None or self._model is None:
            return
        sought, self._sought = self._sought, None
        found = self._model.find(sought.org if isinstance(sought, Shown) else "", sought.area)
        self._table.setFocus()
        self._table.setCurrentIndex(found)
        if isinstance(sought, Shown) and sought.area:
            self._open_cell(found)
        elif isinstance(sought, Shown):
            self._open_row(found.row())

    def _show_legend(self, overview: Overview) -> None:
        old = self._legend
        self._legend = QWidget()
        self._legend.setLayout(flow(*(LevelMark(level) for level in overview.pack.levels)))
        self._legend.setVisible(bool(overview.pack.levels))
        self._column.replaceWidget(old, self._legend)
        old.deleteLater()

    def _open_cell(self, index: QModelIndex) -> None:
        standing = self._standing(index.row())
        if standing is not None and self._model is not None:
            self._detail.show_standing(standing, self._model.area(index.column()))
            self._detail.show()
            self._make_room()

    def _open_row(self, row: int) -> None:
        standing = self._standing(row)
        if standing is not None:
            self._detail.show_standing(standing)
            self._detail.show()
            self._make_room()
            self._detail.enter()

    def _read_whole(self) -> None:
        if self._detail.standing is not None:
            self._detail.show_standing(self._detail.standing)
            self._detail.enter()

    def _read_on(self, overview: Overview) -> None:
        read = self._detail.standing
        if read is None or self._detail.isHidden():
            return
        now = next((each for each in overview.standings if each.school.org == read.school.org), None)
        if now is None:
            self._leave_detail()
        elif now != read:
            self._detail.show_standing(now, self._detail.area)

    def _follow(self, index: QModelIndex) -> None:
        if self._detail.isVisible() and self._left.isVisible():
            self._open_cell(index)

    def _leave_detail(self) -> None:
        self._detail.hide()
        self._make_room()
        self._table.setFocus()

    def _make_room(self) -> None:
        beside = self.width() >= self.fontMetrics().averageCharWidth() * _BESIDE_FROM
        covered = self._detail.isVisibleTo(self) and not beside
        if covered and self._left.isVisible():
            self._left.hide()
            self._detail.enter()
        elif not covered:
            self._left.show()

    def _standing(self, row: int) -> Standing | None:
        return self._model.standing(row) if self._model else None

    def _no_schools(self) -> QWidget:
        steps = [text(f"{place}.  {words}") for place, words in enumerate(_NO_SCHOOLS, 1)]
        return scrolled(
            column(
                vbox(
                    text("Let your first schools in", "heading"),
                    *steps,
                    hbox(self._let_in, STRETCH),
                    STRETCH,
                    gap=GAP * 2,
                )
            )
        )


def _table() -> QTableView:
    table = QTableView()
    table.setAccessibleName("Areas by schools")
    table.setAccessibleDescription("Press Enter on a cell to read what the school says of the area.")
    table.setHorizontalHeader(AreaHeads(table))
    table.setVerticalHeader(SchoolHeads(table))
    table.setItemDelegate(CellPainter(table))
    table.setCornerButtonEnabled(False)
    table.setTabKeyNavigation(False)
    table.setMouseTracking(True)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    return table
