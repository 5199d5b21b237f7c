"""What people call the fields of network meetings, and what is said in each."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.meetings.choices import (
    HELD_HOW,
    POOL_STATES,
    POOLED,
    PRESENCE,
    SCOPES,
    SO_WHAT,
    STANDING,
    SUGGESTED_FOR,
    TASK_STATES,
)
from sendnet_desktop.plans.choices import HALF_TERMS

LABELS: Final = {
    "meeting": "The meeting it belongs to",
    "term": "Half-term",
    "meets_on": "Day of the meeting",
    "held_how": "How it is held",
    "chair": "Who chairs it",
    "note_taker": "Who takes the note",
    "meeting_focus": "Focus of the meeting",
    "bring": "What to bring",
    "of_school": "School",
    "attends": "Name of who comes",
    "attends_as": "Role of who comes",
    "presence": "Attendance",
    "guest_name": "Name of the guest",
    "guest_from": "Agency or organisation",
    "topic": "Topic",
    "guest_offers": "What they offer",
    "referral": "How to refer",
    "slides": "Where the slides are",
    "cpd_minutes": "Minutes of CPD",
    "standing": "What kind of item it is",
    "heading": "Item of the agenda",
    "allotted": "Minutes",
    "led_by_whom": "Who leads the item",
    "discussed": "What was said",
    "asked_for": "Who asked for it",
    "win": "A win",
    "worry": "A worry",
    "need": "A need",
    "news": "What has changed",
    "scope": "Who changed it",
    "so_what": "What it asks of schools",
    "act_by": "Act by",
    "news_source": "Where to read it",
    "decided": "What was decided",
    "effective_on": "From",
    "task": "Action of the meeting",
    "for_school": "Which school does it",
    "task_role": "Role of who does it",
    "task_due": "To be done by",
    "task_about": "The statement or area it is about",
    "task_shown_by": "How we will know it is done",
    "task_state": "How it goes",
    "task_note": "A word on how it goes",
    "finished_on": "Finished on",
    "became": "The action of our plan that it became",
    "suggested": "What is suggested",
    "suggested_for": "What it is for",
    "pool_side": "Need or offer",
    "pooled": "What is needed or offered",
    "terms": "Terms",
    "from_on": "From",
    "until_on": "Until",
    "cost_share": "How the cost is shared",
    "pool_state": "How far it has come",
    "agreed_with": "Who it was agreed with",
    "cpd_on": "Day of the training",
    "cpd_person": "Who took part",
    "cpd_topic": "Topic of the training",
    "cpd_by": "Who gave it",
    "vignette": "What is judged: evidence that names nobody",
    "guidance_note": "Note for guidance",
    "closes": "What locks the levels until the reveal",
    "opens": "What opens the levels",
    "closed": "A level, locked until the reveal",
    "result": "What came out",
    "first_school": "First school",
    "second_school": "Second school",
    "swap_by": "To be done by",
    "first_day": "Day at the first school",
    "second_day": "Day at the second school",
    "dilemma": "The problem, without names",
    "options_offered": "What was offered",
    "will_try": "What will be tried",
    "back_on": "To report back on",
    "in_note": "Is it told in the note?",
    "doing_well": "Doing well",
    "getting_by": "Getting by",
    "finding_it_hard": "Finding it hard",
    "support_agreed": "Support that was agreed",
    "own_words": "My notes",
}
"""What people call each field."""

CHOICES: Final[Mapping[str, tuple[tuple[str | bool, str], ...]]] = {
    "term": tuple(HALF_TERMS.items()),
    "held_how": tuple(HELD_HOW.items()),
    "presence": tuple(PRESENCE.items()),
    "standing": tuple(STANDING.items()),
    "scope": tuple(SCOPES.items()),
    "so_what": tuple(SO_WHAT.items()),
    "task_state": tuple(TASK_STATES.items()),
    "suggested_for": tuple(SUGGESTED_FOR.items()),
    "pool_side": tuple(POOLED.items()),
    "pool_state": tuple(POOL_STATES.items()),
    "in_note": ((True, "It is told in the note"), (False, "It stays on this laptop")),
}
"""The fields of which one of several is chosen, each with its words."""

LOCKED: Final = ("closed", "closes", "opens")
"""The fields that hold what no person reads: levels before they are revealed, and the keys to them."""

DAYS: Final = (
    *("meets_on", "act_by", "effective_on", "task_due", "finished_on", "from_on", "until_on", "cpd_on", "swap_by"),
    *("back_on", "first_day", "second_day"),
)
"""The fields that hold a day."""

NUMBERS: Final = ("cpd_minutes", "allotted", "doing_well", "getting_by", "finding_it_hard")
"""The fields that hold a whole number."""

WORDS: Final = (
    *("chair", "note_taker", "meeting_focus", "bring", "attends", "attends_as", "guest_name", "guest_from", "topic"),
    *("guest_offers", "referral", "slides", "heading", "led_by_whom", "discussed", "win", "worry", "need", "news"),
    *("news_source", "decided", "task", "task_role", "task_shown_by", "task_note", "suggested", "pooled", "terms"),
    *("cost_share", "agreed_with", "cpd_person", "cpd_topic", "cpd_by", "vignette", "guidance_note", "dilemma"),
    *("options_offered", "will_try", "support_agreed", "own_words"),
)
"""The fields that hold words."""

NAMED_BY: Final = {
    "meeting": "title",
    "attendance": "attends",
    "guest": "guest_name",
    "agenda_item": "heading",
    "news": "news",
    "meeting_decision": "decided",
    "task": "task",
    "suggestion": "suggested",
    "pool_entry": "pooled",
    "cpd": "cpd_topic",
    "moderation": "vignette",
    "clinic": "dilemma",
    "own_note": "title",
}
"""The field whose words name a record, by its kind."""

PARTS: Final = {
    "meeting": "Network meeting",
    "attendance": "Attendance at a network meeting",
    "guest": "Guest of a network meeting",
    "agenda_item": "Item of a network meeting",
    "news": "News of a network meeting",
    "meeting_decision": "Decision of a network meeting",
    "task": "Action of a network meeting",
    "suggestion": "Suggestion for a network meeting",
    "pool_entry": "Entry of the resource pool",
    "cpd": "Training",
    "moderation": "Moderation",
    "clinic": "Problem clinic",
    "own_note": "My note",
}
"""What people call each kind of record."""

OTHER: Final = {
    "meeting_paper": "A paper of a network meeting",
    "school_update": "A school’s update at a network meeting",
    "task_progress": "How an action of a network meeting goes",
    "blind": "A level given before any was shown",
    "pairing": "Two schools that look at each other’s work",
    "wellbeing": "The wellbeing round of a network meeting",
}
"""What people call records that have no name of their own."""
