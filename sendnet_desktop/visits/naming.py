"""What people call the fields of a challenge day's working papers, and what is said in each."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.changes import Value
from sendnet_desktop.visits.choices import (
    AIMS,
    COMPLIANCE,
    CONFIDENCE,
    FOLLOW_UPS,
    PARTS,
    SEEN,
    SIGNS,
)

LABELS: Final = {
    "starts_at": "Begins at",
    "ends_at": "Ends at",
    "host": "Who receives the team",
    "checklist": "Checklist",
    "follows": "The challenge day that it follows up",
    "distribution": "Who gets the report",
    "follow_on": "Day of the follow-up",
    "follow_how": "How it is followed up",
    "follow_lead": "Who leads the follow-up",
    "called": "Name of the reviewer",
    "part": "Part in the day",
    "comes_from": "Where the reviewer comes from",
    "laptop": "The reviewer’s laptop",
    "asked": "Line of enquiry",
    "aim": "Why it is followed",
    "found": "What came of it",
    "planned": "What happens",
    "meets": "Who is met",
    "held_in": "Where",
    "section": "Section of the checklist",
    "document": "The document",
    "as_at": "As at",
    "year_group": "Year group",
    "subject": "Subject",
    "letter": "Letter of the trail",
    "looked_at": "What was looked at",
    "began_at": "Time",
    "answer": "Answer",
    "counted": "Number",
    "remark": "Note",
    "star": "Is it worth saying in feedback?",
    "seen_at": "Time",
    "round": "Room, group or trail",
    "item": "Item of the checklist",
    "heard": "Theme",
    "sign": "Which way it speaks",
    "jotted": "Jot",
    "sorted_to": "Where the jot was sorted to",
    "goes_with": "What the photo shows",
    "confidence": "How sure the reviewer is",
    "strongest": "Strongest piece of evidence",
    "second": "Second piece of evidence",
    "rests": "What rests on it",
    "on": "What it rests on",
}
"""What people call each field."""

CHOICES: Final[Mapping[str, tuple[tuple[str | bool, str], ...]]] = {
    "part": tuple(PARTS.items()),
    "aim": tuple(AIMS.items()),
    "follow_how": tuple(FOLLOW_UPS.items()),
    "answer": (*SEEN.items(), *COMPLIANCE.items()),
    "star": ((True, "It is worth saying"), (False, "It is not marked")),
    "sign": tuple(SIGNS.items()),
    "confidence": tuple(CONFIDENCE.items()),
}
"""The fields of which one of several is chosen, each with its words."""

DAYS: Final = ("follow_on", "as_at")
"""The fields that hold a day."""

WORDS: Final = (
    *("host", "distribution", "follow_lead", "called", "comes_from", "asked", "found", "planned", "meets"),
    *("held_in", "year_group", "subject", "looked_at", "remark", "heard", "jotted", "starts_at", "ends_at"),
    *("began_at", "seen_at"),
)
"""The fields that hold words."""


def ground_words(_field: str, value: Value) -> str:
    """Return in words what a strength or a recommendation rests on: ``item 4.4``, ``a jot``, or ``nothing``."""
    kind, _, key = str(value or "").partition(":")
    if kind == "observation":
        return f"item {key.split('.', 2)[-1]}"
    return {"theme": "a theme", "jot": "a jot"}.get(kind, "nothing")
