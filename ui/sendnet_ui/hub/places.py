"""The places of a hub that can be gone to or written in, and the verb by which each is written."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sendnet_desktop.challenge_days.places import org_of
from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.hubs.naming import LABELS
from sendnet_desktop.hubs.service import jotted, said_of
from sendnet_desktop.hubs.values import HubVisit
from sendnet_desktop.ids import key_of, kind_of

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class HubPlace:
    """A school of the hub, and what is chosen there.

    Attributes:
        school: The school's id.
        visit: The record of the visit that is meant; empty where none is.
        jot: The record of the jot that is meant, where the school is not known; empty where none is.
    """

    school: str
    visit: str = ""
    jot: str = ""


@dataclass(frozen=True, slots=True)
class VisitEntry:
    """One field of the note of a visit.

    Attributes:
        channel: Where the visit is kept.
        record: Its id.
        field: The field's name.
    """

    channel: str
    record: str
    field: str

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        return workspace.hubs.change_visit(HubVisit(self.channel, self.record), self.field, value, shown=seen)

    def cell(self) -> Cell:
        """Return where the value is kept."""
        return Cell(self.channel, self.record, self.field)

    def words(self) -> str:
        """Return what people call the place: ``What was agreed – a visit``."""
        return f"{LABELS[self.field]} – a visit"


@dataclass(frozen=True, slots=True)
class PriorityEntry:
    """What the note of a visit says of one of the school's priorities.

    Attributes:
        channel: Where the visit is kept.
        record: Its id.
        priority: The priority's record.
        field: The field's name.
    """

    channel: str
    record: str
    priority: str
    field: str

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        visit = HubVisit(self.channel, self.record)
        return workspace.hubs.say_of_priority(visit, self.priority, value, shown=seen)

    def cell(self) -> Cell:
        """Return where the value is kept."""
        return said_of(HubVisit(self.channel, self.record), self.priority)

    def words(self) -> str:
        """Return what people call the place."""
        return "what a visit says of a priority"


@dataclass(frozen=True, slots=True)
class JotEntry:
    """The words of a jot.

    Attributes:
        record: Its id.
        field: The field's name.
    """

    record: str
    field: str

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        return workspace.hubs.change_jot(self.record, value, shown=seen)

    def cell(self) -> Cell:
        """Return where the value is kept."""
        return jotted(self.record)

    def words(self) -> str:
        """Return what people call the place."""
        return "my jot"


Entry = VisitEntry | PriorityEntry | JotEntry


def place_of(cell: Cell) -> HubPlace | None:
    """Return where a field is shown in this room; None where it is not."""
    kind, key = kind_of(cell.record), key_of(cell.record)
    if kind == "hub_jot":
        return HubPlace("", jot=cell.record)
    if kind in ("hub_visit", "hub_visit_priority"):
        return HubPlace(org_of(cell.channel), f"hub_visit:{key.partition('.')[0]}")
    return None
