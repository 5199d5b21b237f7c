"""The reviews of a priority, the newest first, as they were written; another can be added, none changed."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.changes import Changes, Value
from sendnet_desktop.clock import day_written
from sendnet_desktop.plans.choices import DECISIONS, IMPACT, PROGRESS
from sendnet_desktop.plans.values import Priority, Review
from sendnet_ui.evaluations.history import offer_history, show_record
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.home.halves import refill
from sendnet_ui.plans.review_form import ReviewForm
from sendnet_ui.plans.sheet import PlanSheet
from sendnet_ui.shell.icons import icon

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_NONE: Final = (
    "Not reviewed yet. Once each half-term is enough: did we do what we said, and did it make a difference for pupils?"
)
_LIVE_FIRST: Final = "A draft is reviewed once it is live."


class ReviewsPart(QWidget):
    """What was found of the priority shown; a review that was begun waits until the person comes back to it."""

    def __init__(self, sheet: PlanSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._shown: tuple[Review, ...] | None = None
        self._forms: dict[str, ReviewForm] = {}
        self._corrects: dict[str, str] = {}
        self._ways: dict[str, QPushButton] = {}
        self._record = ""
        self._told = text("", "muted")
        self._add = QPushButton("Add a review…")
        self._add.setIcon(icon("plus"))
        self._form_place: QVBoxLayout = vbox()
        self._cards: QVBoxLayout = vbox(gap=GAP)
        head = text("Reviews", "subheading")
        self.setLayout(vbox(head, self._told, hbox(self._add, STRETCH), self._form_place, self._cards, gap=GAP))
        self._add.clicked.connect(self._begin)

    def fill(self, priority: Priority) -> None:
        """Show the reviews of a priority."""
        is_other = priority.record != self._record
        self._record = priority.record
        if is_other or priority.reviews != self._shown:
            self._shown = priority.reviews
            self._ways.clear()
            refill(self._cards, [self._card(review) for review in reversed(priority.reviews)])
        self._show_form()
        self._told.setText(self._sheet.said(_NONE) if priority.is_live else _LIVE_FIRST)
        self._told.setVisible(not priority.reviews)
        self._add.setVisible(not self._is_asking and priority.stage != "draft")

    def point_at(self, record: str) -> None:
        """Put the keyboard to a review; to the first button here where that one can be corrected no more."""
        ways = [way for way in (self._ways.get(record), self._add) if way is not None and way.isVisibleTo(self)]
        if ways:
            ways[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self, corrected: Review | None = None) -> None:
        """Ask for a review, or for one that takes the place of another."""
        form = self._forms.get(self._record)
        if form is None:
            form = self._forms[self._record] = ReviewForm()
            form.kept.connect(partial(self._keep, self._record))
            form.left.connect(partial(self._leave, self._record))
            self._form_place.addWidget(form)
        self._corrects[self._record] = corrected.record if corrected else ""
        form.begin(self._sheet.reading.person, self._sheet.plan.as_at, corrected)
        self._show_form()
        self._add.hide()
        form.focus_first()

    def _begin(self) -> None:
        self.ask()  # a click says whether a button is checked, which is no review

    @property
    def _is_asking(self) -> bool:
        return self._record in self._forms

    def _show_form(self) -> None:
        for record, form in self._forms.items():
            form.setVisible(record == self._record)

    def _keep(self, record: str, said: dict[str, Value]) -> None:
        corrects = self._corrects[record]

        def review(workspace: "Workspace") -> Changes:
            return workspace.plans.review(record, corrects=corrects, **said)[1]

        self._leave(record)
        self._sheet.saving.do("Review kept.", review, self._sheet.page)

    def _leave(self, record: str) -> None:
        form = self._forms.pop(record)
        form.hide()
        form.deleteLater()
        self._add.show()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_past(self, review: Review) -> None:
        show_record(self._sheet.plan.channel, review.record, self._sheet.desk, self.window())

    def _card(self, review: Review) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        signed = ", ".join(filter(None, (day_written(review.reviewed_on), review.reviewer)))
        correct = QPushButton("Correct…", flat=True)
        correct.setAccessibleName(f"Correct… {signed}")
        correct.clicked.connect(lambda: self.ask(review))
        self._ways[review.record] = correct
        if not review.stands:
            correct.hide()
        past = offer_history(card, signed, partial(self._ask_past, review))
        head = hbox(text(signed, "strong"), past, correct)
        head.setStretch(0, 1)
        lines = [text(words, "body" if review.stands else "muted") for words in _told(review)]
        card.setLayout(vbox(head, *lines, gap=GAP // 2, margin=GAP * 2))
        return card


def _told(review: Review) -> list[str]:
    after = f" Next review {day_written(review.next_on)}." if review.next_on else ""
    decided = DECISIONS.get(review.decision, review.decision)
    told = [
        "" if review.stands else "A later review corrects this one.",
        f"Progress: {PROGRESS[review.progress].lower()}" if review.progress in PROGRESS else "",
        f"Impact: {review.impact} {IMPACT[review.impact].lower()}" if review.impact in IMPACT else "",
        review.seen,
        f"Decision: {decided}.{after}" if decided else after.strip(),
    ]
    return [words for words in told if words]
