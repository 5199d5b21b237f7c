"""Putting a synthesis together: what was seen and concluded by area, high judgement on weak evidence first."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import msgspec

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.frozen import evaluation_of, thaw
from sendnet_desktop.evaluations.packs import Packs
from sendnet_desktop.evaluations.standing import apart
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.pack import Area, Pack, Statement
from sendnet_desktop.journal.channels import school_channel
from sendnet_desktop.journal.documents import Documents
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.visits.capture.records import captured
from sendnet_desktop.visits.synthesis import drafted, seen
from sendnet_desktop.visits.synthesis.values import (
    AreaFound,
    Conclusion,
    Piece,
    StatementFound,
    Synthesis,
    Working,
)
from sendnet_desktop.visits.values import Visit

EVALUATION = "briefing:evaluation"
"""The record of the school's evaluation among a day's working papers."""


class _Briefing(msgspec.Struct, frozen=True):
    document: str = ""


def synthesis(
    ledger: Ledger,
    visit: Visit,
    packs: Packs,
    documents: Documents,
    checklist: Callable[[str], Checklist],
) -> Synthesis:
    """Return what a team draws its conclusions from, and those conclusions.

    Args:
        ledger: The open tables.
        visit: The challenge day.
        packs: The frameworks that are here.
        documents: The documents that are here.
        checklist: Reads a checklist by its hash.

    Raises:
        SendnetError: The framework that is judged by has not come yet.
    """
    channel, pack = visit.place.visit, packs.pack(visit.pack)
    gone_through, seen_there = _checklist(visit, checklist), captured(ledger, channel)
    two, resting = apart(ledger, (channel,)), drafted.grounds(ledger, channel)
    found = _Found(
        pack,
        school_view(ledger, visit, packs, documents),
        seen.pieces(seen_there, visit, pack, gone_through),
        drafted.workings(ledger, visit, pack, two),
        drafted.conclusions(ledger, channel, pack, two),
    )
    return Synthesis(
        visit=visit,
        pack=pack,
        checklist=gone_through,
        school=found.school,
        captured=seen_there,
        pieces=found.pieces,
        areas=found.areas(),
        strengths=drafted.strengths(ledger, channel, resting, two),
        recommendations=drafted.recommendations(ledger, channel, resting, two),
    )


def school_view(ledger: Ledger, visit: Visit, packs: Packs, documents: Documents) -> Evaluation | None:
    """Return the school's evaluation as the team was given it; None where it was not, or cannot be read."""
    found = list(rows(ledger, "briefing", _Briefing, (visit.place.visit,), EVALUATION))
    try:
        document = thaw(documents.read(found[0][1].document)) if found and found[0][1].document else None
        if document is None:
            return None
        channel = school_channel(visit.place.org, document.year)
        return evaluation_of(document, channel, packs.pack(document.pack), name=found[0][1].document)
    except SendnetError:
        return None


def _checklist(visit: Visit, checklist: Callable[[str], Checklist]) -> Checklist | None:
    try:
        return checklist(visit.checklist) if visit.checklist else None
    except SendnetError:
        return None  # what was captured counts all the same, under its items' numbers


@dataclass(frozen=True)
class _Found:
    pack: Pack
    school: Evaluation | None
    pieces: tuple[Piece, ...]
    workings: tuple[Working, ...]
    conclusions: Mapping[str, Conclusion]

    def areas(self) -> tuple[AreaFound, ...]:
        """Return every area, those with high judgements on weak evidence first."""
        found = [self._area(area) for area in self.pack.areas]
        return tuple(sorted(found, key=lambda each: -len(each.in_question)))

    def _area(self, area: Area) -> AreaFound:
        school = self._of_school(area.id)
        statements = [self._statement(each) for each in self._asked(area)]
        return AreaFound(
            area,
            school,
            self.school.level(school.level) if self.school and school else None,
            _evidence(piece for piece in self.pieces if area.id in piece.areas),
            tuple(each for each in self.workings if each.area == area.id),
            self.conclusions.get(f"area.{area.id}", Conclusion("area", area.id)),
            tuple(sorted(statements, key=lambda each: not each.in_question)),
        )

    def _asked(self, area: Area) -> tuple[Statement, ...]:
        concluded = {key.partition(".")[2] for key in self.conclusions if key.startswith("statement.")}
        return tuple(each for each in area.statements if not each.retired or each.id in concluded)

    def _statement(self, statement: Statement) -> StatementFound:
        judged = self.school.find(statement.id) if self.school else None
        return StatementFound(
            statement,
            judged,
            _evidence(piece for piece in self.pieces if statement.id in piece.statements),
            self.conclusions.get(f"statement.{statement.id}", Conclusion("statement", statement.id)),
            in_question=bool(self.school and judged and self.school.rests_on_little(judged)),
        )

    def _of_school(self, area: str) -> AreaJudged | None:
        areas = self.school.areas if self.school else ()
        return next((each for each in areas if each.area.id == area), None)


def _evidence(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces if piece.is_evidence)
