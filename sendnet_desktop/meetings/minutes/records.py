"""Reading what was minuted of a network meeting out of its rows, in one question a table."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

import msgspec
from msgspec import structs

from sendnet_desktop.evaluations.standing import Apart, apart
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import Found, rows
from sendnet_desktop.meetings.at_school import reading
from sendnet_desktop.meetings.minutes.values import (
    AgendaItem,
    AttendanceSaid,
    Attendant,
    Clinic,
    ClinicSaid,
    Decision,
    DecisionSaid,
    Guest,
    GuestSaid,
    ItemSaid,
    Minutes,
    News,
    NewsSaid,
    SchoolUpdate,
    Seat,
    UpdateSaid,
    Wellbeing,
)
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.values import Meeting

_V = TypeVar("_V", Attendant, Guest, AgendaItem, News, Decision)
_S = TypeVar("_S", bound=msgspec.Struct)


class _Whose(msgspec.Struct, frozen=True):
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class _Papers:
    """A meeting's records in the office's channel."""

    ledger: Ledger
    place: MeetingPlace
    two: Apart

    def all(self, kind: str, shape: type[msgspec.Struct], made: type[_V]) -> tuple[_V, ...]:
        return tuple(
            made(record=found.record, disagreements=self.two.get(found, ()), **structs.asdict(row))
            for found, row in _belonging(self.ledger, self.place, kind, shape, self.place.office)
        )


def minutes(ledger: Ledger, meeting: Meeting, seats: tuple[Seat, ...]) -> Minutes:
    """Return a meeting as it is minuted here.

    Args:
        ledger: The open tables.
        meeting: Which.
        seats: The schools on the trust's list, each with who is expected.
    """
    place = meeting.place
    papers = _Papers(ledger, place, apart(ledger, (place.office,)))
    return Minutes(
        meeting,
        seats,
        attendance=papers.all("attendance", AttendanceSaid, Attendant),
        guests=papers.all("guest", GuestSaid, Guest),
        agenda=papers.all("agenda_item", ItemSaid, AgendaItem),
        updates=dict(_updates(papers)),
        news=papers.all("news", NewsSaid, News),
        decisions=papers.all("meeting_decision", DecisionSaid, Decision),
        tasks=tuple(each for each in reading.tasks(ledger, "office") if each.meeting == place.key),
        clinic=_clinic(ledger, place),
        wellbeing=_wellbeing(ledger, place),
    )


def agenda(ledger: Ledger, place: MeetingPlace) -> tuple[AgendaItem, ...]:
    """Return the items of a meeting's agenda, in order."""
    return _Papers(ledger, place, apart(ledger, (place.office,))).all("agenda_item", ItemSaid, AgendaItem)


def asked_for(ledger: Ledger) -> frozenset[str]:
    """Return what stands on the agenda of any meeting, of whatever year, because a school asked for it."""
    return frozenset(row.asked_for for _, row in rows(ledger, "agenda_item", ItemSaid))


def _belonging(
    ledger: Ledger, place: MeetingPlace, kind: str, shape: type[_S], channel: str
) -> Iterator[tuple[Found, _S]]:
    whose = {found.record for found, row in rows(ledger, kind, _Whose, (channel,)) if row.meeting == place.key}
    yield from ((found, row) for found, row in rows(ledger, kind, shape, (channel,)) if found.record in whose)


def _updates(papers: _Papers) -> Iterator[tuple[str, SchoolUpdate]]:
    for found, row in rows(papers.ledger, "school_update", UpdateSaid, (papers.place.office,)):
        meeting, _, org = key_of(found.record).partition(".")
        if meeting == papers.place.key:
            told, two = structs.asdict(row), papers.two.get(found, ())
            yield org, SchoolUpdate(record=found.record, org=org, disagreements=two, **told)


def _clinic(ledger: Ledger, place: MeetingPlace) -> tuple[Clinic, ...]:
    found = _belonging(ledger, place, "clinic", ClinicSaid, PRIVATE)
    return tuple(Clinic(record=each.record, **structs.asdict(row)) for each, row in found)


def _wellbeing(ledger: Ledger, place: MeetingPlace) -> Wellbeing | None:
    found = rows(ledger, "wellbeing", Wellbeing, (PRIVATE,), f"wellbeing:{place.key}")
    return next((row for _, row in found), None)
