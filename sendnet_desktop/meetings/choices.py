"""What may be chosen in the papers of a network meeting, by id."""

from typing import Final

HELD_HOW: Final = {
    "in-person": "Face to face",
    "virtual": "Virtual",
    "hybrid": "Hybrid",
}
"""How a meeting is held."""

PRESENCE: Final = {
    "present": "Present",
    "deputy": "A deputy came",
    "apologies": "Apologies",
    "absent": "Did not come",
}
"""Whether somebody came, in the order of their number keys."""

STANDING: Final = {
    "roll-call": "Exchange roll-call",
    "actions": "Actions carried over",
    "updates": "School updates",
    "news": "What has changed",
    "emerging": "Emerging issues",
    "training": "Training",
    "focus": "Focus",
    "guest": "Guest speaker",
    "moderation": "Moderation",
    "practice": "Good practice",
    "pool": "Resource pool",
    "clinic": "Problem clinic",
    "wellbeing": "Wellbeing round",
    "other": "Other",
}
"""What an item of the agenda is, in the order in which a meeting mostly takes them."""

USUAL_AGENDA: Final = (
    "roll-call",
    "actions",
    "updates",
    "news",
    "emerging",
    "training",
    "focus",
    "clinic",
    "wellbeing",
)
"""The standing items with which a new meeting begins."""

SCOPES: Final = {"national": "National", "local": "Local authority", "trust": "Trust"}
"""Who changed something."""

SO_WHAT: Final = {"nothing": "Nothing to do", "note": "Note it", "act": "Act by a date"}
"""What a piece of news asks of schools."""

TASK_STATES: Final = {
    "open": "Not started",
    "begun": "Begun",
    "done": "Done",
    "cannot": "Cannot be done",
}
"""How an action of a meeting goes."""

TO_EVERY_SCHOOL: Final = "every"
"""The owner of an action that every school has to do."""

OF_THE_TRUST: Final = "trust"
"""The owner of an action that the trust's office has to do."""

POOLED: Final = {"need": "Need", "offer": "Offer"}
"""The two sides of the resource pool."""

POOL_STATES: Final = {
    "open": "Open",
    "agreed": "Agreed",
    "under-way": "Under way",
    "over": "Over",
}
"""How far an entry of the resource pool has come."""

SUGGESTED_FOR: Final = {"agenda": "The agenda", "note": "The note of the meeting"}
"""What a school may suggest something for."""

PAPERS: Final = {"agenda": "Agenda", "note": "Note"}
"""The documents of a meeting that the trust issues."""
