"""A school of the hub: what to talk about, the visits to it, and what only the hub lead reads."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.hubs.values import AgendaPoint, HubSchool, HubVisit
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, column, flow, scrolled, text, vbox
from sendnet_ui.hub.jots_part import JotsPart
from sendnet_ui.hub.places import HubPlace
from sendnet_ui.hub.rows import visit_rows
from sendnet_ui.hub.sheet import HubSheet
from sendnet_ui.hub.visit_form import VisitForm
from sendnet_ui.plans.row_list import RowList

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_MOST_VISITS: Final = 4
_QUIET: Final = "Nothing waits to be talked about here: nothing is late, and the school asks for nothing."
_NO_VISIT: Final = "No visit this year yet."
_READERS: Final = "The school and the trust read the note with the next file that you write."


class SchoolPage(QWidget):
    """What is known of a school at the top, then the visits, then the jots."""

    print_wanted = Signal()
    """The agenda of a visit is to be printed."""

    def __init__(self, sheet: HubSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._school: HubSchool | None = None
        self._visit = self._added = ""
        self._title = text("", "heading")
        self._print = QPushButton("Print an agenda for a visit")
        self._print.setToolTip("Print what is known, with room to write (Ctrl+P)")
        self._begin = QPushButton("Write the note of a visit", default=True)
        self._known: QVBoxLayout = vbox()
        self._shown: QWidget | None = None
        self._visits = RowList("Visits", _MOST_VISITS)
        self._none = text(_NO_VISIT, "muted")
        self._readers = text(_READERS, "muted")
        self._form, self._jots = VisitForm(sheet), JotsPart(sheet)
        self._own = QWidget()
        self._own.setLayout(vbox(text("My jots", "subheading"), self._jots, gap=GAP))
        parts = (
            self._title,
            flow(self._begin, self._print),
            self._known,
            text("Visits", "subheading"),
            self._none,
            self._visits,
            self._readers,
            self._form,
            self._own,
            STRETCH,
        )
        self.setLayout(vbox(scrolled(column(vbox(*parts, gap=GAP * 2)))))
        self._connect()

    def fill(self, school: HubSchool) -> None:
        """Show a school as it was read last."""
        is_other = self._school is None or self._school.org != school.org
        self._school = school
        if is_other:
            self._visit = ""
        self._title.setText(school.name)
        self._begin.setVisible(not self._sheet.is_frozen)
        self._own.setVisible(not self._sheet.is_frozen)
        self._show_known(school)
        self._show_visits(school)
        self._jots.fill(self._sheet.reading.jots_on(school.org))

    def go(self, visit: str) -> None:
        """Show a visit of the school that is shown."""
        if self._school is not None and any(each.record == visit for each in self._school.visits):
            self._choose(visit)

    def begin(self) -> None:
        """Put the keyboard where a person begins."""
        (self._visits if self._visit else self._begin).setFocus()

    def _connect(self) -> None:
        self._print.clicked.connect(self.print_wanted)
        self._begin.clicked.connect(self._begin_visit)
        self._visits.chosen.connect(self._choose)
        self._visits.entered.connect(self._form.begin)
        self._visits.removed.connect(self._take_away)
        self._form.removed.connect(lambda: self._take_away(self._visit))
        self._jots.jotted.connect(self._jot)
        self._jots.removed.connect(self._take_jot_away)

    def _show_known(self, school: HubSchool) -> None:
        agenda = self._sheet.reading.agenda(school)
        if self._shown is not None:
            self._known.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        parts: list[Part] = []
        for heading, points in agenda.parts.items():
            parts += [text(self._sheet.said(heading), "subheading"), *(text(_told(point)) for point in points)]
        self._shown = QWidget()
        self._shown.setLayout(vbox(*(parts or [text(_QUIET, "muted")]), gap=GAP))
        self._known.addWidget(self._shown)

    def _show_visits(self, school: HubSchool) -> None:
        keys = [each.record for each in school.visits]
        if self._added in keys:
            self._visit, self._added = self._added, ""
            self._form.begin()
        if self._visit not in keys:
            self._visit = keys[0] if keys else ""
        self._visits.show_rows(tuple(visit_rows(school.visits)), self._visit)
        self._none.setVisible(not keys)
        for part in (self._visits, self._form):
            part.setVisible(bool(keys))
        self._readers.setVisible(bool(keys) and not self._sheet.is_frozen)
        self._sheet.stand(HubPlace(school.org, self._visit))
        visit = self._chosen()
        if visit is not None:
            self._form.fill(visit, school)

    def _chosen(self) -> HubVisit | None:
        visits = self._school.visits if self._school is not None else ()
        return next((each for each in visits if each.record == self._visit), None)

    def _choose(self, visit: str) -> None:
        self._visit = visit
        if self._school is not None:
            self._show_visits(self._school)

    def _begin_visit(self) -> None:
        school = self._school
        if school is None:
            return

        def work(workspace: "Workspace") -> Changes:
            visit, changes = workspace.hubs.begin_visit(school.org)
            self._added = visit.record
            return changes

        self._sheet.do("The note of a visit begun.", work, HubPlace(school.org))

    def _take_away(self, record: str) -> None:
        school = self._school
        visit = next((each for each in school.visits if each.record == record), None) if school else None
        if school is None or visit is None or self._sheet.is_frozen:
            return
        place = HubPlace(school.org, record)
        self._sheet.do(
            "The note of a visit taken away.",
            lambda workspace: workspace.hubs.take_visit_away(visit),
            place,
            offer_undo=True,
        )

    def _jot(self, words: str) -> None:
        school = self._school
        if school is not None:
            self._sheet.do("Jotted down.", lambda workspace: workspace.hubs.jot(school.org, words)[1], self._here)

    def _take_jot_away(self, record: str) -> None:
        self._sheet.do(
            "Jot taken away.", lambda workspace: workspace.hubs.take_jot_away(record), self._here, offer_undo=True
        )

    @property
    def _here(self) -> HubPlace:
        return HubPlace(self._school.org if self._school else "", self._visit)


def _told(point: AgendaPoint) -> str:
    return f"{point.words}  ({point.why})" if point.why else point.words
