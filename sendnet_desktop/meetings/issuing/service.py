"""What the trust issues after and before a meeting, and where everybody finds it again."""

from collections.abc import Callable
from typing import Final, Literal, NamedTuple

import msgspec

from sendnet_desktop.changes import Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.documents import Documents
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.journal.kinds import DELETED
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.meetings.at_school import reading
from sendnet_desktop.meetings.calendar import Calendar
from sendnet_desktop.meetings.issuing.building import agenda_of, head_of, next_of, note_of
from sendnet_desktop.meetings.issuing.papers import (
    AGENDA_TYPE,
    NOTE_TYPE,
    AgendaPaper,
    NotePaper,
    P,
    freeze_paper,
    says_the_same,
    signed,
    thaw_agenda,
    thaw_note,
)
from sendnet_desktop.meetings.issuing.pooling import Pooling
from sendnet_desktop.meetings.issuing.slips import slip_of
from sendnet_desktop.meetings.issuing.values import Issued, Slips
from sendnet_desktop.meetings.minutes.service import CARDS, Minuting
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.roll_call.service import RollCalls
from sendnet_desktop.meetings.roll_call.values import RollCall
from sendnet_desktop.meetings.telling import Told, tell, tell_no_more
from sendnet_desktop.meetings.values import Meeting

_TASK: Final = ("meeting", *CARDS["task"])


class TrustSaid(NamedTuple):
    """What papers say of the trust: its name, and its six words."""

    name: str
    words: tuple[str, ...]


class _PaperSaid(msgspec.Struct, frozen=True):
    document: str = ""


class Issuing:
    """Agenda, note and actions of meetings, as they go to every school.

    Attributes:
        pool: What of schools' needs and offers is shown to all.
    """

    def __init__(
        self,
        journal: Journal,
        documents: Documents,
        calendar: Calendar,
        minutes: Minuting,
        *,
        roll_calls: RollCalls,
        trust: Callable[[], TrustSaid],
    ) -> None:
        self.pool = Pooling(journal)
        self._journal = journal
        self._documents = documents
        self._calendar = calendar
        self._minutes = minutes
        self._roll_calls = roll_calls
        self._trust = trust

    def agenda(self, place: MeetingPlace) -> AgendaPaper:
        """Return the agenda as it stands at the office.

        Raises:
            SendnetError: The meeting is not here.
        """
        return agenda_of(self._minutes.of(place), self._minutes.carried(place), *self._trust())

    def note(self, place: MeetingPlace) -> NotePaper:
        """Return the note as it stands at the office.

        Raises:
            SendnetError: The meeting is not here.
        """
        minutes = self._minutes.of(place)
        return note_of(minutes, self._roll(place), self.pool.shown(), self.following(place), self._trust().name)

    def issued_agenda(self, place: MeetingPlace) -> Issued[AgendaPaper] | None:
        """Return the agenda that was issued last; None where none was, or it has not come yet."""
        return self._issued(place, "agenda", thaw_agenda)

    def issued_note(self, place: MeetingPlace) -> Issued[NotePaper] | None:
        """Return the note that was issued last; None where none was, or it has not come yet."""
        return self._issued(place, "note", thaw_note)

    def issue_agenda(self, place: MeetingPlace) -> Changes:
        """Freeze the agenda and give it to every school, with when and where the meeting is.

        Raises:
            SendnetError: The meeting has no day or nothing on its agenda, or it is not this person's to issue.
        """
        paper = self.agenda(place)
        if not paper.items:
            raise SendnetError("There is nothing on the agenda yet.", "Add an item, then issue it.")
        paper = signed(paper, self._journal.clock.today().isoformat(), self._journal.author)
        with self._journal.together():
            told = self._calendar.announce(place)
            name, kept = self._documents.publish(place.announced, AGENDA_TYPE, freeze_paper(paper))
            return told | kept | self._say(place, "agenda", name)

    def issue_note(self, place: MeetingPlace) -> Changes:
        """Freeze the note and give it to every school, with the actions and what is shown of the resource pool.

        Issued again, the newer note takes the place of the earlier one, and actions say what they say now.

        Raises:
            SendnetError: The meeting has no day or nothing was minuted, or it is not this person's to issue.
        """
        note = self.note(place)
        if not note.says_something:
            raise SendnetError("Nothing was minuted yet.", "Write what the meeting decided, then issue the note.")
        note = signed(note, self._journal.clock.today().isoformat(), self._journal.author)
        with self._journal.together():
            told = self._calendar.announce(place) | self.pool.refresh()
            name, kept = self._documents.publish(place.announced, NOTE_TYPE, freeze_paper(note))
            return told | kept | self._say(place, "note", name) | self._give_tasks(place)

    def is_behind(self, place: MeetingPlace, paper: Literal["agenda", "note"]) -> bool:
        """Say whether schools have a paper that says other than it would now."""
        if paper == "agenda":
            agenda = self.issued_agenda(place)
            return agenda is not None and not says_the_same(agenda.paper, self.agenda(place))
        note = self.issued_note(place)
        return note is not None and not says_the_same(note.paper, self.note(place))

    def slips(self, place: MeetingPlace) -> Slips:
        """Return what every school takes home: what it has to do, and what is waited for of it.

        Raises:
            SendnetError: The meeting is not here, or this laptop knows no schools.
        """
        roll = self._roll_calls.call(place)
        tasks = [each for each in reading.tasks(self._journal.ledger, "office") if each.meeting == place.key]
        slips = tuple(slip_of(each, tasks) for each in roll.schools)
        return Slips(head_of(self._calendar.find(place), self._trust().name), slips, next_of(self.following(place)))

    def following(self, place: MeetingPlace) -> Meeting | None:
        """Return the meeting that follows one; None where none is planned."""
        own = self._calendar.find(place)
        later = [each for each in self._calendar.all() if own.meets_on and each.meets_on > own.meets_on]
        return min(later, key=lambda each: (each.meets_on, each.starts_at), default=None)

    def _roll(self, place: MeetingPlace) -> RollCall | None:
        try:
            return self._roll_calls.call(place)
        except SendnetError:
            return None  # no school was let in yet

    def _issued(self, place: MeetingPlace, paper: str, thaw: Callable[[bytes], P]) -> Issued[P] | None:
        record = f"meeting_paper:{place.key}.{paper}"
        found = rows(self._journal.ledger, "meeting_paper", _PaperSaid, (place.announced,), record)
        name = next((row.document for _, row in found), "")
        try:
            said = thaw(self._documents.read(name)) if name else None
        except SendnetError:
            return None
        # The paper of another meeting under this one's name is none.
        return Issued(name, said) if said is not None and said.meeting == place.key else None

    def _say(self, place: MeetingPlace, paper: str, document: str) -> Changes:
        record, today = f"meeting_paper:{place.key}.{paper}", self._journal.clock.today().isoformat()
        said: dict[str, Value] = {
            "document": document,
            "issued_on": today,
            "issued_by": self._journal.author,
            DELETED: False,
        }
        return self._journal.write([Edit(place.announced, record, field, value) for field, value in said.items()])

    def _give_tasks(self, place: MeetingPlace) -> Changes:
        ledger = self._journal.ledger
        ours = {each.record: each for each in reading.tasks(ledger, "office") if each.meeting == place.key}
        given = {each.record for each in reading.tasks(ledger) if each.meeting == place.key}
        gone = [(place.announced, record) for record in sorted(given - ours.keys())]
        told = (
            Told(record, place.office, place.announced, {field: getattr(task, field) for field in _TASK})
            for record, task in ours.items()
        )
        return tell_no_more(self._journal, gone) | tell(self._journal, told)
