"""The kinds of record of a draft of a framework, and who may write each."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.journal.channels import ChannelKind
from sendnet_desktop.journal.kinds import Kind, Role

_OFFICE: Final[Mapping[ChannelKind, frozenset[Role]]] = {"office": frozenset({"trust lead"})}
_TABLES: Final = "sendnet_desktop.publishing.tables"

DRAFT: Final = "draft"
LEVEL: Final = "draft_level"
AREA: Final = "draft_area"
STATEMENT: Final = "draft_statement"
DESCRIPTOR: Final = "draft_descriptor"
TAGS: Final = "draft_tags"

KINDS: Final = (
    Kind(DRAFT, f"{_TABLES}:DraftRow", writers=_OFFICE),
    Kind(LEVEL, f"{_TABLES}:DraftLevelRow", writers=_OFFICE),
    Kind(AREA, f"{_TABLES}:DraftAreaRow", writers=_OFFICE),
    Kind(STATEMENT, f"{_TABLES}:DraftStatementRow", writers=_OFFICE),
    Kind(DESCRIPTOR, f"{_TABLES}:DraftDescriptorRow", writers=_OFFICE),
    Kind(TAGS, f"{_TABLES}:DraftTagsRow", writers=_OFFICE),
)
