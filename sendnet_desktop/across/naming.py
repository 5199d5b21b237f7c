"""What people call the fields of what is read or told across schools, and what is said in each."""

from collections.abc import Mapping
from typing import Final

LABELS: Final = {
    "works_well": "What works well",
    "whom_to_ask": "Whom to ask",
    "spread_as_at": "As at",
    "spread_schools": "How many schools",
    "spread": "How many set each level",
    "in_order_of_level": "Are schools listed in the order of their levels?",
    "board_headline": "In a sentence",
    "board_strengths": "Strengths across the trust",
    "board_risks": "Risks across the trust",
    "board_asks": "What the board is asked for",
}
"""What people call each field."""

CHOICES: Final[Mapping[str, tuple[tuple[str | bool, str], ...]]] = {
    "in_order_of_level": ((True, "In the order of their levels"), (False, "In the order of their names")),
}
"""The fields of which one of several is chosen, each with its words."""

DAYS: Final = ("spread_as_at",)
"""The fields that hold a day."""

WORDS: Final = ("works_well", "whom_to_ask", "board_headline", "board_strengths", "board_risks", "board_asks")
"""The fields that hold words."""

NAMED_BY: Final = {"practice": "works_well"}
"""The field whose words name a record, by its kind."""

PARTS: Final = {"practice": "Good practice"}
"""What people call each kind of record."""

OTHER: Final = {
    "placing": "Where a school stands in the spread",
    "picture_choice": "How the trust looks at its schools",
    "board_summary": "A summary for the board",
}
"""What people call records that have no name of their own."""
