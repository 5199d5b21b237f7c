"""What may be chosen in a plan: origins, stages, states, funding, progress, impact and decisions, by id."""

from typing import Final

ORIGINS: Final = {
    "statement": "A judgement in the self-evaluation",
    "area": "An area of the self-evaluation",
    "recommendation": "A recommendation of a challenge day",
    "decision": "A decision of the network",
    "strategy": "The inclusion strategy",
    "inspection": "An inspection",
    "other": "Something else",
}
"""What a priority arose from."""

STAGES: Final = {
    "draft": "Draft",
    "live": "Live",
    "closed": "Closed",
    "carried": "Carried on into the next year",
}
"""Where a priority stands."""

FUNDING: Final = {
    "notional": "Notional SEN budget",
    "imf": "Inclusive Mainstream Fund",
    "top-up": "Top-up funding",
    "core": "Core budget",
}
"""The lines that a priority is paid from."""

STATES: Final = {
    "not-started": "Not started",
    "on-track": "On track",
    "behind": "Behind",
    "blocked": "Blocked",
    "done": "Done",
}
"""How an action goes."""

PROGRESS: Final = {
    "green": "As planned",
    "amber": "Partly as planned",
    "red": "Not as planned",
}
"""Did we do it? Kept apart from whether it made a difference."""

IMPACT: Final = {
    "0": "Too early to say",
    "1": "No change",
    "2": "Some difference",
    "3": "The intended impact is seen",
    "4": "Sustained over two reviews",
}
"""Did it make a difference? Numbered from the least."""

DECISIONS: Final = {
    "continue": "Continue",
    "change": "Change the plan",
    "escalate": "Ask for help",
    "stop": "Stop",
    "close": "Close: it is achieved",
}
"""What a review decides."""

ENDING: Final = frozenset({"stop", "close"})
"""The decisions that close the priority."""

HALF_TERMS: Final = {
    "autumn-1": "Autumn 1",
    "autumn-2": "Autumn 2",
    "spring-1": "Spring 1",
    "spring-2": "Spring 2",
    "summer-1": "Summer 1",
    "summer-2": "Summer 2",
}
"""The half-terms of a school year, in order."""
