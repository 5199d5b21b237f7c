"""What a school of the sample answers to last summer's report, and what becomes of it in its plan."""

from functools import cache

import msgspec

from sendnet_desktop.challenge_days.recommendations import Recommendation
from sendnet_desktop.sample.calendar import SimulatedTime, school_day
from sendnet_desktop.sample.planning import FIRST_DAY, ActionWords, ReviewWords, carry_out, look_back
from sendnet_desktop.workspace import Workspace
from sendnet_resources import resource


class _TakenUp(msgspec.Struct, frozen=True):
    target: str
    data_source: str
    funding: str
    cost: int
    actions: tuple[ActionWords, ...]
    review: ReviewWords


class _Answer(msgspec.Struct, frozen=True):
    reply: str = ""
    why: str = ""
    by: str = ""
    day: int = 0
    taken_up: _TakenUp | None = None


@cache
def _answers() -> tuple[_Answer, ...]:
    return msgspec.json.decode(resource("sample", "answers.json").read_bytes(), type=tuple[_Answer, ...])


def answer(school: Workspace, wall: SimulatedTime) -> None:
    """Answer what was recommended to a school, but for the last, and take it up in the plan.

    A school to which nothing was recommended does nothing.
    """
    recommended = list(zip(school.recommendations.own(), _answers(), strict=False))
    for found, said in recommended:
        if said.reply:
            on = school_day(wall.year, said.day).isoformat()
            school.recommendations.respond(found.place, found.record, said.reply, said.why, by=said.by, on=on)
    if recommended:
        wall.go_to(FIRST_DAY)
    with school.plans.together():
        for found, said in recommended:
            if said.taken_up:
                _take_up(school, found, said.taken_up, wall)


def _take_up(school: Workspace, found: Recommendation, words: _TakenUp, wall: SimulatedTime) -> None:
    plans = school.plans
    record, _ = school.recommendations.make_priority(found.place, found.record)
    for field in ("target", "data_source", "funding", "cost"):
        plans.change_priority(record, field, getattr(words, field))
    carry_out(plans, record, words.actions, wall)
    look_back(plans, record, words.review, wall)
