"""The form of one action: what, who, by when, how it goes, and who else looks."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from sendnet_desktop.plans.choices import STATES
from sendnet_desktop.plans.rules import checks_own_work, due
from sendnet_desktop.plans.values import Action, Priority
from sendnet_ui.evaluations.columns import side_by_side
from sendnet_ui.evaluations.fields import DAY, ONE_OF, Field, brief
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.layouts import GAP, hbox, text, vbox
from sendnet_ui.forms.pounds import Pounds
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.plans.sheet import PlanSheet
from sendnet_ui.shell.icons import icon

_STATES: Final = tuple(Option(each, words) for each, words in STATES.items())


class ActionForm(QFrame):
    """Built once; each action is filled in."""

    removed = Signal()
    """The action is to be taken away."""

    def __init__(self, sheet: PlanSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._sheet = sheet
        self._title, self._note = text("", "subheading"), text("", "danger")
        self._remove = QToolButton()
        self._remove.setObjectName("quiet")
        self._remove.setIcon(icon("trash-2"))
        self._remove.setToolTip("Remove this action (Delete in the list)")
        self._remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._what = Field(sheet, "action", "what", LongText(fewest_lines=1))
        self._who = brief(sheet, "action", "who", ShortText(sheet.said("A role, such as SENCO")))
        self._due = brief(sheet, "action", "due", Day(), DAY)
        self._state = brief(sheet, "action", "state", Choice(_STATES), ONE_OF)
        self._done = brief(sheet, "action", "done_on", Day(), DAY)
        self._words = [
            brief(sheet, "action", "progress_note", LongText(fewest_lines=1)),
            brief(sheet, "action", "checker", ShortText("Somebody else, by role")),
            brief(sheet, "action", "check_how", ShortText("Such as: a learning walk")),
            brief(sheet, "action", "check_when", ShortText(sheet.said("Such as: each half-term"))),
            brief(sheet, "action", "resource", ShortText("Such as: two staff meetings")),
            brief(sheet, "action", "shown_by", ShortText(sheet.said("SENCO drive, SEND > Plans"))),
        ]
        self._cost = brief(sheet, "action", "cost", Pounds(), ONE_OF)
        self._put_together()
        self._remove.clicked.connect(self.removed)

    def fill(self, action: Action, priority: Priority) -> None:
        """Show an action."""
        place = [each.record for each in priority.actions].index(action.record) + 1
        self._title.setText(f"Action {place} of {len(priority.actions)}")
        self._remove.setAccessibleName(f"Remove action {place}")
        for field in (self._what, self._who, self._due, self._done, *self._words):
            field.fill(action.record, getattr(action, field.name) or None)
        self._state.fill(action.record, action.state)
        self._cost.fill(action.record, action.cost)
        self._done.setVisible(action.is_done)
        notes = (due(action, self._sheet.plan.as_at), checks_own_work(priority, action))
        told = [note.words for note in notes if note and note.rule != "this half-term"]
        self._note.setText(" ".join(told))
        self._note.setVisible(bool(told))

    def begin(self) -> None:
        """Put the keyboard where a person begins."""
        self._what.editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Write what was typed, before the form shows something else."""
        for field in self.findChildren(Field):
            field.editor.flush()

    def _put_together(self) -> None:
        head = hbox(self._title, self._remove)
        head.setStretch(0, 1)
        note, checker, how, when, resource, shown_by = self._words
        rows = (
            head,
            self._note,
            self._what,
            side_by_side(self._who, self._due),
            self._state,
            side_by_side(self._done, note),
            text("Monitoring by somebody else", "muted"),
            side_by_side(checker, how, when),
            text("What it takes, and what shows it", "muted"),
            side_by_side(resource, self._cost, shown_by),
        )
        self.setLayout(vbox(*rows, gap=GAP * 2, margin=GAP * 2))
