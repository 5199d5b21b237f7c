"""What people call the fields of what reviews found, and what is said in each."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.challenge_days.choices import DIFFERENCES, ENDINGS, ISSUES, REPLIED_BY, REPLIES, URGENCY

LABELS: Final = {
    "held_on": "Day of the challenge day",
    "team": "Who reviewed",
    "sentence": "What they said",
    "agreed": "Level agreed with you",
    "agreed_sentence": "What was agreed",
    "disputed": "Is it disputed?",
    "earlier": "An earlier review’s judgement",
    "plan": "The plan of the day",
    "praised": "Strength",
    "share": "Is it to be shared across the trust?",
    "recommended": "What to do",
    "because": "Because",
    "so_that": "So that",
    "led_by": "Who leads it",
    "by_when": "To be done by",
    "offered": "Support that is offered",
    "offered_by": "Who offers it",
    "known_by": "How it will be known",
    "urgency": "How soon",
    "links": "Statements that it bears on",
    "issue": "How far the report has come",
    "issued_on": "Issued on",
    "issued_by": "Issued by",
    "reply": "The headteacher’s answer",
    "reply_why": "Why, or with what change",
    "replied_by": "Who answered",
    "replied_on": "Answered on",
    "inaccurate": "What is not accurate",
    "amended": "Was the report changed?",
    "amended_how": "What was done about it",
    "cleared_on": "Working papers cleared on",
    "difference": "What the follow-up found",
    "shown": "What it saw",
    "ending": "What it decided",
}
"""What people call each field."""

LEVELS: Final = ("agreed",)
"""The fields in which a level of the framework is chosen."""

CHOICES: Final[Mapping[str, tuple[tuple[str | bool, str], ...]]] = {
    "disputed": ((True, "The school disputes it"), (False, "It is not disputed")),
    "share": ((True, "It is to be shared"), (False, "It stays with the school")),
    "urgency": tuple(URGENCY.items()),
    "issue": tuple(ISSUES.items()),
    "reply": tuple(REPLIES.items()),
    "replied_by": tuple(REPLIED_BY.items()),
    "amended": ((True, "It was changed"), (False, "It was left as it is")),
    "difference": tuple(DIFFERENCES.items()),
    "ending": tuple(ENDINGS.items()),
}
"""The fields of which one of several is chosen, each with its words."""

DAYS: Final = ("held_on", "by_when", "issued_on", "replied_on", "cleared_on")
"""The fields that hold a day."""

WORDS: Final = (
    *("team", "sentence", "agreed_sentence", "praised", "recommended", "because", "so_that", "led_by", "offered"),
    *("offered_by", "known_by", "links", "issued_by", "reply_why", "inaccurate", "amended_how", "shown"),
)
"""The fields that hold words."""
