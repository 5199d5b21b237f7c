"""Beside the table: what stands out, two versions of a count, and how the steps of the cycle stand."""

from typing import Final

from PySide6.QtWidgets import QLabel, QWidget

from sendnet_desktop.graduated.indicators import COUNTS, HEALTH, LONGEST_LINE, STEPS, Step
from sendnet_desktop.graduated.rules import notes
from sendnet_ui.evaluations.disagreement import Disagreement
from sendnet_ui.evaluations.fields import ONE_OF, Field
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.layouts import GAP, STRETCH, text, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.graduated.places import Entry
from sendnet_ui.graduated.sheet import MonitorSheet

_FIRST: Final = 6
_QUIET: Final = "Nothing stands out in the counts so far."


class Beside(QWidget):
    """What the counts say, and what only people can say of the half-term that is chosen."""

    def __init__(self, sheet: MonitorSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._notes = [text("") for _ in range(_FIRST)]
        self._more = text("", "muted")
        self._versions = Disagreement(sheet)
        self._half_term = text("", "subheading")
        self._steps = [_StepFields(sheet, step) for step in STEPS]
        out = vbox(text("What stands out", "subheading"), *self._notes, self._more, gap=GAP)
        cycle = vbox(self._half_term, *self._steps, gap=GAP * 2)
        layout = vbox(out, self._versions, cycle, STRETCH, gap=GAP * 3)
        layout.setContentsMargins(GAP * 2, GAP, GAP * 4, GAP * 4)
        self.setLayout(layout)

    @property
    def told(self) -> tuple[str, ...]:
        """The sentences that are shown."""
        return tuple(label.text() for label in self._notes if not label.isHidden())

    def fill(self) -> None:
        """Show the year that was read."""
        told = [note.words for note in notes(self._sheet.monitor)] or [_QUIET]
        for label, words in zip(self._notes, [*told[:_FIRST], *[""] * (_FIRST - len(told))], strict=True):
            _say(label, words)
        more = len(told) - _FIRST
        _say(self._more, f"And {more} more, which the print tells." if more > 0 else "")
        self.turn()

    def turn(self) -> None:
        """Show the half-term that is chosen."""
        half_term = self._sheet.half_term
        self._half_term.setText(f"Assess, plan, do, review in {half_term.name}")
        for step in self._steps:
            step.fill()

    def show_versions(self, place: Entry) -> None:
        """Show the versions of a count, where two stand."""
        if place.field in COUNTS:
            self._versions.show_for(place)


class _StepFields(QWidget):
    """One step of the cycle: how it stands, and in a line what shows it."""

    def __init__(self, sheet: MonitorSheet, step: Step) -> None:
        super().__init__()
        self._sheet = sheet
        self._step = step
        choice = Choice([Option(id_, words) for id_, words in HEALTH.items()], can_clear=True)
        self._health = Field(sheet, "half-term", step.health, choice, ONE_OF, label=step.title, offers_history=False)
        line = ShortText("One line: what shows it? No names.", longest=LONGEST_LINE)
        self._seen = Field(
            sheet, "half-term", step.seen, line, label=f"{step.title}: what shows it", offers_history=False
        )
        self.setLayout(vbox(self._health, self._seen, gap=GAP // 2))

    def fill(self) -> None:
        half_term = self._sheet.half_term
        self._health.fill(half_term.id, half_term.health.get(self._step.health))
        self._seen.fill(half_term.id, half_term.seen.get(self._step.seen))


def _say(label: QLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))
