"""Reading a living evaluation out of its rows, in one question a table."""

from collections.abc import Collection
from datetime import date

import msgspec

from sendnet_desktop.clock import moment
from sendnet_desktop.evaluations.building import AreaSaid, EvidenceSaid, JudgementSaid, Said
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal import reading
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows


class EvaluationSaid(msgspec.Struct, frozen=True):
    """What is kept of an evaluation as a whole.

    Attributes:
        pack: Hash of the pack that it is judged against; empty before anything is said.
        shared: Whether the trust is shown the living state.
    """

    pack: str = ""
    shared: bool = False


class SchoolSaid(msgspec.Struct, frozen=True):
    """What a school says of itself: see ``School`` for each."""

    name: str = ""
    phase: str = ""


def said(ledger: Ledger, channels: Collection[str]) -> dict[str, Said]:
    """Return everything that was said in some channels, by channel."""
    found = {channel: Said({}, {}, [], {}) for channel in channels}
    for place, judgement in rows(ledger, "judgement", JudgementSaid, channels):
        found[place.channel].judgements[_about(place.record)] = judgement
    for place, area in rows(ledger, "area", AreaSaid, channels):
        found[place.channel].areas[_about(place.record)] = area
    for place, piece in rows(ledger, "evidence", EvidenceSaid, channels):
        found[place.channel].evidence.append(piece)
    for channel, record, field in reading.disagreements(ledger, channels):
        found[channel].disagreements.setdefault(record, set()).add(field)
    return found


def evaluations(ledger: Ledger, channels: Collection[str]) -> dict[str, EvaluationSaid]:
    """Return what is kept of the evaluations as wholes, by channel; none before anything is written."""
    return {place.channel: row for place, row in rows(ledger, "evaluation", EvaluationSaid, channels)}


def schools(ledger: Ledger, channels: Collection[str]) -> dict[str, SchoolSaid]:
    """Return what schools say of themselves, by channel."""
    return {place.channel: row for place, row in rows(ledger, "school", SchoolSaid, channels)}


def changed_on(ledger: Ledger, channels: Collection[str]) -> dict[str, date]:
    """Return the date of the last change that stands, by channel."""
    stamps = reading.last_changes(ledger, channels)
    return {channel: moment(stamp).astimezone().date() for channel, stamp in stamps.items()}


def _about(record: str) -> str:
    # A key is the year, a dot, and the statement's or the area's id.
    return key_of(record).partition(".")[2]
