"""What an invented school said last summer, from which this year's judgements move."""

from collections.abc import Sequence
from random import Random
from typing import Final

from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.sample.calendar import SimulatedTime, school_day
from sendnet_desktop.sample.schools import SampleSchool, source

FIRST_DAY: Final = -45
"""The school day on which schools set SENDnet up: in July, weeks before the year that is shown."""

_JULY: Final = -40
_CHECKED: Final = -43
_LEVELS: Final = ("1", "2", "3", "4")
_STRENGTHS: Final = ("0", "1", "2", "3")
_STEPS: Final = (-1, 0, 1)
_CHANCES: Final = (2, 9, 5)
_NAME: Final = "Summer 2"


def recall(evaluations: Evaluations, school: SampleSchool, wall: SimulatedTime) -> dict[str, str]:
    """Write last year's final evaluation in brief and freeze it; return its levels by statement.

    A school that is half-way through its first evaluation has none.
    """
    if school.character.answered:
        return {}
    random = source(f"{school.name}, {school.person}, last year")
    wall.go_to(_JULY, random.randrange(60))
    evaluation, levels = evaluations.current(), dict[str, str]()
    with evaluations.together():
        for area in evaluation.areas:
            weights = school.character.levels[area.area.id]
            for judged in area.judged:
                name = judged.statement.id
                levels[name] = random.choices(_LEVELS, weights)[0]
                evaluations.answer(name, "level", levels[name])
                evaluations.answer(name, "strength", random.choices(_STRENGTHS, school.character.strength)[0])
                if judged.statement.duty == "must":
                    evaluations.answer(name, "statutory", "met" if levels[name] > _LEVELS[1] else "partly")
                    # Never the day of writing: which date that is depends on where in the world the sample is made.
                    evaluations.answer(name, "checked_on", school_day(wall.year, _CHECKED).isoformat())
    for area in evaluations.current().areas:
        evaluations.answer_area(area.area.id, "level", area.proposed)
    evaluations.snapshot(_NAME)
    return levels


def moved_from(level: str, weights: Sequence[int], random: Random) -> str:
    """Return an earlier level as it may be by now: mostly the same, else a step away where the school has that."""
    place = _LEVELS.index(level) + random.choices(_STEPS, _CHANCES)[0]
    is_known = 0 <= place < len(_LEVELS) and weights[place] > 0
    return _LEVELS[place] if is_known else level
