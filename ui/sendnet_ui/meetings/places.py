"""The places of network meetings that can be gone to: a meeting, a stage of it, and what is meant there."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.ids import kind_of
from sendnet_desktop.meetings.minutes.service import channel_of
from sendnet_desktop.meetings.naming import LABELS
from sendnet_desktop.meetings.places import MeetingPlace

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_NAMES: Final = {
    "meeting": "the meeting",
    "attendance": "who is here",
    "guest": "a guest",
    "agenda_item": "the agenda",
    "school_update": "a school’s update",
    "news": "what has changed",
    "meeting_decision": "a decision",
    "task": "an action",
    "clinic": "the problem clinic",
    "wellbeing": "the wellbeing round",
}
_STAGES: Final = {
    "meeting": "prepare",
    **dict.fromkeys(
        ("attendance", "guest", "agenda_item", "school_update", "news", "meeting_decision", "task"), "meet"
    ),
    **dict.fromkeys(("clinic", "wellbeing"), "meet"),
}
"""The stage in which a record is shown, by its kind."""

_PREPARED: Final = frozenset({"standing", "heading", "allotted", "led_by_whom"})
"""What an item of the agenda says before the meeting."""

_LABELS: Final = {
    "title": "What the meeting is called",
    "starts_at": "From",
    "ends_at": "Until",
    "held_in": "Where, or how to join",
}


@dataclass(frozen=True, slots=True)
class StagePlace:
    """A stage of a meeting, and what is meant on its page.

    Attributes:
        meeting: Which meeting.
        stage: The stage's key; empty for the one that the meeting has come to.
        within: What the stage's own page understands, such as a record; None for the page as a whole.
    """

    meeting: MeetingPlace
    stage: str = ""
    within: Hashable = None


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """A block of a stage's page, and what is meant there.

    Attributes:
        block: The block's key; empty for the one in which the record stands.
        record: The record that is meant; empty where none is.
        field: The field of it that is meant; empty where none is.
    """

    block: str = ""
    record: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Sought:
    """A field of something that belongs to a meeting, of which only the record is known.

    Attributes:
        cell: The field.
        stage: The key of the stage in which it is shown.
        is_removal: Whether its record was taken away, so that only the stage can be gone to.
    """

    cell: Cell
    stage: str
    is_removal: bool = False

    def within(self) -> RecordPlace | None:
        """Return what is meant on the page of the stage; None for the page as a whole."""
        return None if self.is_removal else RecordPlace("", self.cell.record, self.cell.field)


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of a meeting, or of something that was minuted of it.

    Attributes:
        meeting: Which meeting.
        record: The record; that of the meeting itself is its own.
        field: The field's name.
    """

    meeting: MeetingPlace
    record: str
    field: str

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        return workspace.meetings.minutes.change(self.meeting, self.record, self.field, value, shown=seen)

    def cell(self) -> Cell:
        """Return where the value is kept."""
        return Cell(channel_of(self.meeting, kind_of(self.record)), self.record, self.field)

    def words(self) -> str:
        """Return what people call the place: ``Minutes, of the agenda``."""
        return f"{label_of(self.field)} – {_NAMES[kind_of(self.record)]}"


def label_of(field: str) -> str:
    """Return what people call a field here."""
    return _LABELS.get(field) or LABELS[field]


def sought_by(cell: Cell, *, is_removal: bool = False) -> Sought | None:
    """Return where a field is shown in the office's room; None where it is on no page of it.

    Args:
        cell: The field.
        is_removal: Whether its record was taken away.
    """
    stage = "prepare" if cell.field in _PREPARED else _STAGES.get(kind_of(cell.record))
    return Sought(cell, stage, is_removal) if stage and kind_of(cell.record) in _STAGES else None
