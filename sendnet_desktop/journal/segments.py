"""The segments that are held: what the exchange asks of them when it writes and reads files."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final, NamedTuple

import msgspec

from sendnet_desktop.changes import Blob
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.sealed import Status
from sendnet_desktop.journal.tombstones import cleared_photos
from sendnet_desktop.store.store import Parameter

JUDGED_BY: Final = "version that judged what is held"
"""The fact that says which version of the program has judged everything that is held."""


_AT_ONCE: Final = 900


class Held(NamedTuple):
    """A segment as it is kept.

    Attributes:
        hash: Its hash.
        log: Its log.
        seq: Its place there.
        prev: Hash of the one before; None for the first.
        device: Who signed it.
        channel: Its audience.
        status: Whether it counts.
        header: The signed envelope.
        body: The packed lines.
    """

    hash: bytes
    log: str
    seq: int
    prev: bytes | None
    device: str
    channel: str
    status: Status
    header: bytes
    body: bytes


class OwnLog(NamedTuple):
    """Where this laptop's next segment in a channel goes.

    Attributes:
        name: The log; empty where it has none there yet.
        seq: The next place.
        prev: Hash of its last segment; None for the first.
    """

    name: str
    seq: int
    prev: bytes | None


class Place(NamedTuple):
    """Where a segment stands in its log, and how much it says.

    Attributes:
        log: Its log.
        seq: Its place there.
        hash: Its hash.
        prev: Hash of the one before; None for the first.
        channel: Its audience.
        edits: How many edits were first met in it.
    """

    log: str
    seq: int
    hash: bytes
    prev: bytes | None
    channel: str
    edits: int


class Named(NamedTuple):
    """A blob that a counted edit stands for.

    Attributes:
        record: The record that names it.
        blob: What is named.
        device: Who signed the edit; empty where it is this laptop's and not sealed yet.
        log: The log that the edit came in; empty likewise.
        seq: The place there.
    """

    record: str
    blob: Blob
    device: str
    log: str
    seq: int


def known_among(ledger: Ledger, hashes: Collection[bytes]) -> frozenset[bytes]:
    """Return those of some hashes of which the segment is held."""
    asked, known = list(hashes), set[bytes]()
    for start in range(0, len(asked), _AT_ONCE):
        some = asked[start : start + _AT_ONCE]
        marks = ",".join("?" * len(some))
        rows = ledger.connection.execute(f"SELECT hash FROM segment WHERE hash IN ({marks})", some)  # noqa: S608
        known.update(_bytes(row[0]) for row in rows)
    return frozenset(known)


def links(ledger: Ledger, logs: Collection[str] | None = None) -> list[tuple[bytes, str, bytes | None]]:
    """Return hash, log and predecessor of every segment held, or of those of some logs alone."""
    ask = "SELECT hash, log, prev FROM segment"
    found = (
        ledger.connection.execute(ask).fetchall()
        if logs is None
        else [row for log in logs for row in ledger.connection.execute(f"{ask} WHERE log = ?", (log,))]
    )
    return [(_bytes(known), str(log), None if prev is None else _bytes(prev)) for known, log, prev in found]


def places(ledger: Ledger, device: str) -> list[Place]:
    """Return where the segments stand that are held of a laptop."""
    rows = ledger.connection.execute(
        "SELECT s.log, s.seq, s.hash, s.prev, c.name, (SELECT count(*) FROM edit e WHERE e.segment = s.number)"
        " FROM segment s JOIN channel c ON c.number = s.channel WHERE s.device = ? ORDER BY s.log, s.seq, s.number",
        (device,),
    )
    return [
        Place(
            str(log), int(seq or 0), _bytes(known), None if prev is None else _bytes(prev), str(name), int(edits or 0)
        )
        for log, seq, known, prev, name, edits in rows
    ]


def held(ledger: Ledger, channels: Collection[str]) -> Iterator[Held]:
    """Yield the segments of some channels, each log in its order."""
    for channel in sorted(channels):
        rows = ledger.connection.execute(
            "SELECT hash, log, seq, prev, device, ?, status, header, body FROM segment WHERE channel = ?"
            " ORDER BY log, seq, number",
            (channel, ledger.channel_number(channel)),
        )
        for row in rows:
            yield _held(row)


def held_of(ledger: Ledger, devices: Collection[str]) -> Iterator[Held]:
    """Yield the segments of some laptops, each log in its order."""
    for device in sorted(devices):
        rows = ledger.connection.execute(
            "SELECT s.hash, s.log, s.seq, s.prev, s.device, c.name, s.status, s.header, s.body FROM segment s"
            " JOIN channel c ON c.number = s.channel WHERE s.log > ? AND s.log < ? ORDER BY s.log, s.seq, s.number",
            (f"{device}-", f"{device}."),  # a log's id is its laptop's, a hyphen and the rest
        )
        for row in rows:
            yield _held(row)


def find(ledger: Ledger, segment: bytes) -> Held | None:
    """Return the segment of this hash; None where it is not here."""
    row = ledger.connection.execute(
        "SELECT s.hash, s.log, s.seq, s.prev, s.device, c.name, s.status, s.header, s.body FROM segment s"
        " JOIN channel c ON c.number = s.channel WHERE s.hash = ?",
        (segment,),
    ).fetchone()
    return None if row is None else _held(row)


def partly_held(ledger: Ledger) -> frozenset[bytes]:
    """Return the hashes of the segments of which some edits were not their writer's to write."""
    rows = ledger.connection.execute(
        "SELECT s.hash FROM edit e JOIN segment s ON s.number = e.segment WHERE NOT e.allowed"
        " UNION SELECT s.hash FROM also a JOIN segment s ON s.number = a.segment WHERE NOT a.allowed"
    )
    return frozenset(_bytes(row[0]) for row in rows)


