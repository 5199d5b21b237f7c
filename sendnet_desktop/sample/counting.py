"""What an invented school counts in its first half-term, in keeping with what else it says of itself."""

from collections.abc import Mapping
from functools import cache
from random import Random
from typing import Final

import msgspec

from sendnet_desktop.graduated.indicators import HEALTH, STEPS
from sendnet_desktop.graduated.service import Graduated
from sendnet_desktop.sample.calendar import SCHOOL_DAYS, SimulatedTime
from sendnet_desktop.sample.schools import SampleSchool, source
from sendnet_resources import resource

DAY: Final = SCHOOL_DAYS - 1
"""The school day on which schools count: the last of the half-term."""

_HALF_TERM: Final = "autumn-1"
_SECURE: Final = 0.9  # of the plans are reviewed in time
_PARTLY: Final = 0.67


def count(graduated: Graduated, school: SampleSchool, wall: SimulatedTime) -> None:
    """Write down a half-term's counts; a school that has not begun to evaluate itself has not counted either."""
    if not school.character.snapshots:
        return
    random = source(f"{school.name}, counts")
    wall.go_to(DAY, random.randrange(40))
    counts = _counts(school, random)
    with graduated.together():
        for field, number in counts.items():
            graduated.say(_HALF_TERM, field, number)
        for step, health in zip(STEPS, _health(counts, random), strict=True):
            graduated.say(_HALF_TERM, step.health, health)
            graduated.say(_HALF_TERM, step.seen, random.choice(_lines()[step.id][health]))


def _counts(school: SampleSchool, random: Random) -> Mapping[str, int]:
    register, ehc = (int(school.wording.slots[name][0]) for name in ("register", "ehc"))
    is_special = school.setting.register == school.setting.ehc  # every pupil has a plan
    with_plan = register if is_special else min(ehc, register)
    share = random.uniform(0.6, 0.95)
    plans = register - random.randint(0, register // 8)
    reviewed = round(plans * share)
    concerns = random.randint(6, 8 + register // 8)
    resolved, moved = concerns // 3, 0 if is_special else random.randint(1, 3)
    third, due, rooms = random.randint(3, 4 + register // 20), random.randint(2, 3 + ehc // 10), random.randint(8, 16)
    return {
        "concerns": concerns,
        "concern_days": random.randint(14, 38),
        "concerns_resolved": resolved,
        "concerns_moved": moved,
        "concerns_open": concerns - resolved - moved,
        "on_support": register - with_plan,
        "on_ehc": with_plan,
        "joiners": moved + random.randint(0, 2),
        "leavers": random.randint(0, 3),
        "plans": plans,
        "plans_sampled": 8,
        "outcomes_assessable": round(8 * random.uniform(0.4, 0.9)),
        "plans_reviewed": reviewed,
        "family_took_part": round(reviewed * random.uniform(0.6, 0.9)),
        "views_recorded": round(plans * random.uniform(0.6, 0.95)),
        "third_cycle": third,
        "third_cycle_advised": third - random.randint(0, 2),
        **{name: random.randint(0, 4) for name in ("ended_kept", "ended_changed", "ended_stopped")},
        "annual_due": due,
        "annual_on_time": due - random.randint(0, 1),
        "rooms_seen": rooms,
        "rooms_using": rooms - random.randint(1, rooms // 2),
    }


def _health(counts: Mapping[str, int], random: Random) -> tuple[str, ...]:
    not_yet, partly, secure = HEALTH
    share = counts["plans_reviewed"] / counts["plans"]
    review = secure if share >= _SECURE else partly if share >= _PARTLY else not_yet
    return (*(random.choice((partly, partly, secure)) for _ in STEPS[:-1]), review)


@cache
def _lines() -> dict[str, dict[str, tuple[str, ...]]]:
    return msgspec.json.decode(
        resource("sample", "graduated.json").read_bytes(), type=dict[str, dict[str, tuple[str, ...]]]
    )
