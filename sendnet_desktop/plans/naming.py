"""What people call the fields of a plan, and what is said in each."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.plans.choices import DECISIONS, FUNDING, IMPACT, ORIGINS, PROGRESS, STAGES, STATES

LABELS: Final = {
    "title": "Title",
    "stage": "Where the priority stands",
    "origin": "What it arose from",
    "source": "Which one it arose from",
    "area": "The area it is about",
    "baseline": "Where we stand now",
    "baseline_value": "Figure at the start",
    "outcome": "What will be different for pupils",
    "measure": "How we will know",
    "target": "Figure aimed at",
    "data_source": "Where the figures come from",
    "lead": "Who leads",
    "hub_lead": "Hub lead",
    "support": "Help we ask for",
    "cost": "Cost",
    "funding": "Funding line",
    "begins": "Begins",
    "ends": "Ends",
    "school_plan": "In the school’s improvement plan",
    "continues": "Carried on from",
    "bears": "Does it bear on the statement?",
    "principle": "Principle of the inclusion strategy",
    "serves": "Does it serve the principle?",
    "priority": "The priority it belongs to",
    "recommendation": "The recommendation that it answers",
    "what": "What is done",
    "who": "Who does it",
    "due": "By when",
    "state": "State of the action",
    "progress_note": "How it goes",
    "done_on": "Done on",
    "resource": "What it needs",
    "checker": "Who checks it",
    "check_how": "How it is checked",
    "check_when": "When it is checked",
    "shown_by": "Where the evidence is kept",
    "expected": "What will be seen by then",
    "reached": "Was it reached?",
    "reviewed_on": "Reviewed on",
    "reviewer": "Reviewed by",
    "progress": "Progress: did we do it?",
    "impact": "Impact: did it make a difference?",
    "seen": "What was seen",
    "decision": "Decision",
    "next_on": "Next review",
    "corrects": "The review it corrects",
}
"""What people call each field."""

CHOICES: Final[Mapping[str, tuple[tuple[str | bool, str], ...]]] = {
    "stage": tuple(STAGES.items()),
    "origin": tuple(ORIGINS.items()),
    "funding": tuple(FUNDING.items()),
    "state": tuple(STATES.items()),
    "progress": tuple(PROGRESS.items()),
    "impact": tuple((number, f"{number} {words}") for number, words in IMPACT.items()),
    "decision": tuple(DECISIONS.items()),
    "reached": ((True, "Reached"), (False, "Not reached")),
    "bears": ((True, "It bears on it"), (False, "It does not")),
    "serves": ((True, "It serves it"), (False, "It does not")),
}
"""The fields of which one of several is chosen, and those, each with its words."""

DAYS: Final = ("begins", "ends", "due", "done_on", "reviewed_on", "next_on")
"""The fields that hold a day."""

WORDS: Final = (
    *("title", "baseline", "baseline_value", "outcome", "measure", "target", "data_source", "lead", "hub_lead"),
    *("support", "school_plan", "what", "who", "progress_note", "resource", "checker", "check_how", "check_when"),
    *("shown_by", "expected", "reviewer", "seen"),
)
"""The fields that hold words."""

POUNDS: Final = "cost"
"""The field that holds whole pounds."""
