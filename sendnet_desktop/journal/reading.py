"""Questions to the journal itself: versions, history, disagreements, what is unsealed, the whole of a channel."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Final

from sendnet_desktop.changes import Cell, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.projection import decoded
from sendnet_desktop.store.store import Parameter

LAST_STAMP: Final = "last stamp sealed"
SEALED_UP_TO: Final = "number up to which edits were seen sealed"

_KNOWN = (
    "SELECT e.value, e.stamp, e.who, s.device, e.head, e.number, e.counts FROM edit e"
    " LEFT JOIN segment s ON s.number = e.segment WHERE e.channel = ? AND e.record = ? AND e.field = ?"
)


@dataclass(frozen=True, slots=True)
class Version:
    """What a field said once, or says.

    Attributes:
        value: The value.
        stamp: The writer's hybrid clock.
        who: The person who wrote it.
        device: The laptop; empty where this one wrote it and has not sealed it.
        stands: Whether nothing that counts has replaced it.
        counts: Whether it counts; what is held does not.
    """

    value: Value
    stamp: int
    who: str
    device: str
    stands: bool
    counts: bool = True


def versions(ledger: Ledger, cell: Cell) -> list[Version]:
    """Return the versions of a field that stand, the later by clock first."""
    question = f"{_KNOWN} AND e.head = 1 ORDER BY e.stamp DESC, e.value DESC"
    rows = ledger.connection.execute(question, _place(ledger, cell))
    return [_version(row) for row in rows]


def history(ledger: Ledger, cell: Cell) -> list[Version]:
    """Return everything that a field said, the newest first, with what this laptop overwrote before sealing."""
    known = [_version(row) for row in ledger.connection.execute(_KNOWN, _place(ledger, cell))]
    past = ledger.connection.execute(
        "SELECT value, stamp, who, '', 0, number, 1 FROM past WHERE channel = ? AND record = ? AND field = ?",
        _place(ledger, cell),
    )
    return sorted([*known, *map(_version, past)], key=lambda version: version.stamp, reverse=True)


def fields(ledger: Ledger, channel: str, record: str) -> list[str]:
    """Return the fields of a record of which anything was ever written, sorted."""
    rows = ledger.connection.execute(
        "SELECT field FROM edit WHERE channel = ?1 AND record = ?2"
        " UNION SELECT field FROM past WHERE channel = ?1 AND record = ?2 ORDER BY 1",
        (ledger.known_number(channel), record),
    )
    return [str(field) for (field,) in rows]


def under(ledger: Ledger, channel: str, kind: str, key: str) -> list[str]:
    """Return the records of a kind whose keys begin with another record's and of which anything was written, sorted."""
    first, after = f"{kind}:{key}.", f"{kind}:{key}/"  # the sign that follows the full stop
    rows = ledger.connection.execute(
        "SELECT record FROM edit WHERE channel = ?1 AND record > ?2 AND record < ?3"
        " UNION SELECT record FROM past WHERE channel = ?1 AND record > ?2 AND record < ?3 ORDER BY 1",
        (ledger.known_number(channel), first, after),
    )
    return [str(record) for (record,) in rows]


def disagreements(ledger: Ledger, channels: Collection[str] | None = None) -> list[Cell]:
    """Return the fields of which versions of different value stand, in some channels; in all where None is given."""
    rows = ledger.connection.execute(
        "SELECT c.name, d.record, d.field FROM disagreement d JOIN channel c ON c.number = d.channel ORDER BY 1, 2, 3"
    )
    cells = (Cell(str(name), str(record), str(field)) for name, record, field in rows)
    return [cell for cell in cells if channels is None or cell.channel in channels]


def unsealed(ledger: Ledger) -> dict[str, int]:
    """Return how many fields were changed here and not sealed yet, by channel."""
    rows = ledger.connection.execute(
        "SELECT c.name, count(*) FROM edit e JOIN channel c ON c.number = e.channel"
        " WHERE e.id IS NULL AND e.head GROUP BY 1 ORDER BY 1"
    )
    return {str(name): int(count or 0) for name, count in rows}


def last_stamp(ledger: Ledger) -> int:
    """Return the last stamp that this laptop gave, however its wall clock has moved since."""
    sealed = int(ledger.fact(LAST_STAMP) or 0)
    found = ledger.connection.execute(
        "SELECT stamp FROM edit WHERE number > ? AND id IS NULL ORDER BY number DESC LIMIT 1",
        (int(ledger.fact(SEALED_UP_TO) or 0),),
    ).fetchone()
    return max(sealed, int(found[0] or 0)) if found else sealed


def whole(ledger: Ledger, channel: str = "") -> dict[str, dict[str, dict[str, list[str]]]]:
    """Return channel, record, field, and the sorted JSON of the versions that stand.

    Args:
        ledger: The open tables.
        channel: One channel's name, or empty for every channel but the private one.

    Raises:
        SendnetError: There is no channel of this name.
    """
    known = ledger.channels()
    every = [name for name in known if name != PRIVATE]
    if channel and channel not in known:
        raise SendnetError("There is no channel of this name here.", f"There are: {', '.join(every) or 'none'}.")
    return {name: dict(whole_channel(ledger, name)) for name in ([channel] if channel else every)}


def whole_channel(ledger: Ledger, channel: str) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Yield every record of a channel with, for each field, the sorted JSON of the versions that stand."""
    rows = ledger.connection.execute(
        "SELECT record, field, value FROM edit WHERE channel = ? AND head = 1 ORDER BY record, field, value",
        (ledger.known_number(channel),),
    )
    for record, fields in groupby(rows, key=itemgetter(0)):
        by_field: dict[str, list[str]] = {}
        for _, field, value in fields:
            standing = by_field.setdefault(str(field), [])
            if not standing or standing[-1] != value:
                standing.append(str(value))
        yield str(record), by_field


def last_changes(ledger: Ledger, channels: Collection[str]) -> dict[str, int]:
    """Return the latest stamp among the edits that stand, by channel, of those that have any."""
    marks = ",".join("?" * len(channels))
    rows = ledger.connection.execute(
        "SELECT c.name, max(e.stamp) FROM channel c JOIN edit e ON e.channel = c.number AND e.head = 1"  # noqa: S608
        f" WHERE c.name IN ({marks}) GROUP BY 1",
        tuple(channels),
    )
    return {str(name): int(stamp or 0) for name, stamp in rows}


def _place(ledger: Ledger, cell: Cell) -> tuple[Parameter, ...]:
    return (ledger.known_number(cell.channel), cell.record, cell.field)


def _version(row: tuple[Parameter, ...]) -> Version:
    value, stamp, who, device, head, _, counts = row
    return Version(decoded(value), int(stamp or 0), str(who), str(device or ""), bool(head), bool(counts))
