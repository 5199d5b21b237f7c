"""Fields of which versions of different value stand: the newest of them, and how many there are."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Final

from sendnet_desktop.changes import Cell, Value
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.projection import decoded

NEWEST: Final = 20
"""How many versions of a field people are shown at once (attack F7: somebody may write 5,000)."""

# CROSS JOIN keeps the order as written: from the few that differ, rather than through every edit there is.
_NEWEST_OF_EACH = """
    WITH placed AS (
        SELECT e.number, row_number() OVER (PARTITION BY d.channel, d.record, d.field ORDER BY e.stamp DESC) AS place
        FROM disagreement d CROSS JOIN edit e
            ON e.channel = d.channel AND e.record = d.record AND e.field = d.field AND e.head = 1
    )
    SELECT c.name, e.record, e.field, e.value, e.who, e.stamp
    FROM placed p CROSS JOIN edit e ON e.number = p.number CROSS JOIN channel c ON c.number = e.channel
    WHERE p.place <= ? ORDER BY c.name, e.record, e.field, e.stamp DESC, e.value DESC"""


@dataclass(frozen=True, slots=True)
class Standing:
    """A value that stands, with who wrote it last.

    Attributes:
        value: The value.
        stamp: The writer's hybrid clock.
        who: The person.
        device: The laptop; empty where this one wrote it and has not sealed it.
        received: This laptop's clock when the version came; 0 where it has not been sealed.
    """

    value: Value
    stamp: int
    who: str
    device: str
    received: int


@dataclass(frozen=True, slots=True)
class Differing:
    """What stands of one field; equal values are one version.

    Attributes:
        newest: The versions, the shown one first, ``NEWEST`` at most.
        count: How many there are.
        until: What ``Journal.settle`` is told, so that it replaces these and none that comes later.
    """

    newest: tuple[Standing, ...]
    count: int
    until: int


@dataclass(frozen=True, slots=True)
class Voices:
    """Who stands behind the versions of a field.

    Attributes:
        cell: The field.
        spoken: Person and stamp of each of the newest versions, the shown one first.
        is_flood: Whether there may be more of them.
    """

    cell: Cell
    spoken: tuple[tuple[str, int], ...]
    is_flood: bool


def differing(ledger: Ledger, cell: Cell) -> Differing:
    """Return what stands of a field, with as much work for 5,000 versions as it takes to count them."""
    place = (ledger.known_number(cell.channel), cell.record, cell.field)
    rows = ledger.connection.execute(
        "SELECT e.value, max(e.stamp), e.who, s.device, s.received FROM edit e"
        " LEFT JOIN segment s ON s.number = e.segment"
        " WHERE e.channel = ? AND e.record = ? AND e.field = ? AND e.head = 1"
        " GROUP BY e.value ORDER BY 2 DESC, 1 DESC LIMIT ?",
        (*place, NEWEST),
    ).fetchall()
    newest = tuple(
        Standing(decoded(value), int(stamp or 0), str(who), str(device or ""), int(received or 0))
        for value, stamp, who, device, received in rows
    )
    found = ledger.connection.execute(
        "SELECT count(DISTINCT value), max(number) FROM edit"
        " WHERE channel = ? AND record = ? AND field = ? AND head = 1",
        place,
    ).fetchone()
    assert found is not None
    return Differing(newest, int(found[0] or 0), int(found[1] or 0))


def voices(ledger: Ledger, channels: Collection[str]) -> Iterator[Voices]:
    """Yield who stands behind each disagreement of some channels, in one question."""
    rows = ledger.connection.execute(_NEWEST_OF_EACH, (NEWEST,))
    for cell, group in groupby(rows, key=itemgetter(0, 1, 2)):
        heads = list(group)
        last_said = {str(value): (str(who), int(stamp or 0)) for *_, value, who, stamp in reversed(heads)}
        if cell[0] in channels:
            spoken = sorted(last_said.values(), key=itemgetter(1), reverse=True)
            yield Voices(Cell(*map(str, cell)), tuple(spoken), len(heads) == NEWEST)
