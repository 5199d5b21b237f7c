"""What people minute of a network meeting while it is held: attendance, updates, news, decisions, actions, rounds."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Final

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import checked_answer
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.journal.channels import PRIVATE, office_channel
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.journal.kinds import DELETED, POSITION
from sendnet_desktop.meetings.at_school import reading
from sendnet_desktop.meetings.at_school.values import Task
from sendnet_desktop.meetings.calendar import Calendar
from sendnet_desktop.meetings.minutes import records
from sendnet_desktop.meetings.minutes.carrying import Carried, carried_over, next_day
from sendnet_desktop.meetings.minutes.quick import Line
from sendnet_desktop.meetings.minutes.values import Minutes, Seat
from sendnet_desktop.meetings.places import MeetingPlace

CARDS: Final[Mapping[str, tuple[str, ...]]] = {
    "attendance": ("of_school", "attends", "attends_as", "presence"),
    "guest": ("guest_name", "guest_from", "topic", "guest_offers", "referral", "slides", "cpd_minutes"),
    "agenda_item": ("standing", "heading", "allotted", "led_by_whom", "discussed"),
    "news": ("news", "scope", "so_what", "act_by", "news_source"),
    "meeting_decision": ("decided", "effective_on"),
    "task": ("task", "for_school", "task_role", "task_due", "task_about", "task_shown_by", "task_state"),
    "clinic": ("dilemma", "options_offered", "will_try", "back_on", "in_note"),
}
"""The records of which the minutes are lists, by kind: what each may say."""

FIXED: Final[Mapping[str, tuple[str, ...]]] = {
    "school_update": ("win", "worry", "need"),
    "wellbeing": ("doing_well", "getting_by", "finding_it_hard", "support_agreed", "in_note"),
}
"""The records of which a meeting has one for each school, or one in all: what each may say."""

_PRIVATE: Final = frozenset({"clinic", "wellbeing"})
"""What is written of these never leaves the laptop by itself."""

_TYPED: Final[Mapping[str, tuple[str, ...]]] = {
    "meeting_decision": ("effective_on",),
    "task": ("for_school", "task_role"),
    "news": ("so_what", "act_by"),
    "guest": (),
    "attendance": ("of_school", "attends_as", "presence"),
    "clinic": (),
}
"""What a quickly typed line may become, with what it says besides its words and stops saying once typed otherwise."""


def channel_of(place: MeetingPlace, kind: str) -> str:
    """Return where the records of a kind are kept that are minuted of a meeting."""
    return PRIVATE if kind in _PRIVATE else place.office


class Minuting:
    """The minutes of the network meetings in this data folder."""

    def __init__(self, journal: Journal, calendar: Calendar, seats: Callable[[], tuple[Seat, ...]]) -> None:
        self._journal = journal
        self._calendar = calendar
        self._seats = seats

    def of(self, place: MeetingPlace) -> Minutes:
        """Return a meeting as it is minuted here.

        Raises:
            SendnetError: It is not here.
        """
        return records.minutes(self._journal.ledger, self._calendar.find(place), self._seats())

    def whose(self, channel: str, record: str) -> MeetingPlace | None:
        """Return the meeting that a record was minuted or prepared of; None where it is not here.

        Args:
            channel: Where the record is kept.
            record: That of a meeting, or of anything that belongs to one.
        """
        named = key_of(record).partition(".")[0]
        told = self._journal.shown(Cell(channel, record, "meeting"))
        meetings = {each.place.key: each.place for each in self._calendar.all()}
        return meetings.get(str(told)) or meetings.get(named)

    def carried(self, place: MeetingPlace) -> tuple[Carried, ...]:
        """Return what earlier meetings agreed that is still open, and all that the last one agreed.

        Raises:
            SendnetError: The meeting is not here.
        """
        orgs = [seat.org for seat in self._seats()]
        return carried_over(self._journal.ledger, self._calendar.find(place), self._calendar.all(), orgs)

    def agreed(self) -> tuple[Task, ...]:
        """Return the actions that any meeting here agreed, as the office has them."""
        meetings = {each.place.key for each in self._calendar.all()}
        return tuple(each for each in reading.tasks(self._journal.ledger, "office") if each.meeting in meetings)

    def together(self) -> AbstractContextManager[object]:
        """Make all that is said inside one transaction: the whole of it or nothing."""
        return self._journal.together()

    def add(self, place: MeetingPlace, kind: str, key: str = "", **said: Value) -> tuple[str, Changes]:
        """Add a record to the minutes; return its id and what changed.

        An action for which no day is given is due on the day of the next meeting, where that is known.

        Args:
            place: Which meeting.
            kind: One of ``CARDS``.
            key: A random key that nothing has yet, where somebody has to know it at once; empty for a new one.
            **said: What it says.

        Raises:
            SendnetError: The meeting is not here, or it may not say this.
        """
        if kind not in CARDS:
            raise SendnetError("Nothing of this kind is minuted.", "Look at the list again.")
        told = {"meeting": place.key, **self._dated(place, kind, said)}
        return self._calendar.cards.add(channel_of(place, kind), kind, told, ("meeting", *CARDS[kind]), key)

    def change(self, place: MeetingPlace, record: str, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Change what a record of the minutes says, or the meeting itself.

        Raises:
            SendnetError: It is not there, or may not say this.
        """
        kind = kind_of(record)
        if kind == "meeting":
            return self._calendar.change(place, field, value, shown=shown)
        cell = Cell(channel_of(place, kind), record, field)
        if kind in FIXED:
            kept = checked_answer(field, value, FIXED[kind])
            return self._journal.write([Edit(*cell, kept, None if shown == "" else shown)])
        return self._calendar.cards.change(cell, value, CARDS.get(kind, ()), shown=shown)

    def mark(self, place: MeetingPlace, presence: str | None, *orgs: str) -> Changes:
        """Say of schools whether they came, each by whoever is expected of it; None takes back what was said.

        Raises:
            SendnetError: The meeting is not here, a school is not on the list, or the answer is not one.
        """
        seats, kept = {seat.org: seat for seat in self._seats()}, checked_answer("presence", presence, ("presence",))
        if not seats.keys() >= set(orgs):
            raise SendnetError("This school is not on the trust’s list.", "Let it in first, in the room People.")
        self._calendar.find(place)
        changes = Changes()
        with self._journal.together():
            for org in orgs:
                changes |= self._mark(place, seats[org], kept)
        return changes

    def take_away(self, place: MeetingPlace, record: str) -> Changes:
        """Take a record out of the minutes; undo brings it back.

        Raises:
            SendnetError: It is not there.
        """
        return self._calendar.cards.take_away(channel_of(place, kind_of(record)), record)

    def move(self, place: MeetingPlace, record: str, siblings: list[str], before: str = "") -> Changes:
        """Move a record before another of its list, or to the end.

        Raises:
            SendnetError: One of them is not in the list.
        """
        return self._calendar.cards.move(channel_of(place, kind_of(record)), record, siblings, before)

    def hear_of(self, task: Task, state: str | None) -> Changes:
        """Say how an action goes, as the meeting heard or as the trust's office knows.

        Raises:
            SendnetError: It is not there, or the answer is not one.
        """
        cell = Cell(office_channel(task.year), task.record, "task_state")
        return self._calendar.cards.change(cell, state, CARDS["task"])

    def keep_line(self, place: MeetingPlace, key: str, line: Line | None) -> Changes:
        """Have a line that is being typed say what it says now; whatever it said before is gone.

        Args:
            place: Which meeting.
            key: The line's own random key.
            line: What it says; None for nothing.

        Raises:
            SendnetError: The meeting is not here, or it is a note, which stands in an item of the agenda.
        """
        if line is not None and line.kind not in _TYPED:
            raise SendnetError("A note belongs to an item of the agenda.", "Write it there.")
        changes = Changes()
        with self._journal.together():
            for kind in _TYPED:
                wanted = line if line is not None and line.kind == kind else None
                changes |= self._keep(place, f"{kind}:{key}", wanted)
        return changes

    def _keep(self, place: MeetingPlace, record: str, line: Line | None) -> Changes:
        kind, _, key = record.partition(":")
        channel = channel_of(place, kind)
        is_known = self._journal.shown(Cell(channel, record, POSITION)) is not None
        if line is None:
            is_there = is_known and not self._journal.shown(Cell(channel, record, DELETED))
            return self._calendar.cards.take_away(channel, record) if is_there else Changes()
        if not is_known:
            return self.add(place, kind, key, **line.said)[1]
        told = self._dated(place, kind, dict.fromkeys(_TYPED[kind]) | line.said)
        kept = {field: checked_answer(field, value, CARDS[kind]) for field, value in told.items()}
        if self._journal.shown(Cell(channel, record, DELETED)):
            kept = {DELETED: False, **kept}
        return self._journal.write([Edit(channel, record, field, value) for field, value in kept.items()])

    def _dated(self, place: MeetingPlace, kind: str, said: Mapping[str, Value]) -> Mapping[str, Value]:
        meeting = self._calendar.find(place)
        if kind != "task" or said.get("task_due"):
            return said
        return {**said, "task_due": next_day(meeting, self._calendar.all()) or None}

    def _mark(self, place: MeetingPlace, seat: Seat, presence: Value) -> Changes:
        record = f"attendance:{place.key}.{seat.org}"
        if self._journal.shown(Cell(place.office, record, "meeting")) is None:
            said = {"meeting": place.key, "of_school": seat.org, "attends": seat.attends, "presence": presence}
            key = record.partition(":")[2]
            return self._calendar.cards.add(place.office, "attendance", said, tuple(said), key)[1]
        return self._journal.write([Edit(place.office, record, "presence", presence)])
