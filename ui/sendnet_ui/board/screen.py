"""What the trust's board is told: the lead's words for a half-term, the counts beside them, and three prints."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from sendnet_desktop.across.board import BOARD_ANSWERS, BoardSummary
from sendnet_desktop.challenge_days.recommendations import STATES
from sendnet_desktop.clock import half_term, year_name
from sendnet_desktop.plans.choices import HALF_TERMS
from sendnet_ui.board.sheet import BoardSheet, Reading
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.evaluations.unsaved import Unsaved
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, column, field, flow, scrolled, text, vbox
from sendnet_ui.forms.words import LongText
from sendnet_ui.reports.board_prints import AnnualPrint, BoardPrint, NeedsPrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen
from sendnet_ui.tables.listing import Listing
from sendnet_ui.tables.listings import BOARD

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_HINTS: Final = {
    "board_headline": "What a trustee should remember.",
    "board_strengths": "One a line.",
    "board_risks": "One a line: what could go wrong, and what is done about it.",
    "board_asks": "One a line: a decision, money, time.",
}
_MOST: Final = 5
_BESIDE: Final = "The summary is in counts of schools: it names none, and puts none before another."


def read_board(workspace: "Workspace", term: str) -> Reading:
    """Read what the board is told of a half-term; of today's where none is given."""
    asked = term or next(each for each, name in HALF_TERMS.items() if name == half_term(workspace.today()))
    cells = {name: workspace.board.cell(asked, name) for name in BOARD_ANSWERS}
    return Reading(workspace.board.summary(asked), cells, frozenset(workspace.disagreements()))


class BoardScreen(Screen):
    """One half-term at a time; what the lead says of it is kept as it is typed."""

    concerns = (
        *("board_summary", "evaluation", "judgement", "area", "document", "priority", "action", "bearing"),
        *("recommendation", "response", "outcome", "practice", "challenge", "framework"),
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._saving = Saving(desk, self.undo_stack, self)
        self._sheet, self._unsaved = BoardSheet(desk, self._saving, self), Unsaved(self._saving)
        self._term = DropDown(dict(HALF_TERMS), desk.said("This half-term"))
        self._fields = [
            Field(self._sheet, "board", name, LongText(fewest_lines=2 if name == "board_headline" else 4), hint=hint)
            for name, hint in _HINTS.items()
        ]
        self._counted: QVBoxLayout = vbox()
        self._shown: QWidget | None = None
        self._pages = QStackedWidget()
        asked = QWidget()
        asked.setLayout(field(desk.said("Half-term"), self._term))
        counted = QFrame()
        counted.setObjectName("card")
        counted.setLayout(vbox(text("What the summary counts", "subheading"), self._counted, gap=GAP, margin=GAP * 2))
        parts: tuple[Part, ...] = (self._prints(asked), text(_BESIDE, "muted"), *self._fields, counted, STRETCH)
        for page in (QWidget(), scrolled(column(vbox(*parts, gap=GAP * 2)))):
            self._pages.addWidget(page)
        layout = vbox(self._unsaved, self._pages, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._term.changed.connect(self._turn)
        self._saving.stepped_back.connect(self.visit)
        self._unsaved.given_up.connect(self.refresh)

    def refresh(self) -> None:
        """Read the half-term again."""
        self.desk.read(partial(read_board, term=self._term.value() or ""), self._show)

    def flush(self) -> None:
        """Write what was typed, and what could not be written before."""
        super().flush()
        self._saving.retry()

    def visit(self, place: object) -> None:
        """Show a half-term."""
        if isinstance(place, str) and place in HALF_TERMS and place != self._term.value():
            self._term.set_value(place)
            self.refresh()

    def ask_print(self) -> None:
        """Ask for the summary of the half-term that is shown; what was typed is written first."""
        self.flush()
        self.desk.read(
            partial(read_board, term=self._term.value() or ""),
            lambda reading: self.desk.print_wanted.emit(BoardPrint(reading.summary)),
        )

    def listings(self) -> tuple[Listing, ...]:
        """Return what the summary counts as tables."""
        return (BOARD,)

    def _prints(self, asked: QWidget) -> QWidget:
        summary = QPushButton("Print the summary", default=True)
        annual, needs = QPushButton("Print the annual report"), QPushButton("Print shared training needs")
        summary.clicked.connect(self.ask_print)
        annual.clicked.connect(self._print_annual)
        needs.clicked.connect(self._print_needs)
        whole = QWidget()
        whole.setLayout(vbox(asked, flow(summary, annual, needs), gap=GAP))
        return whole

    def _print_annual(self) -> None:
        self.flush()
        self.desk.read(
            lambda workspace: workspace.annual.report(),
            lambda report: self.desk.print_wanted.emit(AnnualPrint(report)),
        )

    def _print_needs(self) -> None:
        reading = self._sheet.reading
        self.desk.print_wanted.emit(NeedsPrint(reading.summary))

    def _turn(self) -> None:
        self.flush()
        self.refresh()

    def _show(self, reading: Reading) -> None:
        summary = reading.summary
        self._sheet.show(reading)
        self._sheet.page = summary.term
        self._term.set_value(summary.term)
        self.say_under_title(f"{summary.trust}, {year_name(summary.year)}")
        for each in self._fields:
            each.fill(summary.term, getattr(summary.said, each.name) or None)
        self._count(summary)
        self._pages.setCurrentIndex(1)
        self.offer_keyboard(self._fields[0].editor.control)

    def _count(self, summary: BoardSummary) -> None:
        if self._shown is not None:
            self._counted.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = QWidget()
        parts: list[Part] = [text(self.desk.said(line)) for line in _lines(summary)]
        self._shown.setLayout(vbox(*parts, gap=GAP // 2))
        self._counted.addWidget(self._shown)


def _lines(summary: BoardSummary) -> Iterator[str]:
    yield f"{summary.shown} of {summary.schools} schools show their self-evaluation."
    yield f"Schools with a challenge day this year: {summary.visited}. Not heard of for half a term: {summary.silent}."
    unmet = sum(bool(each.unmet) for each in summary.duties)
    yield f"Legal duties that at least one school says are not met: {unmet}."
    counts = ", ".join(f"{STATES[state].lower()} {number}" for state, number in summary.recommended.items())
    yield f"Recommendations: {counts or 'none'}."
    for need in summary.needs[:_MOST]:
        yield f"{len(need.schools)} schools could share training on {need.about.words}"