def has_unread(ledger: Ledger) -> bool:
    """Say whether a segment is held that this version cannot read."""
    found = ledger.connection.execute("SELECT 1 FROM segment WHERE status IN ('newer', 'unparsed') LIMIT 1")
    return found.fetchone() is not None


def seen(ledger: Ledger, channel: str) -> dict[str, int]:
    """Return the highest place held of each log of a channel."""
    rows = ledger.connection.execute(
        "SELECT log, max(seq) FROM segment WHERE channel = ? GROUP BY log ORDER BY log",
        (ledger.channel_number(channel),),
    )
    return {str(log): int(seq or 0) for log, seq in rows}


def heard(ledger: Ledger, channel: str) -> dict[str, int]:
    """Return the highest place held of each log of a channel in which anything is said at all.

    A log of nothing but answers is nobody's news: where a hundred schools answer one trust, naming each other's
    answers would make every answer as long as the list of schools.
    """
    rows = ledger.connection.execute(
        "SELECT log, max(seq) FROM segment WHERE channel = ? GROUP BY log HAVING max(length(body)) > ? ORDER BY log",
        (ledger.channel_number(channel), _NO_LINES),
    )
    return {str(log): int(seq or 0) for log, seq in rows}


def missing(ledger: Ledger) -> dict[str, int]:
    """Return how many segments are missing below the highest place held, by log, of those that have gaps."""
    rows = ledger.connection.execute(
        "SELECT log, max(seq) + 1 - count(DISTINCT seq) FROM segment"
        " GROUP BY log HAVING max(seq) >= count(DISTINCT seq)"
    )
    return {str(log): int(count or 0) for log, count in rows}


def own_log(ledger: Ledger, channel: str) -> OwnLog:
    """Return where this laptop's next segment in a channel goes."""
    found = ledger.connection.execute(
        "SELECT s.log, s.seq, s.hash FROM log l JOIN segment s ON s.log = l.name WHERE l.channel = ?"
        " ORDER BY s.seq DESC LIMIT 1",
        (ledger.channel_number(channel),),
    ).fetchone()
    return OwnLog(str(found[0]), int(found[1] or 0) + 1, _bytes(found[2])) if found else OwnLog("", 0, None)


