"""The graduated approach as a screen: a table of counts to fill in, and beside it what they say."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QWidget

from sendnet_desktop.changes import Cell
from sendnet_desktop.clock import year_name
from sendnet_desktop.graduated.indicators import COUNTS
from sendnet_desktop.ids import key_of
from sendnet_desktop.plans.choices import HALF_TERMS
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.evaluations.history import show_history
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.evaluations.unsaved import Unsaved
from sendnet_ui.forms.layouts import GAP, STRETCH, column, flow, hbox, scrolled, text, vbox
from sendnet_ui.graduated.beside import Beside
from sendnet_ui.graduated.model import HALF_TERM_IDS, CountTable
from sendnet_ui.graduated.places import Entry
from sendnet_ui.graduated.sheet import MonitorSheet, Reading, read_monitor
from sendnet_ui.graduated.table import CountView
from sendnet_ui.reports.prints import GraduatedPrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen
from sendnet_ui.tables.button import TableButton
from sendnet_ui.tables.listing import Listing
from sendnet_ui.tables.listings import GRADUATED, GRADUATED_FOR_OTHERS

_TABLE_SHARE: Final = 0.75
_EMPTY: Final = (
    (
        "Once each half-term, enter what your own records say: how many concerns, plans and reviews, and in how many"
        " rooms you saw the agreed strategies. From the second time on you see what moves, and what stands out."
    ),
    "Counts only. No pupil is named here, and there is no place where one could be.",
)


class GraduatedScreen(Screen):
    """How the graduated approach goes in the school this year, as counts."""

    concerns = ("graduated",)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._saving = Saving(desk, self.undo_stack, self)
        self._sheet: MonitorSheet | None = None
        self._model: CountTable | None = None
        self._table: CountView | None = None
        self._beside: Beside | None = None
        self._sought: Entry | None = None
        self._unsaved = Unsaved(self._saving)
        self._begin = QPushButton("", default=True)
        self._panes = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self._pages = QStackedWidget()
        for page in (QWidget(), self._panes, self._empty_page()):
            self._pages.addWidget(page)
        layout = vbox(self._unsaved, self._pages, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.tools = self._print_tools()
        self._unsaved.given_up.connect(self.refresh)
        self._saving.stepped_back.connect(self._turn)
        self._begin.clicked.connect(self._start)

    def refresh(self) -> None:
        """Read the counts again."""
        self.desk.read(read_monitor, self._show)

    def flush(self) -> None:
        """Write what was typed, and what could not be written before."""
        super().flush()
        if self._table is not None:
            self._table.flush()
        self._saving.retry()

    def ask_print(self) -> None:
        """Ask for the page with every count, for the school itself."""
        self._print(for_others=False)

    def listings(self) -> tuple[Listing, ...]:
        """Return the counts for the school itself, and as others may be shown them."""
        return GRADUATED, GRADUATED_FOR_OTHERS

    def visit(self, place: object) -> None:
        """Show a field of a half-term."""
        if isinstance(place, Cell) and key_of(place.record) in HALF_TERMS:
            self._sought = Entry(key_of(place.record), place.field)
            self._go_to_sought()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _print_tools(self) -> QWidget:
        for_others = QPushButton("Print for others…")
        for_others.setToolTip("A page for governors or anybody beyond the school: small numbers are masked")
        for_others.clicked.connect(partial(self._print, for_others=True))
        tools = QWidget()
        tools.setLayout(flow(for_others, TableButton(self)))
        return tools

    def _empty_page(self) -> QWidget:
        words = self._told = [text(words) for words in _EMPTY]
        head = text("Nothing is counted yet this year", "heading")
        return scrolled(column(vbox(head, *words, hbox(self._begin, STRETCH), STRETCH, gap=GAP * 2)))

    def _show(self, reading: Reading) -> None:
        monitor = reading.monitor
        if self._sheet is None:
            self._put_together(reading)
        assert self._sheet is not None
        assert self._model is not None
        assert self._table is not None
        assert self._beside is not None
        self._sheet.show(reading)
        self.say_under_title(f"{monitor.school}, {year_name(monitor.year)}  ·  counts only, no pupil is named")
        for label, words in zip(self._told, _EMPTY, strict=True):
            label.setText(monitor.said(words))
        self._table.mark(HALF_TERM_IDS.index(monitor.now.id))
        self._model.show_again()
        self._beside.fill()
        self._show_versions()
        self._begin.setText(f"Begin with {monitor.now.name}")
        if self._pages.currentIndex() == 0 or not monitor.is_empty:
            self._pages.setCurrentIndex(2 if monitor.is_empty else 1)
        self._go_to_sought()
        self.offer_keyboard(self._begin if monitor.is_empty else self._table)

    def _put_together(self, reading: Reading) -> None:
        self._sheet = MonitorSheet(self.desk, self._saving, reading, self)
        self._model = CountTable(self._sheet, self)
        self._table = CountView(self._model, self.desk.said)
        self._beside = Beside(self._sheet)
        left = QWidget()
        frame = vbox(self._table)
        frame.setContentsMargins(GAP * 4, GAP, GAP, GAP * 2)
        left.setLayout(frame)
        self._panes.addWidget(left)
        self._panes.addWidget(scrolled(self._beside))
        self._make_room()
        self._table.entered.connect(self._turn_to)
        self._table.past_asked.connect(self._ask_past)
        self._table.go(_first_of(reading.monitor.now.id))

    def _make_room(self) -> None:
        width = round(self.width() * _TABLE_SHARE)
        self._panes.setSizes([width, self.width() - width])

    def _start(self) -> None:
        if self._sheet is not None and self._table is not None:
            self._pages.setCurrentIndex(1)
            self._table.go(_first_of(self._sheet.monitor.now.id))
            self._table.setFocus()

    def _ask_past(self, place: Entry) -> None:
        if self._sheet is not None:
            show_history(self._sheet.told_with(place), self.desk, self.window())

    def _turn_to(self, place: Entry | None) -> None:
        if place is not None:
            self._turn(place.half_term)
            self._show_versions()

    def _turn(self, half_term: str) -> None:
        if self._sheet is not None and self._beside is not None and half_term != self._sheet.page:
            super().flush()
            self._sheet.page = half_term
            self._beside.turn()

    def _show_versions(self) -> None:
        if self._table is not None and self._model is not None and self._beside is not None:
            place = self._model.place(self._table.currentIndex())
            if place is not None:
                self._beside.show_versions(place)

    def _go_to_sought(self) -> None:
        # The room may have been opened just now, and then there is nothing to go to before it is read.
        if self._sought is None or self._sheet is None or self._table is None:
            return
        sought, self._sought = self._sought, None
        self._pages.setCurrentIndex(1)
        if sought.field in COUNTS:
            self._table.go(sought)
            self._table.setFocus()
        elif self._beside is not None:
            self._turn(sought.half_term)
            field = next((each for each in self._beside.findChildren(Field) if each.place == sought), None)
            if field is not None:
                field.go()

    def _print(self, *, for_others: bool) -> None:
        self.flush()
        self.desk.read(read_monitor, lambda reading: self._ask_for(reading, for_others=for_others))

    def _ask_for(self, reading: Reading, *, for_others: bool) -> None:
        self.desk.print_wanted.emit(GraduatedPrint(reading.monitor, for_others=for_others))


def _first_of(half_term: str) -> Entry:
    return Entry(half_term, next(iter(COUNTS)))
