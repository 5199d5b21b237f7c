"""The roll-call of a meeting, answered from what is held: nothing is kept of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sendnet_desktop.clock import moment, read_day
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations import records
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.journal.arrivals import Arrived, arrived
from sendnet_desktop.journal.channels import school_channel
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.meetings.calendar import Calendar
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.roll_call.values import Called, OnTheRoll, RollCall

Roll = Callable[[], Sequence[OnTheRoll]]


class RollCalls:
    """Who of the schools on the list has sent what for a meeting."""

    def __init__(self, journal: Journal, evaluations: Evaluations, calendar: Calendar, roll: Roll) -> None:
        self._journal = journal
        self._evaluations = evaluations
        self._calendar = calendar
        self._roll = roll

    def call(self, place: MeetingPlace) -> RollCall:
        """Return the roll-call of a meeting, in a number of questions that does not grow with the schools.

        Raises:
            SendnetError: The meeting is not here, or this laptop knows no schools to call.
        """
        since, until = self._counted(place)
        roll = self._roll()
        if not roll:
            raise SendnetError("There are no schools to call.", "Let them in under Schools and people first.")
        came = {each.device: each for each in arrived(self._journal.ledger, since, until)}
        named = self._frameworks(roll, place.year)
        schools = []
        for each in roll:
            framework, is_current = named.get(each.org, ("", False))
            schools.append(replace(_called(each, came), framework=framework, is_current=is_current))
        schools.sort(key=lambda each: each.on_list.school.casefold())
        return RollCall(place, since, until - timedelta(days=1) if until else None, tuple(schools))

    def _counted(self, place: MeetingPlace) -> tuple[date, date | None]:
        """Return the first day that counts for a meeting, and the first that does not any more."""
        today, own = self._journal.clock.today(), _told(self._calendar.find(place).meets_on)
        days = sorted(day for each in self._calendar.all() if (day := _told(each.meets_on)))
        before = [day for day in days if day < (own or today + timedelta(days=1))]
        after = [day for day in days if own and own < day <= today]
        since = before[-1] + timedelta(days=1) if before else date(place.year, 9, 1)
        return since, after[0] if after else None

    def _frameworks(self, roll: Sequence[OnTheRoll], year: int) -> dict[str, tuple[str, bool]]:
        channels = {school_channel(each.org, year): each.org for each in roll}
        packs, found = self._evaluations.packs, dict[str, tuple[str, bool]]()
        current = packs.current(year)
        for channel, row in records.evaluations(self._journal.ledger, tuple(channels)).items():
            if not row.pack:
                continue
            pack = packs.pack(row.pack) if packs.is_here(row.pack) else None
            words = f"{pack.title} {pack.number}" if pack else "a framework that is not here yet"
            found[channels[channel]] = (words, row.pack == current)
        return found


def _called(on_list: OnTheRoll, came: dict[str, Arrived]) -> Called:
    parts = [came[device] for device in sorted(on_list.laptops) if device in came]
    if not parts:
        return Called(on_list)
    firsts = [each.first for each in parts if each.first is not None]
    lasts = [each.last for each in parts if each.last is not None]
    return Called(
        on_list,
        _day(max(each.last_came for each in parts)),
        first=_day(min(firsts)) if firsts else None,
        last=_day(max(lasts)) if lasts else None,
        changes=sum(each.edits for each in parts),
        held=sum(each.held for each in parts),
        unread=sum(each.unread for each in parts),
    )


def _told(text: str) -> date | None:
    """Return a day that a clock could tell; None for any other, which a calendar has and no laptop ever sees."""
    day = read_day(text)
    return day if day is not None and 1970 < day.year < 2999 else None


def _day(stamp: int) -> date:
    return moment(stamp).astimezone().date()
