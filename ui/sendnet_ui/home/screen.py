"""A school's home: a greeting, how far the year is, where to go on, and what waits."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.clock import half_term
from sendnet_desktop.evaluations.movement import moved_in_all
from sendnet_desktop.frameworks.words import said
from sendnet_ui.evaluations.places import Page
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.home.area_row import AreaRow
from sendnet_ui.home.half_terms import SCHOOL, asked_now
from sendnet_ui.home.halves import Halves, refill
from sendnet_ui.home.meetings import read_asked
from sendnet_ui.home.owed import read_owed
from sendnet_ui.home.pointers import Waiting, waiting
from sendnet_ui.home.reading import Reading, Sending, left_off, read_home, read_sending
from sendnet_ui.home.ring import Ring
from sendnet_ui.home.wording import go_on_words, greeting, place_words, progress_words, snapshot_words
from sendnet_ui.reports.prints import EvaluationPrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.icons import icon
from sendnet_ui.shell.screen import Screen

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


def _now() -> datetime:
    return datetime.now().astimezone()


class HomeScreen(Screen):
    """The first page of a school's window."""

    concerns = (
        *("evaluation", "judgement", "area", "evidence", "support", "document", "school", "framework", "profile"),
        *("priority", "action", "milestone", "review"),
        *("finding", "earlier", "challenge", "recommendation", "response", "report", "accuracy"),
        *("meeting", "task", "task_progress"),
    )

    def __init__(self, desk: Desk, now: Callable[[], datetime] = _now, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._now = now
        self._next = ""
        self._ring = Ring()
        self._greeting = text("", "heading")
        self._progress = text("")
        self._go_on = QPushButton("", default=True)
        self._statement = text("", "muted")
        self._areas = vbox(gap=2)
        self._moved = text("", "muted")
        self._waiting = Waiting(desk)
        self._term = text("", "subheading")
        self._asked = vbox(gap=GAP)
        self._snapshot = text("", "muted")
        self.tools = self._print = QPushButton("Print…")
        self._print.setIcon(icon("printer"))
        going_on = vbox(hbox(self._go_on, STRETCH), self._statement, gap=GAP // 2)
        told = vbox(STRETCH, self._greeting, self._progress, going_on, STRETCH, gap=GAP * 2)
        opening = hbox(self._ring, told, gap=GAP * 4)
        opening.setStretch(1, 1)
        self._page = Halves(
            opening,
            (text("By area", "subheading"), self._areas, self._moved),
            (self._waiting, self._term, self._asked, self._snapshot),
        )
        self.setLayout(vbox(self._page))
        self._go_on.clicked.connect(self._carry_on)
        self._print.clicked.connect(self.ask_print)
        self._page.hide()

    def refresh(self) -> None:
        """Read the state of the year; how the exchange stands follows, since it takes longer the first time."""
        today = self._now().date()
        self.desk.read(partial(read_home, today=today), self._show)

    def ask_print(self) -> None:
        """Ask for a print of the evaluation as it stands."""
        self.desk.read(lambda workspace: EvaluationPrint(workspace.evaluation_to_show()), self.desk.print_wanted.emit)

    def showEvent(self, event: QShowEvent) -> None:
        # What was sent changes no record of this page's kinds, so it reads whenever it is shown.
        self._stale = self._stale or not event.spontaneous()
        super().showEvent(event)

    def _show(self, reading: Reading) -> None:
        evaluation = reading.evaluation
        following = left_off(evaluation)
        self.say_under_title(place_words(evaluation))
        self._greeting.setText(greeting(reading.person, self._now()))
        self._progress.setText(progress_words(evaluation))
        self._ring.show_share(evaluation.answered, evaluation.asked)
        self._next = following.statement.id if following else next(evaluation.judged()).statement.id
        self._go_on.setText(go_on_words(evaluation))
        self._statement.setText(
            f"{following.statement.id}  {following.statement.text}" if following else "Every statement is answered."
        )
        rows = [AreaRow(area) for area in evaluation.areas]
        for row, area in zip(rows, evaluation.areas, strict=True):
            row.clicked.connect(partial(self.desk.wanted.emit, "evaluation", Page("area", area.area.id)))
        refill(self._areas, rows)
        self._moved.setText(moved_in_all(evaluation))
        self._moved.setVisible(bool(evaluation.compared_with))
        self._term.setText(f"{said(evaluation.pack.words, 'This half-term')}: {half_term(reading.today)}")
        refill(self._asked, [text(words) for words in asked_now(SCHOOL, reading.today)])
        self._snapshot.setText(snapshot_words(reading))
        self._page.show()
        self.offer_keyboard(self._go_on)
        self.desk.read(partial(_with_sending, reading), self._show_waiting)

    def _show_waiting(self, read: tuple[Reading, Sending]) -> None:
        self._waiting.show_pointers(waiting(*read))

    def _carry_on(self) -> None:
        self.desk.wanted.emit("evaluation", Page("statement", self._next))


def _with_sending(reading: Reading, workspace: "Workspace") -> tuple[Reading, Sending]:
    asked = read_asked(workspace, reading.today)
    return replace(reading, owed=read_owed(workspace), asked=asked), read_sending(workspace)
