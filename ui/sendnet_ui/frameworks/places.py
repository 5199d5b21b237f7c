"""The places of a draft that can be gone to or written in, and the verb by which each is written."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.publishing.laying import descriptor_record, tags_record
from sendnet_desktop.publishing.naming import LABELS, SCHEMES

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

Sheet = Literal["about", "scale", "words", "part", "publish"]
"""The pages of the room; ``part`` is an area or a statement."""

Subject = Literal["part", "descriptor", "tags"]

_NAMES: Final = {
    "draft": "the framework",
    "draft_level": "a level",
    "draft_area": "an area",
    "draft_statement": "a statement",
}


@dataclass(frozen=True, slots=True)
class DraftPlace:
    """A page that is chosen in the list.

    Attributes:
        draft: The draft's record.
        sheet: Which page.
        record: The area's or the statement's record; empty for other pages.
    """

    draft: str
    sheet: Sheet = "about"
    record: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of a draft or one of its parts.

    Attributes:
        subject: A field of the part itself, what a level looks like in an area, or what a part bears on.
        record: The part's record; for a descriptor the area's.
        field: The field's name; for a descriptor the level's record, for tags the scheme.
    """

    subject: Subject
    record: str
    field: str

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        editing = workspace.frameworks.editing
        if self.subject == "descriptor":
            return editing.describe(self.record, self.field, str(value or ""), shown=seen)
        if self.subject == "tags":
            return editing.tag(self.record, self.field, str(value or ""), shown=seen)
        return editing.change(self.record, self.field, value, shown=seen)

    def cell(self, channel: str) -> Cell:
        """Return where the value is kept."""
        if self.subject == "descriptor":
            return Cell(channel, descriptor_record(self.record, self.field), "described")
        if self.subject == "tags":
            return Cell(channel, tags_record(self.record, self.field), "tags")
        return Cell(channel, self.record, self.field)

    def words(self) -> str:
        """Return what people call the place: ``Duty – a statement``."""
        kind = _NAMES.get(self.record.partition(":")[0], "the framework")
        if self.subject == "descriptor":
            return f"{LABELS['described']} – {kind}"
        if self.subject == "tags":
            return f"{SCHEMES.get(self.field, self.field)} – {kind}"
        return f"{LABELS[self.field]} – {kind}"


def entry_of(cell: Cell) -> Entry | None:
    """Return the place of a field of a draft; None where it is of something else, or only its owner says where."""
    kind, _, key = cell.record.partition(":")
    if kind == "draft_descriptor":
        area, _, level = key.partition(".")
        return Entry("descriptor", f"draft_area:{area}", f"draft_level:{level}")
    return Entry("part", cell.record, cell.field) if kind in _NAMES else None
