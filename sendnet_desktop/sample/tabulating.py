"""What an invented school knows of its three years by stage of support, in keeping with what else it says of itself."""

from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import Final

from sendnet_desktop.cohorts.service import CohortData
from sendnet_desktop.cohorts.values import YEARS, Place
from sendnet_desktop.sample.calendar import SCHOOL_DAYS, SimulatedTime
from sendnet_desktop.sample.schools import SampleSchool, source

DAY: Final = SCHOOL_DAYS - 2
"""The school day on which schools enter their data: before they count the graduated approach."""

_GROUPS: Final = ("ehc", "support", "none")
_SO_FAR: Final = 0.2  # of this year's sessions are over
_SESSIONS: Final = 380
_ABSENT: Final = {"ehc": 0.12, "support": 0.1, "none": 0.06}
_PERSISTENT: Final = {"ehc": 0.33, "support": 0.27, "none": 0.15}
_SUSPENDED: Final = {"ehc": 0.06, "support": 0.07, "none": 0.02}
_REACHED: Final = {"ehc": 0.1, "support": 0.3, "none": 0.75}
_GIRLS: Final = {"ehc": 0.28, "support": 0.4, "none": 0.52}

Row = Mapping[str, int]
Part = Callable[[Mapping[str, float], Row], Row]


def tabulate(cohorts: CohortData, school: SampleSchool, wall: SimulatedTime) -> None:
    """Enter three years; a school that has not begun to evaluate itself has entered nothing either."""
    if not school.character.snapshots:
        return
    random = source(f"{school.name}, data")
    wall.go_to(DAY, random.randrange(40))
    this = cohorts.current().year
    register, ehc = (int(school.wording.slots[name][0]) for name in ("register", "ehc"))
    roll = _roll(school, register, ehc, random)
    figures: dict[Place, object] = {}
    for year in range(this - YEARS + 1, this + 1):
        rows = dict(_year(school, roll, random, so_far=_SO_FAR if year == this else 1.0))
        figures |= {Place(year, measure, group): n for measure, row in rows.items() for group, n in row.items()}
        roll = {group: max(0, round(n * random.uniform(0.97, 1.07))) for group, n in roll.items()}
    staff = {"senco_hours": random.randint(8, 24), "staff": random.randint(24, 60), "vacancies": random.randint(0, 3)}
    figures |= {Place(this, measure, "all"): n for measure, n in staff.items()}
    cohorts.say_all(figures)


def _roll(school: SampleSchool, register: int, ehc: int, random: Random) -> Row:
    is_special = school.setting.register == school.setting.ehc  # every pupil has a plan
    if is_special:
        return {"ehc": register, "support": 0, "none": 0}
    plans = min(ehc, register)
    return {"ehc": plans, "support": register - plans, "none": round(register * random.uniform(4, 5.5))}


def _year(school: SampleSchool, roll: Row, random: Random, *, so_far: float) -> Iterator[tuple[str, Row]]:
    def part(shares: Mapping[str, float], of: Row = roll) -> Row:
        return {group: min(of[group], round(of[group] * shares[group] * random.uniform(0.8, 1.2))) for group in _GROUPS}

    girls = part(_GIRLS)
    yield "roll", roll
    yield "girls", girls
    yield "boys", {group: roll[group] - girls[group] for group in _GROUPS}
    yield "disadvantaged", part(dict.fromkeys(_GROUPS, 0.27))
    sessions = {group: round(roll[group] * _SESSIONS * so_far) for group in _GROUPS}
    persistent, suspended = part(_PERSISTENT), part({group: so_far * share for group, share in _SUSPENDED.items()})
    yield "sessions", sessions
    yield "missed", part(_ABSENT, sessions)
    yield "persistent", persistent
    yield "severe", part(dict.fromkeys(_GROUPS, 0.1), persistent)
    yield "suspended", suspended
    yield "suspensions", {group: n + round(n * random.uniform(0.2, 0.8)) for group, n in suspended.items()}
    if so_far == 1.0:
        yield from _outcomes(school, roll, part)


def _outcomes(school: SampleSchool, roll: Row, part: Part) -> Iterator[tuple[str, Row]]:
    years = 7 if school.setting.phase == "primary" else 5
    leaving = {group: round(roll[group] / years) for group in _GROUPS}
    if school.setting.phase == "primary":
        expected = part(_REACHED, leaving)
        yield "ks2", leaving
        yield "ks2_rwm", expected
        yield "ks2_rwm_higher", part(dict.fromkeys(_GROUPS, 0.13), expected)
        yield "phonics", leaving
        yield "phonics_met", part({"ehc": 0.2, "support": 0.52, "none": 0.86}, leaving)
    elif school.setting.phase == "secondary":
        passed = part(_REACHED, leaving)
        yield "ks4", leaving
        yield "ks4_em_4", passed
        yield "ks4_em_5", part(dict.fromkeys(_GROUPS, 0.65), passed)
