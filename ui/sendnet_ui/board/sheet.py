"""What the room shares: what the board is told of a half-term, as it was read, and the way to say more."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sendnet_desktop.across.board import BoardSummary
from sendnet_desktop.across.naming import LABELS
from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_ui.evaluations.paper import ReadPaper, Spot

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Reading:
    """What the room shows, as read at one moment.

    Attributes:
        summary: What the board is told.
        cells: Where each thing that the lead says is kept, by field.
        disagreeing: Where two versions stand.
    """

    summary: BoardSummary
    cells: dict[str, Cell]
    disagreeing: frozenset[Cell]


@dataclass(frozen=True, slots=True)
class BoardEntry:
    """One thing that the lead says of a half-term.

    Attributes:
        term: Which half-term.
        field: The field's name.
    """

    term: str
    field: str

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        return workspace.board.say(self.term, self.field, value, shown=seen)

    def words(self) -> str:
        """Return what people call the place."""
        return f"{LABELS[self.field]} – for the board"


class BoardSheet(ReadPaper[Reading]):
    """A summary for the board on the screen."""

    def spot(self, subject: str, owner: str, field: str) -> BoardEntry:  # noqa: ARG002 -- there is one subject
        """Return the place of a field of a half-term."""
        return BoardEntry(owner, field)

    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""
        return self.reading.cells[place.field]

    def label(self, field: str) -> str:
        """Return what people call a field."""
        return self.said(LABELS[field])
