"""What may be chosen in the working papers of a challenge day, by id."""

from typing import Final

PARTS: Final = {
    "lead": "Leads the day",
    "reviewer": "Reviews",
    "school": "Walks along, from the school",
}
"""What somebody does on the day."""

AIMS: Final = {
    "strength": "A strength to confirm",
    "concern": "A concern to look into",
    "trust": "A theme of the whole trust",
}
"""Why a line of enquiry is followed."""

BRIEFINGS: Final = {
    "evaluation": "The school’s latest self-evaluation",
    "recommendations": "Recommendations that are open",
    "earlier": "What earlier reviews found",
    "data": "Data pack, with small numbers hidden",
}
"""What the trust copies out of the school's records for the team."""

SEEN: Final = {
    "consistently": "Consistently",
    "in-places": "In places",
    "not-seen": "Not seen",
    "not-looked": "Did not look",
}
"""Answers to what is to be seen, in the order of their number keys."""

COMPLIANCE: Final = {
    "met": "Met",
    "partly-met": "Partly",
    "not-met": "Not met",
    "not-checked": "Not checked",
}
"""Answers to what has to be there, in the order of their number keys."""

PASSED_OVER: Final = frozenset({"not-looked", "not-checked"})
"""The answers that say that nobody looked: always allowed, and never evidence."""

SIGNS: Final = {"plus": "For", "minus": "Against", "neither": "Neither"}
"""Which way a theme speaks."""

CONFIDENCE: Final = {"low": "Not sure yet", "fair": "Fairly sure", "high": "Sure"}
"""How sure a reviewer is of a working level."""

FOLLOW_UPS: Final = {"visit": "Visit", "call": "Call", "paper": "On paper"}
"""How a challenge day is followed up."""

LETTERS: Final = "ABCDEFGH"
"""The letters of case trails, fresh for each visit: never a name."""

ONCE: Final = "once"
"""The round of a section that does not repeat."""
