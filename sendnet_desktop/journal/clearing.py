"""Clearing: a whole channel leaves this laptop, or the bytes of a photo do, and one line is left to say so."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from sendnet_desktop.changes import Blob, Cell, Changes
from sendnet_desktop.clock import STAMP_BITS
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.journal.erasing import COMPACTION_OWED, remember_time
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.tombstones import Line, cleared_photos, leave_line


class Contents(NamedTuple):
    """A channel that holds something.

    Attributes:
        channel: Its name.
        edits: How many edits are kept.
        unsent: How many of them are in no bundle yet.
        last: When the last of them was made, in milliseconds since 1970; a time that was still to come when the edit
            came here counts as the time when it came.
    """

    channel: str
    edits: int
    unsent: int
    last: int


class Photo(NamedTuple):
    """A photo that is named, here or not.

    Attributes:
        channel: Where.
        record: Whose it is.
        field: Which field names it.
        blob: The hash of its bytes.
        taken: When it was put there, in milliseconds since 1970, as with ``Contents``.
    """

    channel: str
    record: str
    field: str
    blob: str
    taken: int


def contents(ledger: Ledger) -> Iterator[Contents]:
    """Yield what every channel but the private one holds, by name."""
    rows = ledger.connection.execute(
        "SELECT c.name, count(*), sum(e.id IS NULL AND e.head), max(min(e.stamp, coalesce(s.received, e.stamp)))"
        " FROM edit e JOIN channel c ON c.number = e.channel LEFT JOIN segment s ON s.number = e.segment"
        " WHERE c.name <> ? GROUP BY 1 ORDER BY 1",
        (PRIVATE,),
    )
    for name, edits, unsent, last in rows:
        yield Contents(str(name), int(edits or 0), int(unsent or 0), int(last or 0) >> STAMP_BITS)


def photos(ledger: Ledger) -> Iterator[Photo]:
    """Yield every photo that a version names which stands, the oldest first, but for those that were let go."""
    gone = cleared_photos(ledger)
    rows = ledger.connection.execute(
        "SELECT c.name, e.record, e.field, e.value, min(e.stamp, coalesce(s.received, e.stamp)) FROM edit e"
        " JOIN channel c ON c.number = e.channel LEFT JOIN segment s ON s.number = e.segment"
        " WHERE e.head AND e.value LIKE '{\"blob\":%' ORDER BY 5, 1, 2"
    )
    for channel, record, field, value, taken in rows:
        blob = msgspec.json.decode(str(value), type=Blob)
        if blob.type.startswith("image/") and blob.blob not in gone:
            yield Photo(str(channel), str(record), str(field), blob.blob, int(taken or 0) >> STAMP_BITS)


def clear_channel(ledger: Ledger, channel: str, at: int, who: str) -> tuple[Changes, frozenset[str]]:
    """Take out everything that a channel holds (retention format, rules 7 and 8).

    Returns:
        Where something else is shown now, and the blobs that it named, for the caller to let go of those that nothing
        else names.
    """
    connection, number = ledger.connection, ledger.known_number(channel)
    with ledger.store.transaction():
        named = connection.execute("SELECT value FROM edit WHERE channel = ? AND value LIKE '{\"blob\":%'", (number,))
        blobs = frozenset(msgspec.json.decode(str(value), type=Blob).blob for (value,) in named)
        rows = connection.execute("SELECT DISTINCT record, field FROM edit WHERE channel = ?", (number,))
        changes = Changes.at(Cell(channel, str(record), str(field)) for record, field in rows)
        for statement in (
            "DELETE FROM replaces WHERE by IN (SELECT number FROM edit WHERE channel = ?)",
            "DELETE FROM also WHERE edit IN (SELECT number FROM edit WHERE channel = ?)",
            "DELETE FROM edit WHERE channel = ?",
            "DELETE FROM past WHERE channel = ?",
            "DELETE FROM disagreement WHERE channel = ?",
            "DELETE FROM log WHERE channel = ?",
            "DELETE FROM segment WHERE channel = ?",
        ):
            connection.execute(statement, (number,))
        ledger.projection.clear_channel(connection, channel)
        ledger.forget_channel(channel)
        remember_time(ledger, at << STAMP_BITS)
        leave_line(ledger, Line("channel", channel, at, who))
        ledger.set_fact(COMPACTION_OWED, "1")
    return changes, blobs


def note_photo(ledger: Ledger, photo: Photo, at: int, who: str) -> None:
    """Leave a line for a photo whose bytes go; what names it stays (retention format, rule 10)."""
    leave_line(ledger, Line("photo", photo.channel, at, who, photo.record, photo.blob))
