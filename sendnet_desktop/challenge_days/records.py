"""Reading what reviews found out of its rows, in one question a table."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from typing import Final, cast, get_args

import msgspec

from sendnet_desktop.challenge_days.values import Finding, Subject
from sendnet_desktop.frameworks.pack import Level, Words
from sendnet_desktop.frameworks.words import USUAL
from sendnet_desktop.frameworks.words import said as in_words
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.channels import Channel, school_channel
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows

LevelOf = Callable[[str, str], Level | None]
"""Finds a level by the hash of a pack and its id there; None where either is not known."""

DAY: Final = "challenge:day"
"""The record that says which challenge day a channel's findings are of."""

_YEARS_BACK: Final = 2


class _ChallengeSaid(msgspec.Struct, frozen=True):
    title: str = ""
    held_on: str = ""
    team: str = ""
    pack: str = ""


class _FindingSaid(msgspec.Struct, frozen=True):
    level: str = ""
    sentence: str = ""
    strength: str | None = None
    agreed: str = ""
    agreed_sentence: str = ""
    disputed: bool = False


class _EarlierSaid(msgspec.Struct, frozen=True):
    statement: str = ""
    area: str = ""
    reviewer: str = ""
    reviewed_on: str = ""
    level: str = ""
    agreed: str = ""
    sentence: str = ""


class _Pinned(msgspec.Struct, frozen=True):
    pack: str = ""


def findings(
    ledger: Ledger, channels: Collection[str], level: LevelOf, words: Callable[[], Words] = lambda: USUAL
) -> dict[str, tuple[Finding, ...]]:
    """Return what reviews of each school found, by the channel of its evaluation, the newest review first.

    A review counts in the school year in which it was held and in the two that follow; one without a title is called
    what the trust calls such days.
    """
    every: defaultdict[str, list[Finding]] = defaultdict(list)
    known = ledger.channels()
    orgs = {Channel.parse(channel).org for channel in channels}
    shared = [each for each in known if _is_about(each, "findings", orgs)]
    for org, finding in _of_challenge_days(ledger, shared, level, words) if shared else ():
        every[org].append(finding)
    own: defaultdict[str, list[Finding]] = defaultdict(list)
    for channel, finding in _recorded(ledger, [each for each in known if _is_about(each, "school", orgs)], level):
        own[channel].append(finding)
    return {channel: _in_force(Channel.parse(channel), every, own) for channel in channels}


def _of_challenge_days(
    ledger: Ledger, channels: Collection[str], level: LevelOf, words: Callable[[], Words]
) -> Iterator[tuple[str, Finding]]:
    untitled = in_words(words(), "Challenge day")
    days = {place.channel: day for place, day in rows(ledger, "challenge", _ChallengeSaid, channels, DAY)}
    for (channel, record), said in rows(ledger, "finding", _FindingSaid, channels):
        subject, _, about = key_of(record).partition(".")
        if subject not in get_args(Subject) or not about:
            continue
        day = days.get(channel, _ChallengeSaid())
        yield (
            Channel.parse(channel).org,
            Finding(
                record=record,
                channel=channel,
                subject=cast("Subject", subject),
                about=about,
                title=day.title or untitled,
                reviewer=day.team,
                reviewed_on=day.held_on,
                level=level(day.pack, said.level),
                sentence=said.sentence,
                strength=said.strength,
                agreed=level(day.pack, said.agreed),
                agreed_sentence=said.agreed_sentence,
                is_disputed=said.disputed,
            ),
        )


def _recorded(ledger: Ledger, channels: Collection[str], level: LevelOf) -> Iterator[tuple[str, Finding]]:
    found = list(rows(ledger, "earlier", _EarlierSaid, channels))
    if not found:
        return
    used = rows(ledger, "evaluation", _Pinned, {place.channel for place, _ in found})
    packs = {place.channel: row.pack for place, row in used if key_of(place.record) == _year_of(place.channel)}
    for (channel, record), said in found:
        pack = packs.get(channel, "")
        yield (
            channel,
            Finding(
                record=record,
                channel=channel,
                subject="statement" if said.statement else "area",
                about=said.statement or said.area,
                reviewer=said.reviewer,
                reviewed_on=said.reviewed_on,
                level=level(pack, said.level),
                sentence=said.sentence,
                agreed=level(pack, said.agreed),
                by_school=True,
            ),
        )


def _in_force(
    channel: Channel, days: defaultdict[str, list[Finding]], own: defaultdict[str, list[Finding]]
) -> tuple[Finding, ...]:
    assert channel.year is not None
    years = range(channel.year - _YEARS_BACK, channel.year + 1)
    first, end = f"{years.start}-09-01", f"{years.stop}-09-01"
    shared = [each for each in days[channel.org] if not each.reviewed_on or first <= each.reviewed_on < end]
    recorded = [each for year in years for each in own[school_channel(channel.org, year)]]
    # A stable sort from the newest: those of one day stay in the order in which they were written.
    return tuple(sorted([*shared, *recorded], key=lambda each: each.reviewed_on, reverse=True))


def _year_of(channel: str) -> str:
    return channel.rpartition(":")[2]


def _is_about(name: str, kind: str, orgs: Collection[str]) -> bool:
    channel = Channel.parse(name)
    return channel.kind == kind and channel.org in orgs
