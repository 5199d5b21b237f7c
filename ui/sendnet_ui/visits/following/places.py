"""The places of a follow-up that can be gone to or written in, and the verb by which each is written."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sendnet_desktop.challenge_days.following import outcome_record
from sendnet_desktop.challenge_days.naming import LABELS
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell, Changes, Value

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Found:
    """One field of what a follow-up finds of a recommendation.

    Attributes:
        day: The follow-up.
        source: The recommendation, as a plan names it.
        field: The field's name; empty for the recommendation as a whole.
    """

    day: DayPlace
    source: str
    field: str = ""

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        return workspace.visits.following.conclude(self.day, self.source, self.field, value, shown=seen)

    def cell(self) -> Cell:
        """Return where the value is kept."""
        return Cell(self.day.visit, outcome_record(self.source), self.field)

    def words(self) -> str:
        """Return what people call the place."""
        return f"{LABELS[self.field]} – a recommendation that is followed up"
