"""What people call the fields of what reviews found, and what is said in each."""

from collections.abc import Mapping
from typing import Final

LABELS: Final = {
    "held_on": "Day of the challenge day",
    "team": "Who reviewed",
    "sentence": "What they said",
    "agreed": "Level agreed with you",
    "agreed_sentence": "What was agreed",
    "disputed": "Is it disputed?",
    "earlier": "An earlier review’s judgement",
}
"""What people call each field."""

LEVELS: Final = ("agreed",)
"""The fields in which a level of the framework is chosen."""

CHOICES: Final[Mapping[str, tuple[tuple[str | bool, str], ...]]] = {
    "disputed": ((True, "The school disputes it"), (False, "It is not disputed")),
}
"""The fields of which one of several is chosen, each with its words."""

DAYS: Final = ("held_on",)
"""The fields that hold a day."""

WORDS: Final = ("team", "sentence", "agreed_sentence")
"""The fields that hold words."""
