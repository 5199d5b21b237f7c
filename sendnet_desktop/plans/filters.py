"""Filters that answer questions of a plan: which priorities want looking at."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Final

from sendnet_desktop.evaluations.filters import Filter
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
"""The filters of a plan. Drafts and closed priorities are never late, nor done without impact."""


def left_by(plan: Plan, filters: Collection[Filter]) -> frozenset[str]:
    """Return the records of the priorities that every one of these filters leaves."""
    asked = [_QUESTIONS[each.id][1] for each in filters]
    return frozenset(
        priority.record for priority in plan.priorities if all(is_so(priority, plan.as_at) for is_so in asked)
    )
