"""The fields that a person fills in here, and the verb by which each is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.evaluations.naming import LABELS
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.ids import key_of, kind_of

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

Subject = Literal["statement", "area", "evidence", "earlier"]

_WHOSE: Final = {"evidence": "evidence", "earlier": "an earlier review"}


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
    """One field of one statement, area, piece of evidence or earlier review's judgement.

    Attributes:
        subject: Which of the four.
        id: The statement's or area's id in the pack; the record of a piece of evidence or of an earlier review.
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
        if self.subject == "earlier":
            return workspace.challenge_days.change_earlier(self.id, self.field, value, shown=seen)
        return evaluations.change_evidence(self.id, self.field, value, shown=seen)

    def cell(self, evaluation: Evaluation) -> Cell:
        """Return where the value is kept."""
        if self.subject in _WHOSE:
            return Cell(evaluation.channel, self.id, self.field)
        kind = "judgement" if self.subject == "statement" else "area"
        return Cell(evaluation.channel, f"{kind}:{evaluation.year}.{self.id}", self.field)

    def words(self) -> str:
        """Return what people call the place: ``comment of A3``."""
        return f"{LABELS[self.field]} – {_WHOSE.get(self.subject, self.id)}"


def pages_of(cells: frozenset[Cell], evaluation: Evaluation) -> Iterator[Page]:
    """Yield the pages on which these cells are shown."""
    holds = {
        piece.record: Page("statement", judged.statement.id)
        for judged in evaluation.judged()
        for piece in judged.evidence
    }
    holds |= {
        each.record: Page("statement", said.statement.id) for said in evaluation.judged() for each in said.findings
    }
    holds |= {each.record: Page("area", area.area.id) for area in evaluation.areas for each in area.findings}
    for cell in sorted(cells):
        kind, key = kind_of(cell.record), key_of(cell.record).partition(".")[2]
        if kind == "judgement":
            yield Page("statement", key)
        elif kind == "area":
            yield Page("area", key)
        elif cell.record in holds:
            yield holds[cell.record]
