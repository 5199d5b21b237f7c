"""What the school is told: whether it has the plan, and what has changed since."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.clock import day_written
from sendnet_ui.forms.layouts import GAP, STRETCH, flow, text, vbox
from sendnet_ui.visits.preparing.sheet import DaySheet

_WHAT: Final = (
    "The school reads who comes, what is asked, the timetable and what the checklist looks at, from the moment that it"
    " has read your next file. It reads nothing else of the team’s papers."
)
_NOT_YET: Final = "The school has not been told the plan yet."


class PlanPart(QWidget):
    """The plan for the school."""

    shared = Signal()
    """The plan is to be shared as it is now."""
    print_asked = Signal()
    """The plan is to be printed."""

    def __init__(self, sheet: DaySheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._standing = text("", "strong")
        self._share = QPushButton("Share the plan with the school", default=True)
        self._print = QPushButton("Print the plan…")
        ways = flow(self._share, self._print)
        self.setLayout(vbox(text(sheet.said(_WHAT)), self._standing, ways, STRETCH, gap=GAP * 2))
        self._share.clicked.connect(self.shared)
        self._print.clicked.connect(self.print_asked)

    def fill(self) -> None:
        """Show how the plan stands."""
        shared, visit = self._sheet.prepared.shared, self._sheet.prepared.visit
        if shared is None:
            self._standing.setText(_NOT_YET)
        else:
            since = " It has changed since." if shared.is_behind else " It is as you see it here."
            day = day_written(shared.plan.shared_on)
            self._standing.setText(f"Shared on {day} by {shared.plan.shared_by}.{since}")
        self._share.setText("Share the plan anew" if shared else "Share the plan with the school")
        may_share = bool(visit.held_on and visit.team) and (shared is None or shared.is_behind)
        self._share.setEnabled(may_share)

    def begin(self, field: str = "") -> None:  # noqa: ARG002 -- there is none to choose from
        """Put the keyboard on what can be done."""
        part = self._share if self._share.isEnabled() else self._print
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)
