"""The places of what is prepared that can be gone to or written in, and the verb by which each is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.ids import kind_of
from sendnet_desktop.visits.naming import LABELS
from sendnet_desktop.visits.preparing.rules import Part
from sendnet_desktop.visits.records import DAY

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

PARTS: Final[Mapping[str, Part]] = {"visit": "day", "reviewer": "team", "enquiry": "enquiries", "slot": "timetable"}
"""On which part of the page a record stands, by its kind."""

_NAMES: Final = {
    "visit": "the day",
    "reviewer": "one of the team",
    "enquiry": "a line of enquiry",
    "slot": "the timetable",
}
_LABELS: Final = {"title": "What the day is called", "held_on": "Date"}


@dataclass(frozen=True, slots=True)
class PartPlace:
    """A part of the page, and what is chosen there.

    Attributes:
        part: Which.
        record: The record that is meant; empty where none is.
        field: The field of it that is meant; empty where none is.
    """

    part: Part
    record: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of the day, or of something on one of its lists.

    Attributes:
        day: Which day.
        record: The record; that of the day itself is ``DAY``.
        field: The field's name.
    """

    day: DayPlace
    record: str
    field: str

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        preparing = workspace.visits.preparing
        if self.field == "checklist":
            return preparing.go_by(self.day, "checklist", str(value or ""))
        return preparing.change(self.day, self.record, self.field, value, shown=seen)

    def cell(self) -> Cell:
        """Return where the value is kept."""
        return Cell(self.day.visit, self.record, self.field)

    def words(self) -> str:
        """Return what people call the place: ``Where, of the timetable``."""
        return f"{label_of(self.field)} – {_NAMES[kind_of(self.record)]}"


def label_of(field: str) -> str:
    """Return what people call a field here."""
    return _LABELS.get(field) or LABELS[field]


def part_place(record: str, field: str = "") -> PartPlace | None:
    """Return the place of a record, or of a field of it; None where it stands on no part of this page."""
    part = PARTS.get(kind_of(record))
    return PartPlace(part, "" if record == DAY else record, field) if part else None
