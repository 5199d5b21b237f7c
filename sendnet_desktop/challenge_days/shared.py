"""The challenge days that a school was told of."""

from collections.abc import Collection
from dataclasses import dataclass

import msgspec
from msgspec import structs

from sendnet_desktop.challenge_days.places import DayPlace, place_of
from sendnet_desktop.challenge_days.records import DAY
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows


@dataclass(frozen=True, slots=True)
class SharedDay:
    """A challenge day as the school knows it.

    Attributes:
        place: Which day at which school.
        title: What it is called.
        held_on: ``YYYY-MM-DD``, or empty.
        team: Who reviews.
        plan: Hash of the plan that was shared last; empty for none.
    """

    place: DayPlace
    title: str
    held_on: str = ""
    team: str = ""
    plan: str = ""


class _DaySaid(msgspec.Struct, frozen=True):
    title: str = ""
    held_on: str = ""
    team: str = ""
    plan: str = ""


def shared_days(ledger: Ledger, untitled: str, orgs: Collection[str] | None = None) -> tuple[SharedDay, ...]:
    """Return the challenge days that some schools were told of, the latest first.

    Args:
        ledger: The open tables.
        untitled: What a challenge day without a title is called.
        orgs: Which schools; None for all that are here.
    """
    known = [Channel.parse(name) for name in ledger.channels()]
    wanted = [str(each) for each in known if each.kind == "findings" and (orgs is None or each.org in orgs)]
    found = [
        SharedDay(place_of(place.channel), **structs.asdict(structs.replace(day, title=day.title or untitled)))
        for place, day in (rows(ledger, "challenge", _DaySaid, wanted, DAY) if wanted else ())
    ]
    return tuple(sorted(found, key=lambda each: (each.held_on or each.place.day, each.place.org), reverse=True))
