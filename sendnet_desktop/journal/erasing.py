"""Erasing for good: a value leaves the edits, the typed rows, this laptop's own past and the file's free pages."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sendnet_desktop.changes import Blob, Cell, Changes, Value
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.journal.kinds import Kind
from sendnet_desktop.journal.ledger import Ledger, encoded
from sendnet_desktop.journal.merging import next_number
from sendnet_desktop.journal.projection import decoded
from sendnet_desktop.journal.reading import LAST_STAMP, SEALED_UP_TO
from sendnet_desktop.journal.tombstones import Line, leave_line
from sendnet_desktop.store.store import Parameter

ERASURE: Final = Kind(
    "erasure",
    "sendnet_desktop.journal.tables:ErasureRow",
    writers={
        "school": frozenset({"school"}),
        "all": frozenset({"trust lead"}),
        "office": frozenset({"trust lead"}),
        "visit": frozenset({"trust lead"}),
        "findings": frozenset({"trust lead"}),
    },
)
"""Who may erase where is who may write this: a channel's owner (retention format, rule 11)."""

COMPACTION_OWED: Final = "what was taken out is in free pages still"

_WOULD_STAND_AGAIN: Final = """SELECT number FROM edit AS e WHERE channel = ? AND record = ? AND field = ?
    AND counts AND NOT head AND number NOT IN ({marks}) AND (replaced_here IS NULL OR replaced_here IN ({marks}))
    AND NOT EXISTS (SELECT 1 FROM replaces r JOIN edit b ON b.number = r.by WHERE r.target = e.id AND b.counts
        AND b.channel = e.channel AND b.record = e.record AND b.field = e.field AND b.number NOT IN ({marks}))"""


@dataclass(frozen=True, slots=True)
class Doomed:
    """The versions of a field that are to go.

    Attributes:
        cell: The field.
        numbers: Their edits here.
        ids: The ids of those that are sealed, for whoever must tell the other laptops.
    """

    cell: Cell
    numbers: frozenset[int]
    ids: frozenset[bytes]


def doomed(ledger: Ledger, cell: Cell, value: Value) -> Doomed:
    """Return every version of a field that holds a value, whoever wrote it (retention format, rule 11)."""
    rows = ledger.connection.execute(
        "SELECT number, id FROM edit WHERE channel = ? AND record = ? AND field = ? AND value = ?",
        (ledger.known_number(cell.channel), cell.record, cell.field, encoded(value)),
    ).fetchall()
    numbers = frozenset(int(number or 0) for number, _ in rows)
    return Doomed(cell, numbers, frozenset(known for _, known in rows if isinstance(known, bytes)))


def step_in(journal: Journal, going: Doomed) -> Changes:
    """Let an edit of ours stand where the doomed ones stood, and replace what they replaced (rules 11 and 12).

    An erased edit counts for nothing, so without this the text before the erased one would come back. Where another
    version stands that one is said again; else the field is emptied. Where nothing would stand up nothing is written.

    Raises:
        SendnetError: The person may not write there.
    """
    ledger, cell = journal.ledger, going.cell
    heads = ledger.connection.execute(
        "SELECT number, value FROM edit WHERE channel = ? AND record = ? AND field = ? AND head"
        " ORDER BY stamp DESC, value DESC",
        (ledger.known_number(cell.channel), cell.record, cell.field),
    ).fetchall()
    falling = [number for number, _ in heads if number in going.numbers]
    staying = [(number, text) for number, text in heads if number not in going.numbers]
    rising = list(_would_stand_again(ledger, going))
    if not rising and (staying or not falling):
        return Changes()
    value = decoded(staying[0][1]) if staying else None
    same = [number for number, text in staying if decoded(text) == value]
    journal.write_over(cell, value, [int(number or 0) for number in (*falling, *same, *rising)])
    return Changes.at((cell,))


def forget_here(journal: Journal, going: Doomed, value: Value) -> Changes:
    """Take out the doomed versions that never left this laptop, and all that it overwrote in that field itself."""
    ledger, cell = journal.ledger, going.cell
    connection = ledger.connection
    journal.gone.add(cell, value)
    own = sorted(_unsealed(ledger, going.numbers))
    for number in own:
        # Its place in the chain is closed, so that the edit after it goes on replacing what it replaced.
        connection.execute(
            "UPDATE edit SET replaced_here = (SELECT replaced_here FROM edit WHERE number = ?1)"
            " WHERE replaced_here = ?1",
            (number,),
        )
    connection.executemany("DELETE FROM edit WHERE number = ?", ((number,) for number in own))
    _forget_past(ledger, (cell,))
    remember_time(ledger, journal.clock.last)
    return _shown_again(ledger, {cell})


def holding(ledger: Ledger, ids: Collection[bytes]) -> dict[bytes, set[bytes]]:
    """Return the segments that hold some of these edits, by their hashes, with the ids that each holds."""
    found: dict[bytes, set[bytes]] = {}
    for known in ids:
        rows = ledger.connection.execute(
            "SELECT s.hash FROM edit e JOIN segment s ON s.number = e.segment WHERE e.id = ?1"
            " UNION SELECT s.hash FROM edit e JOIN also a ON a.edit = e.number JOIN segment s ON s.number = a.segment"
            " WHERE e.id = ?1",
            (known,),
        )
        for (held,) in rows:
            assert isinstance(held, bytes)
            found.setdefault(held, set()).add(known)
    return found