def abandon_all_logs(ledger: Ledger) -> None:
    """Write no more to any log: this laptop was set back, or has new keys and its logs bear the id of the old ones."""
    ledger.connection.execute("DELETE FROM log")


def last_said(ledger: Ledger, log: str) -> tuple[dict[str, int], tuple[str, ...]]:
    """Return what the last segment of a log says that its writer has seen and wants."""
    found = ledger.connection.execute(
        "SELECT seen, wants FROM segment WHERE log = ? ORDER BY seq DESC LIMIT 1", (log,)
    ).fetchone()
    if found is None:
        return {}, ()
    return (
        msgspec.json.decode(str(found[0]), type=dict[str, int]),
        msgspec.json.decode(str(found[1]), type=tuple[str, ...]),
    )


def wanted_by(ledger: Ledger, devices: Iterable[str]) -> frozenset[str]:
    """Return the hashes of the blobs that some laptops lack, as the newest segments of their logs say."""
    wanted: set[str] = set()
    for device in devices:
        for _, wants in ledger.connection.execute(
            "SELECT max(seq), wants FROM segment WHERE log > ? AND log < ? GROUP BY log", (f"{device}-", f"{device}.")
        ):
            wanted.update(msgspec.json.decode(str(wants), type=tuple[str, ...]))
    return frozenset(wanted)


def says_something(ledger: Ledger, log: str, after: int) -> bool:
    """Say whether a log has a segment with edits beyond a place."""
    found = ledger.connection.execute(
        "SELECT 1 FROM segment s JOIN edit e ON e.segment = s.number WHERE s.log = ? AND s.seq > ? LIMIT 1",
        (log, after),
    ).fetchone()
    return found is not None


def blobs(ledger: Ledger, channel: str) -> list[Named]:
    """Return the blobs that counted edits of a channel stand for.

    Photos that were let go here are left out: nobody is asked for them again.
    """
    rows = ledger.connection.execute(
        "SELECT e.record, e.value, s.device, s.log, s.seq FROM edit e LEFT JOIN segment s ON s.number = e.segment"
        " WHERE e.channel = ? AND e.head = 1 AND e.value LIKE '{\"blob\":%' ORDER BY e.record",
        (ledger.channel_number(channel),),
    )
    named = [
        Named(str(record), msgspec.json.decode(str(value), type=Blob), str(device or ""), str(log or ""), int(seq or 0))
        for record, value, device, log, seq in rows
    ]
    gone = cleared_photos(ledger)
    return [each for each in named if each.blob.blob not in gone]


def is_read_whole(ledger: Ledger, file: bytes) -> bool:
    """Say whether everything in the file of this SHA-256 was taken in before."""
    return ledger.connection.execute("SELECT 1 FROM read_whole WHERE hash = ?", (file,)).fetchone() is not None


def note_read_whole(ledger: Ledger, file: bytes) -> None:
    """Remember that everything in the file of this SHA-256 was taken in."""
    ledger.connection.execute("INSERT OR IGNORE INTO read_whole VALUES (?)", (file,))


def forget_read_whole(ledger: Ledger) -> None:
    """Forget which files were read, because a newer program may find more in them."""
    ledger.connection.execute("DELETE FROM read_whole")


_NO_LINES: Final = 8
"""How long a packed body without lines is."""


def _held(row: tuple[Parameter, ...]) -> Held:
    known, log, seq, prev, device, channel, status, header, body = row
    return Held(
        _bytes(known),
        str(log),
        int(seq or 0),
        None if prev is None else _bytes(prev),
        str(device),
        str(channel),
        _STATUSES[str(status)],
        _bytes(header),
        _bytes(body),
    )


_STATUSES: dict[str, Status] = {"ok": "ok", "revoked": "revoked", "newer": "newer", "unparsed": "unparsed"}


def _bytes(value: Parameter) -> bytes:
    assert isinstance(value, bytes)
    return value
