"""How a challenge day and what a follow-up found are said in a line, wherever they are read."""

from sendnet_desktop.challenge_days.choices import DIFFERENCES, ENDINGS
from sendnet_desktop.challenge_days.recommendations import Outcome, Recommendation
from sendnet_desktop.clock import day_written


def day_called(found: Recommendation) -> str:
    """Return what people call the day on which something was recommended: ``Challenge day, 24 November 2026``."""
    return ", ".join(filter(None, (found.day, day_written(found.held_on))))


def of_day(name: str, day: str) -> str:
    """Return what tells a recommendation from those of other days: ``R2 of 24 November 2026``.

    Args:
        name: What it is called on its day.
        day: ``YYYY-MM-DD``, or what else stands for the day; empty if nobody knows.
    """
    return f"{name} of {day_written(day) or day}" if day else name


def outcome_words(outcome: Outcome) -> str:
    """Return what a follow-up found: ``Follow-up of 16 March 2027: Impact shown. Closed``."""
    found = (DIFFERENCES.get(outcome.difference, ""), ENDINGS.get(outcome.ending, ""), outcome.shown.strip())
    day = day_written(outcome.held_on) or outcome.place.day
    return ": ".join(filter(None, (f"Follow-up of {day}", ". ".join(filter(None, found)))))
