"""Points of accuracy: what a school finds wrong in a draft report, and what the team did about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import msgspec

from sendnet_desktop.cards import Cards
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.evaluations.answers import checked_answer
from sendnet_desktop.evaluations.standing import apart
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.journal.rows import rows

POINT_ANSWERS: Final = ("inaccurate",)
AMENDMENT_ANSWERS: Final = ("amended", "amended_how")


@dataclass(frozen=True, slots=True)
class Point:
    """Something in a draft report that the school finds inaccurate.

    Attributes:
        record: Its id.
        place: The challenge day.
        document: Hash of the draft that it is about.
        inaccurate: What is wrong, and what is right.
        amended: Whether the team changed the report; None before it said so.
        amended_how: What it did, or why nothing.
        disagreements: The fields of the point and of the amendment of which two versions stand.
    """

    record: str
    place: DayPlace
    document: str = ""
    inaccurate: str = ""
    amended: bool | None = None
    amended_how: str = ""
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def is_settled(self) -> bool:
        """Whether the team has said what it did."""
        return self.amended is not None


class _PointSaid(msgspec.Struct, frozen=True):
    document: str = ""
    inaccurate: str = ""


class _AmendmentSaid(msgspec.Struct, frozen=True):
    amended: bool | None = None
    amended_how: str = ""


class Accuracy:
    """The points of accuracy in this data folder."""

    def __init__(self, journal: Journal, cards: Cards) -> None:
        self._journal = journal
        self._cards = cards

    def points(self, place: DayPlace) -> tuple[Point, ...]:
        """Return what a school finds inaccurate in the drafts of one challenge day, the first first."""
        return tuple(self._points(place))

    def add(self, place: DayPlace, document: str, inaccurate: str) -> tuple[str, Changes]:
        """Say what is inaccurate in a draft; return the point's record and what changed.

        Raises:
            SendnetError: It is not this person's to say.
        """
        said: dict[str, Value] = {"document": document, "inaccurate": inaccurate}
        return self._cards.add(place.findings, "accuracy", said, ("document", *POINT_ANSWERS))

    def change(self, point: Point, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Change one of ``POINT_ANSWERS``.

        Raises:
            SendnetError: The point was taken away, or the answer is not one.
        """
        return self._cards.change(Cell(point.place.findings, point.record, field), value, POINT_ANSWERS, shown=shown)

    def take_away(self, point: Point) -> Changes:
        """Take a point away; undo brings it back.

        Raises:
            SendnetError: It was taken away already.
        """
        return self._cards.take_away(point.place.findings, point.record)

    def amend(self, point: Point, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Say one of ``AMENDMENT_ANSWERS``: what the team did about a point.

        Raises:
            SendnetError: The answer is not one, or it is not this person's to say.
        """
        kept = checked_answer(field, value, AMENDMENT_ANSWERS)
        amendment = f"amendment:{key_of(point.record)}"
        return self._journal.write([Edit(point.place.findings, amendment, field, kept, None if shown == "" else shown)])

    def _points(self, place: DayPlace) -> Iterator[Point]:
        ledger, channels = self._journal.ledger, (place.findings,)
        if place.findings not in ledger.channels():
            return
        two = apart(ledger, channels)
        amended = {key_of(each.record): row for each, row in rows(ledger, "amendment", _AmendmentSaid, channels)}
        for (channel, record), row in rows(ledger, "accuracy", _PointSaid, channels):
            answer = amended.get(key_of(record), _AmendmentSaid())
            differing = (
                *two.get((channel, record), ()),
                *two.get((channel, f"amendment:{key_of(record)}"), ()),
            )
            yield Point(record, place, row.document, row.inaccurate, answer.amended, answer.amended_how, differing)
