"""The milestones of a priority: what will be seen by the end of each half-term, and whether it was."""

from typing import Final

from PySide6.QtWidgets import QWidget

from sendnet_desktop.plans.choices import HALF_TERMS
from sendnet_desktop.plans.values import Milestone, Priority
from sendnet_ui.evaluations.columns import side_by_side
from sendnet_ui.evaluations.fields import ONE_OF, brief
from sendnet_ui.forms.choice import YesNo
from sendnet_ui.forms.layouts import GAP, text, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.plans.places import milestone_record
from sendnet_ui.plans.sheet import PlanSheet

_HINT: Final = "What will be seen by the end of a half-term. Leave out those that you do not need."


class MilestonesPart(QWidget):
    """The half-terms of the year in order; whether one was reached is asked once something is expected of it."""

    def __init__(self, sheet: PlanSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = {half_term: _Row(sheet, name) for half_term, name in HALF_TERMS.items()}
        head = text("Milestones", "subheading")
        hint = text(sheet.said(_HINT), "muted")
        self.setLayout(vbox(head, hint, *self._rows.values(), gap=GAP))

    def fill(self, priority: Priority) -> None:
        """Show the milestones of a priority."""
        said = {milestone.half_term: milestone for milestone in priority.milestones}
        for half_term, row in self._rows.items():
            row.fill(milestone_record(priority.record, half_term), said.get(half_term, Milestone(half_term)))


class _Row(QWidget):
    def __init__(self, sheet: PlanSheet, name: str) -> None:
        super().__init__()
        self._expected = brief(sheet, "milestone", "expected", ShortText(longest=500), label=name)
        reached = YesNo(can_clear=True)
        self._reached = brief(sheet, "milestone", "reached", reached, ONE_OF, label=f"{name}: was it reached?")
        self.setLayout(side_by_side(self._expected, self._reached))

    def fill(self, record: str, milestone: Milestone) -> None:
        self._expected.fill(record, milestone.expected or None)
        self._reached.fill(record, milestone.reached)
        self._reached.setVisible(bool(milestone.expected) or milestone.reached is not None)
