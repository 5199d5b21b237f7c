"""The overview in words: what stands in a cell, when it stood so, and what a screen reader says of it."""

from datetime import date

from sendnet_desktop.clock import write_day
from sendnet_desktop.evaluations.evidence import STRENGTH
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation, Judged
from sendnet_desktop.frameworks.pack import Area
from sendnet_desktop.trust.overview import Overview, Standing

NOT_ASKED = "not asked"
NOT_BEGUN = "not begun"


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: ``1 school``, ``3 schools``."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def as_at(standing: Standing) -> str:
    """Return when a school's evaluation stood as it is shown: ``as at 12 October (Autumn 1)``, or ``in progress``."""
    evaluation = standing.evaluation
    if evaluation is None:
        return "nothing shown yet"
    day = _short_day(evaluation.as_at)
    if standing.is_in_progress:
        return f"in progress, {day}" if day else "in progress"
    return f"as at {day} ({evaluation.snapshot})"


def unmet_words(judged: AreaJudged) -> str:
    """Return how many legal duties of an area are not met; empty where all are, or none was checked."""
    number = len(judged.unmet)
    return f"{counted(number, 'legal duty', 'legal duties')} not met" if number else ""


def answered_words(judged: AreaJudged) -> str:
    """Return how much of an area is answered, for frameworks of words alone."""
    return f"{judged.answered} of {len(judged.judged)} answered" if judged.answered else NOT_BEGUN


def spread_words(judged: AreaJudged, evaluation: Evaluation) -> str:
    """Return how the statements of an area stand: ``4 at 2 Developing, 6 at 3 Secure``."""
    counts = ((level, judged.spread.get(level.id, 0)) for level in evaluation.pack.levels)
    return ", ".join(f"{count} at {level_words(level)}" for level, count in counts if count)


def standing_words(judged: AreaJudged, evaluation: Evaluation) -> str:
    """Return what a school says of an area, in words: the level it set, or how its statements stand."""
    level = evaluation.level(judged.level)
    if level is not None:
        return f"{level_words(level)}, set by the school"
    if not evaluation.pack.levels:
        return answered_words(judged)
    spread = spread_words(judged, evaluation)
    return f"no level set; statements: {spread}" if spread else NOT_BEGUN


def cell_words(standing: Standing, area: Area) -> str:
    """Return a whole cell as it is spoken, with school, area, level, duties and date."""
    evaluation, judged = standing.evaluation, standing.area(area.id)
    if evaluation is None:
        return f"{standing.school.name}, {area.title}: nothing shown yet"
    told = NOT_ASKED if judged is None else standing_words(judged, evaluation)
    unmet = unmet_words(judged) if judged else ""
    return "; ".join(part for part in (f"{standing.school.name}, {area.title}: {told}", unmet, as_at(standing)) if part)


def foot_words(overview: Overview, area: Area) -> str:
    """Return how the schools stand in an area as counts, with no average: ``3 Secure: 2 schools``."""
    counts = overview.spread(area)
    parts = [
        f"{level_words(level)}: {counted(counts[level.id], 'school')}"
        for level in overview.pack.levels
        if level.id in counts
    ]
    without = len(overview.standings) - sum(counts.values())
    if not overview.pack.levels:
        return f"All schools, {area.title}: {counted(complete(overview, area), 'school')} answered all of it"
    if without:
        parts.append(f"no level set: {counted(without, 'school')}")
    return f"All schools, {area.title}: {'; '.join(parts)}"


def complete(overview: Overview, area: Area) -> int:
    """Return how many schools have answered everything that an area asks."""
    shown = (standing.area(area.id) for standing in overview.standings)
    return sum(judged is not None and judged.answered == len(judged.judged) for judged in shown)


def weakness_words(judged: Judged) -> str:
    """Return why the evidence for a judgement is weak; empty where it is not, or nothing is judged."""
    if not judged.applies or judged.level is None or judged.strength not in (None, "0"):
        return ""
    return "strength not said" if judged.strength is None else STRENGTH["0"].lower()


def _short_day(day: date | None) -> str:
    return write_day(day).rpartition(" ")[0] if day else ""
