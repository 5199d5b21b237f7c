"""Sealing squashes: of a chain of unsealed edits of one field only the last leaves this laptop (rule 4)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.clock import HybridClock
from sendnet_desktop.journal import merging
from sendnet_desktop.journal.ledger import Ledger, encoded
from sendnet_desktop.journal.projection import decoded
from sendnet_desktop.journal.reading import LAST_STAMP, SEALED_UP_TO
from sendnet_desktop.journal.sealed import MOST_REPLACED, Run, SealedEdit, Segment
from sendnet_desktop.store.store import Connection


def runs(ledger: Ledger, channel: str) -> list[Run]:
    """Return the unsealed edits of a channel, each chain as one, oldest last edit first."""
    number = ledger.channel_number(channel)
    rows = ledger.connection.execute(
        "SELECT number, record, field, value, stamp, who, replaced_here FROM edit"
        " WHERE channel = ? AND id IS NULL ORDER BY number",
        (number,),
    ).fetchall()
    targets: dict[int, list[bytes]] = {}
    for by, target in ledger.connection.execute(
        "SELECT replaced_here, id FROM edit WHERE channel = ? AND replaced_here IS NOT NULL AND id IS NOT NULL",
        (number,),
    ):
        assert isinstance(target, bytes)
        targets.setdefault(int(by or 0), []).append(target)
    chains: dict[int, list[int]] = {}
    taken: list[Run] = []
    for local, record, field, value, stamp, who, replaced_here in rows:
        chain = [*chains.pop(int(local or 0), []), int(local or 0)]
        if replaced_here is not None:
            chains.setdefault(int(replaced_here), []).extend(chain)
            continue
        replaces = sorted({target for each in chain for target in targets.get(each, ())})
        last = Run(tuple(chain), str(record), str(field), decoded(value), int(stamp or 0), str(who), ())
        taken.extend(_with_room(last, replaces))
    return taken


def _with_room(run: Run, replaces: Sequence[bytes]) -> Iterator[Run]:
    # Equal versions are one version, so several edits of one value replace together what one has no room for.
    yield run if not replaces else replace(run, replaces=tuple(replaces[:MOST_REPLACED]))
    for start in range(MOST_REPLACED, len(replaces), MOST_REPLACED):
        yield replace(run, numbers=(), replaces=tuple(replaces[start : start + MOST_REPLACED]))


def seal(ledger: Ledger, segment: Segment, sealed: Sequence[Run], clock: HybridClock) -> None:
    """Keep our own segment: the last edit of each chain gets its id, the earlier ones stay behind as the past."""
    connection = ledger.connection
    with ledger.store.transaction():
        number = merging.keep_segment(ledger, segment, clock.stamp())
        chains = [run.numbers or (_one_more(ledger, segment.channel, run),) for run in sealed]
        known = merging.numbers_of(ledger, (edit.id for edit in segment.edits))
        pairs = [(chain[-1], edit) for chain, edit in zip(chains, segment.edits, strict=True)]
        _give_ids(connection, [(last, edit) for last, edit in pairs if edit.id not in known], number)
        _join(connection, [(last, edit) for last, edit in pairs if edit.id in known], number)
        connection.executemany(
            "UPDATE edit SET replaced_here = NULL WHERE id = ?",
            ((target,) for edit in segment.edits for target in edit.replaces),
        )
        _keep_as_past(connection, [earlier for chain in chains for earlier in chain[:-1]])
        if known:
            merging.count_again(ledger, number)
            ledger.touch({(segment.channel, edit.record) for edit in segment.edits if edit.id in known})
            ledger.find_heads()
            ledger.show()
        connection.execute(
            "INSERT INTO log VALUES (?, ?) ON CONFLICT (channel) DO UPDATE SET name = excluded.name",
            (ledger.channel_number(segment.channel), segment.log),
        )
        ledger.set_fact(LAST_STAMP, str(clock.last))
        ledger.set_fact(SEALED_UP_TO, str(merging.next_number(ledger) - 1))


def _one_more(ledger: Ledger, channel: str, run: Run) -> int:
    return ledger.connection.execute(
        "INSERT INTO edit (channel, record, field, head, counts, allowed, stamp, who, value)"
        " VALUES (?, ?, ?, 1, 1, 1, ?, ?, ?)",
        (ledger.channel_number(channel), run.record, run.field, run.stamp, run.who, encoded(run.value)),
    ).lastrowid


def _give_ids(connection: Connection, edits: Sequence[tuple[int, SealedEdit]], segment_number: int) -> None:
    connection.executemany(
        "UPDATE edit SET id = ?, segment = ? WHERE number = ?",
        ((edit.id, segment_number, local) for local, edit in edits),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO replaces VALUES (?, ?)",
        ((target, local) for local, edit in edits for target in edit.replaces),
    )


def _join(connection: Connection, edits: Sequence[tuple[int, SealedEdit]], segment_number: int) -> None:
    # Sealed before this laptop was set back, and come again since: one edit, in two segments.
    connection.executemany(
        "INSERT INTO also SELECT number, ?, 1 FROM edit WHERE id = ?", ((segment_number, edit.id) for _, edit in edits)
    )
    connection.executemany("DELETE FROM edit WHERE number = ?", ((local,) for local, _ in edits))


def _keep_as_past(connection: Connection, numbers: Sequence[int]) -> None:
    connection.executemany(
        "INSERT INTO past (channel, record, field, stamp, who, value)"
        " SELECT channel, record, field, stamp, who, value FROM edit WHERE number = ?",
        ((number,) for number in numbers),
    )
    connection.executemany("DELETE FROM edit WHERE number = ?", ((number,) for number in numbers))


def move_unsealed(ledger: Ledger, source: str, target: str) -> Changes:
    """Move unsealed edits to another channel; fields that both hold become versions side by side."""
    with ledger.store.transaction() as connection:
        old, new = ledger.channel_number(source), ledger.channel_number(target)
        rows = connection.execute("SELECT record, field FROM edit WHERE channel = ? AND id IS NULL", (old,)).fetchall()
        cells = {Cell(channel, str(record), str(field)) for record, field in rows for channel in (source, target)}
        for table, unsealed in (("edit", "AND id IS NULL"), ("past", "")):
            connection.execute(f"UPDATE {table} SET channel = ? WHERE channel = ? {unsealed}", (new, old))  # noqa: S608
        # What they replaced in the old channel stands there again, because an edit replaces in its own field only.
        connection.execute("UPDATE edit SET replaced_here = NULL WHERE channel = ? AND id IS NOT NULL", (old,))
        ledger.touch({(cell.channel, cell.record) for cell in cells})
        ledger.find_heads()
        ledger.show()
        ledger.clear_unsupported(cells)
    return Changes.at(cells)
