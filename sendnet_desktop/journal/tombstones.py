"""What is left of what is gone: one line each, saying what, when and by whom; no words of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from sendnet_desktop.journal.ledger import Ledger

What = Literal["channel", "value", "photo"]


@dataclass(frozen=True, slots=True)
class Line:
    """Something that is gone from this laptop.

    Attributes:
        what: A whole channel, one value, or the bytes of a photo.
        channel: The channel, or where it was.
        at: When, in milliseconds since 1970.
        who: By whom, by name.
        record: Whose value or photo; empty for a channel.
        field: The field of the value, or the hash of the photo; empty for a channel.
    """

    what: What
    channel: str
    at: int
    who: str
    record: str = ""
    field: str = ""

    def at_place(self, record: str, field: str) -> "Line":
        """Return the same line for one field of one record."""
        return replace(self, record=record, field=field)


def leave_line(ledger: Ledger, line: Line) -> None:
    """Keep a line."""
    ledger.connection.execute(
        "INSERT INTO cleared (what, channel, record, field, at, who) VALUES (?, ?, ?, ?, ?, ?)",
        (line.what, line.channel, line.record, line.field, line.at, line.who),
    )


def lines(ledger: Ledger) -> Iterator[Line]:
    """Yield every line, the newest first."""
    rows = ledger.connection.execute(
        "SELECT what, channel, at, who, record, field FROM cleared ORDER BY at DESC, number DESC"
    )
    for what, channel, at, who, record, field in rows:
        yield Line(_WHATS[str(what)], str(channel), int(at or 0), str(who), str(record), str(field))


def cleared_channels(ledger: Ledger) -> frozenset[str]:
    """Return the channels that were dropped here, which no file brings back (retention format, rule 9)."""
    rows = ledger.connection.execute("SELECT channel FROM cleared WHERE what = 'channel'")
    return frozenset(str(name) for (name,) in rows)


def cleared_photos(ledger: Ledger) -> frozenset[str]:
    """Return the hashes of the photos that were let go here, which nobody is asked for again (rule 10)."""
    rows = ledger.connection.execute("SELECT field FROM cleared WHERE what = 'photo'")
    return frozenset(str(name) for (name,) in rows)


def readmit(ledger: Ledger, channel: str) -> None:
    """Let a channel that was dropped come back from the files that hold it, as a person has decided."""
    with ledger.store.transaction() as connection:
        connection.execute("DELETE FROM cleared WHERE what = 'channel' AND channel = ?", (channel,))
        # Files passed over as known hold it still.
        connection.execute("DELETE FROM read_whole")


def readmit_photo(ledger: Ledger, name: str) -> None:
    """Keep a photo that was let go, because a person has put it here again."""
    ledger.connection.execute("DELETE FROM cleared WHERE what = 'photo' AND field = ?", (name,))


_WHATS: Final[dict[str, What]] = {"channel": "channel", "value": "value", "photo": "photo"}
