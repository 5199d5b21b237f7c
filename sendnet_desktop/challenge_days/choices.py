"""What may be chosen of what a challenge day leaves behind, by id."""

from typing import Final

URGENCY: Final = {"now": "Now", "term": "This term", "year": "This year"}
"""How soon a recommendation is to be followed."""

ISSUES: Final = {
    "draft": "Draft for accuracy check",
    "quality": "Quality assurance",
    "final": "Final",
}
"""How far a report has come; a final one is superseded by the next final one."""

REPLIES: Final = {
    "accept": "Accepted",
    "change": "Accepted with a change",
    "decline": "Not accepted",
}
"""What a headteacher answers to a recommendation."""

REPLIED_BY: Final = {
    "head": "The headteacher",
    "for-head": "The SENCO, on the headteacher’s behalf",
}
"""Who gave the answer."""

DIFFERENCES: Final = {
    "none": "Not done",
    "done": "Done, and impact not yet shown",
    "shown": "Impact shown",
}
"""What a follow-up found of a recommendation."""

ENDINGS: Final = {"closed": "Closed", "carried": "Carried forward"}
"""What a follow-up decided about it."""
