"""The room of a school's challenge days: what it was told at the left, what it answers at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from sendnet_desktop.challenge_days.accuracy import Point
from sendnet_desktop.challenge_days.recommendations import Taken
from sendnet_desktop.changes import Changes
from sendnet_desktop.visits.reporting.issued import Issued
from sendnet_desktop.visits.reporting.service import Shown
from sendnet_ui.challenge_days.day_page import DayPage
from sendnet_ui.challenge_days.places import AnswerPlace, Entry
from sendnet_ui.challenge_days.recommendation_page import RecommendationPage
from sendnet_ui.challenge_days.rows import answer_rows, key_of, place_of
from sendnet_ui.challenge_days.sheet import AnswerSheet, Reading, Told, read_days
from sendnet_ui.challenge_days.wording import NOTHING_YET
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.evaluations.unsaved import Unsaved
from sendnet_ui.forms.layouts import GAP, STRETCH, column, scrolled, text, vbox
from sendnet_ui.forms.panes import ListBeside
from sendnet_ui.plans.places import Entry as PlanEntry
from sendnet_ui.plans.places import PriorityPlace
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.reports.day_prints import DayPlanPrint, DayReportPrint, ResponsesPrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen
from sendnet_ui.tables.listing import Listing
from sendnet_ui.tables.listings import RECOMMENDATIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from sendnet_desktop.workspace import Workspace


class ChallengeDaysScreen(Screen):
    """The challenge days at this school."""

    concerns = (
        *("challenge", "report", "recommendation", "response", "accuracy", "amendment", "outcome", "document"),
        *("priority", "action", "review", "evaluation", "framework"),
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._saving = Saving(desk, self.undo_stack, self)
        self._sheet = AnswerSheet(desk, self._saving, self)
        self._unsaved = Unsaved(self._saving)
        self._sought: AnswerPlace | Entry | None = None
        self._list = RowList(desk.said("Challenge days and their recommendations"))
        self._day, self._recommendation = DayPage(self._sheet), RecommendationPage(self._sheet)
        self._pages = QStackedWidget()
        self._pages.addWidget(scrolled(self._day))
        self._pages.addWidget(scrolled(self._recommendation))
        self._whole = QStackedWidget()
        for page in (QWidget(), ListBeside(self._list, self._pages), self._empty_page()):
            self._whole.addWidget(page)
        layout = vbox(self._unsaved, self._whole, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._connect()

    def refresh(self) -> None:
        """Read the challenge days again."""
        self.desk.read(read_days, self._show)

    def flush(self) -> None:
        """Write what was typed, and what could not be written before."""
        super().flush()
        self._saving.retry()

    def ask_print(self) -> None:
        """Ask for a print of the answers where one is given, else of the day's newest report or its plan."""
        told = self._told
        if self._sheet.page is not None and self._sheet.page.record:
            self._print_answers()
            return
        readable = [each for each in told.reports if each.report is not None] if told else []
        if readable:
            self._read_report(readable[0])
        elif told is not None and told.plan is not None:
            self._read_plan()
        else:
            super().ask_print()

    def listings(self) -> tuple[Listing, ...]:
        """Return the recommendations to this school."""
        return (RECOMMENDATIONS,)

    def visit(self, place: object) -> None:
        """Show a challenge day, a recommendation or a field of its answer."""
        if isinstance(place, AnswerPlace | Entry):
            self._sought = place
            self._go_to_sought()

    @property
    def _told(self) -> Told | None:
        return self._sheet.reading.day(self._sheet.page.day) if self._sheet.page is not None else None

    def _connect(self) -> None:
        self._unsaved.given_up.connect(self._fill)
        self._saving.stepped_back.connect(self._go)
        self._list.chosen.connect(lambda key: self._go(place_of(key)))
        self._list.entered.connect(self._enter)
        self._day.plan_wanted.connect(self._read_plan)
        self._day.sheet_wanted.connect(self._print_answers)
        self._day.report_wanted.connect(self._read_report)
        self._day.points.taken_away.connect(self._take_point_away)
        self._recommendation.priority_wanted.connect(self._make_priority)
        self._recommendation.action_wanted.connect(self._make_action)
        self._recommendation.taken_wanted.connect(self._show_taken)
        back = QShortcut(QKeySequence("Esc"), self, self._to_list)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _empty_page(self) -> QWidget:
        words = (text(self.desk.said("No challenge day yet"), "heading"), text(self.desk.said(NOTHING_YET)))
        return scrolled(column(vbox(*words, STRETCH, gap=GAP * 2)))

    def _show(self, reading: Reading) -> None:
        self._sheet.show(reading)
        page = self._sheet.page
        if page is None or reading.day(page.day) is None or (page.record and reading.recommendation(page) is None):
            self._sheet.page = AnswerPlace(reading.days[0].day.place) if reading.days else None
        self._whole.setCurrentIndex(1 if reading.days else 2)
        self._fill()
        if reading.days and self._sought is None:
            self.offer_keyboard(self._list)
        self._go_to_sought()

    def _fill(self) -> None:
        page = self._sheet.page
        if page is None:
            return
        reading = self._sheet.reading
        self._list.show_rows(list(answer_rows(reading)), key_of(page))
        told, recommendation = reading.day(page.day), reading.recommendation(page)
        if recommendation is not None:
            self._recommendation.fill(recommendation)
        elif told is not None:
            self._day.fill(told)
        self._pages.setCurrentIndex(0 if recommendation is None else 1)

    def _go(self, place: AnswerPlace) -> None:
        super().flush()
        self._sheet.page = place
        self._fill()

    def _go_to_sought(self) -> None:
        # The room may have been opened just now, and then there is nothing to go to before it is read.
        if self._sought is None or not self._sheet.is_read:
            return
        sought, self._sought = self._sought, None
        if isinstance(sought, AnswerPlace):
            self._go(sought)
            self._to_list()
            return
        self._go(AnswerPlace(sought.day, sought.record if sought.subject == "response" else ""))
        field = next((each for each in self.findChildren(Field) if each.place == sought), None)
        if field is not None:
            field.editor.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        if self._sheet.page is not None and self._sheet.page.record:
            self._recommendation.begin()

    def _to_list(self) -> None:
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_priority(self) -> None:
        def make(workspace: "Workspace", page: AnswerPlace) -> tuple[str, Changes]:
            return workspace.recommendations.make_priority(page.day, page.record)

        self._take_up("made a priority", make)

    def _make_action(self, priority: str) -> None:
        def make(workspace: "Workspace", page: AnswerPlace) -> tuple[str, Changes]:
            return workspace.recommendations.make_action(page.day, page.record, priority)

        self._take_up("made an action", make)

    def _take_up(self, done: str, make: "Callable[[Workspace, AnswerPlace], tuple[str, Changes]]") -> None:
        page = self._sheet.page
        found = self._sheet.reading.recommendation(page) if page is not None else None
        if page is None or found is None:
            return
        self.flush()
        self._saving.do(f"{found.name} {done}.", lambda workspace: make(workspace, page)[1], page, offer_undo=True)

    def _take_point_away(self, point: Point | None) -> None:
        if point is None:
            return
        self.flush()
        self._saving.do(
            "Point of accuracy taken away.",
            lambda workspace: workspace.recommendations.accuracy.take_away(point),
            self._sheet.page,
            offer_undo=True,
        )

    def _show_taken(self, taken: Taken) -> None:
        is_priority = taken.record.startswith("priority:")
        place = PriorityPlace(taken.record) if is_priority else PlanEntry("action", taken.record, "what")
        self.desk.wanted.emit("priorities", place)

    def _read_plan(self) -> None:
        told = self._told
        if told is not None and told.plan is not None:
            self.desk.print_wanted.emit(
                DayPlanPrint(told.plan, self.desk.words, sample=self._sheet.reading.plan.sample)
            )

    def _print_answers(self) -> None:
        self.flush()
        told = self._told
        if told is not None and told.recommendations:
            sample = self._sheet.reading.plan.sample
            self.desk.print_wanted.emit(ResponsesPrint(told.recommendations, self.desk.words, sample=sample))

    def _read_report(self, report: Issued) -> None:
        told = self._told
        if report.report is None or told is None:
            return
        answers = {each.record: each.response for each in told.recommendations if each.response.is_given}
        self.desk.print_wanted.emit(
            DayReportPrint(Shown(report.report, report.document, report.standing), answers, self.desk.words)
        )
