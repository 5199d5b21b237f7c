"""Reading a living evaluation out of its rows, in one question a table."""

from datetime import date

from sqlmodel import Session, col, select

from sendnet_desktop.clock import moment
from sendnet_desktop.evaluations.building import AreaSaid, EvidenceSaid, JudgementSaid, Said
from sendnet_desktop.evaluations.tables import AreaRow, EvaluationRow, EvidenceRow, JudgementRow, SchoolRow
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal import reading
from sendnet_desktop.journal.ledger import Ledger


def said(ledger: Ledger, channel: str) -> Said:
    """Return everything that a school said in a channel."""
    with Session(ledger.store.engine) as session:
        judgements = session.exec(select(JudgementRow).where(col(JudgementRow.channel) == channel)).all()
        areas = session.exec(select(AreaRow).where(col(AreaRow.channel) == channel)).all()
        evidence = session.exec(
            select(EvidenceRow)
            .where(col(EvidenceRow.channel) == channel, col(EvidenceRow.deleted).is_not(True))
            .order_by(col(EvidenceRow.position), col(EvidenceRow.record))
        ).all()
    apart: dict[str, set[str]] = {}
    for cell in reading.disagreements(ledger, channel):
        apart.setdefault(cell.record, set()).add(cell.field)
    return Said(
        judgements={_about(row.record): _judgement(row) for row in judgements},
        areas={_about(row.record): _area(row) for row in areas},
        evidence=[_evidence(row) for row in evidence],
        disagreements={record: frozenset(fields) for record, fields in apart.items()},
    )


def evaluation_row(ledger: Ledger, channel: str, year: int) -> EvaluationRow | None:
    """Return the row of the evaluation as a whole; None before anything is written."""
    with Session(ledger.store.engine) as session:
        return session.get(EvaluationRow, (channel, f"evaluation:{year}"))


def school_row(ledger: Ledger, channel: str) -> SchoolRow | None:
    """Return what a school says of itself in a year's channel."""
    with Session(ledger.store.engine) as session:
        return session.get(SchoolRow, (channel, "school:details"))


def changed_on(ledger: Ledger, channel: str) -> date | None:
    """Return the date of the last change that stands in a channel."""
    stamp = reading.last_change(ledger, channel)
    return moment(stamp).astimezone().date() if stamp else None


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
