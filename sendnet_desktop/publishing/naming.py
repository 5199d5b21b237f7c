"""What people call the fields of a draft of a framework or a checklist, and what is said in each."""

from collections.abc import Mapping
from typing import Final, get_args

from sendnet_desktop.frameworks.pack import EvidenceKind, Shape, Words
from sendnet_desktop.frameworks.phases import PHASES
from sendnet_desktop.publishing.checklists import naming as of_checklists

DUTIES: Final = {
    "must": "Must: the law asks for it",
    "should": "Should: statutory guidance asks for it",
    "good practice": "Good practice: neither does",
}
SHAPES: Final = {
    "circle": "Empty circle",
    "quarter": "Quarter",
    "half": "Half",
    "three-quarters": "Three quarters",
    "full": "Full circle",
    "star": "Star",
}
EVIDENCE_KIND_NAMES: Final = {kind: kind.replace("-", " ").capitalize() for kind in get_args(EvidenceKind)}
PHASE_NAMES: Final[Mapping[str, str]] = {phase: phase.capitalize() for phase in PHASES}
SCHEMES: Final = {
    "ofsted": "Ofsted evaluation area",
    "send_review_guide": "SEND review: theme",
    "mat_guide": "Trust review: theme",
    "eef": "EEF recommendation",
    "inclusion_principle": "Principle of inclusion",
}
"""The schemes of tags that the program knows, in the order in which they are asked."""

WORD_NAMES: Final = {
    "senco": "SENCO",
    "sen_register": "SEN register",
    "initial_concern": "Initial concern",
    "sen_support": "SEN support",
    "support_plan": "Support plan",
    "challenge_day": "Challenge day",
    "hub_lead": "Hub lead",
    "trust_lead": "Trust Lead",
    "half_term": "Half-term",
}
"""What each word that a trust may rename stands for."""

LABELS: Final = {
    "title": "Title",
    "number": "Number of this version",
    "label": "Label",
    "law_as_at": "Law as at",
    "author": "Written by",
    "licence": "Terms of use",
    "note": "Note for those who use it",
    "change_note": "What is different from the version before",
    "parent": "The version that it revises",
    "graded": "Are statements graded?",
    "scale_id": "Scale",
    "scale_name": "What a point of the scale is called",
    "unmet_duty_cap": "Highest level while a legal duty is not met",
    **{f"word_{name}": f"Our word for “{usual}”" for name, usual in WORD_NAMES.items()},
    "published_as": "The version that it became",
    "draft": "The draft it belongs to",
    "level_id": "Point of the scale",
    "level_name": "Name of the level",
    "colour": "Colour",
    "shape": "Mark",
    "area_id": "Letter or number of the area",
    "area_title": "Title of the area",
    "in_area": "The area it stands in",
    "statement_id": "Number of the statement",
    "text": "Statement",
    "revision": "Revision",
    "duty": "Duty",
    "help": "What it means",
    "references": "References",
    "unchecked": "References to be checked",
    "evidence": "Evidence that would persuade",
    "evidence_kinds": "Kinds of evidence",
    "core": "The part that is law",
    "core_checked_by": "How that part is checked",
    "phases": "Where it applies",
    "guidance": "Guidance from moderation",
    "replaces": "Statements that it replaces",
    "retired": "Retired",
    "described": "What a level looks like",
    "tags": "What it bears on",
    **of_checklists.LABELS,
}
"""What people call each field."""

CHOICES: Final = {
    "duty": tuple(DUTIES.items()),
    "shape": tuple((shape, SHAPES[shape]) for shape in get_args(Shape)),
    "graded": ((True, "By levels"), (False, "In words only")),
    "retired": ((True, "Retired"), (False, "Asked")),
    **of_checklists.CHOICES,
}
"""The fields of which one of several is chosen, each with its words."""

DAYS: Final = ("law_as_at",)
"""The fields that hold a day."""

WORDS: Final = (
    *("title", "number", "label", "author", "licence", "note", "change_note", "scale_name", "level_name"),
    *("area_id", "area_title", "statement_id", "text", "help", "references", "unchecked", "evidence", "core"),
    *("core_checked_by", "guidance", "replaces", "described", "tags"),
    *(f"word_{name}" for name in Words.__struct_fields__),
    *of_checklists.WORDS,
)
"""The fields that hold words."""

PARTS: Final = {
    "draft": "The draft of the framework",
    "draft_level": "Draft framework, level",
    "draft_area": "Draft framework, area",
    "draft_statement": "Draft framework, statement",
    "draft_descriptor": "Draft framework, what a level looks like in",
    "draft_tags": "Draft framework, what a part bears on",
    **of_checklists.PARTS,
}
"""What people call each kind of record, before the words that it is named by."""

NAMED_BY: Final = {
    "draft": "title",
    "draft_level": "level_name",
    "draft_area": "area_title",
    "draft_statement": "text",
    **of_checklists.NAMED_BY,
}
"""The field that says what people call a record."""
