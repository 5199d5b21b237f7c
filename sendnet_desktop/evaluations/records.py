"""Reading a living evaluation out of its rows, in one question a table."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Final, TypeVar

import msgspec

from sendnet_desktop.changes import Blob, Cell
from sendnet_desktop.clock import moment
from sendnet_desktop.evaluations.building import AreaSaid, EvidenceSaid, JudgementSaid, PieceSaid, Said
from sendnet_desktop.evaluations.standing import two_versions
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.journal import differing, reading
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import Found, rows

DETAILS: Final = "school:details"
"""The record of what a school says of itself."""

S = TypeVar("S", bound=msgspec.Struct)


class _EvidenceRow(PieceSaid, frozen=True):
    attachment: str = ""


class EvaluationSaid(msgspec.Struct, frozen=True):
    """What is kept of an evaluation as a whole.

    Attributes:
        pack: Hash of the pack that it is judged against; empty before anything is said.
        came_from: Hash of the pack that it was moved from last; empty where it was not.
        levels_alike: Hashes of that pack and of the one in use, where somebody said that their levels mean the same.
        shared: Whether the trust is shown the living state.
    """

    pack: str = ""
    came_from: str = ""
    levels_alike: str = ""
    shared: bool = False


class _SupportSaid(msgspec.Struct, frozen=True):
    supports: bool = False


class SchoolSaid(msgspec.Struct, frozen=True):
    """What a school says of itself: see ``School`` for each."""

    name: str = ""
    phase: str = ""


def said(ledger: Ledger, channels: Collection[str]) -> dict[str, Said]:
    """Return everything that was said in some channels, by channel."""
    found = {channel: Said({}, {}, [], {}) for channel in channels}
    for channel, statement, judgement in _of_its_year(rows(ledger, "judgement", JudgementSaid, channels)):
        found[channel].judgements[statement] = judgement
    for channel, letter, area in _of_its_year(rows(ledger, "area", AreaSaid, channels)):
        found[channel].areas[letter] = area
    supports = _supports(ledger, channels)
    for place, row in rows(ledger, "evidence", _EvidenceRow, channels):
        also = supports.get((place.channel, key_of(place.record)), ())
        found[place.channel].evidence.append(_piece(row, also))
    for voices in differing.voices(ledger, channels):
        record, two = _said_twice(ledger, voices, found[voices.cell.channel])
        standing = found[voices.cell.channel].disagreements.setdefault(record, [])
        if two.field not in {each.field for each in standing}:
            standing.append(two)
    return found


def evaluations(ledger: Ledger, channels: Collection[str]) -> dict[str, EvaluationSaid]:
    """Return what is kept of the evaluations as wholes, by channel; none before anything is written."""
    found = _of_its_year(rows(ledger, "evaluation", EvaluationSaid, channels))
    return {channel: row for channel, about, row in found if not about}


def schools(ledger: Ledger, channels: Collection[str]) -> dict[str, SchoolSaid]:
    """Return what schools say of themselves, by channel."""
    return {place.channel: row for place, row in rows(ledger, "school", SchoolSaid, channels, DETAILS)}


def last_said(ledger: Ledger, org: str, year: int) -> SchoolSaid:
    """Return what a school said of itself last, in a year or an earlier one, as far as it is here."""
    own = {each: place for each in ledger.channels() if (place := Channel.parse(each)).org == org}
    found = {own[channel].year or 0: row for channel, row in schools(ledger, own).items()}
    told = [found[each] for each in sorted(found, reverse=True) if each <= year]
    name = next((row.name for row in told if row.name), "")
    return SchoolSaid(name, next((row.phase for row in told if row.phase), ""))


def changed_on(ledger: Ledger, channels: Collection[str]) -> dict[str, date]:
    """Return the date of the last change that stands, by channel."""
    stamps = reading.last_changes(ledger, channels)
    return {channel: moment(stamp).astimezone().date() for channel, stamp in stamps.items()}


def _supports(ledger: Ledger, channels: Collection[str]) -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for place, row in rows(ledger, "support", _SupportSaid, channels):
        piece, _, statement = key_of(place.record).partition(".")
        if row.supports and statement:
            found[place.channel, piece] = tuple(sorted((*found.get((place.channel, piece), ()), statement)))
    return found


def _piece(row: _EvidenceRow, also: tuple[str, ...]) -> EvidenceSaid:
    words = {field: getattr(row, field) for field in PieceSaid.__struct_fields__}
    try:
        attachment = msgspec.json.decode(row.attachment, type=Blob) if row.attachment else None
    except msgspec.MsgspecError:
        attachment = None  # somebody said words where a file was asked for
    return EvidenceSaid(**words, attachment=attachment, also=also)


def _said_twice(ledger: Ledger, voices: differing.Voices, said: Said) -> tuple[str, TwoVersions]:
    channel, record, field = voices.cell
    if kind_of(record) == "evidence" and record not in {piece.record for piece in said.evidence}:
        # The piece was taken away, so it is missed where it stood: at its statement.
        statement = reading.versions(ledger, Cell(channel, record, "statement"))
        record = f"judgement:{channel.rpartition(':')[2]}.{statement[0].value if statement else ''}"
        field = "evidence"
    elif kind_of(record) == "earlier":
        record, field = _about(ledger, channel, record), "earlier"
    return record, two_versions(voices, field)


def _about(ledger: Ledger, channel: str, earlier: str) -> str:
    # What an earlier review judged is shown where it judged it: at a statement, or at an area.
    kinds = {"statement": "judgement", "area": "area"}
    found = {kind: reading.versions(ledger, Cell(channel, earlier, field)) for field, kind in kinds.items()}
    kind, about = next(((kind, said[0].value) for kind, said in found.items() if said), ("area", ""))
    return f"{kind}:{channel.rpartition(':')[2]}.{about}"


def _of_its_year(found: Iterable[tuple[Found, S]]) -> Iterator[tuple[str, str, S]]:
    # A key is the year and, after a dot, the statement's or the area's id. Anybody can write the key of one year into
    # the channel of another, where it would pass for what is said this year.
    for place, row in found:
        year, _, about = key_of(place.record).partition(".")
        if year == place.channel.rpartition(":")[2]:
            yield place.channel, about, row
