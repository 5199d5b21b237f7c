"""The list of challenge days, with the way to begin another, and a word where there are none."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QWidget

from sendnet_desktop.challenge_days.places import DayPlace, place_of
from sendnet_desktop.visits.values import Visit
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, column, field, flow, hbox, scrolled, text, vbox
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import AnyRow, Row
from sendnet_ui.shell.icons import icon
from sendnet_ui.visits.rows import News, day_rows

_EMPTY: Final = (
    "When you are in the team of a challenge day, its papers come with the bundle of whoever prepares it. Read that"
    " bundle in the room Exchange, and the day is here."
)
_INDENT: Final = GAP * 2 + 2  # so that a row's words stand under those of the heading
_OFFICE: Final = (
    "Begin with the school and the date. The school’s snapshot, its figures and what is open are copied for the team;"
    " team, questions and timetable follow."
)


class DayList(QWidget):
    """One row a day; Enter or a click opens it.

    Attributes:
        days: The list.
    """

    opened = Signal(object)
    """The person wants this ``DayPlace``."""
    begun = Signal(object)
    """The person wants to prepare this ``DayPlace``."""

    def __init__(self, said: Callable[[str], str], parent: QWidget | None = None) -> None:
        """Make the list.

        Args:
            said: Puts a sentence into the words of the trust.
            parent: Qt's.
        """
        super().__init__(parent)
        self._said = said
        self._rows: tuple[AnyRow, ...] = ()
        self.days = RowList(said("Challenge days"))
        self.days.setAccessibleDescription("The arrow keys go from one to the next, Enter opens it.")
        self._new = QPushButton(said("New challenge day"))
        self._new.setIcon(icon("plus"))
        self._new.setToolTip(said("New challenge day (Ctrl+N)"))
        self._form = BeginForm()
        self._nothing, self._pages = text(said(_EMPTY)), QStackedWidget()
        empty = vbox(text(said("No challenge day is here yet"), "heading"), self._nothing, STRETCH, gap=GAP * 2)
        listed, indented = QWidget(), hbox(self.days)
        indented.setContentsMargins(_INDENT, 0, _INDENT, 0)
        listed.setLayout(indented)
        for page in (listed, scrolled(column(empty))):
            self._pages.addWidget(page)
        head = vbox(hbox(self._new, STRETCH), self._form, gap=GAP)
        head.setContentsMargins(GAP * 4, GAP, GAP * 4, GAP)
        layout = vbox(head, self._pages, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.days.entered.connect(self._open)
        self.days.clicked.connect(lambda _: self._open())
        self._new.clicked.connect(self.ask)
        self._form.agreed.connect(self._begin)
        self._form.left.connect(self._leave)

    def fill(
        self, days: Sequence[Visit], today: str, schools: Mapping[str, str], news: Mapping[DayPlace, News]
    ) -> None:
        """Show these days with what has come of each, and let one begin at these schools."""
        self._rows = tuple(day_rows(days, today, news))
        first = next((row.key for row in self._rows if isinstance(row, Row)), "")
        self.days.show_rows(self._rows, self.days.key or first)
        self._pages.setCurrentIndex(0 if days else 1)
        self._form.offer(schools)
        self._nothing.setText(self._said(_OFFICE if schools else _EMPTY))
        self._new.setVisible(bool(schools) and self._form.isHidden())

    @property
    def first(self) -> QWidget:
        """Where a person begins: the list, or the way to the first day."""
        return self._new if self._pages.currentIndex() and not self._new.isHidden() else self.days

    def choose(self, place: DayPlace) -> None:
        """Choose a day in the list."""
        self.days.show_rows(self._rows, place.visit)

    def ask(self) -> None:
        """Ask at which school and when."""
        self._new.hide()
        self._form.show()
        self._form.begin()

    def _open(self) -> None:
        if self.days.key:
            self.opened.emit(place_of(self.days.key))

    def _begin(self, place: DayPlace) -> None:
        self._leave()
        self.begun.emit(place)

    def _leave(self) -> None:
        self._form.hide()
        self._new.show()
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)


class BeginForm(QFrame):
    """Asks at which school a challenge day is, and when."""

    agreed = Signal(object)
    """Both are said; carries the ``DayPlace``."""
    left = Signal()
    """The person does not want to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._school, self._day = DropDown({}, "Choose a school"), Day()
        self._lacking = text("", "danger")
        self._lacking.hide()
        begin, leave = QPushButton("Prepare this day", default=True), QPushButton("Cancel", flat=True)
        fields = hbox(gap=GAP * 2)
        fields.addLayout(field("Which school?", self._school), 1)
        fields.addLayout(field("On which day?", self._day), 1)
        self.setLayout(vbox(fields, self._lacking, flow(begin, leave), gap=GAP * 2, margin=GAP * 2))
        self.hide()
        begin.clicked.connect(self._agree)
        self._day.control.returnPressed.connect(self._agree)
        leave.clicked.connect(self.left)

    def offer(self, schools: Mapping[str, str]) -> None:
        """Offer these schools, by id."""
        self._school.offer(schools)

    def begin(self) -> None:
        """Ask anew, with the keyboard at the first question."""
        self._school.set_value(None)
        self._day.set_value(None)
        self._lacking.hide()
        self._school.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _agree(self) -> None:
        self._day.flush()
        school, day = self._school.value(), self._day.value()
        lacking = "" if school else "Say at which school it is."
        lacking = lacking or ("" if day else self._day.complaint or "Say on which day it is.")
        self._lacking.setText(lacking)
        self._lacking.setVisible(bool(lacking))
        if school and day:
            self.agreed.emit(DayPlace(school, day.isoformat()))
