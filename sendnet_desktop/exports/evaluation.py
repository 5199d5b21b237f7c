"""The self-evaluation as tables: its statements, its areas, and the evidence behind them."""

from collections.abc import Callable
from typing import Final, TypeVar

from sendnet_desktop.challenge_days.values import Finding
from sendnet_desktop.evaluations.evidence import EVIDENCE_KINDS, STRENGTH, Evidence
from sendnet_desktop.evaluations.naming import LABELS, level_words
from sendnet_desktop.evaluations.values import STATUTORY, AreaJudged, Evaluation, Judged
from sendnet_desktop.exports.lists import Told, apart, day, sheet
from sendnet_desktop.frameworks.pack import Area, Duty
from sendnet_desktop.spreadsheets.values import Sheet

DUTIES: Final[dict[Duty, str]] = {"must": "Must", "should": "Should", "good practice": "Good practice"}

T = TypeVar("T")
_Asked = tuple[Area, Judged]
_Shown = tuple[Judged, Evidence]


def evaluation_sheets(evaluation: Evaluation) -> tuple[Sheet, ...]:
    """Return the statements with what the school says of each, then the areas, then the evidence."""
    return _statements(evaluation), _areas(evaluation), *evidence_sheets(evaluation)


def evidence_sheets(evaluation: Evaluation) -> tuple[Sheet, ...]:
    """Return every piece of evidence with the statements that it bears on; photos and files by their names alone."""
    pieces: dict[str, _Shown] = {}
    for judged in evaluation.judged():
        for piece in judged.evidence:
            if piece.record not in pieces or piece.statement == judged.statement.id:
                pieces[piece.record] = judged, piece  # under its own statement, or the first asked that it bears on
    columns: list[Told[_Shown]] = [
        Told("Code", lambda shown: shown[0].statement.id),
        Told("Statement", lambda shown: shown[0].statement.text),
        Told("Also for", lambda shown: ", ".join(shown[1].also)),
        Told(LABELS["kind"], lambda shown: EVIDENCE_KINDS.get(shown[1].kind, shown[1].kind)),
        Told(LABELS["description"], lambda shown: shown[1].description),
        Told(LABELS["reference"], lambda shown: shown[1].reference),
        Told(LABELS["dated"], lambda shown: day(shown[1].dated), "date"),
        Told(LABELS["attachment"], lambda shown: shown[1].attachment.name if shown[1].attachment else None),
        Told("Two versions of", lambda shown: apart(shown[1].disagreements, LABELS)),
    ]
    return (sheet("Evidence", columns, pieces.values()),)


def _statements(evaluation: Evaluation) -> Sheet:
    columns: list[Told[_Asked]] = [
        Told("Area", lambda asked: asked[0].title),
        Told("Code", lambda asked: asked[1].statement.id),
        Told("Statement", lambda asked: asked[1].statement.text),
        Told("Asked by", lambda asked: DUTIES[asked[1].statement.duty]),
        Told(_scale(evaluation), lambda asked: _judgement(evaluation, asked[1])),
        *_beside(lambda asked: asked[1]),
        Told("Legal duty", lambda asked: _statutory(asked[1])),
        Told("Duty checked on", lambda asked: day(asked[1].checked_on), "date"),
        Told(LABELS["strength"], lambda asked: STRENGTH.get(asked[1].strength or "")),
        Told(LABELS["comment"], lambda asked: asked[1].comment),
        Told("Pieces of evidence", lambda asked: len(asked[1].evidence), "number"),
        Told(LABELS["reason"], lambda asked: "" if asked[1].applies else asked[1].reason),
        Told("Judged, before the legal duty held it", lambda asked: _chosen(evaluation, asked[1])),
        Told(LABELS["override"], lambda asked: asked[1].override),
        Told("Two versions of", lambda asked: apart(asked[1].disagreements, LABELS)),
    ]
    return sheet("Statements", columns, ((area.area, judged) for area in evaluation.areas for judged in area.judged))


def _areas(evaluation: Evaluation) -> Sheet:
    beside: tuple[Told[AreaJudged], ...] = _beside(lambda area: area)
    columns: list[Told[AreaJudged]] = [
        Told("Code", lambda area: area.area.id),
        Told("Area", lambda area: area.area.title),
        Told(_scale(evaluation), lambda area: _level(evaluation, area.level)),
        Told("Proposed by best fit", lambda area: _level(evaluation, area.proposed)),
        *beside,
        Told(LABELS["rationale"], lambda area: area.rationale),
        Told(LABELS["strengths"], lambda area: area.strengths),
        Told(LABELS["next_steps"], lambda area: area.next_steps),
        Told("Statements answered", lambda area: area.answered, "number"),
        Told("Statements asked", lambda area: len(area.judged), "number"),
        Told("Legal duties not met", lambda area: len(area.unmet), "number"),
        Told("Two versions of", lambda area: apart(area.disagreements, LABELS)),
    ]
    return sheet("Areas", columns, evaluation.areas)


def _beside(of: Callable[[T], Judged | AreaJudged]) -> tuple[Told[T], ...]:
    """Return what stands beside the school's own judgement: the newest review's, the agreed one, and how it moved."""

    def newest(thing: T) -> Finding | None:
        return next(iter(of(thing).findings), None)

    def moved(thing: T) -> str:
        way = of(thing).moved
        return way.brief if way else ""

    return (
        Told("Reviewers", lambda thing: level_words(found.level) if (found := newest(thing)) and found.level else ""),
        Told("Agreed", lambda thing: level_words(found.agreed) if (found := newest(thing)) and found.agreed else ""),
        Told("Review", lambda thing: found.source if (found := newest(thing)) else ""),
        Told("What they found", lambda thing: found.sentence if (found := newest(thing)) else ""),
        Told("Movement", moved),
    )


def _scale(evaluation: Evaluation) -> str:
    return evaluation.pack.scale.name if evaluation.pack.scale else LABELS["level"]


def _level(evaluation: Evaluation, id_: str | None) -> str:
    level = evaluation.level(id_)
    return level_words(level) if level else ""


def _judgement(evaluation: Evaluation, judged: Judged) -> str:
    return _level(evaluation, judged.held_level) if judged.applies else "Does not apply"


def _statutory(judged: Judged) -> str:
    if judged.statement.duty != "must" or not judged.applies:
        return ""
    return STATUTORY[judged.statutory if judged.statutory in STATUTORY else "not_checked"]


def _chosen(evaluation: Evaluation, judged: Judged) -> str:
    return _level(evaluation, judged.level) if judged.is_capped else ""
