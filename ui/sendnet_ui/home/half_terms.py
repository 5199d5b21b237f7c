"""What each half-term is good for, as the year goes in most trusts, and the days that the law or a grant has set."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sendnet_desktop.clock import half_term, school_year

SCHOOL: Final = {
    "Autumn 1": "Go through the statements afresh, an area at a time, and take the year’s first snapshot.",
    "Autumn 2": "Finish what is not judged yet, and say where the evidence is. First actions are under way.",
    "Spring 1": "Take a mid-year snapshot before moderation, and see what has moved since the autumn.",
    "Spring 2": "Look at the plan again, and at high judgements that rest on little evidence.",
    "Summer 1": "Follow up what visitors saw, and check once more that every legal duty is met.",
    "Summer 2": "Take the end-of-year snapshot, and write down what made a difference.",
}
"""For a school, by the half-term's name."""

TRUST: Final = {
    "Autumn 1": "Agree the year’s priorities, publish the framework, and moderate a first time.",
    "Autumn 2": "Gather every school’s snapshot; challenge days begin, and the board reads its first summary.",
    "Spring 1": "Moderate a second time, each blind before all is shown; challenge days go on.",
    "Spring 2": "Decide what to pool, and prepare how pupils move on.",
    "Summer 1": "Follow up the challenge days, and settle exam access.",
    "Summer 2": "Celebrate what worked, write the board’s second summary, and revise the framework.",
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
