"""The note of a visit: who took part, what was seen of each priority, and what was agreed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.hubs.values import HubSchool, HubVisit
from sendnet_desktop.ids import key_of
from sendnet_desktop.plans.values import Priority
from sendnet_ui.evaluations.columns import Columns
from sendnet_ui.evaluations.fields import DAY, ONE_OF, Field
from sendnet_ui.forms.choice import YesNo
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.hub.sheet import VISIT, HubSheet

_TOOK_PART = ("with_head", "with_slt", "with_senco")
_NARROWEST = 28  # average characters


class VisitForm(QFrame):
    """The fields of one visit; built once, and filled with whichever is chosen."""

    removed = Signal()
    """The visit is to be taken away."""

    def __init__(self, sheet: HubSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._sheet = sheet
        self._of_priorities = _PrioritiesPart(sheet)
        self._days = [Field(sheet, VISIT, name, Day(), DAY, offers_history=False) for name in _DAYS]
        self._took_part = [
            Field(sheet, VISIT, name, YesNo(can_clear=True), ONE_OF, offers_history=False) for name in _TOOK_PART
        ]
        self._who = Field(sheet, VISIT, "hub_lead_name", ShortText(), offers_history=False)
        self._others = Field(sheet, VISIT, "others_met", ShortText("Roles, never a pupil"), offers_history=False)
        self._words = [
            Field(sheet, VISIT, "whole_school", LongText(fewest_lines=2), hint="A line on SEND as everybody’s work."),
            Field(sheet, VISIT, "seen_there", LongText()),
            Field(sheet, VISIT, "agreed_next", LongText(), hint="One thing a line: the next visit begins with it."),
        ]
        self._remove = QPushButton("Take this note away", flat=True)
        visited, following = self._days
        self.setLayout(
            vbox(
                _beside(visited, self._who),
                _beside(*self._took_part),
                self._others,
                self._of_priorities,
                *self._words,
                _beside(following),
                hbox(self._remove, STRETCH),
                gap=GAP * 2,
                margin=GAP * 2,
            )
        )
        self._remove.clicked.connect(self.removed)

    def fill(self, visit: HubVisit, school: HubSchool) -> None:
        """Show a visit to a school."""
        self._sheet.visit = visit
        for field in (*self._days, *self._took_part, self._who, self._others, *self._words):
            value = getattr(visit, field.name)
            field.fill(visit.record, None if value == "" else value)
        self._of_priorities.fill(visit, school)
        self._remove.setVisible(not self._sheet.is_frozen)

    def begin(self) -> None:
        """Put the keyboard where what was seen is written."""
        self._words[1].go()


class _PrioritiesPart(QWidget):
    """A field for each of the school's live priorities, and for any other that the visit spoke of."""

    def __init__(self, sheet: HubSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._none = text(sheet.said("The school has no live priority to speak of."), "muted")
        self._fields: list[Field] = []
        self._rows: QVBoxLayout = vbox(self._none, gap=GAP * 2)
        self.setLayout(self._rows)

    def fill(self, visit: HubVisit, school: HubSchool) -> None:
        """Show what a visit said of the school's priorities."""
        spoken_of = {key for key, words in visit.of_priorities.items() if words}
        shown = [each for each in school.plan.priorities if each.is_live or key_of(each.record) in spoken_of]
        while len(self._fields) < len(shown):
            field = Field(self._sheet, "priority", "said_of_priority", LongText(fewest_lines=1), offers_history=False)
            self._fields.append(field)
            self._rows.addWidget(field)
        for place, field in enumerate(self._fields):
            field.setVisible(place < len(shown))
        for field, priority in zip(self._fields, shown, strict=False):
            field.call(_called(priority))
            field.fill(priority.record, visit.of_priorities.get(key_of(priority.record)) or None)
        self._none.setVisible(not shown)


_DAYS = ("visited_on", "next_visit_on")


def _called(priority: Priority) -> str:
    return f"Of the priority “{priority.title or 'without a title'}”"


def _beside(*fields: QWidget) -> Columns:
    columns = Columns(_NARROWEST)
    for field in fields:
        columns.addWidget(field)
    return columns
