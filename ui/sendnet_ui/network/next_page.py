"""The next meeting: when, where, what to bring, and what a school does before it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_desktop.clock import day_written
from sendnet_desktop.meetings.issuing.papers import AgendaPaper
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.layouts import GAP, flow, text, vbox
from sendnet_ui.network.calendar import ask_calendar
from sendnet_ui.network.part_page import PartPage
from sendnet_ui.network.places import NetworkPlace
from sendnet_ui.network.sheet import Reading, read_network
from sendnet_ui.network.told import ToldLines
from sendnet_ui.network.wording import facts, far_words, when_words
from sendnet_ui.reports.meeting_prints import AgendaPrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.icons import icon

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_NONE: Final = (
    "The trust has not announced the next meeting yet. When it does, it comes with the trust’s next file: when and"
    " where, and what to bring."
)
_ROOM: Final = "network"


class NextPage(PartPage):
    """What comes next."""

    part: ClassVar[str] = "next"
    concerns: ClassVar[tuple[str, ...]] = ("meeting", "meeting_paper", "document", "task", "task_progress")

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._none, self._card = text(desk.said(_NONE), "muted"), QFrame()
        self._title, self._far = text("", "subheading"), text("", "muted")
        self._facts, self._later = ToldLines(), ToldLines()
        self._agenda, self._agenda_title = ToldLines(), text("Agenda", "subheading")
        self._later_title = text("After that", "subheading")
        self._calendar = QPushButton("Save for my calendar…")
        self._calendar.setIcon(icon("calendar"))
        self._calendar.setToolTip("The meetings to come, and what you have to do by when, as a calendar file")
        self._read, self._ask = QPushButton("Read the agenda…"), QPushButton("Ask for something")
        self._note = QPushButton("Write a note")
        self._read.setIcon(icon("file-text"))
        self._shown: tuple[Reading, AgendaPaper | None] | None = None
        self._card.setObjectName("card")
        ways = QWidget()
        ways.setLayout(flow(self._calendar, self._read, self._ask, self._note))
        heading = vbox(self._title, self._far, gap=GAP // 2)
        self._card.setLayout(vbox(heading, self._facts, ways, gap=GAP * 2, margin=GAP * 2))
        agenda, later = (self._agenda_title, self._agenda), (self._later_title, self._later)
        self.setLayout(vbox(self._none, self._card, *agenda, *later, gap=GAP * 2))
        for part in (self._none, self._card, *agenda, *later):
            part.hide()  # until it is known which of them there is to see
        self._read.clicked.connect(self.ask_print)
        self._calendar.clicked.connect(lambda: ask_calendar(self.desk, self))
        self._ask.clicked.connect(lambda: self.desk.wanted.emit(_ROOM, NetworkPlace("asking")))
        self._note.clicked.connect(lambda: self.desk.wanted.emit(_ROOM, NetworkPlace("notes")))

    def refresh(self) -> None:
        """Read what is announced."""
        self.desk.read(_read, self._show)

    def begin(self) -> None:
        """Put the keyboard on the first thing to do."""
        self._calendar.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_print(self) -> None:
        """Ask for a print of the agenda, as it was issued."""
        reading, agenda = self._shown or (None, None)
        if reading is None or agenda is None:
            super().ask_print()
        else:
            self.desk.print_wanted.emit(AgendaPrint(agenda, self.desk.words, sample=reading.sample))

    def _show(self, read: tuple[Reading, AgendaPaper | None]) -> None:
        self._shown = read
        (reading, agenda), coming = read, read[0].coming
        self._none.setVisible(not coming)
        self._card.setVisible(bool(coming))
        if coming:
            far = far_words(coming[0].meets_on, reading.today)
            self._title.setText(coming[0].title)
            self._far.setText(far[:1].upper() + far[1:])
            self._facts.fill(facts(coming[0]))
        items = list(_items(agenda)) if agenda is not None else []
        self._agenda.fill(items)
        self._read.setVisible(agenda is not None)
        for part in (self._agenda_title, self._agenda):
            part.setVisible(bool(items))
        later = [(each.title, when_words(each)) for each in coming[1:]]
        self._later.fill(later)
        for part in (self._later_title, self._later):
            part.setVisible(bool(later))


def _items(agenda: AgendaPaper) -> Iterator[tuple[str, str]]:
    for number, item in enumerate(agenda.items, 1):
        minutes = f"{item.minutes} min" if item.minutes else ""
        asked = f"asked for by {item.asked_by}" if item.asked_by else ""
        yield f"{number}", "  ·  ".join(filter(None, (item.title, minutes, item.led_by, asked)))
    for guest in agenda.guests:
        yield "Guest", ", ".join(filter(None, (guest.name, guest.place, guest.topic)))
    if agenda.issued_on:
        yield "", f"As issued on {day_written(agenda.issued_on)}"


def _read(workspace: "Workspace") -> tuple[Reading, AgendaPaper | None]:
    reading = read_network(workspace)
    issued = workspace.meetings.issuing.issued_agenda(reading.coming[0].place) if reading.coming else None
    return reading, issued.paper if issued is not None else None
