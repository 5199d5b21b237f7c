"""The overview in words: when what a school shows stood so, and how things are counted."""

from datetime import date

from sendnet_desktop.clock import write_day
from sendnet_desktop.evaluations.evidence import STRENGTH
from sendnet_desktop.evaluations.values import Judged
from sendnet_desktop.trust.overview import Standing


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


def weakness_words(judged: Judged) -> str:
    """Return why the evidence for a judgement is weak; empty where it is not, or nothing is judged."""
    if not judged.applies or judged.level is None or judged.strength not in (None, "0"):
        return ""
    return "strength not said" if judged.strength is None else STRENGTH["0"].lower()


def _short_day(day: date | None) -> str:
    return write_day(day).rpartition(" ")[0] if day else ""
