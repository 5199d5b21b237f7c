"""The fields that a person fills in here, and the verb by which each is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.evaluations.naming import LABELS
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.ids import key_of, kind_of

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

Subject = Literal["statement", "area", "evidence"]


@dataclass(frozen=True, slots=True)
class Page:
    """What is chosen in the list: a statement, or an area as a whole.

    Attributes:
        subject: ``statement`` or ``area``.
        id: Its id in the pack.
    """

    subject: Literal["statement", "area"]
    id: str


@dataclass(frozen=True, slots=True)
class Place:
    """One field of one statement, area or piece of evidence.

    Attributes:
        subject: Which of the three.
        id: The statement's or area's id in the pack; the record of a piece of evidence.
        field: The field's name.
    """

    subject: Subject
    id: str
    field: str

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        evaluations = workspace.evaluations
        if self.subject == "statement":
            return evaluations.answer(self.id, self.field, value, shown=seen)
        if self.subject == "area":
            return evaluations.answer_area(self.id, self.field, value, shown=seen)
        return evaluations.change_evidence(self.id, self.field, value, shown=seen)

    def cell(self, evaluation: Evaluation) -> Cell:
        """Return where the value is kept."""
        if self.subject == "evidence":
            return Cell(evaluation.channel, self.id, self.field)
        kind = "judgement" if self.subject == "statement" else "area"
        return Cell(evaluation.channel, f"{kind}:{evaluation.year}.{self.id}", self.field)

    def words(self) -> str:
        """Return what people call the place: ``comment of A3``."""
        whose = "evidence" if self.subject == "evidence" else self.id
        return f"{LABELS[self.field]} – {whose}"


def pages_of(cells: frozenset[Cell], evaluation: Evaluation) -> Iterator[Page]:
    """Yield the pages on which these cells are shown."""
    holds = {item.record: judged.statement.id for judged in evaluation.judged() for item in judged.evidence}
    for cell in sorted(cells):
        kind, key = kind_of(cell.record), key_of(cell.record).partition(".")[2]
        if kind == "judgement":
            yield Page("statement", key)
        elif kind == "area":
            yield Page("area", key)
        elif cell.record in holds:
            yield Page("statement", holds[cell.record])
