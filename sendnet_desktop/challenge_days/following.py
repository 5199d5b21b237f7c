"""Reading recommendations with what came of them, in one question a table however many schools there are."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import msgspec
from msgspec import structs

from sendnet_desktop.challenge_days.advice import Advice
from sendnet_desktop.challenge_days.places import DayPlace, place_of
from sendnet_desktop.challenge_days.recommendations import (
    Outcome,
    Recommendation,
    Response,
    Taken,
    source_of,
)
from sendnet_desktop.challenge_days.records import DAY
from sendnet_desktop.evaluations.standing import Apart, apart
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.plans.records import priorities
from sendnet_desktop.plans.values import Action, Priority

OUTCOME_ANSWERS: Final = ("difference", "shown", "ending")

_IMPACT_SEEN: Final = frozenset({"3", "4"})

_CameOf = tuple[str, str]
"""The school's id, and what its plan names a recommendation by."""


class _DaySaid(msgspec.Struct, frozen=True):
    title: str = ""
    held_on: str = ""


class _ResponseSaid(msgspec.Struct, frozen=True):
    reply: str = ""
    reply_why: str = ""
    replied_by: str = ""
    replied_on: str = ""


class _OutcomeSaid(msgspec.Struct, frozen=True):
    difference: str = ""
    shown: str = ""
    ending: str = ""


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside recommendations, each by what it is looked up by."""

    days: Mapping[str, _DaySaid]
    responses: Mapping[tuple[str, str], Response]
    outcomes: Mapping[_CameOf, list[Outcome]]
    taken: Mapping[_CameOf, list[Taken]]


def recommendations(
    ledger: Ledger, school: Callable[[str], str], untitled: str, orgs: Collection[str] | None = None
) -> tuple[Recommendation, ...]:
    """Return what challenge days recommended, the latest day first, in the order of each report.

    Args:
        ledger: The open tables.
        school: Names a school by its id.
        untitled: What a challenge day without a title is called.
        orgs: To which schools; None for all that are here.
    """
    known = [Channel.parse(name) for name in ledger.channels()]
    wanted = [str(each) for each in known if each.kind == "findings" and (orgs is None or each.org in orgs)]
    found = list(rows(ledger, "recommendation", Advice, wanted)) if wanted else []
    if not found:
        return ()
    beside = _beside(ledger, wanted, {place_of(place.channel).org for place, _ in found})
    counted: defaultdict[str, int] = defaultdict(int)
    made = []
    for (channel, record), row in found:
        place, day = place_of(channel), beside.days.get(channel, _DaySaid())
        counted[channel] += 1
        came_of_it = place.org, source_of(place, record)
        made.append(
            Recommendation(
                record=record,
                place=place,
                school=school(place.org),
                day=day.title or untitled,
                held_on=day.held_on,
                number=counted[channel],
                **structs.asdict(row),
                response=beside.responses.get((channel, key_of(record)), Response()),
                taken=tuple(beside.taken.get(came_of_it, ())),
                outcomes=tuple(beside.outcomes.get(came_of_it, ())),
            )
        )
    # A stable sort from the latest day: those of one day stay in the order of the report.
    return tuple(sorted(made, key=lambda each: each.held_on or each.place.day, reverse=True))


def outcomes_of(ledger: Ledger, place: DayPlace) -> dict[str, Outcome]:
    """Return what the team of one follow-up finds, by what a plan names each recommendation by.

    It stands among the working papers, and the school reads what of it the final report gives.
    """
    channels = (place.visit,)
    if place.visit not in ledger.channels():
        return {}
    return dict(_outcomes(ledger, channels, {}, apart(ledger, channels)))


def outcome_record(source: str) -> str:
    """Return the record of what a follow-up finds of a recommendation that a plan names so."""
    return f"outcome:{source}"


def _outcomes(
    ledger: Ledger, findings: Collection[str], days: Mapping[str, _DaySaid], two: Apart
) -> Iterator[tuple[str, Outcome]]:
    for (channel, record), row in rows(ledger, "outcome", _OutcomeSaid, findings):
        held_on, differing = days.get(channel, _DaySaid()).held_on, two.get((channel, record), ())
        outcome = Outcome(place_of(channel), held_on, **structs.asdict(row), disagreements=differing)
        yield key_of(record), outcome


def _beside(ledger: Ledger, findings: Collection[str], orgs: Collection[str]) -> _Beside:
    about = (Channel.parse(name) for name in ledger.channels())
    plans = [str(each) for each in about if each.kind == "school" and each.org in orgs]
    two = apart(ledger, findings)
    days = {place.channel: day for place, day in rows(ledger, "challenge", _DaySaid, findings, DAY)}
    responses = {
        (place.channel, key_of(place.record)): Response(
            row.reply, row.reply_why, row.replied_by, row.replied_on, two.get((place.channel, place.record), ())
        )
        for place, row in rows(ledger, "response", _ResponseSaid, findings)
    }
    outcomes = defaultdict[_CameOf, list[Outcome]](list)
    for source, outcome in _outcomes(ledger, findings, days, two):
        outcomes[outcome.place.org, source].append(outcome)
    for each in outcomes.values():
        each.sort(key=lambda outcome: outcome.held_on or outcome.place.day, reverse=True)
    return _Beside(days, responses, outcomes, _taken(priorities(ledger, plans)))


def _taken(plans: Mapping[str, tuple[Priority, ...]]) -> dict[_CameOf, list[Taken]]:
    # A priority that was carried on stands in both years: the later one is what the school works on.
    taken = defaultdict[_CameOf, dict[str, Taken]](dict)
    for channel in sorted(plans):
        org = Channel.parse(channel).org
        for priority in plans[channel]:
            if priority.origin == "recommendation" and priority.source:
                taken[org, priority.source][priority.record] = _priority(channel, priority)
            for action in priority.actions:
                if action.recommendation:
                    taken[org, action.recommendation][action.record] = _action(channel, action, priority)
    return {place: list(each.values()) for place, each in taken.items()}


def _priority(channel: str, priority: Priority) -> Taken:
    return Taken(
        priority.record,
        channel,
        priority.title,
        priority.ends,
        has_begun=any(_has_begun(action) for action in priority.actions) or bool(priority.reviews),
        is_done=priority.stage == "closed",
        shows_impact=_shows_impact(priority),
    )


def _action(channel: str, action: Action, priority: Priority) -> Taken:
    return Taken(
        action.record,
        channel,
        action.what,
        action.due,
        has_begun=_has_begun(action),
        is_done=action.is_done,
        shows_impact=action.is_done and _shows_impact(priority),
    )


def _has_begun(action: Action) -> bool:
    return action.state != "not-started"


def _shows_impact(priority: Priority) -> bool:
    review = priority.last_review
    return review is not None and review.impact in _IMPACT_SEEN
