"""What people do to prepare a network meeting: put on its agenda what schools ask for and what works well."""

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.meetings.at_school import reading
from sendnet_desktop.meetings.at_school.values import GoodPractice, Suggestion
from sendnet_desktop.meetings.calendar import Calendar
from sendnet_desktop.meetings.minutes import records
from sendnet_desktop.meetings.minutes.service import Minuting
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.preparing.values import Prepared

_ITEM = ("meeting", "standing", "heading", "led_by_whom", "asked_for")


class Preparing:
    """What goes before the network meetings in this data folder."""

    def __init__(self, journal: Journal, calendar: Calendar, minutes: Minuting) -> None:
        self._journal = journal
        self._calendar = calendar
        self._minutes = minutes

    def prepared(self, place: MeetingPlace) -> Prepared:
        """Return a meeting as it is prepared.

        Raises:
            SendnetError: It is not here.
        """
        ledger, minutes = self._journal.ledger, self._minutes.of(place)
        taken = records.asked_for(ledger)
        others = {each.place.key for each in self._calendar.all()} - {place.key}
        asked = (each for each in reading.suggestions(ledger) if each.suggested_for != "note" and each.suggested)
        return Prepared(
            minutes,
            tuple(each for each in asked if each.meeting not in others and _origin(each) not in taken),
            tuple(each for each in reading.practices(ledger) if each.share and _origin(each) not in taken),
            self._minutes.carried(place),
        )

    def take(self, place: MeetingPlace, record: str) -> tuple[str, Changes]:
        """Put on the agenda what a school asks for, or good practice that it shares; return the item and what changed.

        Raises:
            SendnetError: It is not there any more, or stands on an agenda already.
        """
        prepared = self.prepared(place)
        every: tuple[Suggestion | GoodPractice, ...] = (*prepared.asked, *prepared.practices)
        offered = {each.record: each for each in every}
        if record not in offered:
            raise SendnetError("This is not offered any more.", "Look at the list again.")
        each = offered[record]
        if isinstance(each, Suggestion):
            said = {"standing": "other", "heading": each.suggested, "led_by_whom": prepared.school(each.org)}
        else:
            who = ", ".join(filter(None, (prepared.school(each.org), each.whom_to_ask)))
            said = {"standing": "practice", "heading": each.works_well, "led_by_whom": who}
        told = {"meeting": place.key, "asked_for": _origin(each), **said}
        return self._calendar.cards.add(place.office, "agenda_item", told, _ITEM)


def _origin(offered: Suggestion | GoodPractice) -> str:
    return f"{Channel.parse(offered.channel).org}.{key_of(offered.record)}"
