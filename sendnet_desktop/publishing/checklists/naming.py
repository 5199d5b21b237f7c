"""What people call the fields of a checklist's draft, and what is said in each."""

from typing import Final

from sendnet_desktop.frameworks.checklist import Repeat, Response

RESPONSES: Final[dict[Response, str]] = {
    "seen": "Seen: consistently, in places or not seen",
    "compliance": "Compliance: met, partly met or not met",
    "number": "A number",
    "themes": "Themes: short notes, for or against",
    "judgement": "A level of the framework",
}
REPEATS: Final[dict[Repeat, str]] = {
    "once": "Once",
    "room": "Anew for each room",
    "group": "Anew for each group",
    "trail": "Anew for each case trail",
    "work": "Anew for each look at work",
    "recommendation": "Anew for each recommendation",
}

LABELS: Final = {
    "template": "Kind of checklist",
    "section_id": "Number of the section",
    "section_title": "Title of the section",
    "repeat": "How often it is gone through",
    "section_help": "How to go about it",
    "section_groups": "Groups to choose from",
    "in_section": "The section it stands in",
    "item_id": "Number of the item",
    "item_text": "What is to be seen or asked",
    "item_help": "What to look for",
    "responses": "How it is answered",
    "counts": "What is counted",
    "bears_on": "Statements that it bears on",
}
"""What people call each field that a draft of a framework has not."""

CHOICES: Final = {"repeat": tuple(REPEATS.items())}
"""The fields of which one of several is chosen, each with its words."""

WORDS: Final = (
    *("section_id", "section_title", "section_help", "section_groups", "item_id", "item_text", "item_help"),
    *("responses", "counts", "bears_on"),
)
"""The fields that hold words."""

PARTS: Final = {
    "checklist_draft": "The draft of a checklist",
    "checklist_section": "Draft checklist, section",
    "checklist_item": "Draft checklist, item",
}
"""What people call each kind of record, before the words that it is named by."""

NAMED_BY: Final = {
    "checklist_draft": "title",
    "checklist_section": "section_title",
    "checklist_item": "item_text",
}
"""The field that says what people call a record."""
