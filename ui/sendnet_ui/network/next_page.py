"""The next meeting: when, where, what to bring, and what a school does before it."""

from typing import ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.layouts import GAP, flow, text, vbox
from sendnet_ui.network.calendar import ask_calendar
from sendnet_ui.network.part_page import PartPage
from sendnet_ui.network.places import NetworkPlace
from sendnet_ui.network.sheet import Reading, read_network
from sendnet_ui.network.told import ToldLines
from sendnet_ui.network.wording import facts, far_words, when_words
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.icons import icon

_NONE: Final = (
    "The trust has not announced the next meeting yet. When it does, it comes with the trust’s next file: when and"
    " where, and what to bring."
)
_ROOM: Final = "network"


class NextPage(PartPage):
    """What comes next."""

    part: ClassVar[str] = "next"
    concerns: ClassVar[tuple[str, ...]] = ("meeting", "meeting_paper", "task", "task_progress")

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._none, self._card = text(desk.said(_NONE), "muted"), QFrame()
        self._title, self._far = text("", "subheading"), text("", "muted")
        self._facts, self._later = ToldLines(), ToldLines()
        self._later_title = text("After that", "subheading")
        self._calendar = QPushButton("Save for my calendar…")
        self._calendar.setIcon(icon("calendar"))
        self._calendar.setToolTip("The meetings to come, and what you have to do by when, as a calendar file")
        self._ask, self._note = QPushButton("Ask for something"), QPushButton("Write a note")
        self._card.setObjectName("card")
        ways = QWidget()
        ways.setLayout(flow(self._calendar, self._ask, self._note))
        heading = vbox(self._title, self._far, gap=GAP // 2)
        self._card.setLayout(vbox(heading, self._facts, ways, gap=GAP * 2, margin=GAP * 2))
        self.setLayout(vbox(self._none, self._card, self._later_title, self._later, gap=GAP * 2))
        self._calendar.clicked.connect(lambda: ask_calendar(self.desk, self))
        self._ask.clicked.connect(lambda: self.desk.wanted.emit(_ROOM, NetworkPlace("asking")))
        self._note.clicked.connect(lambda: self.desk.wanted.emit(_ROOM, NetworkPlace("notes")))

    def refresh(self) -> None:
        """Read what is announced."""
        self.desk.read(read_network, self._show)

    def begin(self) -> None:
        """Put the keyboard on the first thing to do."""
        self._calendar.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self, reading: Reading) -> None:
        coming = reading.coming
        self._none.setVisible(not coming)
        self._card.setVisible(bool(coming))
        if coming:
            far = far_words(coming[0].meets_on, reading.today)
            self._title.setText(coming[0].title)
            self._far.setText(far[:1].upper() + far[1:])
            self._facts.fill(facts(coming[0]))
        later = [(each.title, when_words(each)) for each in coming[1:]]
        self._later.fill(later)
        for part in (self._later_title, self._later):
            part.setVisible(bool(later))
