"""What each half-term is good for, as the year goes in most trusts, and the days that the law or a grant has set."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sendnet_desktop.clock import half_term, school_year

SCHOOL: Final = {
    "Autumn 1": "Go through the statements afresh, an area at a time, and take the year’s first snapshot.",
    "Autumn 2": "Finish what is not judged yet, and say where the evidence is. Then take a snapshot.",
    "Spring 1": "Take a mid-year snapshot, and print it beside the autumn’s.",
    "Spring 2": "Look again at high judgements that rest on little evidence.",
    "Summer 1": "Check once more that every legal duty is met, and date the check.",
    "Summer 2": "Take the end-of-year snapshot, and write down what made a difference.",
}
"""For a school, by the half-term's name."""

TRUST: Final = {
    "Autumn 1": "Agree which framework the schools use this year, and let new laptops in.",
    "Autumn 2": "Gather every school’s first snapshot, and look at the picture together.",
    "Spring 1": "Ask for a mid-year snapshot, and look at statements that schools judge far apart.",
    "Spring 2": "Look at duties that are not met, school by school.",
    "Summer 1": "Gather what has changed since the spring.",
    "Summer 2": "Gather the end-of-year snapshots, celebrate what worked, and revise the framework.",
}
"""For a trust's office, by the half-term's name."""


@dataclass(frozen=True, slots=True)
class SetDay:
    """Something that has to be done by a day.

    Attributes:
        day: The last day.
        words: What, as a sentence.
    """

    day: date
    words: str


SET_DAYS: Final = (
    # Department for Education, conditions of the Inclusive Mainstream Fund, 25 June 2026.
    SetDay(
        date(2026, 12, 31),
        "A school that takes the Inclusive Mainstream Fund publishes its inclusion strategy by 31 December 2026.",
    ),
)


def set_days(today: date) -> tuple[str, ...]:
    """Return what is to be done by a day that lies ahead in this school year."""
    return tuple(each.words for each in SET_DAYS if school_year(each.day) == school_year(today) and today <= each.day)


def asked_now(terms: dict[str, str], today: date) -> tuple[str, ...]:
    """Return what this half-term asks for, as sentences."""
    return (terms[half_term(today)], *set_days(today))
