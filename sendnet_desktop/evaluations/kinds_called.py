"""What people call records by their kinds, where a field of one has two versions, was found, or has a history."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.across import naming as of_many_schools
from sendnet_desktop.hubs import naming as of_hubs
from sendnet_desktop.meetings import naming as of_meetings
from sendnet_desktop.publishing import naming as of_publishing

OTHER: Final = {
    "evaluation": "The evaluation",
    "school": "The school’s details",
    "profile": "Who writes here",
    "framework": "The trust’s framework",
    "checklist": "The trust’s checklist",
    "retention": "How long things are kept",
    "erasure": "Words erased for good",
    "document": "A snapshot or a framework",
    "waiver": "A text that was let through",
    "print": "What is put together for this",
    "challenge": "A challenge day",
    "visit": "A challenge day",
    "briefing": "A paper for the team of a challenge day",
    "round": "A room, group or trail of a challenge day",
    "picture": "A photo of a challenge day",
    "report": "A report of a challenge day",
    "handback": "Working papers that were cleared",
    "ground": "What a strength or a recommendation rests on",
    "bearing": "What a priority bears on",
    "serving": "What a priority serves",
    "support": "What evidence bears on",
    "benchmarks": "The benchmarks in use",
    **of_meetings.OTHER,
    **of_hubs.OTHER,
    **of_many_schools.OTHER,
}
"""What people call records that have no name of their own."""

REMOVABLE: Final = frozenset(
    {
        *("evidence", "priority", "action", "earlier", "strength", "recommendation"),
        *("reviewer", "enquiry", "slot", "round", "theme", "jot", "picture", "accuracy"),
        *of_publishing.NAMED_BY,
        *(*of_meetings.NAMED_BY, *of_hubs.NAMED_BY, *of_many_schools.NAMED_BY),
    }
)
"""The kinds of record that people take away."""

NAMED_BY: Final = {
    "evidence": "description",
    "priority": "title",
    "action": "what",
    "earlier": "reviewer",
    "strength": "praised",
    "recommendation": "recommended",
    "reviewer": "called",
    "enquiry": "asked",
    "slot": "planned",
    "theme": "heard",
    "jot": "jotted",
    "accuracy": "inaccurate",
    **of_publishing.NAMED_BY,
    **of_meetings.NAMED_BY,
    **of_hubs.NAMED_BY,
    **of_many_schools.NAMED_BY,
}
"""The field whose words name a record."""

ABOUT: Final = {
    "finding": "What a challenge day found of",
    "conclusion": "What the team of a challenge day concludes of",
    "working": "A reviewer’s working level of",
}
"""What stands before the statement or area that a record’s id names."""

LINKS: Final[Mapping[str, tuple[str, str]]] = {
    "bearing": ("bears", "Does it bear on {}?"),
    "serving": ("serves", "Does it serve “{}”?"),
    "support": ("supports", "Is it used for {} too?"),
}
"""The kinds of record that tie something to something else: the field that says whether it is, and its words."""

PARTS: Final = {
    "priority": "Priority",
    "action": "Action",
    "milestone": "Milestone of the priority",
    "review": "Review of the priority",
    "earlier": "Earlier review",
    "strength": "Strength",
    "recommendation": "Recommendation",
    "reviewer": "Member of the team",
    "enquiry": "Line of enquiry",
    "slot": "Entry of the timetable",
    "theme": "Theme of a challenge day",
    "jot": "Jot of a challenge day",
    "accuracy": "Point of accuracy",
    "amendment": "What was done about the point of accuracy",
    "response": "Answer to the recommendation",
    "outcome": "Follow-up of the recommendation",
    **of_publishing.PARTS,
    **of_meetings.PARTS,
    **of_hubs.PARTS,
    **of_many_schools.PARTS,
}
"""What people call records that have a name of their own."""
