"""A school's data as a screen: three years by stage of support to enter, to compare, and to see as others may."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QMenu, QPushButton, QStackedWidget, QWidget

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.clock import year_name
from sendnet_desktop.cohorts.measures import BLOCKS
from sendnet_desktop.cohorts.sheets import Taken, from_block, from_sheet, template
from sendnet_desktop.cohorts.values import Place, place_of
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.ids import key_of
from sendnet_ui.cohorts.files import ask_sheet, ask_where
from sendnet_ui.cohorts.places import Entry
from sendnet_ui.cohorts.published import take_published
from sendnet_ui.cohorts.sheet import CohortSheet, Reading, read_data
from sendnet_ui.cohorts.taking import TakeDialog
from sendnet_ui.cohorts.views import DataViews
from sendnet_ui.evaluations.history import show_history
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.evaluations.unsaved import Unsaved
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.layouts import GAP, STRETCH, column, flow, hbox, scrolled, text, vbox
from sendnet_ui.reports.prints import DataPrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen
from sendnet_ui.tables.button import TableButton
from sendnet_ui.tables.listing import Listing
from sendnet_ui.tables.listings import DATA, DATA_FOR_OTHERS

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_EMPTY: Final = (
    (
        "Enter the counts that your own system gives for EHC plan, SEN support and no SEN: this year and the two"
        " before it. Percentages, gaps and what stands beside the country’s figures follow by themselves."
    ),
    "Type them, paste a block from a spreadsheet, or fill in a sheet and bring it here.",
    "Counts only. No pupil is named here, and a list of pupils is not taken in.",
)
_VIEWS: Final = (Option("enter", "Enter"), Option("compare", "Compare"))


class DataScreen(Screen):
    """What a school says of itself by stage of support."""

    concerns = ("cohort", "benchmarks", "school")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._saving = Saving(desk, self.undo_stack, self)
        self._sheet: CohortSheet | None = None
        self._views: DataViews | None = None
        self._sought: Place | None = None
        self._unsaved = Unsaved(self._saving)
        self._view = Choice(_VIEWS)
        self._masked = QCheckBox("As others see it")
        self._masked.setToolTip("What the trust, governors and the web are shown: small numbers masked")
        self._begin = QPushButton("Begin", default=True)
        self._whole = QWidget()
        self._pages = QStackedWidget()
        for page in (QWidget(), self._whole, self._empty_page()):
            self._pages.addWidget(page)
        layout = vbox(self._unsaved, self._pages, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.tools = self._tools()
        self._view.set_value("enter")
        self._view.introduce("View", "")
        self._unsaved.given_up.connect(self.refresh)
        self._saving.stepped_back.connect(self._turn)
        self._begin.clicked.connect(self._start)

    def refresh(self) -> None:
        """Read the figures again."""
        self.desk.read(read_data, self._show)

    def flush(self) -> None:
        """Write what was typed, and what could not be written before."""
        super().flush()
        if self._views is not None:
            self._views.flush()
        self._saving.retry()

    def ask_print(self) -> None:
        """Ask for the page with every figure, for the school itself."""
        self._print(for_others=False)

    def listings(self) -> tuple[Listing, ...]:
        """Return the figures for the school itself, and as others may be shown them."""
        return DATA, DATA_FOR_OTHERS

    def visit(self, place: object) -> None:
        """Show a figure."""
        if isinstance(place, Cell):
            self._sought = place_of(key_of(place.record))
            self._go_to_sought()

    def _tools(self) -> QWidget:
        for_others = QPushButton("Print for others…")
        for_others.setToolTip("A page for governors or the web: small numbers are masked")
        for_others.clicked.connect(partial(self._print, for_others=True))
        bring = QPushButton("Bring in")
        menu = QMenu(bring)
        menu.addAction("Figures from a spreadsheet…", self._ask_sheet)
        menu.addAction("Save a sheet to fill in…", self._ask_template)
        menu.addSeparator()
        menu.addAction("Published figures…", lambda: take_published(self))
        bring.setMenu(menu)
        tools = QWidget()
        tools.setLayout(flow(bring, for_others, TableButton(self)))
        return tools

    def _empty_page(self) -> QWidget:
        bring, sheet = QPushButton("Bring in a spreadsheet…"), QPushButton("Save a sheet to fill in…")
        bring.clicked.connect(self._ask_sheet)
        sheet.clicked.connect(self._ask_template)
        head = text("No figures are entered yet", "heading")
        words = [text(self.desk.said(words)) for words in _EMPTY]
        return scrolled(column(vbox(head, *words, hbox(self._begin, bring, sheet, STRETCH), STRETCH, gap=GAP * 2)))

    def _show(self, reading: Reading) -> None:
        cohorts = reading.cohorts
        if self._sheet is None:
            self._put_together(reading)
        assert self._sheet is not None
        assert self._views is not None
        self._sheet.show(reading)
        self.say_under_title(f"{cohorts.school}, {year_name(cohorts.year)}  ·  counts only, no pupil is named")
        self._views.fill()
        if self._pages.currentIndex() == 0 or not cohorts.is_empty:
            self._pages.setCurrentIndex(2 if cohorts.is_empty else 1)
        self._go_to_sought()
        self.offer_keyboard(self._begin if cohorts.is_empty else self._views.entering)

    def _put_together(self, reading: Reading) -> None:
        self._sheet = CohortSheet(self.desk, self._saving, reading, self)
        self._views = DataViews(self._sheet, can_enter=True)
        top = hbox(self._view, self._masked, STRETCH, gap=GAP * 2)
        layout = vbox(top, self._views, gap=GAP)
        layout.setContentsMargins(GAP * 4, GAP, GAP * 4, GAP * 2)
        layout.setStretch(1, 1)
        self._whole.setLayout(layout)
        self._view.changed.connect(lambda view: self._compare(is_wanted=view == "compare"))
        self._masked.toggled.connect(lambda on: self._mask(is_wanted=on))
        self._views.pasted.connect(self._take_block)
        self._views.past_asked.connect(self._ask_past)
        self._views.refused.connect(self.desk.notices.said)
        self._views.turn_again()

    def _compare(self, *, is_wanted: bool) -> None:
        if self._views is not None:
            self._views.compare(is_wanted=is_wanted)

    def _mask(self, *, is_wanted: bool) -> None:
        if self._views is not None:
            self._views.show_masked(is_wanted=is_wanted)

    def _start(self) -> None:
        if self._views is not None:
            self._pages.setCurrentIndex(1)
            self._views.begin()

    def _turn(self, block: object) -> None:
        if self._views is not None and isinstance(block, str):
            self._views.turn(block)

    def _ask_past(self, place: Entry) -> None:
        if self._sheet is not None:
            show_history(self._sheet.told_with(place), self.desk, self.window())

    def _go_to_sought(self) -> None:
        # The room may have been opened just now, and then there is nothing to go to before it is read.
        if self._sought is None or self._views is None:
            return
        sought, self._sought = self._sought, None
        self._pages.setCurrentIndex(1)
        self._view.set_value("enter")
        self._masked.setChecked(False)
        self._compare(is_wanted=False)
        self._views.turn(next(block.id for block in BLOCKS if sought.measure in {each.id for each in block.measures}))
        self._views.go(sought)
        self._views.begin()

    def _take_block(self, onto: list[list[Place | None]], words: str) -> None:
        from sendnet_desktop.spreadsheets.reading import read_pasted

        try:
            taken = from_block(read_pasted(words).rows, onto, self.desk.words)
        except SendnetError as error:
            self.desk.report(error)
        else:
            self._ask_to_take(taken)

    def _ask_sheet(self) -> None:
        ask_sheet(self, "Figures from a spreadsheet", self._take_sheet)

    def _take_sheet(self, path: Path) -> None:
        from sendnet_desktop.spreadsheets.reading import read_sheets

        assert self._sheet is not None
        year, words = self._sheet.cohorts.year, self.desk.words
        self.desk.jobs.ask_free(lambda: from_sheet(read_sheets(path)[0], year, words), self._ask_to_take)

    def _ask_to_take(self, taken: Taken) -> None:
        assert self._sheet is not None
        dialog = TakeDialog(taken, self._sheet.cohorts, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take(taken))
        dialog.open()

    def _take(self, taken: Taken) -> None:
        assert self._sheet is not None
        there = self._sheet.cohorts.figures
        number = sum(there.get(place) != figure for place, figure in taken.figures.items())
        words = f"{number} figure{'' if number == 1 else 's'} entered."
        work = partial(_enter_all, taken)
        self._saving.do(words, work, self._sheet.page, offer_undo=True)

    def _ask_template(self) -> None:
        if self._sheet is not None:
            cohorts = self._sheet.cohorts
            ask_where(self, f"{cohorts.school} - data to fill in {year_name(cohorts.year)}", template(cohorts))

    def _print(self, *, for_others: bool) -> None:
        self.flush()
        self.desk.read(read_data, lambda reading: self._ask_for(reading, for_others=for_others))

    def _ask_for(self, reading: Reading, *, for_others: bool) -> None:
        self.desk.print_wanted.emit(DataPrint(reading.cohorts, reading.comparison, for_others=for_others))


def _enter_all(taken: Taken, workspace: "Workspace") -> Changes:
    return workspace.cohorts.say_all(taken.figures)
