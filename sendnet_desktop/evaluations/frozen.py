"""The bytes of a snapshot: an evaluation frozen as it stands, as a document that nothing can change."""

from datetime import date, datetime
from typing import Final, Literal

import msgspec

from sendnet_desktop.challenge_days.values import Finding
from sendnet_desktop.changes import Cell, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.building import AreaSaid, EvidenceSaid, JudgementSaid, Said, build
from sendnet_desktop.evaluations.scales import given
from sendnet_desktop.evaluations.values import Evaluation, Snapshot
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.ids import key_of, kind_of

_NEWEST_FORMAT: Final = 1


class SnapshotDocument(msgspec.Struct, frozen=True):
    """What a snapshot's bytes say; format 1, described in ``docs/formats/snapshot.md``."""

    format: int
    type: Literal["evaluation snapshot"]
    name: str
    year: int
    taken: str
    author: str
    org: str
    school: str
    phase: str
    pack: str
    judgements: dict[str, JudgementSaid]
    areas: dict[str, AreaSaid]
    evidence: list[EvidenceSaid]
    supersedes: str = ""
    findings: tuple[Finding, ...] = ()


def freeze(document: SnapshotDocument) -> bytes:
    """Return the bytes to publish: canonical JSON, so that the same words freeze to the same document."""
    return msgspec.json.encode(document, order="sorted")


def thaw(data: bytes) -> SnapshotDocument:
    """Read a snapshot's bytes.

    Raises:
        SendnetError: They are not a snapshot that this version can read.
    """
    try:
        document = msgspec.json.decode(data, type=SnapshotDocument)
        day(document)
    except (msgspec.MsgspecError, ValueError, OverflowError, OSError, RecursionError) as error:
        raise SendnetError("A snapshot could not be read.", "Ask the school to send it again.") from error
    if document.format > _NEWEST_FORMAT:
        raise SendnetError("A snapshot was made by a newer version of SENDnet.", "Update SENDnet to read it.")
    return document


def day(document: SnapshotDocument) -> date:
    """Return the date, here, on which a snapshot was taken."""
    return datetime.fromisoformat(document.taken).astimezone().date()


def summary(name: str, document: SnapshotDocument) -> Snapshot:
    """Return a snapshot as a list of them shows it."""
    return Snapshot(name, document.name, document.year, day(document), document.author)


def quotes(document: SnapshotDocument, cell: Cell, value: Value) -> bool:
    """Say whether a snapshot froze a field of the evaluation while it held a value."""
    kind, key = kind_of(cell.record), key_of(cell.record)
    year, _, about = key.partition(".")
    if kind == "earlier":
        found = (each for each in document.findings if each.record == cell.record)
        return any(getattr(each, cell.field, None) == value for each in found)
    if kind == "evidence":
        pieces = (piece for piece in document.evidence if piece.record == cell.record)
        return any(getattr(piece, cell.field, None) == value for piece in pieces)
    value = given(value)[0] if cell.field == "level" else value
    said = document.judgements.get(about) if kind == "judgement" else document.areas.get(about)
    return kind in ("judgement", "area") and year == str(document.year) and getattr(said, cell.field, None) == value


def evaluation_of(
    document: SnapshotDocument, channel: str, pack: Pack, *, name: str, sample: bool = False
) -> Evaluation:
    """Return the evaluation that a snapshot of this hash froze."""
    return build(
        Said(document.judgements, document.areas, document.evidence, {}, document.findings),
        channel=channel,
        year=document.year,
        school=document.school,
        phase=document.phase,
        pack=pack,
        pack_hash=document.pack,
        as_at=day(document),
        snapshot=document.name,
        document=name,
        author=document.author,
        sample=sample,
    )
