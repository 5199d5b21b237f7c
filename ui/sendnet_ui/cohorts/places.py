"""The cells of the data that can be gone to or written in, and the verb by which each is written."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.cohorts.kinds import COHORT
from sendnet_desktop.cohorts.values import Place

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Entry:
    """The figure of a cell.

    Attributes:
        place: The cell.
    """

    place: Place

    @property
    def field(self) -> str:
        """The one field of its record."""
        return "figure"

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Enter a figure here, in place of the one that the person saw."""
        return workspace.cohorts.say(self.place, value, shown=seen)

    def cell(self, channel: str) -> Cell:
        """Return where the figure is kept."""
        return Cell(channel, f"{COHORT}:{self.place.key}", self.field)

    def words(self) -> str:
        """Return what people call the cell: ``Girls, SEN support, 2025/26``."""
        return self.place.words
