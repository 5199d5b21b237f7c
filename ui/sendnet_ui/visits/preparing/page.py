"""The first stage of a challenge day as a page: its parts at the left, the one that is chosen at the right."""

from collections.abc import Hashable
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.visits.preparing.planning import plan_of
from sendnet_desktop.visits.preparing.rules import Part
from sendnet_ui.cards.part import CardsPart
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.layouts import GAP, STRETCH, column, scrolled, text, vbox
from sendnet_ui.forms.panes import ListBeside
from sendnet_ui.forms.to_see_to import ToSeeTo
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.reports.day_prints import DataPackPrint, DayPlanPrint
from sendnet_ui.reports.prints import EvaluationPrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.visits.preparing.day_part import DayPart
from sendnet_ui.visits.preparing.forms import enquiry_card
from sendnet_ui.visits.preparing.papers_part import PapersPart
from sendnet_ui.visits.preparing.places import PartPlace
from sendnet_ui.visits.preparing.plan_part import PlanPart
from sendnet_ui.visits.preparing.rows import TITLES, enquiry_rows, part_rows
from sendnet_ui.visits.preparing.sheet import STAGE, DaySheet, Reading, read_day
from sendnet_ui.visits.preparing.team_part import TeamPart
from sendnet_ui.visits.preparing.timetable_part import TimetablePart
from sendnet_ui.visits.stage_page import StagePage

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


class PreparePage(StagePage):
    """Who comes, what is asked, when, and by which papers."""

    stage: ClassVar[str] = STAGE
    concerns: ClassVar[tuple[str, ...]] = (
        *("visit", "reviewer", "enquiry", "slot", "briefing", "document", "challenge"),
        *("round", "observation", "cohort", "framework", "checklist"),
    )

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._sheet = DaySheet(desk, saving, self)
        self._part: Part = "day"
        self._sought: PartPlace | None = None
        self._list = RowList("What is prepared")
        self._notes = {part: ToSeeTo() for part in TITLES}
        self._day, self._papers, self._plan = DayPart(self._sheet), PapersPart(self._sheet), PlanPart(self._sheet)
        self._cards: dict[Part, CardsPart[Reading]] = {
            "team": TeamPart(self._sheet),
            "enquiries": CardsPart(self._sheet, enquiry_card(self._sheet), enquiry_rows),
            "timetable": TimetablePart(self._sheet),
        }
        self._parts: dict[Part, DayPart | PapersPart | PlanPart | CardsPart[Reading]] = {
            "day": self._day,
            **self._cards,
            "papers": self._papers,
            "plan": self._plan,
        }
        self._pages = QStackedWidget()
        for part, title in TITLES.items():
            parts = (text(desk.said(title), "heading"), self._notes[part], self._parts[part], STRETCH)
            self._pages.addWidget(scrolled(column(vbox(*parts, gap=GAP * 2))))
        panes = ListBeside(self._list, self._pages)
        self._whole = QStackedWidget()
        for page in (QWidget(), panes):
            self._whole.addWidget(page)
        self.setLayout(vbox(self._whole))
        self._connect()

    def refresh(self) -> None:
        """Read the day again."""
        place = self.place
        if place is not None:
            self.desk.read(lambda workspace: read_day(workspace, place), self._show)

    def begin(self) -> None:
        """Put the keyboard into the list of parts."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def visit(self, within: Hashable) -> None:
        """Show a part, something on one of its lists, or a very field."""
        if isinstance(within, PartPlace):
            self._sought = within
            self._go_to_sought()

    def ask_print(self) -> None:
        """Ask for a print of the plan; what was typed is written first."""
        self.flush()
        place = self.place
        if place is not None:
            self.desk.read(lambda workspace: read_day(workspace, place), self._print_plan)

    def _connect(self) -> None:
        self._list.chosen.connect(self._turn_to)
        self._list.entered.connect(self._enter)
        self._day.given_up.connect(self._give_up)
        self._papers.refreshed.connect(self._copy)
        self._papers.print_asked.connect(self._print_paper)
        self._plan.shared.connect(self._share)
        self._plan.print_asked.connect(self.ask_print)
        leave = QShortcut(QKeySequence("Esc"), self, self.begin)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _show(self, reading: Reading) -> None:
        if reading.prepared.visit.place != self.place:
            return  # another day was opened meanwhile
        self._sheet.show(reading)
        self._list.show_rows(list(part_rows(reading)), self._part)
        for part, notes in self._notes.items():
            notes.say(note.words for note in reading.notes_on(part) if not note.record)
        self._fill()
        is_first = self._whole.currentIndex() == 0
        self._whole.setCurrentIndex(1)
        self._go_to_sought()
        self.arrive(anew=is_first)

    def _fill(self) -> None:
        self._pages.setCurrentIndex(list(TITLES).index(self._part))
        self._sheet.stand(PartPlace(self._part))
        self._parts[self._part].fill()

    def _turn_to(self, part: str) -> None:
        self.flush()
        self._part = next(each for each in TITLES if each == part)
        self._fill()

    def _enter(self) -> None:
        self._parts[self._part].begin()

    def _go_to_sought(self) -> None:
        # The day may have been opened just now, and then there is nothing to go to before it is read.
        if self._sought is None or not self._sheet.is_read or self._sheet.place != self.place:
            return
        sought, self._sought = self._sought, None
        if sought.part != self._part:
            self._turn_to(sought.part)
            self._list.show_rows(list(part_rows(self._sheet.reading)), self._part)
        part = self._parts[self._part]
        if isinstance(part, CardsPart) and sought.record:
            part.seek(sought.record, sought.field)
        elif sought.field:
            part.begin(sought.field)

    def _copy(self) -> None:
        self.flush()
        place = self._sheet.place

        def copy(workspace: "Workspace") -> Changes:
            return workspace.visits.preparing.copying.refresh(place)

        self._sheet.do("The school’s papers copied.", copy, PartPlace("papers"))
        self.desk.notices.said.emit("The school’s papers are copied as they are now.")

    def _share(self) -> None:
        self.flush()
        place = self._sheet.place

        def share(workspace: "Workspace") -> Changes:
            return workspace.visits.preparing.share(place)

        self._sheet.do("The plan shared.", share, PartPlace("plan"))
        self.desk.notices.said.emit("The plan goes to the school with the next file that you write.")

    def _give_up(self) -> None:
        self.flush()
        place = self._sheet.place

        def give_up(workspace: "Workspace") -> Changes:
            return workspace.visits.preparing.give_up(place)

        self._sheet.do("The day given up.", give_up, PartPlace("day"), offer_undo=True)

    def _print_plan(self, reading: Reading) -> None:
        prepared = reading.prepared
        shared = prepared.shared
        plan = shared.plan if shared is not None and not shared.is_behind else plan_of(prepared)
        self.desk.print_wanted.emit(DayPlanPrint(plan, prepared.words, sample=prepared.sample))

    def _print_paper(self, what: str) -> None:
        prepared, given = self._sheet.prepared, self._sheet.reading.given
        if what == "evaluation" and given.evaluation is not None:
            self.desk.print_wanted.emit(EvaluationPrint(given.evaluation))
        elif what == "data" and given.data is not None:
            copied = date.fromisoformat(prepared.briefing("data").as_at)
            self.desk.print_wanted.emit(DataPackPrint(given.data, copied, prepared.words, sample=prepared.sample))
