"""What people call the fields of hub leads' visits, and what is said in each."""

from collections.abc import Mapping
from typing import Final

LABELS: Final = {
    "visited_on": "Day of the visit",
    "hub_lead_name": "Who visited",
    "with_head": "With the headteacher?",
    "with_slt": "With senior leaders?",
    "with_senco": "With the SENCO?",
    "others_met": "Who else took part",
    "whole_school": "Whole-school practice",
    "seen_there": "What was seen and said",
    "agreed_next": "What was agreed",
    "next_visit_on": "Next visit",
    "said_of_priority": "What was said of the priority",
    "hub_jotted": "My jot",
    "jotted_on": "Day of the jot",
}
"""What people call each field."""

CHOICES: Final[Mapping[str, tuple[tuple[str | bool, str], ...]]] = {
    "with_head": ((True, "The headteacher took part"), (False, "The headteacher did not")),
    "with_slt": ((True, "Senior leaders took part"), (False, "Senior leaders did not")),
    "with_senco": ((True, "The SENCO took part"), (False, "The SENCO did not")),
}
"""The fields of which one of several is chosen, each with its words."""

DAYS: Final = ("visited_on", "next_visit_on", "jotted_on")
"""The fields that hold a day."""

WORDS: Final = (
    *("hub_lead_name", "others_met", "whole_school", "seen_there", "agreed_next", "said_of_priority", "hub_jotted"),
)
"""The fields that hold words."""

NAMED_BY: Final = {"hub_visit": "visited_on", "hub_jot": "hub_jotted"}
"""The field whose words name a record, by its kind."""

PARTS: Final = {"hub_visit": "Hub lead’s visit", "hub_jot": "My jot"}
"""What people call each kind of record."""

OTHER: Final = {"hub_visit_priority": "What a hub lead said of a priority"}
"""What people call records that have no name of their own."""
