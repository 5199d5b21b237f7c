"""What came from whom between two moments, as far as a roll-call needs it."""

from datetime import date, datetime, time
from typing import NamedTuple

from sendnet_desktop.clock import STAMP_BITS
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.store.store import Parameter


class Arrived(NamedTuple):
    """What came of one laptop's work.

    Attributes:
        device: Whose.
        last_came: When the last of it came, by stamp.
        edits: How many changes came.
        held: How many of them are kept and not counted.
        unread: How many parts came that this version cannot read.
        first: When the earliest of the changes was made, by stamp, never after it came here; None where none came.
        last: When the latest of them was made, likewise.
    """

    device: str
    last_came: int
    edits: int
    held: int
    unread: int
    first: int | None
    last: int | None


def arrived(ledger: Ledger, since: date, until: date | None = None) -> list[Arrived]:
    """Return what came of each laptop's work from one day on, in one question.

    Args:
        ledger: The open tables.
        since: The first day that counts.
        until: The first day that does not count any more; None where all later ones do.
    """
    end = _stamp(until) if until else 1 << 62
    found = ledger.connection.execute(
        "SELECT s.device, max(s.received), count(e.number), sum(e.number IS NOT NULL AND (s.status <> 'ok' OR NOT"
        " e.allowed)), count(DISTINCT CASE WHEN s.status IN ('newer', 'unparsed') THEN s.number END),"
        " min(min(e.stamp, s.received)), max(min(e.stamp, s.received))"
        " FROM segment s LEFT JOIN edit e ON e.segment = s.number"
        " WHERE s.received >= ? AND s.received < ? GROUP BY s.device",
        (_stamp(since), end),
    )
    return [_arrived(*row) for row in found]


def _arrived(device: Parameter, came: Parameter, *counts: Parameter) -> Arrived:
    edits, held, unread, first, last = (each if isinstance(each, int) else None for each in counts)
    return Arrived(str(device), int(came or 0), edits or 0, held or 0, unread or 0, first, last)


def _stamp(day: date) -> int:
    return int(datetime.combine(day, time()).astimezone().timestamp() * 1000) << STAMP_BITS
