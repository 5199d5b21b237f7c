"""What an invented school plans after it has evaluated itself: a few priorities, acted on and reviewed."""

from collections.abc import Iterable
from functools import cache
from random import Random
from typing import Final

import msgspec

from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.plans.service import Plans
from sendnet_desktop.sample.calendar import SimulatedTime, school_day
from sendnet_desktop.sample.schools import SampleSchool, source
from sendnet_resources import resource

FIRST_DAY: Final = 31
"""The school day on which schools write their plans: after the last of them has thought again."""

_REVIEW_DAY: Final = 33
_MOST: Final = 3


class ActionWords(msgspec.Struct, frozen=True):
    """One action: what, who, on which school day, how it stands."""

    what: str
    who: str
    day: int
    state: str
    checker: str
    note: str = ""


class ReviewWords(msgspec.Struct, frozen=True):
    """One review, as the plan's service takes it."""

    progress: str
    impact: str
    seen: str
    decision: str


class PriorityWords(msgspec.Struct, frozen=True):
    """A priority that a school may have about a statement; its fields are those of a plan."""

    statement: str
    title: str
    outcome: str
    measure: str
    baseline_value: str
    target: str
    data_source: str
    lead: str
    funding: str
    actions: tuple[ActionWords, ...]
    milestones: dict[str, str]
    reviews: tuple[ReviewWords, ...]
    cost: int | None = None
    hub_lead: str = ""
    support: str = ""


class _Shelf(msgspec.Struct, frozen=True):
    priorities: tuple[PriorityWords, ...]


_SAID: Final = (
    *("title", "outcome", "measure", "baseline_value", "target", "data_source", "lead", "funding", "cost"),
    *("hub_lead", "support"),
)


@cache
def shelf() -> tuple[PriorityWords, ...]:
    """Return the priorities that there are to choose from."""
    return msgspec.json.decode(resource("sample", "plans.json").read_bytes(), type=_Shelf).priorities


def plan(plans: Plans, evaluation: Evaluation, school: SampleSchool, wall: SimulatedTime) -> None:
    """Write a school's plan: one to three live priorities, and what came of them so far.

    Those that there are not yet come from where the school judged itself lowest.
    """
    random = source(f"{school.name}, {school.person}, plan")
    chosen = _chosen(evaluation, random, _MOST - len(plans.current().live))
    wall.go_to(FIRST_DAY, random.randrange(60))
    with plans.together():
        begun = [(_begin(plans, words, _baseline(evaluation, words), wall), words) for words in chosen]
    wall.go_to(_REVIEW_DAY, random.randrange(60))
    with plans.together():
        for record, words in begun:
            for review in words.reviews:
                look_back(plans, record, review, wall)


def carry_out(plans: Plans, record: str, actions: Iterable[ActionWords], wall: SimulatedTime) -> None:
    """Make a priority live from the first day of the school year, with its actions as far as they have come."""
    for field, value in {"begins": _day(wall, 0), "stage": "live"}.items():
        plans.change_priority(record, field, value)
    for action in actions:
        done_on = _day(wall, min(action.day, FIRST_DAY - 1)) if action.state == "done" else None
        plans.add_action(
            record,
            action.what,
            who=action.who,
            due=_day(wall, action.day),
            state=action.state,
            checker=action.checker,
            progress_note=action.note,
            done_on=done_on,
        )


def look_back(plans: Plans, record: str, review: ReviewWords, wall: SimulatedTime) -> None:
    """Review a priority, just before the October break."""
    # Never the day of writing: which date that is depends on where in the world the sample is made.
    plans.review(record, reviewed_on=_day(wall, _REVIEW_DAY - 1), **msgspec.structs.asdict(review))


def _chosen(evaluation: Evaluation, random: Random, most: int) -> list[PriorityWords]:
    judged = {each.statement.id: each for each in evaluation.judged() if each.applies and each.held_level}
    known = [words for words in shelf() if words.statement in judged]
    random.shuffle(known)
    known.sort(key=lambda words: judged[words.statement].held_level or "")
    return known[: min(random.randint(1, _MOST), most)]


def _baseline(evaluation: Evaluation, words: PriorityWords) -> str:
    # Without the day of the judgement, which differs round the world.
    judged = evaluation.find(words.statement)
    level = evaluation.level(judged.held_level) if judged else None
    return f"Judged {level_words(level)} this autumn." if level else ""


def _begin(plans: Plans, words: PriorityWords, baseline: str, wall: SimulatedTime) -> str:
    record, _ = plans.from_statement(words.statement)
    said = {"baseline": baseline, **{field: getattr(words, field) for field in _SAID}}
    for field, value in {**said, "ends": f"{wall.year + 1}-07-16"}.items():
        plans.change_priority(record, field, value)
    carry_out(plans, record, words.actions, wall)
    for half_term, expected in words.milestones.items():
        plans.say_of_milestone(record, half_term, "expected", expected)
        if half_term == "autumn-1":
            plans.say_of_milestone(record, half_term, "reached", value=True)
    return record


def _day(wall: SimulatedTime, number: int) -> str:
    return school_day(wall.year, number).isoformat()
