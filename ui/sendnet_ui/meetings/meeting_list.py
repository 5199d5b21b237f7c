"""The list of network meetings, with the way to plan another, and a word where there are none."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QWidget

from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.values import Meeting
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.layouts import GAP, STRETCH, column, field, flow, hbox, scrolled, text, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.meetings.rows import meeting_rows
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import AnyRow, Row
from sendnet_ui.shell.icons import icon

_EMPTY: Final = (
    "Plan the first one with its date. Its agenda begins with the standing items; what schools ask for is offered"
    " beside them, and so is what earlier meetings left open."
)
_INDENT: Final = GAP * 2 + 2  # so that a row's words stand under those of the heading


class MeetingList(QWidget):
    """One row a meeting; Enter or a click opens it.

    Attributes:
        listed: The list.
    """

    opened = Signal(object)
    """The person wants this ``MeetingPlace``."""
    planned = Signal(str, str)
    """The person wants a meeting on this day, ``YYYY-MM-DD``, about this; what it is about may be empty."""

    def __init__(self, said: Callable[[str], str], parent: QWidget | None = None) -> None:
        """Make the list.

        Args:
            said: Puts a sentence into the words of the trust.
            parent: Qt's.
        """
        super().__init__(parent)
        self._rows: tuple[AnyRow, ...] = ()
        self._places: dict[str, MeetingPlace] = {}
        self.listed = RowList(said("Network meetings"))
        self.listed.setAccessibleDescription("The arrow keys go from one to the next, Enter opens it.")
        self._new = QPushButton(said("New network meeting"))
        self._new.setIcon(icon("plus"))
        self._new.setToolTip(said("New network meeting (Ctrl+N)"))
        self._form, self._pages = PlanForm(), QStackedWidget()
        empty = vbox(text(said("No network meeting is here yet"), "heading"), text(said(_EMPTY)), STRETCH, gap=GAP * 2)
        held, indented = QWidget(), hbox(self.listed)
        indented.setContentsMargins(_INDENT, 0, _INDENT, 0)
        held.setLayout(indented)
        for page in (held, scrolled(column(empty))):
            self._pages.addWidget(page)
        head = vbox(hbox(self._new, STRETCH), self._form, gap=GAP)
        head.setContentsMargins(GAP * 4, GAP, GAP * 4, GAP)
        layout = vbox(head, self._pages, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.listed.entered.connect(self._open)
        self.listed.clicked.connect(lambda _: self._open())
        self._new.clicked.connect(self.ask)
        self._form.agreed.connect(self._plan)
        self._form.left.connect(self._leave)

    def fill(self, meetings: Sequence[Meeting], today: str) -> None:
        """Show these meetings."""
        self._places = {each.place.key: each.place for each in meetings}
        self._rows = tuple(meeting_rows(meetings, today))
        first = next((row.key for row in self._rows if isinstance(row, Row)), "")
        self.listed.show_rows(self._rows, self.listed.key or first)
        self._pages.setCurrentIndex(0 if meetings else 1)

    @property
    def first(self) -> QWidget:
        """Where a person begins: the list, or the way to the first meeting."""
        return self._new if self._pages.currentIndex() and not self._new.isHidden() else self.listed

    def choose(self, place: MeetingPlace) -> None:
        """Choose a meeting in the list."""
        self.listed.show_rows(self._rows, place.key)

    def ask(self) -> None:
        """Ask when it is, and what it is about."""
        self._new.hide()
        self._form.show()
        self._form.begin()

    def _open(self) -> None:
        if self.listed.key in self._places:
            self.opened.emit(self._places[self.listed.key])

    def _plan(self, day: str, focus: str) -> None:
        self._leave()
        self.planned.emit(day, focus)

    def _leave(self) -> None:
        self._form.hide()
        self._new.show()
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)


class PlanForm(QFrame):
    """Asks when a meeting is, and what it is about."""

    agreed = Signal(str, str)
    """The day is said; carries it, ``YYYY-MM-DD``, and what the meeting is about."""
    left = Signal()
    """The person does not want to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._day, self._focus = Day(), ShortText("May be said later")
        self._lacking = text("", "danger")
        self._lacking.hide()
        begin, leave = QPushButton("Prepare this meeting", default=True), QPushButton("Cancel", flat=True)
        fields = hbox(gap=GAP * 2)
        fields.addLayout(field("On which day?", self._day), 1)
        fields.addLayout(field("What is it about above all?", self._focus), 1)
        self.setLayout(vbox(fields, self._lacking, flow(begin, leave), gap=GAP * 2, margin=GAP * 2))
        self.hide()
        begin.clicked.connect(self._agree)
        for editor in (self._day, self._focus):
            editor.control.returnPressed.connect(self._agree)
        leave.clicked.connect(self.left)
        away = QShortcut(QKeySequence("Esc"), self, self.left.emit)
        away.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def begin(self) -> None:
        """Ask anew, with the keyboard at the first question."""
        self._day.set_value(None)
        self._focus.set_value("")
        self._lacking.hide()
        self._day.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _agree(self) -> None:
        self._day.flush()
        day = self._day.value()
        lacking = "" if day else self._day.complaint or "Say on which day it is."
        self._lacking.setText(lacking)
        self._lacking.setVisible(bool(lacking))
        if day:
            self.agreed.emit(day.isoformat(), self._focus.value())
