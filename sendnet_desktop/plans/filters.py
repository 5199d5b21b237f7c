"""Filters that answer questions of a plan: which priorities want looking at, and which bear on a scheme."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.filters import Filter, crosswalk, tags_of, words_of
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.plans.principles import SCHEME, served
from sendnet_desktop.plans.rules import done_without_impact, due
from sendnet_desktop.plans.values import Plan, Priority

_Question = Callable[[Priority, date], bool]


def _is_late(priority: Priority, today: date) -> bool:
    found = (due(action, today) for action in priority.actions)
    return priority.is_live and any(note is not None and note.rule == "overdue" for note in found)


_QUESTIONS: Final[Mapping[str, tuple[str, _Question]]] = {
    "live": ("Live", lambda priority, _: priority.is_live),
    "late": ("Something in it is late", _is_late),
    "done-without-impact": (
        "Done without impact",
        lambda priority, _: priority.is_live and done_without_impact(priority) is not None,
    ),
    "without-baseline": (
        "Without a baseline",
        lambda priority, _: not (priority.baseline or priority.baseline_value),
    ),
    "two-versions": ("Two versions stand", lambda priority, _: bool(priority.differing)),
}

OFFERED: Final = tuple(Filter(id_, words, "Questions", id_) for id_, (words, _) in _QUESTIONS.items())
"""The questions that may be asked of any plan. Drafts and closed priorities are never late, nor done without impact."""


def offered(pack: Pack | None) -> tuple[Filter, ...]:
    """Return the filters of a plan: questions, and the crosswalk of the framework, where that is here."""
    return (*OFFERED, *crosswalk(pack)) if pack else OFFERED


def left_by(plan: Plan, filters: Collection[Filter], pack: Pack | None = None) -> frozenset[str]:
    """Return the records of the priorities that these filters leave: tags of one scheme add up, all else narrows.

    A priority bears on what its area and its statements bear on; of the principles of inclusion it bears on those that
    it serves.
    """
    by_scheme = attrgetter("scheme")
    schemes = [list(each) for _, each in groupby(sorted(filters, key=by_scheme), key=by_scheme)]

    def leaves(each: Filter, priority: Priority) -> bool:
        if each.id in _QUESTIONS:
            return _QUESTIONS[each.id][1](priority, plan.as_at)
        return pack is not None and each.id in _bears_on(priority, pack)

    return frozenset(
        priority.record
        for priority in plan.priorities
        if all(any(leaves(each, priority) for each in scheme) for scheme in schemes)
    )


def narrowed(plan: Plan, filters: Collection[Filter], pack: Pack | None) -> Plan:
    """Return a plan of only those priorities, be it none; it says what it was narrowed to."""
    if not filters:
        return plan
    left = left_by(plan, filters, pack)
    return replace(
        plan,
        priorities=tuple(each for each in plan.priorities if each.record in left),
        narrowed_to=words_of(filters),
    )


def narrowed_to_some(plan: Plan, filters: Collection[Filter], pack: Pack | None) -> Plan:
    """Return the same, where a page without any priority would be of no use.

    Raises:
        SendnetError: The filters leave nothing.
    """
    found = narrowed(plan, filters, pack)
    if filters and not found.priorities:
        raise SendnetError(f"No priority is left: {words_of(filters)}.", "Choose fewer filters.")
    return found


def _bears_on(priority: Priority, pack: Pack) -> frozenset[str]:
    tags = {tag for each in priority.statements if each in pack.by_id for tag in tags_of(pack, each)}
    for area in pack.areas:
        if area.id == priority.area:
            tags |= {f"{scheme}:{tag}" for scheme, each in area.tags.items() for tag in each}
    principles = {f"{SCHEME}:{each}" for each in served(priority, pack)}
    return frozenset({tag for tag in tags if not tag.startswith(f"{SCHEME}:")} | principles)
