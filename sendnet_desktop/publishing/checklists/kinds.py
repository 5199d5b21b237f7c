"""The kinds of record of a trust's checklists and of their drafts, and who may write each."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.journal.channels import ChannelKind
from sendnet_desktop.journal.kinds import Kind, Prose, Role

_OFFICE: Final[Mapping[ChannelKind, frozenset[Role]]] = {"office": frozenset({"trust lead"})}
_TABLES: Final = "sendnet_desktop.publishing.checklists.tables"
_GROUP: Final = "Drafts of checklists"

CURRENT: Final = "checklist"
DRAFT: Final = "checklist_draft"
SECTION: Final = "checklist_section"
ITEM: Final = "checklist_item"

KINDS: Final = (
    Kind(CURRENT, f"{_TABLES}:ChecklistRow", writers={"all": frozenset({"trust lead"})}),
    Kind(
        DRAFT,
        f"{_TABLES}:ChecklistDraftRow",
        writers=_OFFICE,
        prose=Prose(_GROUP, ("title", "note", "change_note", "author", "licence")),
    ),
    Kind(
        SECTION,
        f"{_TABLES}:ChecklistSectionRow",
        writers=_OFFICE,
        prose=Prose(_GROUP, ("section_title", "section_help", "section_groups"), about="draft"),
    ),
    Kind(
        ITEM,
        f"{_TABLES}:ChecklistItemRow",
        writers=_OFFICE,
        prose=Prose(_GROUP, ("item_text", "item_id", "item_help", "counts"), about="draft"),
    ),
)
