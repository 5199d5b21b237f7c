"""The typed tables, filled from the journal's heads and written by nothing else."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import msgspec
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable, DDLElement

from sendnet_desktop.changes import Value
from sendnet_desktop.ids import kind_of
from sendnet_desktop.journal.kinds import Kind
from sendnet_desktop.steps import Progress, Steps
from sendnet_desktop.store.store import Connection, Parameter

_decoder: msgspec.json.Decoder[Value] = msgspec.json.Decoder(Value)
_SHOWN = (
    "SELECT c.name, e.record, e.field, e.value FROM {source} JOIN channel c ON c.number = e.channel "
    "WHERE e.head = 1 ORDER BY e.channel, e.record, e.field, e.stamp, e.id"
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

    def __init__(self, kinds: Iterable[Kind]) -> None:
        self._kinds = {kind.name: kind for kind in kinds}
        self._statements: dict[tuple[str, tuple[str, ...]], str] = {}

    @cached_property
    def _creation(self) -> list[str]:
        tables = [kind.table.__table__ for kind in self._kinds.values()]  # type: ignore[attr-defined]  # SQLModel's
        indexes = [index for table in tables for index in sorted(table.indexes, key=str)]
        made: list[DDLElement] = [*map(CreateTable, tables), *map(CreateIndex, indexes)]
        return [str(statement.compile(dialect=sqlite.dialect())) for statement in made]

    @property
    def definition(self) -> str:
        """A hash of what the typed tables are; when it changes they are rebuilt."""
        return hashlib.sha256("\n".join(self._creation).encode()).hexdigest()

    def set_field(self, connection: Connection, channel: str, record: str, field: str, value: Value) -> None:
        """Show one value in its typed row."""
        kind = self._kinds.get(kind_of(record))
        if kind is None or field not in kind.columns:
            return
        connection.execute(self._upsert(kind, (field,)), (channel, record, kind.column_value(field, value)))

    def set_records(self, connection: Connection, records: Iterable[Shown]) -> None:
        """Show whole records, many at a time; a field without a version is left as it is."""
        batches: dict[str, list[tuple[Parameter, ...]]] = {}
        for channel, record, values in records:
            kind = self._kinds.get(kind_of(record))
            if kind is None:
                continue
            fields = tuple(sorted(field for field in values if field in kind.columns))
            if fields:
                row = (channel, record, *(kind.column_value(field, values[field]) for field in fields))
                batches.setdefault(self._upsert(kind, fields), []).append(row)
        for statement, rows in batches.items():
            connection.executemany(statement, rows)

    def clear_fields(self, connection: Connection, channel: str, record: str, fields: Iterable[str]) -> None:
        """Show nothing where no version is left that counts."""
        for field in fields:
            self.set_field(connection, channel, record, field, None)

    def rebuild(self, connection: Connection) -> Steps[None]:
        """Make the tables anew and fill them from the journal, inside the caller's transaction."""
        for kind in self._kinds.values():
            connection.execute(f'DROP TABLE IF EXISTS "{kind.table.__tablename__}"')
        for statement in self._creation:
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
        expected: dict[str, dict[tuple[str, str], dict[str, Parameter]]] = {name: {} for name in self._kinds}
        for channel, record, values in shown_records(connection):
            kind = self._kinds.get(kind_of(record))
            if kind is not None and (row := _row(kind, values)):
                expected[kind.name][channel, record] = row
        for name, kind in self._kinds.items():
            columns = sorted(kind.columns.values())
            names = ", ".join(f'"{column}"' for column in columns)
            found = connection.execute(f'SELECT channel, record, {names} FROM "{kind.table.__tablename__}"')  # noqa: S608  # our own names
            stored = {(str(channel), str(record)): _filled(columns, values) for channel, record, *values in found}
            wanted = {key: _filled(list(row), list(row.values())) for key, row in expected[name].items()}
            # A record whose every field lost its versions leaves an empty row, which a rebuild does not make.
            if {key: row for key, row in stored.items() if row} != {key: row for key, row in wanted.items() if row}:
                yield name

    def _upsert(self, kind: Kind, fields: tuple[str, ...]) -> str:
        known = self._statements.get((kind.name, fields))
        if known is None:
            names = [f'"{kind.columns[field]}"' for field in fields]
            known = (
                f'INSERT INTO "{kind.table.__tablename__}" (channel, record, {", ".join(names)}) '  # noqa: S608  # our own names
                f"VALUES (?, ?{', ?' * len(names)}) ON CONFLICT (channel, record) DO UPDATE SET "
                + ", ".join(f"{name} = excluded.{name}" for name in names)
            )
            self._statements[kind.name, fields] = known
        return known


def shown_records(connection: Connection, source: str = EVERY_EDIT) -> Iterator[Shown]:
    """Yield every record of a source that has a version standing, with the later version of each field."""
    rows = connection.execute(_SHOWN.format(source=source))
    for (channel, record), group in groupby(rows, key=itemgetter(0, 1)):
        # Versions of a field come in the order of their clocks, so the later one stays.
        yield Shown(str(channel), str(record), {str(row[2]): decoded(row[3]) for row in group})


def _row(kind: Kind, values: dict[str, Value]) -> dict[str, Parameter]:
    return {kind.columns[f]: kind.column_value(f, value) for f, value in values.items() if f in kind.columns}


def _filled(columns: Sequence[str], values: Sequence[Parameter]) -> dict[str, Parameter]:
    return {column: value for column, value in zip(columns, values, strict=True) if value is not None}
