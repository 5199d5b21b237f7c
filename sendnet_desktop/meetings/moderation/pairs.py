"""Two schools that look at one area of each other's: who with whom, and a small challenge day at each."""

from dataclasses import dataclass
from typing import Final, Literal

import msgspec

from sendnet_desktop.cards import Cards
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import check_area, checked_answer
from sendnet_desktop.evaluations.packs import Packs
from sendnet_desktop.frameworks.checklists.reading import checklist_bytes
from sendnet_desktop.frameworks.pack import Area
from sendnet_desktop.journal.channels import Channel, all_channel
from sendnet_desktop.journal.documents import CHECKLIST_TYPE
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.meetings.moderation.drawn_on import DrawsOn
from sendnet_desktop.meetings.moderation.one_area import cut_down

PAIR_ANSWERS: Final = ("meeting", "first_school", "second_school", "area", "swap_by")
Side = Literal["first", "second"]
"""At which of two schools."""

_FULL_DAY: Final = "full-day"


@dataclass(frozen=True, slots=True)
class Half:
    """One of two schools, and the small challenge day there.

    Attributes:
        org: The school's id.
        school: Its name.
        day: Id of the day at this school, which the other school reviews; empty before it was begun.
    """

    org: str
    school: str
    day: str = ""

    @property
    def place(self) -> DayPlace | None:
        """The challenge day; None before it was begun."""
        return DayPlace(self.org, self.day) if self.day else None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two schools that look at one area of each other's.

    Attributes:
        record: Its id.
        channel: Where it is kept.
        first: One of them.
        second: The other.
        area: Id of the area.
        area_title: What it is called; empty where the framework in use does not have it.
        meeting: Key of the meeting at which they were paired; empty for none.
        swap_by: ``YYYY-MM-DD``, or empty.
    """

    record: str
    channel: str
    first: Half
    second: Half
    area: str
    area_title: str = ""
    meeting: str = ""
    swap_by: str = ""

    def half(self, side: Side) -> Half:
        """Return the school of a side, at which the other one reviews."""
        return self.first if side == "first" else self.second

    def other(self, side: Side) -> Half:
        """Return the school whose SENCO reviews at the school of a side."""
        return self.second if side == "first" else self.first


class _PairSaid(msgspec.Struct, frozen=True):
    first_school: str = ""
    second_school: str = ""
    area: str = ""
    meeting: str = ""
    swap_by: str = ""
    first_day: str = ""
    second_day: str = ""


class Pairs:
    """The pairs of schools in this data folder."""

    def __init__(self, journal: Journal, packs: Packs, cards: Cards, drawn_on: DrawsOn) -> None:
        self._journal = journal
        self._packs = packs
        self._cards = cards
        self._documents = drawn_on.documents
        self._frameworks = drawn_on.frameworks
        self._visits = drawn_on.visits
        self._known = drawn_on.known

    def all(self, meeting: str = "") -> tuple[Pair, ...]:
        """Return the pairs, in the order in which they were made; only those of one meeting where its key is given."""
        channels = [name for name in self._journal.ledger.channels() if Channel.parse(name).kind == "all"]
        found = rows(self._journal.ledger, "pairing", _PairSaid, channels) if channels else ()
        return tuple(self._pair(*place, said) for place, said in found if meeting in ("", said.meeting))

    def find(self, record: str) -> Pair:
        """Return a pair.

        Raises:
            SendnetError: It is not here.
        """
        found = next((each for each in self.all() if each.record == record), None)
        if found is None:
            raise SendnetError("This pair of schools is not there any more.", "Look at the list again.")
        return found

    def add(self, first: str, second: str, area: str, meeting: str = "", swap_by: str = "") -> tuple[str, Changes]:
        """Pair two schools for an area of the framework in use; return the pair's record and what changed.

        Args:
            first: Id of a school.
            second: Id of another.
            area: The area's id.
            meeting: Key of the meeting at which they were paired.
            swap_by: ``YYYY-MM-DD``, or empty.

        Raises:
            SendnetError: It is one school, there is no such area, or it is not this person's to say.
        """
        _check_two(first, second)
        year = self._journal.clock.year()
        check_area(self._packs.pack(self._packs.current(year)), area)
        said: dict[str, Value] = {"first_school": first, "second_school": second, "area": area}
        said |= {"meeting": meeting, "swap_by": swap_by}
        return self._cards.add(all_channel(year), "pairing", said, PAIR_ANSWERS)

    def change(self, record: str, field: str, value: Value) -> Changes:
        """Change one of ``PAIR_ANSWERS``, as long as no day was begun where it is about the schools or the area.

        Raises:
            SendnetError: A day was begun, or the answer is not one.
        """
        pair = self.find(record)
        if field in ("first_school", "second_school", "area"):
            if pair.first.day or pair.second.day:
                raise SendnetError("A day of this pair was begun already.", "Pair the schools anew.")
            self._check_part(pair, field, str(value or ""))
        return self._cards.change(Cell(pair.channel, record, field), value, PAIR_ANSWERS)

    def take_away(self, record: str) -> Changes:
        """Take a pair away; its challenge days stay. Undo brings it back.

        Raises:
            SendnetError: It is not there.
        """
        return self._cards.take_away(self.find(record).channel, record)

    def begin_day(self, record: str, side: Side, day: str, *reviewers: str) -> tuple[DayPlace, Changes]:
        """Begin the small challenge day at one of the two schools, with a checklist cut down to the pair's area.

        Args:
            record: The pair.
            side: At which of the two schools.
            day: ``YYYY-MM-DD``; it is the day's id too, by which its reviewers are let in.
            *reviewers: Who comes from the other school, by name.

        Returns:
            The challenge day, and what changed; undo takes the day away.

        Raises:
            SendnetError: There is a day already, the framework has no such area, or it is not this person's to begin.
        """
        pair = self.find(record)
        if pair.half(side).day:
            raise SendnetError("The day at this school was begun already.", "Open it among the challenge days.")
        checked_answer("swap_by", day, ("swap_by",))
        area, place = self._area(pair), DayPlace(pair.half(side).org, day)
        with self._journal.together():
            changes = self._begun(place, area)
            for each in reviewers:
                changes |= self._visits.days.add_reviewer(place, each, comes_from=pair.other(side).school)[1]
            return place, changes | self._journal.write([Edit(pair.channel, record, f"{side}_day", day)])

    def _begun(self, place: DayPlace, area: Area) -> Changes:
        shelf = self._frameworks.checklists
        full = shelf.current(_FULL_DAY)
        data = checklist_bytes(cut_down(shelf.checklist(full), full, area))
        changes = self._visits.preparing.begin(place, full, title=f"Paired visit: {area.title}")
        name, kept = self._documents.publish(place.visit, CHECKLIST_TYPE, data)
        return changes | kept | self._visits.preparing.go_by(place, "checklist", name)

    def _area(self, pair: Pair) -> Area:
        pack = self._packs.pack(self._packs.current(self._journal.clock.year()))
        check_area(pack, pair.area)
        return next(each for each in pack.areas if each.id == pair.area)

    def _check_part(self, pair: Pair, field: str, value: str) -> None:
        if field == "area":
            check_area(self._packs.pack(self._packs.current(self._journal.clock.year())), value)
        else:
            _check_two(value, pair.second.org if field == "first_school" else pair.first.org)

    def _pair(self, channel: str, record: str, said: _PairSaid) -> Pair:
        pack = self._packs.pack(self._packs.current(Channel.parse(channel).year or 0))
        title = next((area.title for area in pack.areas if area.id == said.area), "")
        halves = ((said.first_school, said.first_day), (said.second_school, said.second_day))
        first, second = (Half(org, self._known.school(org), day) for org, day in halves)
        return Pair(record, channel, first, second, said.area, title, said.meeting, said.swap_by)


def _check_two(first: str, second: str) -> None:
    if not first or not second or first == second:
        raise SendnetError("A pair is two different schools.", "Choose another one.")
