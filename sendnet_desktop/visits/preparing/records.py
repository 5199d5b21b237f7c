"""Reading what is prepared for a challenge day out of its rows, in one question a table."""

from collections.abc import Mapping
from typing import Final

import msgspec
from msgspec import structs

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.records import DAY as CHALLENGE
from sendnet_desktop.evaluations.standing import Apart, apart
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.visits.choices import BRIEFINGS
from sendnet_desktop.visits.preparing.values import Enquiry, Slot

_LAST: Final = "99:99"
_LOOKED: Final = ("round", "observation", "theme", "conclusion")
"""The kinds of record that name an item of the checklist or a level of the framework."""

_SIGNED: Final = ("round", "theme", "jot", "picture")
"""The kinds of record that say whose they are in a field."""

_NAMED: Final = ("observation", "working")
"""The kinds of record that say whose they are in their ids."""


class _EnquirySaid(msgspec.Struct, frozen=True):
    asked: str = ""
    aim: str = ""
    found: str = ""


class _SlotSaid(msgspec.Struct, frozen=True):
    planned: str = ""
    starts_at: str = ""
    ends_at: str = ""
    meets: str = ""
    held_in: str = ""
    section: str = ""
    reviewer: str = ""


class CopySaid(msgspec.Struct, frozen=True):
    """What is said of a copy of the school's papers: its document, and the day on which it was made."""

    document: str = ""
    as_at: str = ""


class _PlanSaid(msgspec.Struct, frozen=True):
    plan: str = ""


class _Any(msgspec.Struct, frozen=True):
    position: str = ""


class _Signed(msgspec.Struct, frozen=True):
    reviewer: str = ""


def enquiries(ledger: Ledger, place: DayPlace) -> tuple[Enquiry, ...]:
    """Return the lines of enquiry, in order."""
    two = apart(ledger, (place.visit,))
    return tuple(
        Enquiry(found.record, **structs.asdict(row), disagreements=two.get(found, ()))
        for found, row in rows(ledger, "enquiry", _EnquirySaid, (place.visit,))
    )


def slots(ledger: Ledger, place: DayPlace) -> tuple[Slot, ...]:
    """Return the timetable by time; what has no time yet stands last, in its order."""
    two: Apart = apart(ledger, (place.visit,))
    found = [
        Slot(found.record, **structs.asdict(row), disagreements=two.get(found, ()))
        for found, row in rows(ledger, "slot", _SlotSaid, (place.visit,))
    ]
    return tuple(sorted(found, key=lambda slot: (slot.starts_at or _LAST, slot.ends_at or _LAST)))


def copies(ledger: Ledger, place: DayPlace) -> Mapping[str, CopySaid]:
    """Return what the team has of the school's papers, by what it is."""
    said = {key_of(found.record): row for found, row in rows(ledger, "briefing", CopySaid, (place.visit,))}
    return {what: said.get(what, CopySaid()) for what in BRIEFINGS}


def shared_plan(ledger: Ledger, place: DayPlace) -> str:
    """Return the hash of the plan that the school has; empty before it was shared."""
    found = rows(ledger, "challenge", _PlanSaid, (place.findings,), CHALLENGE)
    return next((row.plan for _, row in found), "")


def is_begun(ledger: Ledger, place: DayPlace) -> bool:
    """Say whether somebody has looked at anything yet."""
    return any(True for kind in _LOOKED for _ in rows(ledger, kind, _Any, (place.visit,)))


def has_looked(ledger: Ledger, place: DayPlace, reviewer: str) -> bool:
    """Say whether a member of the team has written anything on the day, which carries the member's key."""
    signed = any(row.reviewer == reviewer for kind in _SIGNED for _, row in rows(ledger, kind, _Signed, (place.visit,)))
    named = (found.record for kind in _NAMED for found, _ in rows(ledger, kind, _Any, (place.visit,)))
    return signed or any(key_of(record).partition(".")[0] == reviewer for record in named)
