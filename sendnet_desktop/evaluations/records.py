"""Reading a living evaluation out of its rows, in one question a table."""

from collections.abc import Collection
from datetime import date

from sqlmodel import Session, col, select

from sendnet_desktop.clock import moment
from sendnet_desktop.evaluations.building import AreaSaid, EvidenceSaid, JudgementSaid, Said
from sendnet_desktop.evaluations.tables import AreaRow, EvaluationRow, EvidenceRow, JudgementRow, SchoolRow
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal import reading
from sendnet_desktop.journal.ledger import Ledger


def said(ledger: Ledger, channels: Collection[str]) -> dict[str, Said]:
    """Return everything that was said in some channels, by channel."""
    with Session(ledger.store.engine) as session:
        judgements = session.exec(select(JudgementRow).where(col(JudgementRow.channel).in_(channels))).all()
        areas = session.exec(select(AreaRow).where(col(AreaRow.channel).in_(channels))).all()
        evidence = session.exec(
            select(EvidenceRow)
            .where(col(EvidenceRow.channel).in_(channels), col(EvidenceRow.deleted).is_not(True))
            .order_by(col(EvidenceRow.position), col(EvidenceRow.record))
        ).all()
    found = {channel: Said({}, {}, [], {}) for channel in channels}
    for judgement in judgements:
        found[judgement.channel].judgements[_about(judgement.record)] = _judgement(judgement)
    for area in areas:
        found[area.channel].areas[_about(area.record)] = _area(area)
    for piece in evidence:
        found[piece.channel].evidence.append(_evidence(piece))
    for channel, record, field in reading.disagreements(ledger, channels):
        found[channel].disagreements.setdefault(record, set()).add(field)
    return found


def evaluation_rows(ledger: Ledger, channels: Collection[str]) -> dict[str, EvaluationRow]:
    """Return the rows of the evaluations as wholes, by channel; none before anything is written."""
    with Session(ledger.store.engine) as session:
        rows = session.exec(select(EvaluationRow).where(col(EvaluationRow.channel).in_(channels))).all()
    return {row.channel: row for row in rows}


def school_rows(ledger: Ledger, channels: Collection[str]) -> dict[str, SchoolRow]:
    """Return what schools say of themselves, by channel."""
    with Session(ledger.store.engine) as session:
        rows = session.exec(select(SchoolRow).where(col(SchoolRow.channel).in_(channels))).all()
    return {row.channel: row for row in rows}


def changed_on(ledger: Ledger, channels: Collection[str]) -> dict[str, date]:
    """Return the date of the last change that stands, by channel."""
    stamps = reading.last_changes(ledger, channels)
    return {channel: moment(stamp).astimezone().date() for channel, stamp in stamps.items()}


def _about(record: str) -> str:
    # A key is the year, a dot, and the statement's or the area's id.
    return key_of(record).partition(".")[2]


def _judgement(row: JudgementRow) -> JudgementSaid:
    return JudgementSaid(
        level=row.level,
        applies=row.applies is not False,
        reason=row.reason or "",
        statutory=row.statutory,
        checked_on=row.checked_on or "",
        strength=row.strength,
        comment=row.comment or "",
        override=row.override or "",
    )


def _area(row: AreaRow) -> AreaSaid:
    return AreaSaid(
        level=row.level,
        rationale=row.rationale or "",
        strengths=row.strengths or "",
        next_steps=row.next_steps or "",
    )


def _evidence(row: EvidenceRow) -> EvidenceSaid:
    return EvidenceSaid(
        record=row.record,
        statement=row.statement or "",
        kind=row.kind or "",
        description=row.description or "",
        reference=row.reference or "",
        dated=row.dated or "",
    )
