"""The page of one priority, from where it came from to what came of it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QWidget

from sendnet_desktop.plans.choices import FUNDING, STAGES
from sendnet_desktop.plans.rules import prompts
from sendnet_desktop.plans.values import Priority
from sendnet_ui.evaluations.columns import side_by_side
from sendnet_ui.evaluations.fields import DAY, ONE_OF, Field, brief
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, column, hbox, rule, text, vbox
from sendnet_ui.forms.pounds import Pounds
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.plans.actions import ActionsPart
from sendnet_ui.plans.milestones import MilestonesPart
from sendnet_ui.plans.origin import OriginPart
from sendnet_ui.plans.reviews import ReviewsPart
from sendnet_ui.plans.sheet import PlanSheet
from sendnet_ui.plans.wording import place_words, pressing_notes

_STAGES: Final = tuple(Option(each, STAGES[each]) for each in ("draft", "live", "closed"))
_OUTCOME: Final = "By July, pupils with SEND will… with a figure and a date."


class PriorityPage(QWidget):
    """Built once; each priority is filled in.

    Attributes:
        actions_part: What is done about it.
        reviews_part: What was found of it.
    """

    removed = Signal()
    """The priority is to be taken away."""

    def __init__(self, sheet: PlanSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._place = text("", "muted")
        self._title = Field(sheet, "priority", "title", LongText(fewest_lines=1))
        self._stage = brief(sheet, "priority", "stage", Choice(_STAGES), ONE_OF)
        self._notes, self._notice = text("", "body"), QFrame()
        self._prompts = text("", "muted")
        self._origin = OriginPart(sheet)
        self._aims = _aims(sheet)
        self._means = _means(sheet)
        self._cost = brief(sheet, "priority", "cost", Pounds(), ONE_OF)
        self.actions_part, self.reviews_part = ActionsPart(sheet), ReviewsPart(sheet)
        self._milestones = MilestonesPart(sheet)
        self._remove = QPushButton("Remove this priority", flat=True)
        self._put_together()
        self._remove.clicked.connect(self.removed)

    def fill(self, priority: Priority) -> None:
        """Show a priority."""
        plan = self._sheet.plan
        self._place.setText(place_words(priority, plan))
        for field in (self._title, *self._aims.values(), *self._means.values()):
            field.fill(priority.record, getattr(priority, field.name) or None)
        self._stage.fill(priority.record, priority.stage)
        self._cost.fill(priority.record, priority.cost)
        notes = [note.words for note in pressing_notes(priority, plan)]
        self._notes.setText("\n".join(notes))
        self._notice.setVisible(bool(notes))
        asked = prompts(priority) if priority.stage != "closed" else ()
        self._prompts.setText("Worth a thought: " + " ".join(asked))
        self._prompts.setVisible(bool(asked))
        self._origin.fill(priority)
        self.actions_part.fill(priority)
        self._milestones.fill(priority)
        self.reviews_part.fill(priority)
        self._remove.setVisible(not priority.reviews)

    def begin(self, *, anew: bool = False) -> None:
        """Put the keyboard into the title; that of a new priority, which a statement lent, is typed over."""
        control = self._title.editor.control
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if anew and isinstance(control, QPlainTextEdit):
            control.selectAll()

    def _put_together(self) -> None:
        self._notice.setObjectName("warning")
        self._notice.setLayout(vbox(self._notes, margin=GAP * 2))
        aims, means = self._aims, self._means
        parts = (
            vbox(self._place, self._title, gap=GAP),
            self._notice,
            self._stage,
            self._prompts,
            rule(),
            text("Where it came from", "subheading"),
            self._origin,
            rule(),
            text("From where to where", "subheading"),
            side_by_side(aims["baseline"], aims["outcome"]),
            side_by_side(aims["measure"], aims["data_source"]),
            side_by_side(aims["baseline_value"], aims["target"]),
            rule(),
            self.actions_part,
            rule(),
            self._milestones,
            rule(),
            text("Who, when and with what", "subheading"),
            side_by_side(means["lead"], means["hub_lead"]),
            side_by_side(means["begins"], means["ends"]),
            side_by_side(self._cost, means["funding"]),
            side_by_side(means["support"], means["school_plan"]),
            rule(),
            self.reviews_part,
            hbox(self._remove, STRETCH),
            STRETCH,
        )
        self.setLayout(vbox(column(vbox(*parts, gap=GAP * 2), 120)))


def _aims(sheet: PlanSheet) -> dict[str, Field]:
    fields = (
        Field(sheet, "priority", "baseline", LongText(fewest_lines=2), hint="In a sentence, with a figure if you can."),
        Field(sheet, "priority", "outcome", LongText(fewest_lines=2), hint=_OUTCOME),
        brief(sheet, "priority", "measure", ShortText()),
        brief(sheet, "priority", "data_source", ShortText("Such as: termly reviews")),
        brief(sheet, "priority", "baseline_value", ShortText("Such as: 61 %")),
        brief(sheet, "priority", "target", ShortText("Such as: 90 %")),
    )
    return {field.name: field for field in fields}


def _means(sheet: PlanSheet) -> dict[str, Field]:
    fields = (
        brief(sheet, "priority", "lead", ShortText(sheet.said("A role, such as SENCO"))),
        brief(sheet, "priority", "hub_lead", ShortText()),
        brief(sheet, "priority", "begins", Day(), DAY),
        brief(sheet, "priority", "ends", Day(), DAY),
        brief(sheet, "priority", "funding", DropDown(FUNDING, "Not said"), ONE_OF),
        brief(sheet, "priority", "support", LongText(fewest_lines=1)),
        brief(sheet, "priority", "school_plan", ShortText("Such as: aim 3, page 12")),
    )
    return {field.name: field for field in fields}
