"""The stage of papers: agenda and note are looked at and issued, slips and dates go home, the pool is shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, column, flow, rule, scrolled, text, vbox
from sendnet_ui.meetings.papers.issuing_part import IssuingPart
from sendnet_ui.meetings.papers.pool_part import PoolPart
from sendnet_ui.meetings.papers.reading import (
    Reading,
    read_agenda,
    read_events,
    read_note,
    read_papers,
    read_slips,
)
from sendnet_ui.meetings.stage_page import StagePage
from sendnet_ui.shell.desk import Desk
from sendnet_ui.tables.calendar import save_calendar

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_AGENDA: Final = "Every school reads the agenda, with day and place, in the next file that you write for it."
_NOTE: Final = (
    "Every school reads the note, its actions and what you show of the resource pool in the next file that you write."
)
_SLIPS: Final = "A page for each school: its actions, three first, whether its file came, and the next meeting."
_DATES: Final = "This meeting, the next one, and the days by which actions are to be done, for any calendar program."
_POOL: Final = "What you tick every school is shown, with the school’s name, in its newest words."
_NO_POOL: Final = "No school has written down a need or an offer yet."


class PapersPage(StagePage):
    """What goes out of a meeting."""

    stage: ClassVar[str] = "papers"
    concerns: ClassVar[tuple[str, ...]] = (
        *("meeting", "meeting_paper", "agenda_item", "guest", "attendance", "school_update", "news"),
        *("meeting_decision", "task", "task_progress", "clinic", "wellbeing", "pool_entry", "document", "framework"),
    )

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._reading: Reading | None = None
        self._agenda = IssuingPart("Agenda", "agenda", _AGENDA)
        self._note = IssuingPart("Note", "note", _NOTE)
        self._kept_back = text("", "muted")
        self._slips, self._slip = QPushButton("All slips…"), QPushButton("Its slip alone…")
        self._school = DropDown({}, "Choose a school")
        self._school.introduce("School")
        self._dates = QPushButton("Save the dates…")
        self._pool = PoolPart(desk.said(_NO_POOL))
        self._content = scrolled(self._put_together())
        self._content.hide()
        self.setLayout(vbox(self._content, gap=0))
        self._connect()

    def refresh(self) -> None:
        """Read how far the papers have come."""
        place = self.place
        if place is not None:
            self.desk.read(lambda workspace: read_papers(workspace, place), self._show)

    def begin(self) -> None:
        """Put the keyboard where the note is looked at; before it says anything, the agenda."""
        is_minuted = self._reading is not None and self._reading.note.may_be_issued
        (self._note if is_minuted else self._agenda).begin()

    def ask_print(self) -> None:
        """Ask for the note on paper; before anything was minuted, for the agenda."""
        is_minuted = self._reading is not None and self._reading.note.may_be_issued
        self._print(read_note if is_minuted else read_agenda)

    def _put_together(self) -> QWidget:
        said, one = self.desk.said, text("Or of", "muted")
        one.setWordWrap(False)
        one.setBuddy(self._school.control)
        one.setMinimumHeight(self._school.sizeHint().height())
        one.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        parts = (
            text(said("Papers"), "heading"),
            self._agenda,
            rule(),
            vbox(self._note, self._kept_back, gap=GAP),
            rule(),
            vbox(text("Slips", "subheading"), text(_SLIPS, "muted"), flow(self._slips, one, self._school, self._slip)),
            rule(),
            vbox(text("Dates", "subheading"), text(_DATES, "muted"), flow(self._dates)),
            rule(),
            vbox(text("Resource pool", "subheading"), text(said(_POOL), "muted"), self._pool),
            STRETCH,
        )
        return column(vbox(*parts, gap=GAP * 2))

    def _connect(self) -> None:
        self._agenda.looked.connect(lambda: self._print(read_agenda))
        self._note.looked.connect(lambda: self._print(read_note))
        self._agenda.issued.connect(self._issue_agenda)
        self._note.issued.connect(self._issue_note)
        self._slips.clicked.connect(lambda: self._print(read_slips))
        self._slip.clicked.connect(self._print_slip)
        self._school.changed.connect(lambda _: self._slip.setEnabled(self._school.value() is not None))
        self._dates.clicked.connect(self._save_dates)
        self._pool.chosen.connect(self._show_to_all)

    def _show(self, reading: Reading) -> None:
        if reading.place != self.place:
            return  # another meeting was opened meanwhile
        is_first, self._reading = self._reading is None, reading
        self._agenda.fill(reading.agenda)
        self._note.fill(reading.note)
        self._kept_back.setText(self.desk.said(reading.kept_back))
        self._school.offer(reading.schools)
        self._slips.setEnabled(bool(reading.schools))
        self._slip.setEnabled(self._school.value() is not None)
        self._pool.fill(reading.pool, reading.schools)
        self._content.show()
        if is_first:
            self.take_keyboard()

    def _print(self, read: "Callable[[Workspace, MeetingPlace], object]") -> None:
        place = self.place
        if place is not None:
            self.desk.read(lambda workspace: read(workspace, place), self.desk.print_wanted.emit)

    def _print_slip(self) -> None:
        org = self._school.value()
        if org:
            self._print(lambda workspace, place: read_slips(workspace, place, org))

    def _issue_agenda(self) -> None:
        place = self._place
        self._issue("agenda", lambda workspace: workspace.meetings.issuing.issue_agenda(place))

    def _issue_note(self) -> None:
        place = self._place
        self._issue("note", lambda workspace: workspace.meetings.issuing.issue_note(place))

    def _issue(self, what: str, work: "Callable[[Workspace], Changes]") -> None:
        told = f"The {what} is issued: it goes out with the next files that you write."
        then = self.desk.notices.said.emit
        self.saving.do(f"The {what} issued.", work, self.here(), lambda _: then(told))

    def _show_to_all(self, record: str, is_shown: bool) -> None:
        words = "A need or an offer shown." if is_shown else "A need or an offer not shown any more."

        def show(workspace: "Workspace") -> Changes:
            return workspace.meetings.issuing.pool.show(record, to_all=is_shown)

        self.saving.do(words, show, self.here())

    def _save_dates(self) -> None:
        place = self._place
        save_calendar(self.desk, self, "Network meeting", lambda workspace: read_events(workspace, place))

    @property
    def _place(self) -> MeetingPlace:
        assert self.place is not None
        return self.place
