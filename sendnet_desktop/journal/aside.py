"""Edits that are kept and not counted, as people look through them."""

from dataclasses import dataclass

from sendnet_desktop.changes import Cell, Value
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.projection import decoded


@dataclass(frozen=True, slots=True)
class Aside:
    """An edit that is kept and does not count.

    Attributes:
        number: The number under which the journal keeps it.
        cell: Where it would write.
        value: What it says.
        stamp: The writer's hybrid clock, or when it came here where that clock was ahead of it.
        who: The person who wrote it, by name.
        device: The laptop that signed it.
    """

    number: int
    cell: Cell
    value: Value
    stamp: int
    who: str
    device: str


def aside(ledger: Ledger) -> list[Aside]:
    """Return the held edits that nobody has dealt with, the newest first.

    Of edits of one laptop that replace one another the last is here. Dealt with is what an edit that counts, or one
    of this laptop that is not sealed yet, replaces: it was adopted, or people decided against it.
    """
    rows = ledger.connection.execute(
        "SELECT e.number, c.name, e.record, e.field, e.value, min(e.stamp, s.received), e.who,"
        " s.device FROM edit e"
        " JOIN segment s ON s.number = e.segment JOIN channel c ON c.number = e.channel"
        " WHERE NOT e.counts AND e.replaced_here IS NULL AND NOT EXISTS ("
        "  SELECT 1 FROM replaces r JOIN edit b ON b.number = r.by LEFT JOIN segment t ON t.number = b.segment"
        "  WHERE r.target = e.id AND b.channel = e.channel AND b.record = e.record AND b.field = e.field"
        "  AND (b.counts OR t.device = s.device))"
        " ORDER BY 6 DESC, e.number DESC"
    )
    return [
        Aside(
            int(number or 0),
            Cell(str(channel), str(record), str(field)),
            decoded(value),
            int(stamp or 0),
            str(who),
            str(device),
        )
        for number, channel, record, field, value, stamp, who, device in rows
    ]
