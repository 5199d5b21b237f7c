"""The kinds of record of a trust's checklists, and who may write each."""

from typing import Final

from sendnet_desktop.journal.kinds import Kind

_TABLES: Final = "sendnet_desktop.publishing.checklists.tables"

CURRENT: Final = "checklist"

KINDS: Final = (Kind(CURRENT, f"{_TABLES}:ChecklistRow", writers={"all": frozenset({"trust lead"})}),)
