"""What the pieces of the page share: the report as read, and the places that are written on it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sendnet_desktop.challenge_days.accuracy import Point
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.evaluations.naming import LABELS
from sendnet_desktop.ids import key_of
from sendnet_desktop.visits.records import DAY
from sendnet_ui.evaluations.paper import ReadPaper, Spot
from sendnet_ui.visits.reporting.reading import Reading

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

STAGE: Final = "report"


@dataclass(frozen=True, slots=True)
class OfDay:
    """A field of the challenge day itself.

    Attributes:
        day: Which challenge day.
        field: The field's name.
    """

    day: DayPlace
    field: str

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        return workspace.visits.days.change(self.day, self.field, value, shown=seen)

    def cell(self) -> Cell:
        """Return where the value is kept."""
        return Cell(self.day.visit, DAY, self.field)

    def words(self) -> str:
        """Return what people call the place."""
        return LABELS[self.field]


@dataclass(frozen=True, slots=True)
class OfPoint:
    """What the team did about a point of accuracy.

    Attributes:
        point: The point, as it was read first.
        field: The field's name.
    """

    point: Point
    field: str

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        return workspace.recommendations.accuracy.amend(self.point, self.field, value, shown=seen)

    def cell(self) -> Cell:
        """Return where the value is kept."""
        return Cell(self.point.place.findings, f"amendment:{key_of(self.point.record)}", self.field)

    def words(self) -> str:
        """Return what people call the place."""
        return f"{LABELS[self.field]} – a point of accuracy"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OfPoint) and self.cell() == other.cell()

    def __hash__(self) -> int:
        return hash(self.cell())


class ReportSheet(ReadPaper[Reading]):
    """The report on the screen."""

    def spot(self, subject: str, owner: str, field: str) -> Spot:
        """Return the place of a field of the day, or of what was done about a point."""
        if subject == "day":
            return OfDay(self.reading.visit.place, field)
        return OfPoint(next(each for each in self.reading.points if each.record == owner), field)

    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""
        assert isinstance(place, OfDay | OfPoint)
        return place.cell()

    def label(self, field: str) -> str:
        """Return what people call a field."""
        return self.said(LABELS[field])
