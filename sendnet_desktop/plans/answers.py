"""What may be said in a plan: the fields of each kind of record, and the values that they take."""

import re
from collections.abc import Mapping
from typing import Final

from sendnet_desktop.changes import Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import checked_answer

PRIORITY_ANSWERS: Final = (
    *("title", "stage", "origin", "source", "area", "baseline", "baseline_value", "outcome", "measure", "target"),
    *("data_source", "lead", "hub_lead", "support", "cost", "funding", "begins", "ends", "school_plan"),
)
ACTION_ANSWERS: Final = (
    *("what", "who", "due", "state", "progress_note", "done_on", "resource", "cost"),
    *("checker", "check_how", "check_when", "shown_by", "recommendation"),
)
MILESTONE_ANSWERS: Final = ("expected", "reached")
REVIEW_ANSWERS: Final = ("reviewed_on", "reviewer", "progress", "impact", "seen", "decision", "next_on")

_POUNDS: Final = re.compile(r"£?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.00)?")


def checked(field: str, value: Value, asked: tuple[str, ...]) -> Value:
    """Return what is to be kept as the answer to a field, one of those that are asked.

    A cost is kept in whole pounds, however it is written: ``£1,200`` is 1200.

    Raises:
        SendnetError: The field is not asked, or the value is none of its answers.
    """
    if field == "cost" and field in asked and value not in (None, ""):
        return _pounds(value)
    return checked_answer(field, value, asked)


def kept(given: Mapping[str, Value], asked: tuple[str, ...]) -> dict[str, Value]:
    """Return what is to be kept of several answers: those that say something.

    Raises:
        SendnetError: One of them is not asked, or is none of its answers.
    """
    said = {field: checked(field, value, asked) for field, value in given.items()}
    return {field: value for field, value in said.items() if value is not None}


def _pounds(value: Value) -> int:
    found = _POUNDS.fullmatch(str(value).strip()) if isinstance(value, int | str) else None
    if found is None or isinstance(value, bool):
        raise SendnetError("That is not an amount in whole pounds.", "Write it like £1,200.")
    return int(found[1].replace(",", ""))
