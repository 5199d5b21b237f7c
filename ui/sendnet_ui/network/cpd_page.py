"""CPD: who took part in which training, and how much it was."""

from typing import ClassVar

from PySide6.QtWidgets import QGridLayout, QWidget

from sendnet_desktop.changes import Value
from sendnet_desktop.clock import read_day, school_year, year_name
from sendnet_desktop.meetings.at_school.hours import Hours, by_person, by_topic, of_year
from sendnet_ui.evaluations.columns import Columns
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.layouts import GAP, STRETCH, text, vbox
from sendnet_ui.network.card_page import CardPage
from sendnet_ui.network.forms import training_card
from sendnet_ui.network.rows import training_rows
from sendnet_ui.network.sheet import Reading
from sendnet_ui.shell.desk import Desk
from sendnet_ui.tables.listing import Listing
from sendnet_ui.tables.listings import CPD

_NARROWEST = 30  # average characters


class CpdPage(CardPage):
    """The training of this school's staff."""

    part: ClassVar[str] = "cpd"
    concerns: ClassVar[tuple[str, ...]] = ("cpd", "meeting")

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._people, self._topics = _Totals("By person"), _Totals("By topic")
        self._heading, totals = text("", "subheading"), QWidget()
        columns = Columns(_NARROWEST)
        for each in (self._people, self._topics):
            columns.addWidget(each)
        totals.setLayout(columns)
        self._below = (self._heading, totals)
        for part in self._below:
            part.hide()  # until it is known which of them there is to see
        self.lay_out(training_card(self.sheet), training_rows, _also, below=self._below)

    def show_reading(self, reading: Reading) -> None:
        """Show the training that was logged, and this year's hours."""
        super().show_reading(reading)
        today = read_day(reading.today)
        year = school_year(today) if today else reading.plan.year
        found = of_year(reading.trainings, year)
        self._heading.setText(f"Hours in {year_name(year)}")
        self._people.fill(by_person(found))
        self._topics.fill(by_topic(found))
        for part in self._below:
            part.setVisible(bool(found))

    def listings(self) -> tuple[Listing, ...]:
        """Return the training with its hours by person and by topic."""
        return (CPD,)


class _Totals(QWidget):
    """Hours under one heading, the most first."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP * 2)
        self._grid.setColumnStretch(0, 1)
        self.setLayout(vbox(text(heading, "strong"), self._grid, STRETCH, gap=GAP))

    def fill(self, totals: tuple[Hours, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, each in enumerate(totals):
            words = text(each.spoken)
            words.setWordWrap(False)
            words.setAccessibleName(f"{each.called}: {each.spoken}")
            self._grid.addWidget(text(each.called), row, 0)
            self._grid.addWidget(words, row, 1)


def _also(reading: Reading, _words: str) -> dict[str, Value]:
    return {"cpd_on": reading.today, "cpd_person": reading.person}
