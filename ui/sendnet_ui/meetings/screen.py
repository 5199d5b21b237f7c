"""The room of network meetings: the list of them, and the one that is open with its stages."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.values import Meeting
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.evaluations.unsaved import Unsaved
from sendnet_ui.forms.layouts import flow, vbox
from sendnet_ui.meetings.meeting_list import MeetingList
from sendnet_ui.meetings.open_meeting import OpenMeeting
from sendnet_ui.meetings.places import Sought, StagePlace
from sendnet_ui.meetings.stage_page import StagePage
from sendnet_ui.meetings.stages import STAGES, stage_for
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen
from sendnet_ui.tables.listing import Listing

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Reading:
    """What the room itself shows, as read at one moment; each stage reads its own.

    Attributes:
        meetings: The meetings that are here, the latest first.
        today: ``YYYY-MM-DD``.
    """

    meetings: tuple[Meeting, ...]
    today: str

    def find(self, place: MeetingPlace | None) -> Meeting | None:
        """Return a meeting; None where it is not here."""
        return next((each for each in self.meetings if each.place == place), None)


def read_meetings(workspace: "Workspace") -> Reading:
    """Read which meetings are here."""
    return Reading(workspace.meetings.calendar.all(), workspace.today().isoformat())


class MeetingsScreen(Screen):
    """Network meetings, as the trust's office has them."""

    concerns = ("meeting", "evaluation", "framework")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._saving = Saving(desk, self.undo_stack, self)
        self._unsaved = Unsaved(self._saving)
        self._reading: Reading | None = None
        self._sought: StagePlace | None = None
        self._heard: set[StagePage] = set()
        self._list, self._meeting = MeetingList(desk.said), OpenMeeting(desk, self._saving)
        self.tools = QWidget()
        self.tools.setLayout(flow())
        self._pages = QStackedWidget()
        for page in (QWidget(), self._list, self._meeting):
            self._pages.addWidget(page)
        layout = vbox(self._unsaved, self._pages, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._connect()

    def refresh(self) -> None:
        """Read the list of meetings again."""
        self.desk.read(read_meetings, self._show)

    def flush(self) -> None:
        """Write what was typed, and what could not be written before."""
        super().flush()
        self._meeting.flush()
        self._saving.retry()

    def ask_print(self) -> None:
        """Ask for a print of the stage that is shown."""
        page = self._page
        if page is None:
            super().ask_print()
        else:
            page.ask_print()

    def listings(self) -> tuple[Listing, ...]:
        """Return the lists of the stage that is shown."""
        page = self._page
        return () if page is None else page.listings()

    def visit(self, place: object) -> None:
        """Show a meeting, a stage of it, or something there."""
        if isinstance(place, Sought):
            self.desk.read(
                lambda workspace: workspace.meetings.minutes.whose(place.cell.channel, place.cell.record),
                lambda meeting: self._go_to(place, meeting),
            )
        elif isinstance(place, StagePlace):
            self._sought = place
            self._go_to_sought()

    @property
    def _page(self) -> StagePage | None:
        return self._meeting.page if self._pages.currentWidget() is self._meeting else None

    def _connect(self) -> None:
        self._unsaved.given_up.connect(self._meeting.refresh)
        self._saving.stepped_back.connect(self.visit)
        self._list.planned.connect(self._plan)
        self._list.opened.connect(lambda place: self.visit(StagePlace(place)))
        self._meeting.led.connect(self.visit)
        self._meeting.left.connect(self._to_list)
        self._meeting.turned.connect(self._show_tools)
        for keys, act in (("Alt+Left", self._to_list), ("Ctrl+N", self._ask_for_new)):
            shortcut = QShortcut(QKeySequence(keys), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.desk.bulletin.changed.connect(self._hear_for_stages)

    def _show(self, reading: Reading) -> None:
        is_first = self._reading is None
        self._reading = reading
        self._list.fill(reading.meetings, reading.today)
        shown = reading.find(self._meeting.place)
        if shown is not None and self._page is not None:
            self._meeting.name(shown)
        elif self._page is not None or is_first:
            self._to_list()
        self._tell_stages()
        self._go_to_sought()

    def _go_to_sought(self) -> None:
        # The room may have been opened just now, and then there is nothing to go to before it is read.
        if self._sought is None or self._reading is None:
            return
        sought, meeting = self._sought, self._reading.find(self._sought.meeting)
        if meeting is None:
            return  # it may be on its way to the disk: it is looked for again when it arrives
        self._sought = None
        stage = sought.stage or stage_for(meeting.meets_on, self._reading.today).key
        self._pages.setCurrentWidget(self._meeting)
        self._meeting.open(meeting, stage, sought.within)

    def _go_to(self, place: Sought, meeting: MeetingPlace | None) -> None:
        if meeting is not None:
            self.visit(StagePlace(meeting, place.stage, place.within()))

    def _ask_for_new(self) -> None:
        if self._reading is not None:
            self._to_list()
            self._list.ask()

    def _plan(self, day: str, focus: str) -> None:
        def plan(workspace: "Workspace") -> Changes:
            place, changes = workspace.meetings.calendar.plan(meets_on=day, meeting_focus=focus)
            self._sought = StagePlace(place, STAGES[0].key)  # whatever its day
            return changes

        self._saving.do(self.desk.said("Network meeting planned."), plan)

    def _to_list(self) -> None:
        if self._reading is None:
            return
        self.flush()
        is_back = self._pages.currentWidget() is self._meeting
        self._pages.setCurrentWidget(self._list)
        self._show_tools()
        if self._meeting.place is not None:
            self._list.choose(self._meeting.place)
        if is_back and self.isVisible():  # what held the keyboard has just been hidden
            self._list.first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.offer_keyboard(self._list.first)

    def _show_tools(self) -> None:
        assert self.tools is not None
        layout, page = self.tools.layout(), self._page
        assert layout is not None
        for stage in self._meeting.built:
            if stage.tools is not None:
                layout.addWidget(stage.tools)
                stage.tools.setVisible(stage is page)

    def _hear_for_stages(self, changes: Changes) -> None:
        self._heard |= {page for page in self._meeting.built if changes.touches(*page.concerns)}
        if not changes.touches("meeting"):
            self._tell_stages()  # else once it is known whether the meeting is there still

    def _tell_stages(self) -> None:
        heard, self._heard = self._heard, set()
        for page in heard:
            self._meeting.hear(page)
