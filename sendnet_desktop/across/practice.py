"""Good practice to be told of: what schools and reviewers flagged to be shared, by area, with whom to ask."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

import msgspec

from sendnet_desktop.challenge_days.records import DAY
from sendnet_desktop.clock import day_written
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.journal.channels import Channel, school_channel
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.trust.overview import KnownSchool

_BY_SCHOOL: Final = "the school"


class _PracticeSaid(msgspec.Struct, frozen=True):
    works_well: str = ""
    area: str = ""
    statement: str = ""
    whom_to_ask: str = ""
    share: bool = False


class _StrengthSaid(msgspec.Struct, frozen=True):
    praised: str = ""
    area: str = ""
    share: bool = False


class _DaySaid(msgspec.Struct, frozen=True):
    title: str = ""
    held_on: str = ""


@dataclass(frozen=True, slots=True)
class Practice:
    """Something that works well at a school, and that it or its reviewers want others to hear of.

    Attributes:
        school: Where.
        record: Its id.
        channel: Where it is kept.
        words: What works well.
        area: Id of the area; empty if not said.
        statement: Id of the statement; empty if not said.
        whom_to_ask: Who tells more of it; empty for the school's SENCO.
        told_by: ``the school``, or the challenge day on which it was seen.
    """

    school: KnownSchool
    record: str
    channel: str
    words: str
    area: str = ""
    statement: str = ""
    whom_to_ask: str = ""
    told_by: str = _BY_SCHOOL


def practices(
    ledger: Ledger, schools: Collection[KnownSchool], years: Collection[int], pack: Pack, untitled: str
) -> tuple[Practice, ...]:
    """Return what is flagged to be shared, by area in the order of the framework, then by the schools' names.

    Args:
        ledger: The open tables.
        schools: Whose.
        years: Of which school years.
        pack: The trust's framework.
        untitled: What a challenge day without a title is called.
    """
    known = {school.org: school for school in schools}
    found = [*_told_by_schools(ledger, known, years, pack), *_seen_by_reviewers(ledger, known, years, untitled)]
    order = {area.id: place for place, area in enumerate(pack.areas)}
    return tuple(sorted(found, key=lambda each: (order.get(each.area, len(order)), each.school.name.casefold())))


def _told_by_schools(
    ledger: Ledger, known: dict[str, KnownSchool], years: Collection[int], pack: Pack
) -> Iterator[Practice]:
    channels = {school_channel(org, year): school for org, school in known.items() for year in years}
    for (channel, record), said in rows(ledger, "practice", _PracticeSaid, tuple(channels)):
        if said.share and said.works_well:
            area = pack.area_of.get(said.statement)
            yield Practice(
                channels[channel],
                record,
                channel,
                said.works_well,
                area.id if area else said.area,
                said.statement,
                said.whom_to_ask,
            )


def _seen_by_reviewers(
    ledger: Ledger, known: dict[str, KnownSchool], years: Collection[int], untitled: str
) -> Iterator[Practice]:
    every = ((name, Channel.parse(name)) for name in ledger.channels())
    channels = {name: known[each.org] for name, each in every if each.kind == "findings" and each.org in known}
    if not channels:
        return
    days = {place.channel: day for place, day in rows(ledger, "challenge", _DaySaid, tuple(channels), DAY)}
    for (channel, record), said in rows(ledger, "strength", _StrengthSaid, tuple(channels)):
        day = days.get(channel, _DaySaid())
        if said.share and said.praised and _is_of(years, day.held_on):
            told = ", ".join(filter(None, (day.title or untitled, day_written(day.held_on))))
            yield Practice(channels[channel], record, channel, said.praised, said.area, told_by=told)


def _is_of(years: Collection[int], held_on: str) -> bool:
    return not held_on or any(f"{year}-09-01" <= held_on < f"{year + 1}-09-01" for year in years)