def put_body(ledger: Ledger, segment: bytes, body: bytes) -> None:
    """Keep another body for a segment: that from which lines were erased."""
    ledger.connection.execute("UPDATE segment SET body = ? WHERE hash = ?", (body, segment))
    ledger.set_fact(COMPACTION_OWED, "1")


def drop(journal: Journal, erased: Mapping[bytes, Line]) -> Changes:
    """Take out the edits of these ids, with everything that followed from them here (retention format, rule 15).

    Args:
        journal: The journal.
        erased: By id, the line that is left to say so, but for the place, which only the edit names.
    """
    ledger, cells, numbers = journal.ledger, set[Cell](), list[tuple[int]]()
    for known, line in erased.items():
        found = ledger.connection.execute(
            "SELECT e.number, c.name, e.record, e.field, e.value FROM edit e JOIN channel c ON c.number = e.channel"
            " WHERE e.id = ?",
            (known,),
        ).fetchone()
        if found is None:
            continue
        number, channel, record, field, value = found
        cell = Cell(str(channel), str(record), str(field))
        numbers.append((int(number or 0),))
        journal.gone.add(cell, decoded(value))
        if cell not in cells:
            leave_line(ledger, line.at_place(cell.record, cell.field))
        cells.add(cell)
    if not numbers:
        return Changes()  # the file is not written anew for nothing
    for statement in ("replaces WHERE by = ?", "also WHERE edit = ?", "edit WHERE number = ?"):
        ledger.connection.executemany(f"DELETE FROM {statement}", numbers)  # noqa: S608  # our own words
    _forget_past(ledger, cells)
    remember_time(ledger, journal.clock.last)
    return _shown_again(ledger, cells)


def present(ledger: Ledger, erased: Mapping[bytes, Line]) -> dict[bytes, Line]:
    """Return those whose edits are kept here, in the channel of which they are said: nobody erases in another."""
    find = "SELECT 1 FROM edit WHERE id = ? AND channel = ?"
    return {
        known: line
        for known, line in erased.items()
        if ledger.connection.execute(find, (known, ledger.known_number(line.channel))).fetchone() is not None
    }


def is_named(ledger: Ledger, channel: str, record: str, device: str) -> bool:
    """Say whether an edit of a laptop that counts names this record in a channel."""
    found = ledger.connection.execute(
        "SELECT 1 FROM edit e JOIN segment s ON s.number = e.segment"
        " WHERE e.channel = ? AND e.record = ? AND e.counts AND s.device = ? LIMIT 1",
        (ledger.known_number(channel), record, device),
    ).fetchone()
    return found is not None


def unnamed(ledger: Ledger, names: Collection[str]) -> list[str]:
    """Return those blobs, by hash, that no version that stands in any channel names."""
    rows = ledger.connection.execute("SELECT value FROM edit WHERE head AND value LIKE '{\"blob\":%'")
    named = {value.blob for (text,) in rows if isinstance(value := decoded(text), Blob)}
    return [name for name in names if name not in named]


def compact(ledger: Ledger) -> None:
    """Write the file anew without its free pages, where something was taken out since it was last done.

    It is owed until it is done: after a crash, or where the disk was full, the next call does it.
    """
    if ledger.fact(COMPACTION_OWED):
        ledger.store.compact()
        ledger.set_fact(COMPACTION_OWED, "")


def remember_time(ledger: Ledger, stamp: int) -> None:
    """Keep the last stamp given although the edit that bore it may be gone, and its number be given again."""
    ledger.set_fact(LAST_STAMP, str(max(stamp, int(ledger.fact(LAST_STAMP) or 0))))
    ledger.set_fact(SEALED_UP_TO, str(min(next_number(ledger) - 1, int(ledger.fact(SEALED_UP_TO) or 0))))


def _would_stand_again(ledger: Ledger, going: Doomed) -> Iterator[int]:
    place: tuple[Parameter, ...] = (ledger.known_number(going.cell.channel), going.cell.record, going.cell.field)
    marks = ",".join(map(str, sorted(going.numbers)))
    for (number,) in ledger.connection.execute(_WOULD_STAND_AGAIN.format(marks=marks), place).fetchall():
        yield int(number or 0)


def _unsealed(ledger: Ledger, numbers: Iterable[int]) -> list[int]:
    find = "SELECT 1 FROM edit WHERE number = ? AND id IS NULL"
    return [number for number in numbers if ledger.connection.execute(find, (number,)).fetchone() is not None]


def _forget_past(ledger: Ledger, cells: Iterable[Cell]) -> None:
    ledger.connection.executemany(
        "DELETE FROM past WHERE channel = ? AND record = ? AND field = ?",
        ((ledger.channel_number(channel), record, field) for channel, record, field in cells),
    )
    ledger.set_fact(COMPACTION_OWED, "1")


def _shown_again(ledger: Ledger, cells: set[Cell]) -> Changes:
    ledger.touch({(cell.channel, cell.record) for cell in cells})
    ledger.find_heads()
    ledger.show()
    ledger.clear_unsupported(cells)
    return Changes.at(cells)
