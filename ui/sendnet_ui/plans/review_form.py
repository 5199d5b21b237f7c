"""Writing a review: what was done, apart from what difference it made, and what is decided."""

from datetime import date
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_desktop.changes import Value
from sendnet_desktop.plans.choices import DECISIONS, IMPACT, PROGRESS
from sendnet_desktop.plans.naming import LABELS
from sendnet_desktop.plans.rules import day_of
from sendnet_desktop.plans.values import Review
from sendnet_ui.evaluations.columns import side_by_side
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.editor import Editor, flush_all
from sendnet_ui.forms.layouts import GAP, STRETCH, field, hbox, text, vbox
from sendnet_ui.forms.words import LongText, ShortText

_PROGRESS: Final = tuple(Option(each, words) for each, words in PROGRESS.items())
_IMPACT: Final = tuple(Option(each, f"{each}  {words}") for each, words in IMPACT.items())
_DECISIONS: Final = tuple(Option(each, words) for each, words in DECISIONS.items())
_ONCE: Final = "A review is written once and then stays as it is, so read it through before you keep it."
_EMPTY: Final = "Choose how far you are, what difference it made, or say what was seen."


class ReviewForm(QFrame):
    """Asks for a review; nothing is kept until the person says so, and what was begun waits here until then."""

    kept = Signal(dict)
    """The review is to be kept; carries its answers by field."""
    left = Signal()
    """The person thought better of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._title, self._wrong = text("", "subheading"), text("", "danger")
        self._day, self._reviewer = Day(), ShortText()
        self._progress, self._impact = Choice(_PROGRESS, can_clear=True), Choice(_IMPACT, can_clear=True)
        self._seen = LongText(fewest_lines=2)
        self._decision, self._next = Choice(_DECISIONS, can_clear=True), Day()
        self._keep, self._leave = QPushButton("Keep this review"), QPushButton("Cancel", flat=True)
        who = side_by_side(_labelled("reviewed_on", self._day), _labelled("reviewer", self._reviewer))
        self.setLayout(
            vbox(
                self._title,
                text(_ONCE, "muted"),
                who,
                field(LABELS["progress"], self._progress),
                field(LABELS["impact"], self._impact, "For pupils, whatever was done or not done."),
                field(LABELS["seen"], self._seen, "The evidence, in a sentence. No names of pupils."),
                field(LABELS["decision"], self._decision, "To stop or to close it closes the priority."),
                field(LABELS["next_on"], self._next),
                self._wrong,
                hbox(self._keep, self._leave, STRETCH),
                gap=GAP * 2,
                margin=GAP * 2,
            )
        )
        self._wrong.hide()
        self._keep.clicked.connect(self._offer)
        self._leave.clicked.connect(self.left)

    def begin(self, reviewer: str, today: date, corrected: Review | None = None) -> None:
        """Ask for a new review, or for one that takes the place of another and begins as that one reads."""
        review = corrected or Review("", "", today.isoformat(), reviewer)
        self._title.setText("Correct a review" if corrected else "Review")
        self._day.set_value(day_of(review.reviewed_on) or today)
        self._reviewer.set_value(review.reviewer)
        self._progress.set_value(review.progress or None)
        self._impact.set_value(review.impact or None)
        self._seen.set_value(review.seen)
        self._decision.set_value(review.decision or None)
        self._next.set_misread("")
        self._next.set_value(day_of(review.next_on))
        self._wrong.hide()

    def focus_first(self) -> None:
        """Put the keyboard where a person begins."""
        self._progress.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _offer(self) -> None:
        flush_all(self)
        complaint = self._day.complaint or self._next.complaint
        said = self._said()
        if not complaint and not {"progress", "impact", "seen"} & said.keys():
            complaint = _EMPTY
        self._wrong.setText(complaint)
        self._wrong.setVisible(bool(complaint))
        if not complaint:
            self.kept.emit(said)

    def _said(self) -> dict[str, Value]:
        day, following = self._day.value(), self._next.value()
        said: dict[str, Value] = {
            "reviewed_on": day.isoformat() if day else None,
            "reviewer": self._reviewer.value(),
            "progress": self._progress.value(),
            "impact": self._impact.value(),
            "seen": self._seen.value(),
            "decision": self._decision.value(),
            "next_on": following.isoformat() if following else None,
        }
        return {name: value for name, value in said.items() if value}


def _labelled(name: str, editor: Editor[Any]) -> QWidget:  # of whichever value
    part = QWidget()
    part.setLayout(field(LABELS[name], editor))
    return part
