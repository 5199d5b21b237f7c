"""The words of home."""

from datetime import date, datetime
from typing import Final

from sendnet_desktop.clock import half_term, year_name
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation
from sendnet_ui.forms.british_dates import write_day
from sendnet_ui.home.reading import Reading

HALF_TERMS: Final = {
    "Autumn 1": "Go through the statements afresh, and take the year’s first snapshot.",
    "Autumn 2": "Finish what is not judged yet, and say what the evidence is.",
    "Spring 1": "Take a mid-year snapshot and compare it with the autumn’s.",
    "Spring 2": "Strengthen evidence where a high judgement rests on little.",
    "Summer 1": "Check once more that every legal duty is met.",
    "Summer 2": "Take the end-of-year snapshot, and write down what has changed.",
}
"""What the half-term is good for, by its name."""


def greeting(person: str, now: datetime) -> str:
    """Return a greeting for the time of day, by the person's first name."""
    first = person.split(maxsplit=1)[0] if person.split() else ""
    part = "morning" if now.hour < 12 else "afternoon" if now.hour < 18 else "evening"
    return f"Good {part}, {first}" if first else f"Good {part}"


def place_words(evaluation: Evaluation) -> str:
    """Return whose year this is."""
    return f"{evaluation.school}, {year_name(evaluation.year)}"


def progress_words(evaluation: Evaluation) -> str:
    """Return how far it is and when it last moved."""
    if not evaluation.answered:
        return f"There are {evaluation.asked} statements to judge; none is answered yet."
    changed = f" Last change on {write_day(evaluation.as_at)}." if evaluation.as_at else ""
    return f"{evaluation.answered} of {evaluation.asked} statements answered.{changed}"


def area_words(area: AreaJudged) -> str:
    """Return how far an area is."""
    return f"{area.answered} of {len(area.judged)}"


def next_steps(reading: Reading, today: date) -> tuple[str, ...]:
    """Return what is worth doing next, the pressing things first."""
    steps = []
    if reading.disagreements:
        steps.append(_counted(reading.disagreements, "answer was", "answers were") + " given by two people; choose.")
    if reading.unmet:
        steps.append(_counted(reading.unmet, "legal duty is", "legal duties are") + " not met.")
    term = half_term(today)
    if all(snapshot.name != term for snapshot in reading.snapshots):
        steps.append(f"No snapshot has been taken in {term} yet.")
    return (*steps, f"{term}: {HALF_TERMS[term]}")


def snapshot_words(reading: Reading) -> str:
    """Return which snapshot was taken last."""
    latest = reading.latest
    if latest is None:
        return "No snapshot has been taken this year. One freezes the evaluation as it stands, to print and compare."
    return f"The last snapshot, {latest.name}, was taken on {write_day(latest.taken)} by {latest.author}."


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
