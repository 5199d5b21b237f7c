"""The places of the conclusions that can be gone to or written in, and the verb by which each is written."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from sendnet_desktop.challenge_days.naming import LABELS as OF_DAYS
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.values import Subject
from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.evaluations.naming import LABELS
from sendnet_desktop.ids import key_of, kind_of

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

STRENGTHS: Final = "strengths"
RECOMMENDATIONS: Final = "recommendations"

_NAMES: Final = {
    "conclusion": "the conclusion about",
    "working": "a working level of",
    "strength": "a strength",
    "recommendation": "a recommendation",
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is chosen on the page.

    Attributes:
        part: ``area.D``, ``strengths`` or ``recommendations``.
        record: The strength, recommendation or conclusion about a statement that is open; empty for none.
    """

    part: str
    record: str = ""


@dataclass(frozen=True, slots=True)
class Concluded:
    """One field of a conclusion, a working level, a strength or a recommendation.

    Attributes:
        day: Which challenge day.
        record: Its record.
        field: The field's name.
    """

    day: DayPlace
    record: str
    field: str

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        concluding, kind = workspace.visits.concluding, kind_of(self.record)
        first, _, about = key_of(self.record).partition(".")
        if kind == "conclusion":
            return concluding.conclude(self.day, cast("Subject", first), about, self.field, value, shown=seen)
        if kind == "working":
            return concluding.work(self.day, first, about, self.field, value, shown=seen)
        return concluding.change(self.day, self.record, self.field, value, shown=seen)

    def cell(self) -> Cell:
        """Return where the value is kept."""
        return Cell(self.day.visit, self.record, self.field)

    def words(self) -> str:
        """Return what people call the place: ``Level – the conclusion about D``."""
        kind, about = kind_of(self.record), key_of(self.record).partition(".")[2]
        label = OF_DAYS.get(self.field) or LABELS[self.field]
        return f"{label} – {_NAMES[kind]} {about}".rstrip()
