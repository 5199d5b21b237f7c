"""The journal's tables as its parts share them: channels by number, heads, and what follows from heads."""

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from sendnet_desktop.changes import Cell, Value
from sendnet_desktop.journal.kinds import Kind
from sendnet_desktop.journal.projection import EDITS_OF_TOUCHED, Projection, shown_records
from sendnet_desktop.journal.shapes import shapes_of
from sendnet_desktop.store.store import Connection, Store

encode_value: Final = msgspec.json.Encoder().encode

_REPLACED = """EXISTS (
    SELECT 1 FROM replaces r JOIN edit b ON b.number = r.by
    WHERE r.target = edit.id AND b.counts
    AND b.channel = edit.channel AND b.record = edit.record AND b.field = edit.field)"""
"""Rule 8: an edit stands while no counted edit of the same field replaces it; others have no say (attack F5)."""

STANDS: Final = f"(counts AND replaced_here IS NULL AND NOT {_REPLACED})"
"""What ``head`` must be, from nothing but the edits themselves."""

COUNTS: Final = """(
    EXISTS (SELECT 1 FROM segment s WHERE s.number = edit.segment AND s.status = 'ok' AND edit.allowed)
    OR EXISTS (SELECT 1 FROM also a JOIN segment s ON s.number = a.segment
        WHERE a.edit = edit.number AND s.status = 'ok' AND a.allowed))"""
"""What ``counts`` must be of a sealed edit: in one of its segments at least it is allowed, and that segment counts."""

_SHAPES: Final = "shapes of the typed tables"
_DEFINITION: Final = "definition of the typed tables"


class Ledger:
    """The open tables, and the few questions that every part of the journal asks of them."""

    def __init__(self, store: Store, kinds: Sequence[Kind]) -> None:
        self.store = store
        self._remembered = self.fact(_SHAPES)
        self._shapes = shapes_of(kinds, self._remembered)
        self.projection = Projection(self._shapes.shapes)
        self._read_numbers()
        store.after_rollback.append(self._read_numbers)

    @property
    def connection(self) -> Connection:
        """The store's connection."""
        return self.store.connection

    def known_number(self, name: str) -> int:
        """Return the number under which a channel is kept, or 0, which no channel has."""
        return self._numbers.get(name, 0)

    def channel_number(self, name: str) -> int:
        """Return the number under which a channel is kept, giving it one if it is new."""
        number = self._numbers.get(name)
        if number is None:
            self.connection.execute("INSERT INTO channel (name) VALUES (?) ON CONFLICT DO NOTHING", (name,))
            found = self.connection.execute("SELECT number FROM channel WHERE name = ?", (name,)).fetchone()
            assert found is not None
            number = self._numbers[name] = int(found[0] or 0)
        return number

    def forget_channel(self, name: str) -> None:
        """Let go of the number of a channel that holds nothing any more."""
        self.connection.execute("DELETE FROM channel WHERE name = ?", (name,))
        self._numbers.pop(name, None)

    def channels(self) -> list[str]:
        """Return the names of the channels that hold anything, sorted."""
        return sorted(self._numbers)

    @property
    def changes(self) -> int:
        """How many rows this laptop's program has changed since it opened: what was read stands while it stands."""
        found = self.connection.execute("SELECT total_changes()").fetchone()
        return int(found[0] or 0) if found else 0

    def fact(self, name: str) -> str:
        """Return a line of the journal's small print, or an empty text."""
        found = self.connection.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else ""

    def set_fact(self, name: str, value: str) -> None:
        """Keep a line of the journal's small print."""
        self.connection.execute(
            "INSERT INTO fact VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", (name, value)
        )

    @property
    def is_out_of_date(self) -> bool:
        """Whether the typed tables are not what their declarations say now."""
        return self.fact(_DEFINITION) != self.projection.definition

    def remember_shapes(self) -> None:
        """Keep what the declarations came to, so that the next opening need not work it out."""
        text = msgspec.json.encode(self._shapes).decode()
        if text != self._remembered:
            with self.store.transaction():
                self.set_fact(_SHAPES, text)
                self.set_fact(_DEFINITION, self.projection.definition)
            self._remembered = text

    def touch(self, records: Iterable[tuple[str, str]]) -> None:
        """Name the records, by channel and id, whose heads may have moved, for the two calls below."""
        self.connection.execute(
            "CREATE TEMP TABLE IF NOT EXISTS touched (channel INTEGER, record TEXT, PRIMARY KEY (channel, record))"
            " WITHOUT ROWID"
        )
        self.connection.execute("DELETE FROM touched")
        self.connection.executemany(
            "INSERT OR IGNORE INTO touched VALUES (?, ?)",
            ((self.channel_number(channel), record) for channel, record in records),
        )

    def knows_touched(self) -> bool:
        """Say whether anything was ever said in one of the touched records."""
        found = self.connection.execute(
            "SELECT 1 FROM touched t CROSS JOIN edit e ON e.channel = t.channel AND e.record = t.record LIMIT 1"
        ).fetchone()
        return found is not None

    def find_heads(self) -> None:
        """Work out again which edits of the touched records stand."""
        self.connection.execute(
            f"UPDATE edit SET head = {STANDS} FROM touched t WHERE edit.channel = t.channel AND edit.record = t.record"  # noqa: S608
        )

    def show(self) -> None:
        """Bring typed rows and disagreements of the touched records up to their heads."""
        connection = self.connection
        self.projection.set_records(connection, shown_records(connection, EDITS_OF_TOUCHED))
        connection.execute("DELETE FROM disagreement WHERE (channel, record) IN (SELECT channel, record FROM touched)")
        connection.execute(
            "INSERT INTO disagreement SELECT e.channel, e.record, e.field FROM touched t CROSS JOIN edit e"
            " ON e.channel = t.channel AND e.record = t.record WHERE e.head = 1"
            " GROUP BY 1, 2, 3 HAVING min(e.value) <> max(e.value)"
        )

    def clear_unsupported(self, cells: Iterable[Cell]) -> None:
        """Empty the typed fields of which no version counts any more."""
        for channel, record, field in cells:
            found = self.connection.execute(
                "SELECT 1 FROM edit WHERE channel = ? AND record = ? AND field = ? AND head = 1 LIMIT 1",
                (self.channel_number(channel), record, field),
            ).fetchone()
            if found is None:
                self.projection.clear_fields(self.connection, channel, record, (field,))

    def _read_numbers(self) -> None:
        rows = self.connection.execute("SELECT name, number FROM channel")
        self._numbers = {str(name): int(number or 0) for name, number in rows}


def encoded(value: Value) -> str:
    """Return a value as the JSON that the journal keeps; equal values give equal texts."""
    return encode_value(value).decode()
