"""The day itself: when it is, who receives the team, and by which framework and checklist it goes."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.visits.records import DAY as RECORD
from sendnet_ui.evaluations.columns import NARROW, side_by_side
from sendnet_ui.evaluations.fields import DAY, ONE_OF, Field, brief
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.forms.time_of_day import TimeOfDay
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.visits.preparing.sheet import DaySheet

_FIXED: Final = "Somebody has begun to look, so framework and checklist stay as they are."
_FREE: Final = "Both stay as they are once somebody begins to look."


class DayPart(QWidget):
    """The fields of the day."""

    given_up = Signal()
    """The day is to be taken away."""

    def __init__(self, sheet: DaySheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._date = brief(sheet, "visit", "held_on", Day(), DAY)
        self._times = [
            brief(sheet, "visit", name, TimeOfDay(), ONE_OF, label=label)
            for name, label in (("starts_at", "From"), ("ends_at", "Until"))
        ]
        self._words = [
            brief(sheet, "visit", "title", ShortText()),
            brief(sheet, "visit", "host", ShortText("Who, and where the team arrives")),
            Field(sheet, "visit", "distribution", LongText(fewest_lines=2), hint="One reader a line."),
        ]
        self._checklists = DropDown({}, "Choose a checklist")
        self._checklist = brief(sheet, "visit", "checklist", self._checklists, ONE_OF)
        self._framework, self._fixed = text("", "body"), text("", "muted")
        self._give_up = QPushButton("Give this day up", flat=True)
        title, host, distribution = self._words
        framework = QWidget()
        framework.setLayout(vbox(text("Framework", "strong"), self._framework, STRETCH, gap=GAP // 2))
        self.setLayout(
            vbox(
                side_by_side(self._date, title, characters=NARROW),
                side_by_side(*self._times, characters=14),
                host,
                side_by_side(self._checklist, framework, characters=NARROW),
                self._fixed,
                distribution,
                hbox(self._give_up, STRETCH),
                gap=GAP * 2,
            )
        )
        self._give_up.clicked.connect(self.given_up)

    def fill(self) -> None:
        """Show the day as it was read last."""
        reading, prepared = self._sheet.reading, self._sheet.prepared
        visit = prepared.visit
        for field in (self._date, *self._times, *self._words):
            field.fill(RECORD, getattr(visit, field.name) or None)
        self._checklists.offer(reading.checklists)
        self._checklist.fill(RECORD, visit.checklist or None)
        self._checklist.editor.setEnabled(not prepared.is_begun)
        pack = prepared.pack
        self._framework.setText(f"{pack.title} {pack.number}" if pack else "It has not come to this laptop yet.")
        self._fixed.setText(_FIXED if prepared.is_begun else _FREE)
        self._give_up.setVisible(not prepared.is_begun and prepared.shared is None)

    def begin(self, field: str = "") -> None:
        """Put the keyboard into a field, or into the first."""
        fields = self.findChildren(Field)
        chosen = next((each for each in fields if each.name == field), fields[0])
        chosen.editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)
