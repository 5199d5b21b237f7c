"""The room of a hub: its schools at the left, the one that is chosen at the right."""

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget

from sendnet_desktop.hubs.values import HubSchool
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.evaluations.unsaved import Unsaved
from sendnet_ui.forms.editor import flush_all
from sendnet_ui.forms.layouts import GAP, STRETCH, column, text, vbox
from sendnet_ui.forms.panes import ListBeside
from sendnet_ui.hub.places import HubPlace
from sendnet_ui.hub.rows import school_rows
from sendnet_ui.hub.school_page import SchoolPage
from sendnet_ui.hub.sheet import HubSheet, Reading, read_hub
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.reports.hub_prints import HubAgendaPrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen
from sendnet_ui.tables.listing import Listing
from sendnet_ui.tables.listings import HUB

_EMPTY = "No school is here yet. Read the newest file of the trust or of a school in Exchange."


class HubScreen(Screen):
    """Several schools side by side, and what is left at each."""

    concerns = (
        *("hub_visit", "hub_visit_priority", "hub_jot", "priority", "action", "review", "bearing", "milestone"),
        *("graduated", "cohort", "recommendation", "response", "outcome", "report", "framework", "school"),
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._saving = Saving(desk, self.undo_stack, self)
        self._sheet = HubSheet(desk, self._saving, self)
        self._sought: HubPlace | None = None
        self._org = ""
        self._unsaved = Unsaved(self._saving)
        self._list, self._school = RowList("Schools of the hub"), SchoolPage(self._sheet)
        empty = QWidget()
        empty.setLayout(vbox(column(vbox(text(desk.said(_EMPTY), "muted"), STRETCH)), margin=GAP * 4))
        self._pages = QStackedWidget()
        for page in (QWidget(), empty, ListBeside(self._list, self._school)):
            self._pages.addWidget(page)
        layout = vbox(self._unsaved, self._pages, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._connect()

    def refresh(self) -> None:
        """Read the hub again."""
        self.desk.read(partial(read_hub, org=self._org), self._show)

    def flush(self) -> None:
        """Write what was typed, and what could not be written before."""
        super().flush()
        self._saving.retry()

    def visit(self, place: object) -> None:
        """Show a school, or a visit to it."""
        if isinstance(place, HubPlace):
            self._sought = place
            self._go_to_sought()

    def ask_print(self) -> None:
        """Ask for the agenda of a visit to the school that is chosen; what was typed is written first."""
        self.flush()
        self.desk.read(partial(read_hub, org=self._org), self._print)

    def listings(self) -> tuple[Listing, ...]:
        """Return the schools of the hub as a table."""
        return (HUB,)

    def _connect(self) -> None:
        self._unsaved.given_up.connect(self.refresh)
        self._saving.stepped_back.connect(self.visit)
        self._list.chosen.connect(self._choose)
        self._list.entered.connect(self._school.begin)
        self._school.print_wanted.connect(self.ask_print)

    def _show(self, reading: Reading) -> None:
        self._sheet.show(reading)
        if self._org and self._org != reading.org and reading.board.find(self._org) is not None:
            return  # another was chosen meanwhile, and is on its way
        self._org = reading.org
        self._pages.setCurrentIndex(2 if self._org else 1)
        self._list.show_rows(tuple(school_rows(reading.board)), self._org)
        self._fill()
        self._go_to_sought()
        if self._org:
            self.offer_keyboard(self._list)

    def _fill(self) -> None:
        school = self._chosen
        if school is not None:
            self._school.fill(school)

    def _choose(self, org: str) -> None:
        flush_all(self._school)
        self._org = org
        self._fill()  # at once, with what stands out in its counts to follow
        self.refresh()

    @property
    def _chosen(self) -> HubSchool | None:
        return self._sheet.reading.board.find(self._org) if self._sheet.is_read else None

    def _go_to_sought(self) -> None:
        # The hub may not have been read yet, and then there is nowhere to go.
        if self._sought is None or not self._sheet.is_read:
            return
        sought, self._sought = self._sought, None
        jots = {jot.record: jot.of_school for jot in self._sheet.reading.jots}
        org = jots.get(sought.jot, sought.school)
        if org in self._list.keys:
            self._org = org
            self._list.show_rows(tuple(school_rows(self._sheet.reading.board)), self._org)
            self._fill()
            self.refresh()
            if sought.visit:
                self._school.go(sought.visit)

    def _print(self, reading: Reading) -> None:
        school = reading.board.find(self._org)
        if school is None:
            self.desk.notices.said.emit("Choose a school first.")
        else:
            self.desk.print_wanted.emit(HubAgendaPrint(reading.agenda(school)))
