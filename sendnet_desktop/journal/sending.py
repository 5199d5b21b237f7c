"""What went out and what others say they have: the questions behind the ledger of the exchange."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

import msgspec

from sendnet_desktop.changes import Cell
from sendnet_desktop.clock import STAMP_BITS
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.journal.ledger import Ledger

DEVICE_LENGTH: Final = 32
"""A log's id begins with the id of its laptop."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that this laptop wrote.

    Attributes:
        at: When, in milliseconds since 1970.
        file: Its name.
        folder: Where it was written to.
        size: In bytes.
        recipients: The laptops that can open it, without this one.
        heads: How far it carries what this laptop has written: log to the last place in it that says something.
    """

    at: int
    file: str
    folder: str
    size: int
    recipients: tuple[str, ...]
    heads: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Fresh:
    """A field that was changed here and is in no file yet.

    Attributes:
        cell: Which.
        who: The person who changed it.
        stamp: When, by the hybrid clock.
    """

    cell: Cell
    who: str
    stamp: int


class Said(NamedTuple):
    """What the newest segment of a log says, and how much of the log is here.

    Attributes:
        log: The log.
        device: Whose.
        channel: Its audience.
        top: The highest place that is here.
        places: How many places are here.
        seen: What its writer had of the channel.
    """

    log: str
    device: str
    channel: str
    top: int
    places: int
    seen: dict[str, int]


class Spoken(NamedTuple):
    """A segment of this laptop that says something, as far as telling who has it needs.

    Attributes:
        log: Its log.
        seq: Its place there.
        channel: Its audience.
        edits: How many edits it holds.
        stamp: The clock of the last of them, or when it came here where that clock was ahead of it.
    """

    log: str
    seq: int
    channel: str
    edits: int
    stamp: int


class Span(NamedTuple):
    """A place in a log that is here, and when what it says was written: never after it came here.

    Attributes:
        seq: The place.
        first: The clock of the first edit; None where it holds none.
        last: The clock of the last edit; None where it holds none.
    """

    seq: int
    first: int | None
    last: int | None


def note_sent(ledger: Ledger, sent: Sent) -> None:
    """Remember a file that was written."""
    ledger.connection.execute(
        "INSERT INTO sent (at, file, folder, size, recipients, heads) VALUES (?, ?, ?, ?, ?, ?)",
        (
            sent.at,
            sent.file,
            sent.folder,
            sent.size,
            msgspec.json.encode(sent.recipients).decode(),
            msgspec.json.encode(dict(sent.heads)).decode(),
        ),
    )


def all_sent(ledger: Ledger, most: int = -1) -> list[Sent]:
    """Return the files that this laptop wrote, the newest first; all of them, or so many at most."""
    rows = ledger.connection.execute(
        "SELECT at, file, folder, size, recipients, heads FROM sent ORDER BY number DESC LIMIT ?", (most,)
    )
    return [
        Sent(
            int(at or 0),
            str(file),
            str(folder),
            int(size or 0),
            msgspec.json.decode(str(recipients), type=tuple[str, ...]),
            msgspec.json.decode(str(heads), type=dict[str, int]),
        )
        for at, file, folder, size, recipients, heads in rows
    ]


def fresh(ledger: Ledger, device: str) -> list[Fresh]:
    """Return the fields that were changed here and are in no file yet, the newest first.

    They are unsealed, or were sealed for a file that was never finished, as where the stick was pulled.
    """
    found = ledger.connection.execute("SELECT max(at) FROM sent").fetchone()
    last = int((found[0] if found else 0) or 0)
    rows = ledger.connection.execute(
        "SELECT c.name, e.record, e.field, e.who, e.stamp FROM edit e JOIN channel c ON c.number = e.channel"
        " WHERE e.id IS NULL AND e.head AND c.name <> ?1"
        " UNION ALL SELECT c.name, e.record, e.field, e.who, e.stamp FROM segment s JOIN edit e ON e.segment = s.number"
        " JOIN channel c ON c.number = e.channel WHERE s.device = ?2 AND s.received > ?3 AND e.head"
        " ORDER BY 5 DESC",
        (PRIVATE, device, (last + 1) << STAMP_BITS),
    )
    once = dict[Cell, Fresh]()
    for channel, record, field, who, stamp in rows:
        cell = Cell(str(channel), str(record), str(field))
        once.setdefault(cell, Fresh(cell, str(who), int(stamp or 0)))
    return list(once.values())


def said(ledger: Ledger) -> list[Said]:
    """Return what the newest segment of every log says; of one laptop in one channel the newest log comes last."""
    rows = ledger.connection.execute(
        "SELECT s.log, s.device, c.name, max(s.seq), count(DISTINCT s.seq), s.seen FROM segment s"
        " JOIN channel c ON c.number = s.channel GROUP BY s.log"
    ).fetchall()
    begun = {
        str(log): int(number or 0)
        for log, number in ledger.connection.execute("SELECT log, min(number) FROM segment GROUP BY log")
    }
    found = [
        Said(
            str(log),
            str(device),
            str(channel),
            int(top or 0),
            int(count or 0),
            msgspec.json.decode(str(seen), type=dict[str, int]),
        )
        for log, device, channel, top, count, seen in rows
    ]
    return sorted(found, key=lambda each: begun[each.log])


def spoken(ledger: Ledger, device: str) -> list[Spoken]:
    """Return the segments of a laptop that hold edits, each log in its order."""
    rows = ledger.connection.execute(
        "SELECT s.log, s.seq, c.name, count(*), min(max(e.stamp), s.received) FROM segment s"
        " JOIN edit e ON e.segment = s.number JOIN channel c ON c.number = s.channel"
        " WHERE s.device = ? GROUP BY s.number ORDER BY s.log, s.seq",
        (device,),
    )
    return [
        Spoken(str(log), int(seq or 0), str(channel), int(edits or 0), int(stamp or 0))
        for log, seq, channel, edits, stamp in rows
    ]


def spoken_in(ledger: Ledger, channel: str) -> dict[str, int]:
    """Return how far each log of a channel goes that is here: log to the last place in it that holds edits."""
    rows = ledger.connection.execute(
        "SELECT s.log, max(s.seq) FROM segment s JOIN channel c ON c.number = s.channel"
        " WHERE c.name = ? AND EXISTS (SELECT 1 FROM edit e WHERE e.segment = s.number) GROUP BY s.log",
        (channel,),
    )
    return {str(log): int(seq or 0) for log, seq in rows}


def speakers(ledger: Ledger) -> frozenset[str]:
    """Return the laptops of which edits are here, and not answers alone."""
    rows = ledger.connection.execute(
        "SELECT DISTINCT s.device FROM segment s WHERE EXISTS (SELECT 1 FROM edit e WHERE e.segment = s.number)"
    )
    return frozenset(str(device) for (device,) in rows)


def heard(ledger: Ledger) -> dict[str, int]:
    """Return when each laptop was last heard of, by stamp.

    That is the clock of its newest edit, or when its newest answer came where that is later; no edit was made after it
    came here, whatever its clock says. Within a log clocks only rise, so its last segment tells.
    """
    rows = ledger.connection.execute(
        "SELECT s.device, max(coalesce("
        " (SELECT min(max(e.stamp), s.received) FROM edit e WHERE e.segment = s.number HAVING count(*)), s.received))"
        " FROM segment s JOIN (SELECT log, max(seq) AS top FROM segment GROUP BY log) newest"
        " ON newest.log = s.log AND newest.top = s.seq GROUP BY s.device"
    )
    return {str(device): int(stamp or 0) for device, stamp in rows}


def spans(ledger: Ledger, logs: Iterable[str]) -> dict[str, list[Span]]:
    """Return the places that are here of some logs, in order, with the clocks of what they say."""
    found: dict[str, list[Span]] = {}
    for log in logs:
        rows = ledger.connection.execute(
            "SELECT s.seq, min(min(e.stamp), s.received), min(max(e.stamp), s.received) FROM segment s"
            " LEFT JOIN edit e ON e.segment = s.number WHERE s.log = ? GROUP BY s.seq ORDER BY s.seq",
            (log,),
        )
        found[log] = [Span(int(seq or 0), _stamp(first), _stamp(last)) for seq, first, last in rows]
    return found


def _stamp(value: object) -> int | None:
    return value if isinstance(value, int) else None
