"""What a team drafts from what it saw, read out of its rows in one question a table."""

from collections import defaultdict
from collections.abc import Mapping
from typing import cast, get_args

import msgspec
from msgspec import structs

from sendnet_desktop.challenge_days.advice import Advice
from sendnet_desktop.challenge_days.values import Subject
from sendnet_desktop.evaluations.standing import Apart
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.visits.synthesis.values import Conclusion, Recommendation, Strength, Working
from sendnet_desktop.visits.values import Visit

Grounds = Mapping[str, tuple[str, ...]]
"""What strengths and recommendations rest on, by record."""


class _WorkingSaid(msgspec.Struct, frozen=True):
    level: str = ""
    confidence: str = ""
    sentence: str = ""


class _ConclusionSaid(msgspec.Struct, frozen=True):
    level: str = ""
    sentence: str = ""
    strength: str = ""
    strongest: str = ""
    second: str = ""
    agreed: str = ""
    agreed_sentence: str = ""
    disputed: bool = False


class _StrengthSaid(msgspec.Struct, frozen=True):
    record: str
    praised: str = ""
    area: str = ""
    share: bool = False


class GroundSaid(msgspec.Struct, frozen=True):
    """What a ground says, as kept: which record rests on which piece."""

    rests: str = ""
    on: str = ""


def workings(ledger: Ledger, visit: Visit, pack: Pack, two: Apart) -> tuple[Working, ...]:
    """Return the reviewers' working levels, in the order of the team."""
    order = {member.key: place for place, member in enumerate(visit.team)}
    found = []
    for (channel, record), said in rows(ledger, "working", _WorkingSaid, (visit.place.visit,)):
        reviewer, _, area = key_of(record).partition(".")
        member = visit.reviewer(reviewer)
        called = member.called if member else "Somebody of the team"
        apart = two.get((channel, record), ())
        level = pack.level(said.level)
        found.append(Working(record, reviewer, called, area, level, said.confidence, said.sentence, apart))
    return tuple(sorted(found, key=lambda each: order.get(each.reviewer, len(order))))


def conclusions(ledger: Ledger, channel: str, pack: Pack, two: Apart) -> dict[str, Conclusion]:
    """Return what the team concludes, by ``statement.A1`` or ``area.A``."""
    found = {}
    for (_, record), said in rows(ledger, "conclusion", _ConclusionSaid, (channel,)):
        subject, _, about = key_of(record).partition(".")
        if subject in get_args(Subject) and about:
            levels = {"level": pack.level(said.level), "agreed": pack.level(said.agreed)}
            kept = {**structs.asdict(said), **levels, "disagreements": two.get((channel, record), ())}
            found[key_of(record)] = Conclusion(cast("Subject", subject), about, **kept)
    return found


def grounds(ledger: Ledger, channel: str) -> Grounds:
    """Return what strengths and recommendations rest on, in the order chosen."""
    found = defaultdict[str, dict[str, None]](dict)
    for _, said in rows(ledger, "ground", GroundSaid, (channel,)):
        if said.rests and said.on:
            found[said.rests][said.on] = None
    return {rests: tuple(each) for rests, each in found.items()}


def strengths(ledger: Ledger, channel: str, resting: Grounds, two: Apart) -> tuple[Strength, ...]:
    """Return the strengths that are drafted, in order."""
    return tuple(
        Strength(
            **structs.asdict(said),
            grounds=resting.get(said.record, ()),
            disagreements=two.get((channel, said.record), ()),
        )
        for _, said in rows(ledger, "strength", _StrengthSaid, (channel,))
    )


def recommendations(ledger: Ledger, channel: str, resting: Grounds, two: Apart) -> tuple[Recommendation, ...]:
    """Return the recommendations that are drafted, in order."""
    return tuple(
        Recommendation(
            record=record,
            **structs.asdict(said),
            grounds=resting.get(record, ()),
            disagreements=two.get((channel, record), ()),
        )
        for (_, record), said in rows(ledger, "recommendation", Advice, (channel,))
    )
