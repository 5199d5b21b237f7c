"""The typed tables, filled from the journal's heads and written by nothing else."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import msgspec

from sendnet_desktop.changes import Value
from sendnet_desktop.ids import kind_of
from sendnet_desktop.journal.shapes import Shape, definition
from sendnet_desktop.steps import Progress, Steps
from sendnet_desktop.store.store import Connection, Parameter

_decoder: msgspec.json.Decoder[Value] = msgspec.json.Decoder(Value)
_SHOWN = (
    "SELECT c.name, e.record, e.field, e.value FROM {source} JOIN channel c ON c.number = e.channel "
    "WHERE e.head = 1 ORDER BY e.channel, e.record, e.field, e.stamp, e.value"
)
EVERY_EDIT = "edit e"
EDITS_OF_TOUCHED = "touched t CROSS JOIN edit e ON e.channel = t.channel AND e.record = t.record"


class Shown(NamedTuple):
    """A record as its typed row shows it: the later version of each field."""

    channel: str
    record: str
    values: dict[str, Value]


def decoded(text: Parameter) -> Value:
    """Return the value that the journal keeps as JSON."""
    assert isinstance(text, str)
    return _decoder.decode(text)


class Projection:
    """Fills the typed tables of the kinds that it knows; edits of other kinds stay in the journal untouched."""

    def __init__(self, shapes: Iterable[Shape]) -> None:
        self._shapes = {shape.kind: shape for shape in shapes}
        self._statements: dict[tuple[str, tuple[str, ...]], str] = {}

    @property
    def definition(self) -> str:
        """A hash of what the typed tables are; when it changes they are rebuilt."""
        return definition(self._shapes.values())

    def table(self, kind: str) -> str:
        """Return the name of the typed table that a kind of record fills."""
        return self._shapes[kind].table

    def set_field(self, connection: Connection, channel: str, record: str, field: str, value: Value) -> None:
        """Show one value in its typed row."""
        shape = self._shapes.get(kind_of(record))
        if shape is None or field not in shape.columns:
            return
        connection.execute(self._upsert(shape, (field,)), (channel, record, shape.column_value(field, value)))

    def set_records(self, connection: Connection, records: Iterable[Shown]) -> None:
        """Show whole records, many at a time; a field without a version is left as it is."""
        batches: dict[str, list[tuple[Parameter, ...]]] = {}
        for channel, record, values in records:
            shape = self._shapes.get(kind_of(record))
            if shape is None:
                continue
            fields = tuple(sorted(field for field in values if field in shape.columns))
            if fields:
                row = (channel, record, *(shape.column_value(field, values[field]) for field in fields))
                batches.setdefault(self._upsert(shape, fields), []).append(row)
        for statement, rows in batches.items():
            connection.executemany(statement, rows)

    def clear_fields(self, connection: Connection, channel: str, record: str, fields: Iterable[str]) -> None:
        """Show nothing where no version is left that counts."""
        for field in fields:
            self.set_field(connection, channel, record, field, None)

    def clear_channel(self, connection: Connection, channel: str) -> None:
        """Show nothing of a channel any more."""
        for shape in self._shapes.values():
            connection.execute(f'DELETE FROM "{shape.table}" WHERE channel = ?', (channel,))  # noqa: S608  # our own names

    def rebuild(self, connection: Connection) -> Steps[None]:
        """Make the tables anew and fill them from the journal, inside the caller's transaction."""
        for shape in self._shapes.values():
            connection.execute(f'DROP TABLE IF EXISTS "{shape.table}"')
            for statement in shape.creation:
                connection.execute(statement)
        found = connection.execute("SELECT count(*) FROM edit WHERE head").fetchone()
        total, done, batch = int(found[0] or 0) if found else 0, 0, list[Shown]()
        for shown in shown_records(connection):
            batch.append(shown)
            done += len(shown.values)
            if len(batch) == 2000:
                self.set_records(connection, batch)
                batch.clear()
                yield Progress(done, total, "Putting the tables together again")
        self.set_records(connection, batch)

    def differences(self, connection: Connection) -> Iterator[str]:
        """Yield a word for each kind whose table is not what a rebuild would make."""
        expected: dict[str, dict[tuple[str, str], dict[str, Parameter]]] = {name: {} for name in self._shapes}
        for channel, record, values in shown_records(connection):
            shape = self._shapes.get(kind_of(record))
            if shape is not None and (row := _row(shape, values)):
                expected[shape.kind][channel, record] = row
        for name, shape in self._shapes.items():
            columns = sorted(shape.columns.values())
            names = ", ".join(f'"{column}"' for column in columns)
            found = connection.execute(f'SELECT channel, record, {names} FROM "{shape.table}"')  # noqa: S608  # our own names
            stored = {(str(channel), str(record)): _filled(columns, values) for channel, record, *values in found}
            wanted = {key: _filled(list(row), list(row.values())) for key, row in expected[name].items()}
            # A record whose every field lost its versions leaves an empty row, which a rebuild does not make.
            if {key: row for key, row in stored.items() if row} != {key: row for key, row in wanted.items() if row}:
                yield name

    def _upsert(self, shape: Shape, fields: tuple[str, ...]) -> str:
        known = self._statements.get((shape.kind, fields))
        if known is None:
            names = [f'"{shape.columns[field]}"' for field in fields]
            known = (
                f'INSERT INTO "{shape.table}" (channel, record, {", ".join(names)}) '  # noqa: S608  # our own names
                f"VALUES (?, ?{', ?' * len(names)}) ON CONFLICT (channel, record) DO UPDATE SET "
                + ", ".join(f"{name} = excluded.{name}" for name in names)
            )
            self._statements[shape.kind, fields] = known
        return known


def shown_records(connection: Connection, source: str = EVERY_EDIT) -> Iterator[Shown]:
    """Yield every record of a source that has a version standing, with the later version of each field."""
    rows = connection.execute(_SHOWN.format(source=source))
    for (channel, record), group in groupby(rows, key=itemgetter(0, 1)):
        # Versions of a field come in the order of their clocks, so the later one stays; of two at the same moment
        # the values decide, because ids come with sealing and everybody must be shown the same, before and after.
        yield Shown(str(channel), str(record), {str(row[2]): decoded(row[3]) for row in group})


def _row(shape: Shape, values: dict[str, Value]) -> dict[str, Parameter]:
    return {shape.columns[f]: shape.column_value(f, value) for f, value in values.items() if f in shape.columns}


def _filled(columns: Sequence[str], values: Sequence[Parameter]) -> dict[str, Parameter]:
    return {column: value for column, value in zip(columns, values, strict=True) if value is not None}
