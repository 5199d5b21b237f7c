"""Taking in what other laptops wrote: the union of what is held and what came, then heads, then typed rows."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.clock import HybridClock
from sendnet_desktop.journal.ledger import COUNTS, Ledger, encoded
from sendnet_desktop.journal.projection import Shown
from sendnet_desktop.journal.sealed import SealedEdit, Segment
from sendnet_desktop.steps import Progress, Steps
from sendnet_desktop.store.store import Parameter

_AT_ONCE: Final = 900

_NEW_ONES_REPLACED_ALREADY = """UPDATE edit SET head = 0 WHERE number >= ? AND head AND EXISTS (
    SELECT 1 FROM replaces r JOIN edit b ON b.number = r.by WHERE r.target = edit.id AND b.counts
    AND b.channel = edit.channel AND b.record = edit.record AND b.field = edit.field)"""
_OLD_ONES_REPLACED_NOW = """UPDATE edit SET head = 0 WHERE head AND number IN (
    SELECT e.number FROM replaces r JOIN edit b ON b.number = r.by JOIN edit e ON e.id = r.target
    WHERE r.by >= ? AND b.counts AND e.channel = b.channel AND e.record = b.record AND e.field = b.field)"""
_COUNT_AGAIN = f"""UPDATE edit SET counts = {COUNTS}
    WHERE segment = ? OR number IN (SELECT edit FROM also WHERE segment = ?)"""  # noqa: S608  # our own words
_STANDS_HERE_TOO = """INSERT INTO also SELECT number, ?1, ?3 FROM edit WHERE number = ?2 AND segment <> ?1
    ON CONFLICT DO UPDATE SET allowed = excluded.allowed"""


def merge(ledger: Ledger, segments: Sequence[Segment], clock: HybridClock) -> Steps[Changes]:
    """Take in segments in one transaction; closing the generator leaves everything as it was."""
    touched, met_before = set[Cell](), False
    received = clock.stamp()
    total = sum(len(segment.edits) for segment in segments)
    with ledger.store.transaction():
        first, done = next_number(ledger), 0
        once = {segment.hash: segment for segment in segments}
        new = [segment for segment in once.values() if not _is_held(ledger, segment.hash)]
        first_words = _first_words(ledger, new)
        for segment in new:
            yield Progress(done, total, "Reading what came")
            number = keep_segment(ledger, segment, received)
            met_before |= _keep_edits(ledger, segment, number, {} if first_words is not None else None)
            touched.update(_cells_in(segment))
            done += len(segment.edits)
        yield Progress(done, total, "Putting it together")
        if first_words is not None:
            ledger.projection.set_records(ledger.connection, first_words)
        else:
            _put_together(ledger, first, touched, met_before=met_before)
    return Changes.at(touched)


def _first_words(ledger: Ledger, segments: Iterable[Segment]) -> list[Shown] | None:
    """Return the records that come, where each is quite new and says one thing of each field; else None.

    Then every edit stands, which spares looking for what it replaces or disagrees with: most of what a trust reads of
    a school for the first time is of this sort.
    """
    said: dict[tuple[str, str], dict[str, Value]] = {}
    for segment in segments:
        for edit in segment.edits:
            fields = said.setdefault((segment.channel, edit.record), {})
            if segment.status != "ok" or not edit.allowed or edit.replaces or edit.field in fields:
                return None
            fields[edit.field] = edit.value
    ledger.touch(said)
    if ledger.knows_touched():
        return None
    return [Shown(channel, record, fields) for (channel, record), fields in said.items()]


def _put_together(ledger: Ledger, first: int, touched: set[Cell], *, met_before: bool) -> None:
    ledger.connection.execute(_NEW_ONES_REPLACED_ALREADY, (first,))
    ledger.connection.execute(_OLD_ONES_REPLACED_NOW, (first,))
    ledger.touch({(cell.channel, cell.record) for cell in touched})
    if met_before:
        # What was held until now may count in a second segment, and then it replaces what it names.
        ledger.find_heads()
    ledger.show()


def judge_again(ledger: Ledger, segments: Sequence[Segment]) -> Steps[Changes]:
    """Take in new verdicts on segments already held, and their edits where they can be read by now."""
    touched: set[Cell] = set()
    connection = ledger.connection
    with ledger.store.transaction():
        for done, segment in enumerate(segments):
            yield Progress(done, len(segments), "Looking again at what is held")
            found = connection.execute("SELECT number FROM segment WHERE hash = ?", (segment.hash,)).fetchone()
            assert found is not None
            number = int(found[0] or 0)
            connection.execute("UPDATE segment SET status = ? WHERE number = ?", (segment.status, number))
            _keep_edits(ledger, segment, number)
            count_again(ledger, number)
            touched.update(_cells_in(segment), _cells_of(ledger, number))
        ledger.touch({(cell.channel, cell.record) for cell in touched})
        ledger.find_heads()
        ledger.show()
        ledger.clear_unsupported(touched)
    return Changes.at(touched)


def count_again(ledger: Ledger, segment_number: int) -> None:
    """Work out again which edits of a segment count."""
    ledger.connection.execute(_COUNT_AGAIN, (segment_number, segment_number))


def next_number(ledger: Ledger) -> int:
    """Return the number that the next edit gets."""
    found = ledger.connection.execute("SELECT max(number) FROM edit").fetchone()
    return int((found[0] if found else 0) or 0) + 1


def _is_held(ledger: Ledger, segment_hash: bytes) -> bool:
    found = ledger.connection.execute("SELECT 1 FROM segment WHERE hash = ?", (segment_hash,)).fetchone()
    return found is not None


def keep_segment(ledger: Ledger, segment: Segment, received: int) -> int:
    """Keep the signed bytes of a segment and return the number that it got."""
    cursor = ledger.connection.execute(
        "INSERT INTO segment (hash, log, seq, prev, device, channel, status, received, seen, wants, header, body)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            segment.hash,
            segment.log,
            segment.seq,
            segment.prev,
            segment.device,
            ledger.channel_number(segment.channel),
            segment.status,
            received,
            msgspec.json.encode(dict(segment.seen)).decode(),
            msgspec.json.encode(segment.wants).decode(),
            segment.header,
            segment.body,
        ),
    )
    return cursor.lastrowid


def _keep_edits(ledger: Ledger, segment: Segment, segment_number: int, held: dict[bytes, int] | None = None) -> bool:
    """Keep the edits of a segment, each once however many segments it stands in; say whether some were known.

    Args:
        ledger: The open tables.
        segment: Whose edits.
        segment_number: The number under which it is kept.
        held: The numbers of those that are held already, by id, where the caller knows; else they are looked for.
    """
    if held is None:
        held = numbers_of(ledger, (edit.id for edit in segment.edits))
    connection, channel = ledger.connection, ledger.channel_number(segment.channel)
    number, counted = next_number(ledger), segment.status == "ok"
    rows: list[tuple[Parameter, ...]] = []
    replaces: list[tuple[Parameter, ...]] = []
    new: set[bytes] = set()
    for edit in segment.edits:
        if edit.id in held or edit.id in new:
            continue
        new.add(edit.id)
        rows.append(_row(number, channel, edit, segment_number, counts=counted and edit.allowed))
        replaces.extend((target, number) for target in edit.replaces)
        number += 1
    connection.executemany(
        "INSERT INTO edit (number, channel, record, field, head, counts, allowed, segment, stamp, who, id, value)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    connection.executemany("INSERT OR IGNORE INTO replaces VALUES (?, ?)", replaces)
    if held:
        _judge(ledger, segment, segment_number, held)
        count_again(ledger, segment_number)
    return bool(held)


def _judge(ledger: Ledger, segment: Segment, segment_number: int, held: Mapping[bytes, int]) -> None:
    # An edit is judged in each segment that it stands in: of two either side of an ended grant one may allow it.
    verdicts = [(segment_number, held[edit.id], int(edit.allowed)) for edit in segment.edits if edit.id in held]
    ledger.connection.executemany(_STANDS_HERE_TOO, verdicts)
    ledger.connection.executemany("UPDATE edit SET allowed = ?3 WHERE number = ?2 AND segment = ?1", verdicts)


def _row(number: int, channel: int, edit: SealedEdit, segment_number: int, *, counts: bool) -> tuple[Parameter, ...]:
    return (
        number,
        channel,
        edit.record,
        edit.field,
        int(counts),
        int(counts),
        int(edit.allowed),
        segment_number,
        edit.stamp,
        edit.who,
        edit.id,
        encoded(edit.value),
    )


def numbers_of(ledger: Ledger, ids: Iterable[bytes]) -> dict[bytes, int]:
    """Return the numbers under which edits are kept, by id, of those that are."""
    wanted, found = list(ids), dict[bytes, int]()
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        marks = ",".join("?" * len(some))
        rows = ledger.connection.execute(f"SELECT id, number FROM edit WHERE id IN ({marks})", some)  # noqa: S608
        found.update((bytes(known), int(number or 0)) for known, number in rows if isinstance(known, bytes))
    return found


def _cells_in(segment: Segment) -> set[Cell]:
    return {Cell(segment.channel, edit.record, edit.field) for edit in segment.edits}


def _cells_of(ledger: Ledger, segment_number: int) -> set[Cell]:
    rows = ledger.connection.execute(
        "SELECT c.name, e.record, e.field FROM edit e JOIN channel c ON c.number = e.channel"
        " WHERE e.segment = ?1 OR e.number IN (SELECT edit FROM also WHERE segment = ?1)",
        (segment_number,),
    )
    return {Cell(str(name), str(record), str(field)) for name, record, field in rows}
