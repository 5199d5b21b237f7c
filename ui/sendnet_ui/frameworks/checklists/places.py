"""The places of a checklist's draft that can be gone to or written in, and the verb by which each is written."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.publishing.checklists.kinds import DRAFT, ITEM, SECTION
from sendnet_desktop.publishing.naming import LABELS

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

Sheet = Literal["about", "part", "publish"]
"""The pages of the room; ``part`` is a section or an item."""

_NAMES: Final = {DRAFT: "the checklist", SECTION: "a section", ITEM: "an item"}


@dataclass(frozen=True, slots=True)
class ChecklistPlace:
    """A page that is chosen in the list.

    Attributes:
        draft: The draft's record.
        sheet: Which page.
        record: The section's or the item's record; empty for other pages.
    """

    draft: str
    sheet: Sheet = "about"
    record: str = ""


@dataclass(frozen=True, slots=True)
class ChecklistEntry:
    """One field of a checklist's draft or one of its parts.

    Attributes:
        record: The part's record.
        field: The field's name.
    """

    record: str
    field: str

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        return workspace.frameworks.checklists.editing.change(self.record, self.field, value, shown=seen)

    def cell(self, channel: str) -> Cell:
        """Return where the value is kept."""
        return Cell(channel, self.record, self.field)

    def words(self) -> str:
        """Return what people call the place: ``What is counted – an item``."""
        return f"{LABELS[self.field]} – {_NAMES.get(self.record.partition(':')[0], 'the checklist')}"


def checklist_entry_of(cell: Cell) -> ChecklistEntry | None:
    """Return the place of a field of a checklist's draft; None where it is of something else."""
    return ChecklistEntry(cell.record, cell.field) if cell.record.partition(":")[0] in _NAMES else None
