"""Reading plans out of their rows, in one question a table."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import Final

import msgspec
from msgspec import structs

from sendnet_desktop.changes import Cell
from sendnet_desktop.evaluations.standing import Apart, apart
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal import reading
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.plans.choices import HALF_TERMS
from sendnet_desktop.plans.values import Action, Milestone, Priority, Review, Serving

_Place = tuple[str, str]
_DIGITS: Final = re.compile(r"([0-9]+)")
_ORDER: Final = {half_term: place for place, half_term in enumerate(HALF_TERMS)}


class PrioritySaid(msgspec.Struct, frozen=True):
    """What is said of a priority, as kept: see ``Priority`` for each."""

    record: str
    title: str = ""
    stage: str = "draft"
    origin: str = ""
    source: str = ""
    area: str = ""
    baseline: str = ""
    baseline_value: str = ""
    outcome: str = ""
    measure: str = ""
    target: str = ""
    data_source: str = ""
    lead: str = ""
    hub_lead: str = ""
    support: str = ""
    cost: int | None = None
    funding: str = ""
    begins: str = ""
    ends: str = ""
    school_plan: str = ""
    continues: int | None = None


class _TitleSaid(msgspec.Struct, frozen=True):
    title: str = ""


class _ActionSaid(msgspec.Struct, frozen=True):
    record: str
    priority: str = ""
    what: str = ""
    who: str = ""
    due: str = ""
    state: str = "not-started"
    progress_note: str = ""
    done_on: str = ""
    resource: str = ""
    cost: int | None = None
    checker: str = ""
    check_how: str = ""
    check_when: str = ""
    shown_by: str = ""
    recommendation: str = ""


class _ReviewSaid(msgspec.Struct, frozen=True):
    record: str
    priority: str = ""
    reviewed_on: str = ""
    reviewer: str = ""
    progress: str = ""
    impact: str = ""
    seen: str = ""
    decision: str = ""
    next_on: str = ""
    corrects: str = ""


class _MilestoneSaid(msgspec.Struct, frozen=True):
    expected: str = ""
    reached: bool | None = None


class _BearingSaid(msgspec.Struct, frozen=True):
    bears: bool = False


class _ServingSaid(msgspec.Struct, frozen=True):
    principle: str = ""
    serves: bool | None = None


@dataclass(frozen=True, slots=True)
class _Under:
    """What stands under a priority."""

    statements: list[str] = field(default_factory=list)
    servings: list[Serving] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    milestones: list[Milestone] = field(default_factory=list)
    reviews: list[Review] = field(default_factory=list)


def priorities(ledger: Ledger, channels: Collection[str]) -> dict[str, tuple[Priority, ...]]:
    """Return the priorities in some channels with all that stands under them, by channel.

    A priority that was taken away by one person while another added an action or a review to it is there still:
    nobody's work is out of sight.
    """
    two = apart(ledger, channels)
    under = _under(ledger, channels, two)
    said = {(place.channel, place.record): row for place, row in rows(ledger, "priority", PrioritySaid, channels)}
    for place, parts in under.items():
        if place not in said and (parts.actions or parts.reviews):
            said[place] = _once_said(ledger, place)
    found: dict[str, list[Priority]] = {channel: [] for channel in channels}
    for place, row in said.items():
        found[place[0]].append(_whole(place, row, under[place], two))
    return {channel: tuple(each) for channel, each in found.items()}


def titles(ledger: Ledger, channels: Collection[str]) -> dict[tuple[str, str], str]:
    """Return what priorities are called, by channel and record."""
    return {(place.channel, place.record): row.title for place, row in rows(ledger, "priority", _TitleSaid, channels)}


def _under(ledger: Ledger, channels: Collection[str], standing: Apart) -> defaultdict[_Place, _Under]:
    under = _linked(ledger, channels)
    for place, action in rows(ledger, "action", _ActionSaid, channels):
        two = standing.get((place.channel, place.record), ())
        under[place.channel, action.priority].actions.append(Action(**structs.asdict(action), disagreements=two))
    for place, milestone in rows(ledger, "milestone", _MilestoneSaid, channels):
        two, half_term = standing.get((place.channel, place.record), ()), _about(place.record)
        if half_term in HALF_TERMS:
            said = Milestone(half_term, milestone.expected, milestone.reached, two)
            under[_of_key(place.channel, place.record)].milestones.append(said)
    for place, review in rows(ledger, "review", _ReviewSaid, channels):
        under[place.channel, review.priority].reviews.append(Review(**structs.asdict(review)))
    return under


def _linked(ledger: Ledger, channels: Collection[str]) -> defaultdict[_Place, _Under]:
    under: defaultdict[_Place, _Under] = defaultdict(_Under)
    for place, bearing in rows(ledger, "bearing", _BearingSaid, channels):
        if bearing.bears:
            under[_of_key(place.channel, place.record)].statements.append(_about(place.record))
    for place, serving in rows(ledger, "serving", _ServingSaid, channels):
        if serving.principle and serving.serves is not None:
            under[_of_key(place.channel, place.record)].servings.append(Serving(serving.principle, serving.serves))
    return under


def _whole(place: _Place, said: PrioritySaid, under: _Under, standing: Apart) -> Priority:
    milestones = [each for each in under.milestones if each.expected or each.reached is not None or each.disagreements]
    return Priority(
        channel=place[0],
        **structs.asdict(said),
        statements=tuple(sorted(under.statements, key=_natural)),
        servings=tuple(sorted(under.servings, key=lambda each: each.principle)),
        actions=tuple(under.actions),
        milestones=tuple(sorted(milestones, key=lambda each: _ORDER[each.half_term])),
        reviews=_corrected(sorted(under.reviews, key=lambda each: each.reviewed_on)),
        disagreements=standing.get(place, ()),
    )


def _corrected(reviews: Iterable[Review]) -> tuple[Review, ...]:
    found = tuple(reviews)
    by = {review.corrects: review.record for review in found if review.corrects}
    return tuple(replace(review, corrected_by=by.get(review.record, "")) for review in found)


def _once_said(ledger: Ledger, place: _Place) -> PrioritySaid:
    # Its row says that it was taken away, so what it said is asked of the edits themselves.
    known = {}
    for name in PrioritySaid.__struct_fields__[1:]:
        standing = reading.versions(ledger, Cell(*place, name))
        if standing and standing[0].value is not None:
            known[name] = standing[0].value
    try:
        return msgspec.convert(known | {"record": place[1]}, PrioritySaid)
    except msgspec.ValidationError:
        return PrioritySaid(place[1])


def _of_key(channel: str, record: str) -> _Place:
    return channel, f"priority:{key_of(record).partition('.')[0]}"


def _about(record: str) -> str:
    return key_of(record).partition(".")[2]


def _natural(statement: str) -> tuple[tuple[int, str], ...]:
    # A10 comes after A9, as in the framework.
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in _DIGITS.split(statement))
