"""The places of a school's challenge days that can be gone to or written in, and the verb that writes each."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from sendnet_desktop.challenge_days.accuracy import Point
from sendnet_desktop.challenge_days.answering import response_of
from sendnet_desktop.challenge_days.naming import LABELS
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell, Changes, Value

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

Subject = Literal["response", "accuracy"]

_NAMES: Final = {"response": "the headteacher’s answer", "accuracy": "a point of accuracy"}


@dataclass(frozen=True, slots=True)
class AnswerPlace:
    """A challenge day, or a recommendation of it, that is chosen in the list.

    Attributes:
        day: Which challenge day.
        record: The recommendation's record; empty for the day itself.
    """

    day: DayPlace
    record: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of the answer to a recommendation, or of a point of accuracy.

    Attributes:
        subject: Which of the two.
        day: Of which challenge day.
        record: The recommendation's record, or the point's.
        field: The field's name.
    """

    subject: Subject
    day: DayPlace
    record: str
    field: str

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        recommendations = workspace.recommendations
        if self.subject == "response":
            return recommendations.change_response(self.day, self.record, self.field, value, shown=seen)
        return recommendations.accuracy.change(Point(self.record, self.day), self.field, value, shown=seen)

    @property
    def cell(self) -> Cell:
        """Where the value is kept."""
        record = response_of(self.record) if self.subject == "response" else self.record
        return Cell(self.day.findings, record, self.field)

    def words(self) -> str:
        """Return what people call the place."""
        return f"{LABELS[self.field]} – {_NAMES[self.subject]}"
