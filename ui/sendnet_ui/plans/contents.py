"""The left side: a way to begin, the priorities, and a word where four are live."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_desktop.plans.rules import too_many_live
from sendnet_desktop.plans.values import Carryable
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.plans.priority_filters import PriorityFilters
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import priority_rows
from sendnet_ui.plans.sheet import Reading
from sendnet_ui.plans.wording import UNTITLED
from sendnet_ui.shell.icons import icon


class Contents(QWidget):
    """What the school means to change.

    Attributes:
        priorities: The list.
        filters: Which of them want looking at.
    """

    begun = Signal()
    """The person wants a new priority."""
    carried_on = Signal(str)
    """The priority of last year of this record is to be carried on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contents")
        self._offered: tuple[Carryable, ...] = ()
        self._reading: Reading | None = None
        self._record = ""
        self.priorities = RowList("Priorities")
        self.filters = PriorityFilters()
        self._new = QPushButton("New priority")
        self._new.setIcon(icon("plus"))
        self._new.setToolTip("New priority (Ctrl+N)")
        self._many, self._warned = text("", "body"), QFrame()
        self._warned.setObjectName("warning")
        self._warned.setLayout(vbox(self._many, margin=GAP))
        self._carry = QPushButton("", flat=True)
        ways = hbox(self._new, STRETCH, self.filters.button, gap=GAP)
        head = vbox(ways, self.filters, self._warned, self._carry, gap=GAP)
        head.setContentsMargins(GAP * 2, GAP, GAP * 2, GAP)
        layout = vbox(head, self.priorities, gap=0)
        layout.setContentsMargins(0, 0, 1, 0)  # the line at the right
        self.setLayout(layout)
        self._new.clicked.connect(self.begun)
        self._carry.clicked.connect(self._carry_first)
        self.filters.changed.connect(self._show_rows)

    def fill(self, reading: Reading, record: str) -> None:
        """Show the priorities of a plan that the filters leave, one of them chosen.

        One that they leave no more, because of what was just said of it, stays until the person goes on.
        """
        kept = frozenset({record} & {*self.priorities.keys})
        self._reading, self._record = reading, record
        self.filters.fill(reading.plan, reading.evaluation.pack)
        self._show_rows(kept)
        note = too_many_live(reading.plan)
        self._many.setText(note.words if note else "")
        self._warned.setVisible(note is not None)
        self._offered = reading.carryable
        self._carry.setVisible(bool(self._offered))
        if self._offered:
            title = self._offered[0].priority.title or UNTITLED
            self._carry.setText("Carry one on from last year")
            self._carry.setToolTip(f"Carry on: {title}")
            self._carry.setAccessibleDescription(title)

    def leave(self) -> None:
        """Put the keyboard into the list; on leaving the list the filters are taken away."""
        if self.priorities.hasFocus():
            self.filters.clear()
        self.priorities.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_rows(self, kept: frozenset[str] = frozenset()) -> None:
        if self._reading is not None:
            left = self.filters.left
            rows = priority_rows(self._reading, None if left is None else left | kept)
            self.priorities.show_rows(list(rows), self._record)

    def _carry_first(self) -> None:
        first, *_ = self._offered
        self.carried_on.emit(first.priority.record)
