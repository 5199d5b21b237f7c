"""The places of the room of network meetings that can be gone to or written in, and the verb that writes each."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.meetings.naming import LABELS
from sendnet_ui.meetings.moderation.places import Chosen

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

PART_OF: Final = {
    "meeting": "next",
    "meeting_paper": "decided",
    "task": "tasks",
    "task_progress": "tasks",
    "suggestion": "asking",
    "pool_entry": "pool",
    "practice": "practice",
    "hub_visit": "visits",
    "hub_visit_priority": "visits",
    "own_note": "notes",
    "cpd": "cpd",
    "placing": "spread",
    "moderation": "moderation",
    "blind": "moderation",
}
"""The part of the room in which a record is shown, by its kind."""

_MODERATED: Final = ("moderation", "blind")
_NAMES: Final = {
    "task_progress": "an action of a meeting",
    "suggestion": "what you ask for",
    "pool_entry": "needs and offers",
    "practice": "good practice",
    "own_note": "my notes",
    "cpd": "CPD",
}
_LABELS: Final = {
    "title": "What it is about",
    "area": "Area",
    "share": "Is it to be shared across the trust?",
    "works_well": "What works well",
    "whom_to_ask": "Whom to ask",
}


@dataclass(frozen=True, slots=True)
class NetworkPlace:
    """A part of the room, or something in it.

    Attributes:
        part: The part's key.
        within: What is meant there, as the part's page understands it; None for the part itself.
    """

    part: str
    within: Hashable = None


@dataclass(frozen=True, slots=True)
class CardPlace:
    """A record that is shown in a part, or a field of it.

    Attributes:
        record: The record.
        field: The field; empty for the record as a whole.
    """

    record: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of something that this school keeps of network meetings.

    Attributes:
        channel: Where it is kept.
        record: Its record.
        field: The field's name.
    """

    channel: str
    record: str
    field: str

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        at_school = workspace.meetings.at_school
        if kind_of(self.record) == "task_progress":
            return at_school.tasks.say(f"task:{key_of(self.record)}", self.field, value, shown=seen)
        return at_school.change(self.cell, value, shown=seen)

    @property
    def cell(self) -> Cell:
        """Where the value is kept."""
        return Cell(self.channel, self.record, self.field)

    def words(self) -> str:
        """Return what people call the place."""
        return f"{label_of(self.field)} – {_NAMES[kind_of(self.record)]}"


def label_of(field: str) -> str:
    """Return what people call a field here."""
    return _LABELS.get(field) or LABELS[field]


def place_of(cell: Cell, *, is_removal: bool = False) -> NetworkPlace | None:
    """Return where a field is shown in this room; None where it is in no part of it.

    Args:
        cell: The field.
        is_removal: Whether its record was taken away, so that only the part can be gone to.
    """
    kind = kind_of(cell.record)
    if kind in _MODERATED:
        moderation = f"moderation:{key_of(cell.record).partition('.')[0]}"
        return NetworkPlace("moderation", None if is_removal else Chosen(moderation))
    part = PART_OF.get(kind)
    if part is None:
        return None
    record = f"task:{key_of(cell.record)}" if kind == "task_progress" else cell.record
    is_said = cell.field in _LABELS or cell.field in LABELS
    within = None if is_removal else CardPlace(record, cell.field if is_said else "")
    return NetworkPlace(part, within)
