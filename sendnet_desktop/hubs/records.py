"""Reading hub leads' visits and jots out of their rows, in one question a table."""

from collections import defaultdict
from collections.abc import Collection
from typing import Final

import msgspec
from msgspec import structs

from sendnet_desktop.evaluations.standing import apart
from sendnet_desktop.hubs.values import HubJot, HubVisit
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows

_TO_COME: Final = "9999"


class _VisitSaid(msgspec.Struct, frozen=True):
    visited_on: str = ""
    hub_lead_name: str = ""
    with_head: bool | None = None
    with_slt: bool | None = None
    with_senco: bool | None = None
    others_met: str = ""
    whole_school: str = ""
    seen_there: str = ""
    agreed_next: str = ""
    next_visit_on: str = ""


class _SaidOfPriority(msgspec.Struct, frozen=True):
    said_of_priority: str = ""


class _JotSaid(msgspec.Struct, frozen=True):
    of_school: str = ""
    hub_jotted: str = ""
    jotted_on: str = ""


def visits(ledger: Ledger, channels: Collection[str]) -> tuple[HubVisit, ...]:
    """Return the visits in some schools' channels, the latest first; one without a day is the latest."""
    if not channels:
        return ()
    two, of_priorities = apart(ledger, channels), defaultdict[tuple[str, str], dict[str, str]](dict)
    for place, row in rows(ledger, "hub_visit_priority", _SaidOfPriority, channels):
        visit, _, priority = key_of(place.record).partition(".")
        of_priorities[place.channel, visit][priority] = row.said_of_priority
    found = [
        HubVisit(
            *place,
            **structs.asdict(row),
            of_priorities=of_priorities.get((place.channel, key_of(place.record)), {}),
            disagreements=two.get(place, ()),
        )
        for place, row in rows(ledger, "hub_visit", _VisitSaid, channels)
    ]
    return tuple(sorted(found, key=lambda each: each.visited_on or _TO_COME, reverse=True))


def jots(ledger: Ledger) -> tuple[HubJot, ...]:
    """Return everything that was jotted down here of schools, the latest first."""
    found = [
        HubJot(place.record, **structs.asdict(row)) for place, row in rows(ledger, "hub_jot", _JotSaid, (PRIVATE,))
    ]
    return tuple(reversed(found))
