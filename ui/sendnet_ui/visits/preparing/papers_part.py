"""The school's papers: how old each copy is, a button that makes them anew, and each of them to read."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.clock import day_written
from sendnet_desktop.visits.choices import BRIEFINGS
from sendnet_desktop.visits.preparing.values import Briefing
from sendnet_ui.evaluations.columns import NARROW, side_by_side
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.layouts import GAP, STRETCH, flow, text, vbox
from sendnet_ui.home.halves import refill
from sendnet_ui.visits.preparing.papers_shown import shown
from sendnet_ui.visits.preparing.sheet import DaySheet

_WHY: Final = (
    "The team reads copies, since nobody else reads a school’s own papers. Small numbers of pupils are hidden before a"
    " figure is copied."
)
_SHORT: Final = {
    "evaluation": "Self-evaluation",
    "recommendations": "Open recommendations",
    "earlier": "Earlier findings",
    "data": "Data pack",
}


class PapersPart(QWidget):
    """What the team has of the school's."""

    refreshed = Signal()
    """The copies are to be made anew."""
    print_asked = Signal(str)
    """The paper of this name is to be printed."""

    def __init__(self, sheet: DaySheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._shown: tuple[object, ...] = ()
        self._ages = {what: text("") for what in BRIEFINGS}
        self._refresh = QPushButton("Copy the school’s papers anew", default=True)
        self._print = QPushButton("Print it…")
        self._which = Choice([Option(what, words) for what, words in _SHORT.items()])
        self._which.introduce("Which paper to read")
        self._which.set_value("evaluation")
        self._read: QVBoxLayout = vbox()
        why, ages = text(sheet.said(_WHY), "muted"), QFrame()
        ages.setObjectName("card")
        told = (vbox(text(sheet.said(BRIEFINGS[what]), "strong"), age, STRETCH) for what, age in self._ages.items())
        columns = side_by_side(*map(_held, told), characters=NARROW)
        ages.setLayout(vbox(columns, flow(self._refresh), gap=GAP * 2, margin=GAP * 2))
        self.setLayout(vbox(why, ages, flow(self._which), flow(self._print), self._read, STRETCH, gap=GAP * 2))
        self._which.changed.connect(lambda _: self._show())
        self._refresh.clicked.connect(self.refreshed)
        self._print.clicked.connect(lambda: self.print_asked.emit(self._which.value() or ""))

    def fill(self) -> None:
        """Show what there is, and how old it is."""
        prepared = self._sheet.prepared
        for each in prepared.briefings:
            self._ages[each.what].setText(self._sheet.said(_age(each)))
        self._refresh.setVisible(prepared.copies)
        self._show()

    def begin(self, field: str = "") -> None:
        """Put the keyboard on what can be done, or on the choice of papers; ``field`` names one of them."""
        if field in _SHORT:
            self._which.set_value(field)
            self._show()
        part: QWidget = self._refresh if self._refresh.isVisibleTo(self) else self._which
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self) -> None:
        reading, what = self._sheet.reading, self._which.value() or "evaluation"
        self._print.setVisible(getattr(reading.given, what) is not None and what in ("evaluation", "data"))
        known = (what, getattr(reading.given, what))
        if known != self._shown:
            self._shown = known
            refill(self._read, [shown(what, reading, self._sheet.desk)])


def _held(layout: QVBoxLayout) -> QWidget:
    held = QWidget()
    held.setLayout(layout)
    return held


def _age(briefing: Briefing) -> str:
    told = briefing.told or ("It has not come to this laptop yet" if briefing.document else "Not here yet")
    when = f"Copied on {day_written(briefing.as_at)}" if briefing.as_at else ""
    since = "The school has written something new since" if briefing.is_behind else ""
    return "\n".join(f"{words}." for words in (told, when, since) if words)
