"""The data of schools at the trust, as others may see them; and the published figures that it gives its schools."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from sendnet_desktop.trust.overview import KnownSchool
from sendnet_ui.cohorts.published import take_published
from sendnet_ui.cohorts.sheet import CohortSheet, Reading
from sendnet_ui.cohorts.views import DataViews
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, column, hbox, scrolled, text, vbox
from sendnet_ui.reports.prints import DataPrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_NAME: Final = 32
"""How many letters of a school's name there is room for."""

_EMPTY: Final = (
    "When a school has entered its figures and you have read its file, they are shown here by stage of support, small "
    "numbers masked."
)
_PUBLISHING: Final = "Published figures that you bring in are shown in every school of the trust."


@dataclass(frozen=True, slots=True)
class Office:
    """What the room shows, as read at one moment.

    Attributes:
        readings: The data of each school that has entered any, by its short name.
        names: What people call those schools, by the same.
        may_publish: Whether the person may bring in published figures for all of them.
    """

    readings: dict[str, Reading]
    names: dict[str, str]
    may_publish: bool = False


def read_office(workspace: "Workspace") -> Office:
    """Read the data of the schools whose work may be read here."""
    read = {school.slug: _reading(workspace, school) for school in workspace.readable_schools()}
    told = {slug: reading for slug, reading in read.items() if not reading.cohorts.is_empty}
    return Office(
        told, {slug: reading.cohorts.school for slug, reading in told.items()}, workspace.cohorts.benchmarks.may_take_in
    )


class OfficeDataScreen(Screen):
    """One school's data at a time, masked."""

    concerns = ("cohort", "benchmarks", "school")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._saving = Saving(desk, self.undo_stack, self)
        self._office = Office({}, {})
        self._views: DataViews | None = None
        self._school = DropDown({}, "Choose a school")
        self._school.introduce("School", "")
        self._school.control.setMinimumContentsLength(_NAME)
        self._whole = QWidget()
        self._frame = vbox(hbox(self._school, STRETCH), gap=GAP)
        self._frame.setContentsMargins(GAP * 4, GAP, GAP * 4, GAP * 2)
        self._whole.setLayout(self._frame)
        self._pages = QStackedWidget()
        head = text("No school has entered figures yet", "heading")
        self._publishing = text(_PUBLISHING)
        empty = scrolled(column(vbox(head, text(_EMPTY), self._publishing, STRETCH, gap=GAP * 2)))
        for page in (QWidget(), self._whole, empty):
            self._pages.addWidget(page)
        self.setLayout(vbox(self._pages))
        self._published = QPushButton("Published figures…")
        self._published.setToolTip("Bring in the country’s figures for every school of the trust")
        self._published.clicked.connect(lambda: take_published(self))
        self.tools = QWidget()  # the window shows and hides the whole of it with the room
        self.tools.setLayout(hbox(self._published))
        self._let_publish(Office({}, {}))
        self._school.changed.connect(lambda _: self._turn())

    def refresh(self) -> None:
        """Read the schools' data again."""
        self.desk.read(read_office, self._show)

    def ask_print(self) -> None:
        """Ask for the masked page of the school that is chosen."""
        reading = self._office.readings.get(self._school.value() or "")
        if reading is None:
            self.desk.notices.said.emit("Choose a school, and print its data.")
        else:
            self.desk.print_wanted.emit(DataPrint(reading.cohorts, reading.comparison, for_others=True))

    def showEvent(self, event: QShowEvent) -> None:
        # Files come without a record of this page's kinds changing, so it reads whenever it is shown.
        self._stale = True
        super().showEvent(event)

    def _show(self, office: Office) -> None:
        self._office = office
        self._let_publish(office)
        self.say_under_title("As others see it: small numbers are masked")
        self._school.offer(office.names)
        if self._school.value() is None and office.names:
            self._school.set_value(next(iter(office.names)))
        self._pages.setCurrentIndex(1 if office.names else 2)
        self._turn()

    def _let_publish(self, office: Office) -> None:
        for part in (self._published, self._publishing):
            part.setVisible(office.may_publish)

    def _turn(self) -> None:
        reading = self._office.readings.get(self._school.value() or "")
        page = ""
        if self._views is not None:
            page = self._views.blocks.value() or ""
            self._frame.removeWidget(self._views)
            self._views.deleteLater()
            self._views = None
        if reading is None:
            return
        sheet = CohortSheet(self.desk, self._saving, reading, self)
        sheet.masked = True
        if page in {block.id for block in reading.blocks}:
            sheet.page = page
        self._views = DataViews(sheet, can_enter=False)
        self._frame.addWidget(self._views, 1)
        self._views.turn_again()


def _reading(workspace: "Workspace", school: KnownSchool) -> Reading:
    cohorts = workspace.cohorts
    return Reading(cohorts.of_school(school.org, school.name), cohorts.benchmarks.comparison(school.org))
