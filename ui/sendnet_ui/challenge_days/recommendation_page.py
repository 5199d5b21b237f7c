"""A recommendation: what it says, what the headteacher answers, and what of the plan takes it up."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.challenge_days.choices import REPLIED_BY, REPLIES
from sendnet_desktop.challenge_days.recommendations import Recommendation, Taken
from sendnet_desktop.challenge_days.wording import outcome_words
from sendnet_desktop.clock import day_written
from sendnet_ui.challenge_days.sheet import AnswerSheet
from sendnet_ui.challenge_days.wording import facts, state_words
from sendnet_ui.evaluations.fields import DAY, ONE_OF, Field
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, column, flow, hbox, rule, text, vbox
from sendnet_ui.forms.words import LongText
from sendnet_ui.plans.wording import UNTITLED

_CHOOSE = "Choose a priority"
_NOT_TAKEN = "Nothing in your priorities takes it up yet."
_SETTLED = "Nothing is left to do about it."
_REASON = "Needed where it is accepted with a change, or not accepted. A sentence is enough."


class RecommendationPage(QWidget):
    """One recommendation of a challenge day."""

    priority_wanted = Signal()
    """A priority is to be made of it."""
    action_wanted = Signal(str)
    """An action is to be made of it, under the priority of this record."""
    taken_wanted = Signal(object)
    """The person wants to see what takes it up; carries what is ``Taken``."""

    def __init__(self, sheet: AnswerSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._title, self._state = text("", "title"), text("", "muted")
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(GAP * 3)
        self._facts.setVerticalSpacing(GAP)
        self._facts.setColumnStretch(1, 1)
        self._reply = Field(
            sheet, "response", "reply", Choice(_options(REPLIES), can_clear=True), ONE_OF, label="Answer"
        )
        by = {each: sheet.said(words) for each, words in REPLIED_BY.items()}
        self._fields = (
            self._reply,
            Field(sheet, "response", "reply_why", LongText(fewest_lines=2), hint=_REASON),
            Field(sheet, "response", "replied_by", DropDown(by, "Not said"), ONE_OF),
            Field(sheet, "response", "replied_on", Day(), DAY),
        )
        self._taken, self._followed = QVBoxLayout(), text("", "body")
        self._make = QPushButton("Make this a priority")
        self._priorities = DropDown({}, _CHOOSE)
        self._priorities.introduce("The priority under which it becomes an action")
        self._add = QPushButton("Add it as an action")
        self._none = text("", "muted")
        self.setLayout(vbox(column(self._laid_out())))
        self._make.clicked.connect(self.priority_wanted)
        self._add.clicked.connect(self._ask_action)
        self._priorities.changed.connect(lambda: self._add.setEnabled(self._priorities.value() is not None))

    def fill(self, found: Recommendation) -> None:
        """Show a recommendation."""
        self._title.setText(f"{found.name}  {found.recommended}".strip())
        self._state.setText(state_words(found))
        self._show_facts(found)
        response = found.response
        said = (response.reply or None, response.why, response.by or None, response.on or None)
        for field, value in zip(self._fields, said, strict=True):
            field.fill(found.record, value)
        self._show_taken(found)
        self._followed.setText("\n".join(outcome_words(each) for each in found.outcomes))
        self._followed.setVisible(bool(found.outcomes))

    def begin(self) -> None:
        """Put the keyboard where the answer is given."""
        self._reply.editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _laid_out(self) -> QVBoxLayout:
        adding = QWidget()
        adding.setLayout(flow(self._make, self._priorities, self._add))
        answers = QFrame()
        answers.setObjectName("card")
        answers.setLayout(vbox(*self._fields, gap=GAP * 2, margin=GAP * 2))
        return vbox(
            self._title,
            self._state,
            self._facts,
            text(self._sheet.said("The headteacher’s answer"), "subheading"),
            answers,
            rule(),
            text("In your priorities", "subheading"),
            self._none,
            self._taken,
            adding,
            self._followed,
            STRETCH,
            gap=GAP * 2,
        )

    def _show_facts(self, found: Recommendation) -> None:
        shown = [*facts(found), *self._bearing(found)]
        _empty(self._facts)
        for row, (name, words) in enumerate(shown):
            label, said = text(name, "strong"), text(words)
            label.setWordWrap(False)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(said, row, 1)

    def _bearing(self, found: Recommendation) -> list[tuple[str, str]]:
        asked = self._sheet.reading.pack.by_id
        named = [f"{each}  {asked[each].text}" for each in found.statements if each in asked]
        return [("Statements", "\n".join(named))] if named else []

    def _show_taken(self, found: Recommendation) -> None:
        _empty(self._taken)
        for each in found.taken:
            named, button = text(each.words or UNTITLED), QPushButton("Go there", flat=True)
            button.setAccessibleName(f"Go to {each.words or UNTITLED}")
            button.clicked.connect(partial(self.taken_wanted.emit, each))
            row = hbox(vbox(named, text(_standing(each), "muted"), gap=0), button)
            row.setStretch(0, 1)
            self._taken.addLayout(row)
        live = {each.record: each.title or UNTITLED for each in self._sheet.reading.plan.priorities if each.is_live}
        self._priorities.offer(live)
        self._make.setVisible(found.is_open)
        for part in (self._priorities, self._add):
            part.setVisible(found.is_open and bool(live))
        self._add.setEnabled(self._priorities.value() is not None)
        self._none.setText(_NOT_TAKEN if found.is_open else _SETTLED)
        self._none.setVisible(not found.taken)

    def _ask_action(self) -> None:
        chosen = self._priorities.value()
        if chosen is not None:
            self.action_wanted.emit(chosen)


def _options(choices: dict[str, str]) -> tuple[Option, ...]:
    return tuple(Option(each, words) for each, words in choices.items())


def _standing(taken: Taken) -> str:
    if taken.is_done:
        return "Done"
    due = day_written(taken.due)
    return ", ".join(part for part in ("Begun" if taken.has_begun else "Not begun", due and f"by {due}") if part)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, within = item.widget(), item.layout()
        if widget is not None:
            widget.hide()  # it would stay on the page until the event loop comes round
            widget.deleteLater()
        elif within is not None:
            _empty(within)
