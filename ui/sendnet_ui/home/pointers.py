"""What waits for somebody: a sentence, and the way to the place where it is dealt with."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.clock import day_written, half_term
from sendnet_desktop.evaluations.values import Judged
from sendnet_ui.challenge_days.places import AnswerPlace
from sendnet_ui.disagreements.wording import heading_words
from sendnet_ui.evaluations.places import Page
from sendnet_ui.forms.layouts import GAP, hbox, text, vbox
from sendnet_ui.home.halves import refill
from sendnet_ui.home.owed import Owed
from sendnet_ui.home.planned import planned
from sendnet_ui.home.reading import Office, Reading, Sending
from sendnet_ui.shell.desk import Desk
from sendnet_ui.trust.wording import counted
from sendnet_ui.visits.places import OpenPlace, StagePlace

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Pointer:
    """One thing that waits.

    Attributes:
        words: What, as a sentence.
        link: What the button says; empty where there is nowhere to go.
        room: The room's key.
        place: Where in the room, if that matters.
    """

    words: str
    link: str = ""
    room: str = ""
    place: Hashable = None


class Waiting(QWidget):
    """Everything that waits, under a heading; nothing at all where nothing does."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines = vbox(gap=GAP)
        layout = vbox(text("Waiting for you", "subheading"), self._lines, gap=GAP)
        layout.setContentsMargins(0, 0, 0, GAP * 2)
        self.setLayout(layout)
        self.hide()

    def show_pointers(self, pointers: Sequence[Pointer]) -> None:
        """Show these in place of those that are there."""
        refill(self._lines, [_line(pointer, self._desk) for pointer in pointers])
        self.setVisible(bool(pointers))


def waiting(reading: Reading, sending: Sending) -> tuple[Pointer, ...]:
    """Return what waits for a school, the pressing things first."""
    return tuple(_waiting(reading, sending))


def waiting_at_office(office: Office, sending: Sending) -> tuple[Pointer, ...]:
    """Return what waits for a trust's office."""
    return tuple(_waiting_at_office(office, sending))


def _unsent(sending: Sending) -> Iterator[Pointer]:
    if sending.trust and sending.changed:
        has = "has" if sending.changed == 1 else "have"
        words = f"{counted(sending.changed, 'change')} {has} not been sent to {sending.others} yet."
        yield Pointer(words, "Go to Exchange", "exchange")


def _silent(sending: Sending) -> Iterator[Pointer]:
    if sending.silent:
        has = "has" if sending.silent == 1 else "have"
        words = f"{counted(sending.silent, 'laptop')} {has} not been heard from for half a term."
        yield Pointer(words, "See who", "exchange")


def _disagreeing(number: int) -> Iterator[Pointer]:
    if number:
        yield Pointer(f"{heading_words(number)}.", "Choose between them", "disagreements")


def _aside(sending: Sending) -> Iterator[Pointer]:
    if sending.aside:
        are = "is" if sending.aside == 1 else "are"
        words = f"{counted(sending.aside, 'change')} {are} kept aside, and not counted until somebody decides."
        yield Pointer(words, "Go to People", "people")


def _line(pointer: Pointer, desk: Desk) -> QWidget:
    line = QWidget()
    layout = hbox(text(pointer.words), gap=GAP * 2)
    layout.setStretch(0, 1)
    if pointer.link:
        go = QPushButton(pointer.link, flat=True)
        go.setAccessibleDescription(pointer.words)
        go.clicked.connect(partial(desk.wanted.emit, pointer.room, pointer.place))
        layout.addWidget(go)
        line.setFocusProxy(go)
    line.setLayout(layout)
    return line


def _waiting(reading: Reading, sending: Sending) -> Iterator[Pointer]:
    yield from _disagreeing(reading.disagreements)
    yield from _aside(sending)
    if reading.newer:
        words = f"The trust has published {reading.newer}. This year goes on by the framework that it began with."
        yield Pointer(words, "See what would change", "evaluation")
    for owed in reading.owed:
        yield from _owed(owed)
    for asked in reading.asked:
        yield Pointer(asked.words, asked.link, "network", asked.place)
    yield from _duties(reading.unmet, "not met", "Look at")
    if reading.evaluation.answered:
        yield from _duties(reading.unchecked, "not checked yet", "Check")
    for line in planned(reading.plan, reading.today):
        yield Pointer(line.words, line.link, "priorities", line.place)
    yield from _unsent(sending)
    term = half_term(reading.today)
    if reading.evaluation.answered and all(snapshot.name != term for snapshot in reading.snapshots):
        yield Pointer(f"No snapshot has been taken in {term} yet.")


def _owed(owed: Owed) -> Iterator[Pointer]:
    number = len(owed.unanswered)
    if number:
        wait = "waits" if number == 1 else "wait"
        words = f"{owed.called}: {counted(number, 'recommendation')} {wait} for an answer."
        yield Pointer(words, "Answer", "challenge-days", AnswerPlace(owed.place, owed.unanswered[0]))
    if owed.has_draft:
        words = f"{owed.called}: the draft report waits to be checked for what is not accurate."
        yield Pointer(words, "Check it", "challenge-days", AnswerPlace(owed.place))


def _waiting_at_office(office: Office, sending: Sending) -> Iterator[Pointer]:
    if sending.asking:
        asks = "asks" if sending.asking == 1 else "ask"
        yield Pointer(f"{counted(sending.asking, 'laptop')} {asks} to be let in.", "Compare the words", "people")
    for words in sending.overdue:
        yield Pointer(f"{words}.", "See to it", "people")
    for day in office.days:
        words = f"{day.title} at {day.school} {when_words(day.held_on, office.today)}."
        yield Pointer(words, "Open it", "visits", StagePlace(day.place))
    for coming in office.meetings:
        words = f"{coming.meeting.title} {when_words(coming.meeting.meets_on, office.today)}."
        yield Pointer(words, "Open it", "meetings", coming.place)
    yield from _aside(sending)
    yield from _unsent(sending)
    yield from _silent(sending)
    if office.late:
        are = "is" if office.late == 1 else "are"
        yield Pointer(f"{counted(office.late, 'recommendation')} {are} late.", "See which", "visits", OpenPlace())
    missing = len(office.standings) - len(office.shown)
    if missing and office.shown:
        has = "has" if missing == 1 else "have"
        yield Pointer(f"{counted(missing, 'school')} {has} shown nothing yet. Ask for a snapshot.")


def when_words(day: str, today: date) -> str:
    """Return when something on a day of the calendar is: ``is tomorrow``."""
    if day == today.isoformat():
        return "is today"
    return "is tomorrow" if day == (today + _DAY).isoformat() else f"is on {day_written(day)}"


def _duties(duties: Iterable[Judged], state: str, verb: str) -> Iterator[Pointer]:
    numbers = [judged.statement.id for judged in duties]
    if numbers:
        are = "is" if len(numbers) == 1 else "are"
        words = f"{counted(len(numbers), 'legal duty', 'legal duties')} {are} {state}."
        yield Pointer(words, f"{verb} {numbers[0]}", "evaluation", Page("statement", numbers[0]))
