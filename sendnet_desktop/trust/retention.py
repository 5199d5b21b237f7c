"""How long what is kept may be kept: the trust's table, and what is past its date by it."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

from sendnet_desktop.changes import Value
from sendnet_desktop.clock import STAMP_BITS, moment, school_year
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.naming import LABELS
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.kinds import Kind

Subject = Literal["school", "all", "office", "findings", "visit", "photo"]
Unit = Literal["years", "months"]

RETENTION: Final = Kind(
    "retention", "sendnet_desktop.trust.tables:RetentionRow", writers={"all": frozenset({"trust lead"})}
)
TABLE: Final = "retention:table"
"""The record of the trust's table."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How long one kind of thing is kept (retention format, rule 3).

    Attributes:
        words: What people call it.
        unit: Whole school years beside the current one, or months since the last change.
        usual: How many, where the trust has set nothing.
        most: How many at most.
        since: From when months are counted.
    """

    words: str
    unit: Unit
    usual: int
    most: int
    since: str = "the last change"

    def said(self, number: int) -> str:
        """Return how long that is: ``this school year and the 6 before it``."""
        if self.unit == "months":
            return f"{number} month{'' if number == 1 else 's'} after {self.since}"
        if number == 0:
            return "this school year only"
        return f"this school year and the {number} before it" if number > 1 else "this school year and the one before"


RULES: Final[Mapping[Subject, Rule]] = MappingProxyType(
    {
        "school": Rule(LABELS["school"], "years", 6, 25),
        "all": Rule(LABELS["all"], "years", 3, 25),
        "office": Rule(LABELS["office"], "years", 6, 25),
        "findings": Rule(LABELS["findings"], "years", 6, 25),
        "visit": Rule(LABELS["visit"], "months", 6, 120),
        "photo": Rule(LABELS["photo"], "months", 12, 120, "they were added"),
    }
)
"""In the order shown."""


def said(subject: str, number: Value) -> str:
    """Return how long something is kept in words, given what the table says of it."""
    rule = next((rule for each, rule in RULES.items() if each == subject), None)
    usual = f"as usual, {rule.said(rule.usual)}" if rule else "as usual"
    return rule.said(number) if rule and isinstance(number, int) else usual


def checked(subject: str, number: int) -> Subject:
    """Return the subject that is meant.

    Raises:
        SendnetError: There is no such subject, or the number is not one that may be set.
    """
    known = next((each for each in RULES if each == subject), None)
    if known is None:
        raise SendnetError(f"There is no “{subject[:20]}” in the table.", f"There are: {', '.join(RULES)}.")
    rule = RULES[known]
    least = 0 if rule.unit == "years" else 1
    if not least <= number <= rule.most:
        raise SendnetError(
            f"{rule.words} can be kept for {least} to {rule.most} {rule.unit}.", "Choose another number."
        )
    return known


def is_past(channel: Channel, last: date, today: date, table: Mapping[Subject, int]) -> bool:
    """Say whether a channel may be cleared (retention format, rules 3 and 5).

    Args:
        channel: The channel; what only this laptop keeps is never past its date.
        last: The date of the last change in it.
        today: Today.
        table: How many years or months, by subject.
    """
    if channel.kind == "private":
        return False
    if RULES[channel.kind].unit == "months":
        return is_over(last, today, table[channel.kind])
    year = school_year(last) if channel.year is None else channel.year
    return school_year(today) - year > table[channel.kind]


def is_over(begun: date, today: date, months: int) -> bool:
    """Say whether so many whole months have passed since a day."""
    years, month = divmod(begun.month - 1 + months, 12)
    end = date(begun.year + years, month + 1, 1)
    return today > end.replace(day=min(begun.day, monthrange(end.year, end.month)[1]))


def day_of(at: int) -> date:
    """Return the date here of a moment in milliseconds since 1970."""
    return moment(at << STAMP_BITS).astimezone().date()
