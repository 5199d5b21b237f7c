"""The first stage of a network meeting as a page: its parts at the left, the one that is chosen at the right."""

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.ids import kind_of
from sendnet_desktop.meetings.preparing.rules import Part
from sendnet_ui.cards.part import CardsPart
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.layouts import GAP, STRETCH, column, scrolled, text, vbox
from sendnet_ui.forms.panes import ListBeside
from sendnet_ui.forms.to_see_to import ToSeeTo
from sendnet_ui.meetings.forms import agenda_card, guest_card
from sendnet_ui.meetings.places import RecordPlace
from sendnet_ui.meetings.preparing.meeting_part import MeetingPart
from sendnet_ui.meetings.preparing.offered_part import OfferedPart
from sendnet_ui.meetings.preparing.rows import TITLES, asked_rows, guest_rows, item_rows, part_rows, practice_rows
from sendnet_ui.meetings.sheet import MeetingSheet, Reading, read_meeting
from sendnet_ui.meetings.stage_page import StagePage
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_PARTS: Final[dict[str, Part]] = {"meeting": "meeting", "agenda_item": "agenda", "guest": "guests"}
"""On which part a record stands, by its kind."""

_NOTHING_ASKED: Final = "What schools ask for comes with their files; nothing waits for an agenda now."
_NO_PRACTICE: Final = "What schools share comes with their files; nothing waits for an agenda now."


class PreparePage(StagePage):
    """When it is, what is on its agenda, who comes from outside, and what schools ask for and share."""

    stage: ClassVar[str] = "prepare"
    concerns: ClassVar[tuple[str, ...]] = ("meeting", "agenda_item", "guest", "suggestion", "practice", "framework")

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._sheet = MeetingSheet(desk, saving, self.stage, self)
        self._part: Part = "meeting"
        self._sought: RecordPlace | None = None
        self._list = RowList("What is prepared")
        self._notes = {part: ToSeeTo() for part in TITLES}
        self._meeting = MeetingPart(self._sheet)
        self._agenda = CardsPart(self._sheet, agenda_card(self._sheet), item_rows)
        self._guests = CardsPart(self._sheet, guest_card(self._sheet), guest_rows)
        self._asked = OfferedPart(self._sheet, asked_rows, "What schools ask for", _NOTHING_ASKED)
        self._practice = OfferedPart(self._sheet, practice_rows, "Good practice", _NO_PRACTICE)
        self._parts: dict[Part, MeetingPart | CardsPart[Reading] | OfferedPart] = {
            "meeting": self._meeting,
            "agenda": self._agenda,
            "asked": self._asked,
            "practice": self._practice,
            "guests": self._guests,
        }
        self._pages = QStackedWidget()
        for part, title in TITLES.items():
            parts = (text(desk.said(title), "heading"), self._notes[part], self._parts[part], STRETCH)
            self._pages.addWidget(scrolled(column(vbox(*parts, gap=GAP * 2))))
        self._whole = QStackedWidget()
        for page in (QWidget(), ListBeside(self._list, self._pages)):
            self._whole.addWidget(page)
        self.setLayout(vbox(self._whole))
        self._connect()

    def refresh(self) -> None:
        """Read the meeting again."""
        place = self.place
        if place is not None:
            self.desk.read(lambda workspace: read_meeting(workspace, place), self._show)

    def begin(self) -> None:
        """Put the keyboard into the list of parts."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def visit(self, within: Hashable) -> None:
        """Show a part, something on one of its lists, or a very field."""
        if isinstance(within, RecordPlace):
            self._sought = within
            self._go_to_sought()

    def _connect(self) -> None:
        self._list.chosen.connect(self._turn_to)
        self._list.entered.connect(self._enter)
        self._meeting.announced.connect(self._announce)
        self._meeting.given_up.connect(self._give_up)
        for part in (self._asked, self._practice):
            part.taken.connect(self._take)
            part.emptied.connect(self.begin)
        leave = QShortcut(QKeySequence("Esc"), self, self.begin)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _show(self, reading: Reading) -> None:
        if reading.prepared.meeting.place != self.place:
            return  # another meeting was opened meanwhile
        if self._sheet.is_read and self._sheet.place != self.place:
            self._part = "meeting"
        self._sheet.show(reading)
        self._list.show_rows(list(part_rows(reading)), self._part)
        for part, notes in self._notes.items():
            notes.say(note.words for note in reading.notes_on(part))
        self._fill()
        is_first = self._whole.currentIndex() == 0
        self._whole.setCurrentIndex(1)
        self._go_to_sought()
        if is_first:
            self.take_keyboard()

    def _fill(self) -> None:
        self._pages.setCurrentIndex(list(TITLES).index(self._part))
        self._sheet.stand(RecordPlace(self._part))
        self._parts[self._part].fill()

    def _turn_to(self, part: str) -> None:
        self.flush()
        self._part = next(each for each in TITLES if each == part)
        self._fill()

    def _enter(self) -> None:
        self._parts[self._part].begin()

    def _go_to_sought(self) -> None:
        # The meeting may have been opened just now, and then there is nothing to go to before it is read.
        if self._sought is None or not self._sheet.is_read or self._sheet.place != self.place:
            return
        sought, self._sought = self._sought, None
        wanted = next((part for part in TITLES if part == sought.block), _PARTS.get(kind_of(sought.record), self._part))
        if wanted != self._part:
            self._turn_to(wanted)
            self._list.show_rows(list(part_rows(self._sheet.reading)), self._part)
        part = self._parts[self._part]
        if isinstance(part, CardsPart) and sought.record:
            part.seek(sought.record)
        if sought.field:
            part.begin(sought.field)

    def _take(self, record: str) -> None:
        place = self._sheet.place
        self._do("Put on the agenda.", lambda workspace: workspace.meetings.preparing.take(place, record)[1])
        self.desk.notices.said.emit("It stands at the end of the agenda.")

    def _announce(self) -> None:
        place = self._sheet.place
        self._do("The meeting announced.", lambda workspace: workspace.meetings.calendar.announce(place))
        self.desk.notices.said.emit("Schools read of the meeting in the next file that you write.")

    def _give_up(self) -> None:
        place = self._sheet.place
        words = "The meeting taken away."
        self._do(words, lambda workspace: workspace.meetings.calendar.take_away(place), offer_undo=True)

    def _do(self, words: str, work: "Callable[[Workspace], Changes]", *, offer_undo: bool = False) -> None:
        self.flush()
        self._sheet.do(words, work, RecordPlace(self._part), offer_undo=offer_undo)
