"""The kinds of record of a draft of a framework and of the trust's checklists, and who may write each."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.journal.channels import ChannelKind
from sendnet_desktop.journal.kinds import Kind, Prose, Role
from sendnet_desktop.publishing.checklists.kinds import KINDS as CHECKLIST_KINDS

_OFFICE: Final[Mapping[ChannelKind, frozenset[Role]]] = {"office": frozenset({"trust lead"})}
_TABLES: Final = "sendnet_desktop.publishing.tables"
_GROUP: Final = "Drafts of the framework"

DRAFT: Final = "draft"
LEVEL: Final = "draft_level"
AREA: Final = "draft_area"
STATEMENT: Final = "draft_statement"
DESCRIPTOR: Final = "draft_descriptor"
TAGS: Final = "draft_tags"

KINDS: Final = (
    Kind(
        DRAFT,
        f"{_TABLES}:DraftRow",
        writers=_OFFICE,
        prose=Prose(_GROUP, ("title", "note", "change_note", "author", "licence", "scale_name")),
    ),
    Kind(LEVEL, f"{_TABLES}:DraftLevelRow", writers=_OFFICE, prose=Prose(_GROUP, ("level_name",), about="draft")),
    Kind(AREA, f"{_TABLES}:DraftAreaRow", writers=_OFFICE, prose=Prose(_GROUP, ("area_title",), about="draft")),
    Kind(
        STATEMENT,
        f"{_TABLES}:DraftStatementRow",
        writers=_OFFICE,
        prose=Prose(
            _GROUP,
            ("text", "statement_id", "help", "evidence", "core", "core_checked_by", "guidance", "references"),
            about="draft",
        ),
    ),
    Kind(DESCRIPTOR, f"{_TABLES}:DraftDescriptorRow", writers=_OFFICE, prose=Prose(_GROUP, ("described",))),
    Kind(TAGS, f"{_TABLES}:DraftTagsRow", writers=_OFFICE),
    *CHECKLIST_KINDS,
)
