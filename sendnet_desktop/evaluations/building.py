"""Putting an evaluation together from what was said, whether it lives in records or was frozen in a document."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

import msgspec

from sendnet_desktop.challenge_days.values import Finding, Subject
from sendnet_desktop.changes import Blob
from sendnet_desktop.evaluations import rules
from sendnet_desktop.evaluations.attachable import called
from sendnet_desktop.evaluations.evidence import Attached, Evidence
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation, Judged
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.frameworks.pack import Area, Pack, Statement
from sendnet_desktop.frameworks.phases import is_for

_HASH: Final = re.compile("[0-9a-f]{64}")


class JudgementSaid(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is said of a statement, as kept: see ``Judged`` for each."""

    level: str | None = None
    was_level: str | None = None
    was_pack: str = ""
    applies: bool = True
    reason: str = ""
    statutory: str | None = None
    checked_on: str = ""
    strength: str | None = None
    comment: str = ""
    override: str = ""


class AreaSaid(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is said of an area, as kept: see ``AreaJudged`` for each."""

    level: str | None = None
    was_level: str | None = None
    was_pack: str = ""
    rationale: str = ""
    strengths: str = ""
    next_steps: str = ""


class PieceSaid(msgspec.Struct, frozen=True, omit_defaults=True):
    """The words of a piece of evidence, as kept: see ``Evidence`` for each."""

    record: str
    statement: str = ""
    kind: str = ""
    description: str = ""
    reference: str = ""
    dated: str = ""
    attachment_name: str = ""


class EvidenceSaid(PieceSaid, frozen=True, omit_defaults=True):
    """One piece of evidence, as kept, with what goes with it and the other statements that it bears on."""

    attachment: Blob | None = None
    also: tuple[str, ...] = ()


class Said(msgspec.Struct, frozen=True):
    """Everything that a school said in one evaluation.

    Attributes:
        judgements: By the statement's id.
        areas: By the area's id.
        evidence: In the order added.
        disagreements: The fields of which two versions stand, by record id; none in a snapshot.
        findings: What reviews found beside it, the newest review first.
    """

    judgements: dict[str, JudgementSaid]
    areas: dict[str, AreaSaid]
    evidence: list[EvidenceSaid]
    disagreements: dict[str, list[TwoVersions]]
    findings: tuple[Finding, ...] = ()


_Evidence = Mapping[str, Sequence[Evidence]]


def build(
    said: Said,
    *,
    channel: str,
    year: int,
    school: str,
    phase: str,
    pack: Pack,
    pack_hash: str,
    shared: bool = False,
    as_at: date | None = None,
    snapshot: str = "",
    document: str = "",
    author: str = "",
    sample: bool = False,
) -> Evaluation:
    """Return the evaluation; statements that the pack does not ask are left out, and kept where they are."""
    evidence: dict[str, list[Evidence]] = {}
    for item in said.evidence:
        differing = tuple(said.disagreements.get(item.record, ()))
        words = (item.kind, item.description, item.reference, item.dated)
        piece = Evidence(item.record, item.statement, *words, differing, _attached(item), item.also)
        for statement in dict.fromkeys((item.statement, *item.also)):
            evidence.setdefault(statement, []).append(piece)
    return Evaluation(
        channel=channel,
        year=year,
        school=school,
        phase=phase,
        pack=pack,
        pack_hash=pack_hash,
        areas=tuple(_area(area, said, evidence, pack, year=year, phase=phase) for area in pack.areas),
        shared=shared,
        as_at=as_at,
        snapshot=snapshot,
        document=document,
        author=author,
        sample=sample,
    )


def _attached(item: EvidenceSaid) -> Attached | None:
    # Others may have said anything here, so a name is read as this program would have given it.
    blob = item.attachment
    if blob is None or not _HASH.fullmatch(blob.blob) or blob.bytes < 0:
        return None
    return Attached(blob.blob, blob.bytes, blob.type, called(item.attachment_name, blob.type))


def _area(area: Area, said: Said, evidence: _Evidence, pack: Pack, *, year: int, phase: str) -> AreaJudged:
    judged = tuple(
        _judged(statement, said, evidence.get(statement.id, ()), pack, year)
        for statement in area.statements
        if _is_asked(statement, phase, answered=statement.id in said.judgements)
    )
    words = said.areas.get(area.id, AreaSaid())
    return AreaJudged(
        area=area,
        judged=judged,
        level=words.level if pack.level(words.level) else None,
        rationale=words.rationale,
        strengths=words.strengths,
        next_steps=words.next_steps,
        proposed=rules.best_fit(pack.scale, judged),
        disagreements=tuple(said.disagreements.get(f"area:{year}.{area.id}", ())),
        findings=_found(said, "area", area.id),
    )


def _judged(statement: Statement, said: Said, evidence: Sequence[Evidence], pack: Pack, year: int) -> Judged:
    words = said.judgements.get(statement.id, JudgementSaid())
    level = words.level if pack.level(words.level) else None
    return Judged(
        statement=statement,
        level=level,
        applies=words.applies,
        reason=words.reason,
        statutory=words.statutory,
        checked_on=words.checked_on,
        strength=words.strength,
        comment=words.comment,
        override=words.override,
        was_level=words.was_level,
        was_pack=words.was_pack,
        evidence=tuple(evidence),
        held_level=rules.held_level(pack.scale, statement, level, words.statutory, words.override),
        graded=pack.scale is not None,
        disagreements=tuple(said.disagreements.get(f"judgement:{year}.{statement.id}", ())),
        findings=_found(said, "statement", statement.id),
    )


def _found(said: Said, subject: Subject, about: str) -> tuple[Finding, ...]:
    return tuple(each for each in said.findings if (each.subject, each.about) == (subject, about))


def _is_asked(statement: Statement, phase: str, *, answered: bool) -> bool:
    return not statement.retired and (answered or is_for(statement.phases, phase))
