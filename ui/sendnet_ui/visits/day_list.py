"""The list of challenge days, with a word where there are none."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sendnet_desktop.challenge_days.places import DayPlace, place_of
from sendnet_desktop.visits.values import Visit
from sendnet_ui.forms.layouts import GAP, STRETCH, column, scrolled, text, vbox
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import AnyRow, Row
from sendnet_ui.visits.rows import day_rows

_EMPTY = (
    "When you are in the team of a challenge day, its papers come with the bundle of whoever prepares it. Read that"
    " bundle in the room Exchange, and the day is here."
)


class DayList(QWidget):
    """One row a day; Enter or a click opens it.

    Attributes:
        days: The list.
    """

    opened = Signal(object)
    """The person wants this ``DayPlace``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[AnyRow, ...] = ()
        self.days = RowList("Challenge days")
        self.days.setAccessibleDescription("The arrow keys go from one to the next, Enter opens it.")
        self._pages = QStackedWidget()
        empty = vbox(text("No challenge day is here yet", "heading"), text(_EMPTY), STRETCH, gap=GAP * 2)
        for page in (self.days, scrolled(column(empty))):
            self._pages.addWidget(page)
        self.setLayout(vbox(self._pages))
        self.days.entered.connect(self._open)
        self.days.clicked.connect(lambda _: self._open())

    def fill(self, days: Sequence[Visit], today: str) -> None:
        """Show these days."""
        self._rows = tuple(day_rows(days, today))
        first = next((row.key for row in self._rows if isinstance(row, Row)), "")
        self.days.show_rows(self._rows, self.days.key or first)
        self._pages.setCurrentIndex(0 if days else 1)

    def choose(self, place: DayPlace) -> None:
        """Choose a day in the list."""
        self.days.show_rows(self._rows, place.visit)

    def _open(self) -> None:
        if self.days.key:
            self.opened.emit(place_of(self.days.key))
