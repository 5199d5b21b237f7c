"""What people do with network meetings as such: plan one, change it, announce it."""

from contextlib import AbstractContextManager
from typing import Final

from sendnet_desktop.cards import Cards
from sendnet_desktop.changes import Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import checked_answer
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.channels import office_channel
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.journal.kinds import DELETED
from sendnet_desktop.meetings import records
from sendnet_desktop.meetings.choices import USUAL_AGENDA
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.telling import Told, tell
from sendnet_desktop.meetings.values import Meeting

MEETING_ANSWERS: Final = (
    *("title", "term", "meets_on", "starts_at", "ends_at", "held_how", "held_in", "chair", "note_taker"),
    *("meeting_focus", "bring"),
)


class Calendar:
    """The network meetings that may be read in this data folder.

    Attributes:
        cards: Writes the small records of a meeting.
    """

    def __init__(self, journal: Journal, evaluations: Evaluations, cards: Cards) -> None:
        self.cards = cards
        self._journal = journal
        self._evaluations = evaluations

    def all(self) -> tuple[Meeting, ...]:
        """Return every meeting, the latest first."""
        return records.meetings(self._journal.ledger, self._evaluations.words())

    def find(self, place: MeetingPlace) -> Meeting:
        """Return one meeting.

        Raises:
            SendnetError: It is not here.
        """
        found = records.meetings(self._journal.ledger, self._evaluations.words(), place.record)
        meeting = next((each for each in found if each.place == place), None)
        if meeting is None:
            raise SendnetError("This meeting is not here.", "Read the newest file from the trust.")
        return meeting

    def together(self) -> AbstractContextManager[object]:
        """Make all that is said inside one transaction: the whole of it or nothing."""
        return self._journal.together()

    def plan(self, **answers: Value) -> tuple[MeetingPlace, Changes]:
        """Plan a meeting with the usual items on its agenda; return which it is and what changed.

        Args:
            **answers: Any of ``MEETING_ANSWERS``.

        Raises:
            SendnetError: An answer is not one, or meetings are not this person's to plan.
        """
        year = self._journal.clock.year()
        with self._journal.together():
            record, changes = self.cards.add(office_channel(year), "meeting", answers, MEETING_ANSWERS)
            place = MeetingPlace(year, key_of(record))
            for standing in USUAL_AGENDA:
                self.cards.add(
                    place.office, "agenda_item", {"meeting": place.key, "standing": standing}, ("meeting", "standing")
                )
        return place, changes

    def change(self, place: MeetingPlace, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Change one of ``MEETING_ANSWERS``; what was announced is announced anew.

        Raises:
            SendnetError: The meeting is not here, or the answer is not one.
        """
        meeting = self.find(place)
        kept = checked_answer(field, value, MEETING_ANSWERS)
        edits = [Edit(place.office, place.record, field, kept, None if shown == "" else shown)]
        if meeting.is_announced:
            edits.append(Edit(place.announced, place.record, field, kept))
        return self._journal.write(edits)

    def announce(self, place: MeetingPlace) -> Changes:
        """Tell every school of a meeting: when and where it is, and what it is about.

        Raises:
            SendnetError: The meeting is not here, has no day yet, or is not this person's to announce.
        """
        meeting = self.find(place)
        if not meeting.meets_on:
            raise SendnetError("The meeting has no day yet.", "Say when it is, then announce it.")
        said = {field: getattr(meeting, field) for field in MEETING_ANSWERS}
        return tell(self._journal, [Told(place.record, place.office, place.announced, said)])

    def take_away(self, place: MeetingPlace) -> Changes:
        """Take a meeting away, for schools too where it was announced; undo brings it back.

        Raises:
            SendnetError: It is not here, or is not this person's.
        """
        meeting = self.find(place)
        channels = (place.office, place.announced) if meeting.is_announced else (place.office,)
        return self._journal.write([Edit(channel, place.record, DELETED, value=True) for channel in channels])
