"""The home of somebody who is neither at a school nor at the office: what they may see, and what comes next."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from sendnet_desktop.visits.values import Visit
from sendnet_ui.exchange.six_words import SixWords
from sendnet_ui.forms.layouts import GAP, STRETCH, LabelRole, column, hbox, scrolled, text, vbox
from sendnet_ui.home.halves import refill
from sendnet_ui.home.pointers import when_words
from sendnet_ui.home.reading import days_ahead
from sendnet_ui.home.wording import greeting
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen
from sendnet_ui.visits.places import StagePlace

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_ASK = (
    "1.  Take your request to the trust’s office, and read the six words below aloud there.",
    "2.  The office lets this laptop in and writes a file for you.",
    "3.  In Exchange you read that file, and compare six words once more.",
)
_JOINED = (
    "In Exchange you read the files that are for you, as often as new ones come.",
    "What you have read stays here, and can be read and printed without the internet.",
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a guest's home shows.

    Attributes:
        person: Whose laptop this is.
        where: Where they work.
        trust: The trust's name; empty before joining.
        roles: What they do, in words.
        reads_schools: Whether there are schools whose work they may read.
        request_words: The six words of their request; none once they are on the list.
        days: The challenge days of today and of the next seven days at which they review, the next first.
    """

    person: str
    where: str
    trust: str
    roles: tuple[str, ...]
    reads_schools: bool
    request_words: tuple[str, ...]
    days: tuple[Visit, ...]


def read_guest(workspace: "Workspace") -> Reading:
    """Read what a guest may see."""
    profile, exchange = workspace.profile, workspace.exchange
    device = exchange.enrolment.device
    own = [person for person in exchange.people.everybody() if device in person.devices]
    roles = [role for person in own for role in person.roles if role.is_in_force]
    return Reading(
        profile.person,
        profile.name,
        exchange.trust_name,
        tuple(str(role) for role in roles),
        bool(workspace.readable_schools()),
        exchange.enrolment.request().words if device and not own else (),
        days_ahead(workspace.visits.days.all(), workspace.today()),
    )


def _now() -> datetime:
    return datetime.now().astimezone()


class GuestScreen(Screen):
    """The first page of a reviewer's, a hub lead's or a governor's window."""

    def __init__(self, desk: Desk, now: Callable[[], datetime] = _now, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._now = now
        self._greeting = text("", "heading")
        self._told = vbox(gap=GAP)
        self._overview = QPushButton("Go to the overview")
        self._day, self._next = QPushButton(""), text("", "strong")
        self._place: StagePlace | None = None
        self._exchange = QPushButton("Go to Exchange", default=True)
        self._words = SixWords("The six words of your request, to read aloud at the office:")
        page = vbox(
            self._greeting,
            self._next,
            self._told,
            hbox(self._day, self._exchange, self._overview, STRETCH),
            self._words,
            STRETCH,
            gap=GAP * 3,
        )
        self.setLayout(vbox(scrolled(column(page))))
        self._day.clicked.connect(lambda: self.desk.wanted.emit("visits", self._place))
        self._exchange.clicked.connect(partial(self.led.emit, "exchange"))
        self._overview.clicked.connect(partial(self.led.emit, "overview"))

    def refresh(self) -> None:
        """Read what there is to see."""
        self.desk.read(read_guest, self._show)

    def showEvent(self, event: QShowEvent) -> None:
        # Joining changes no record of any kind, so it is read whenever it is shown.
        self._stale = self._stale or not event.spontaneous()
        super().showEvent(event)

    def _show(self, reading: Reading) -> None:
        places = dict.fromkeys((reading.where, reading.trust or "not in a trust yet"))
        self.say_under_title("  ·  ".join(places))
        self._greeting.setText(greeting(reading.person, self._now()))
        refill(self._told, [_line(words, role) for words, role in _told(reading)])
        self._overview.setVisible(reading.reads_schools)
        self._show_next(reading.days)
        self._words.set_words(reading.request_words)
        self._words.setVisible(bool(reading.request_words))

    def _show_next(self, days: tuple[Visit, ...]) -> None:
        for part in (self._day, self._next):
            part.setVisible(bool(days))
        if days:
            first = days[0]
            self._place = StagePlace(first.place)
            when = when_words(first.held_on, self._now().date())
            self._next.setText(f"{first.title} at {first.school} {when}.")
            self._day.setText(self.desk.said("Go to the challenge day"))


def _line(words: str, role: LabelRole) -> QLabel:
    line = text(words, role)
    if role == "subheading":
        line.setContentsMargins(0, GAP, 0, 0)
    return line


def _told(reading: Reading) -> Iterator[tuple[str, LabelRole]]:
    if reading.roles:
        yield f"What you do in {reading.trust}", "subheading"
        for words in reading.roles:
            yield f"{words[:1].upper()}{words[1:]}", "body"
        yield "What comes next", "subheading"
        if reading.reads_schools:
            yield "The overview shows the schools that you may read, as they have chosen to be shown.", "body"
        for words in _JOINED:
            yield words, "body"
    elif reading.request_words:
        yield "You are not on a trust’s list yet, so there is nothing to read so far.", "body"
        yield "What comes next", "subheading"
        for words in _ASK:
            yield words, "body"
    else:
        yield "Your part in this trust has ended. What you have read stays here.", "body"
