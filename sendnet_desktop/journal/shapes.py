"""The shapes of the typed tables: what SQLModel makes of their declarations, remembered in the store.

A declaration changes with a version of the program and never while it runs, so what was made of it is kept beside a
fingerprint of the modules that declare. As long as that fits, the store opens without SQLModel.
"""

import hashlib
import pkgutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cache, cached_property
from importlib.util import find_spec
from types import NoneType
from typing import TYPE_CHECKING, Final, Literal, get_args

import msgspec

import sendnet_desktop
from sendnet_desktop.changes import Blob, Value
from sendnet_desktop.journal.kinds import DELETED, POSITION, Kind

if TYPE_CHECKING:
    from sendnet_desktop.journal.tables import Recorded

LARGEST_NUMBER: Final = 2**63 - 1
_COLUMN_OF: Final = {DELETED: "deleted", POSITION: "position"}
_TYPES: Final = {"text": str, "number": int, "flag": bool}

ColumnType = Literal["text", "number", "flag"]


class Shape(msgspec.Struct, frozen=True, dict=True):
    """One typed table.

    Attributes:
        kind: The kind of record that fills it.
        table: Its name in the file.
        types: What each column holds, by the column's name.
        creation: The statements that make it.
    """

    kind: str
    table: str
    types: dict[str, ColumnType]
    creation: tuple[str, ...]

    @cached_property
    def columns(self) -> dict[str, str]:
        """The column that each field fills."""
        named = {column: column for column in self.types if column not in _COLUMN_OF.values()}
        return named | _COLUMN_OF

    def column_value(self, field: str, value: Value) -> str | int | None:
        """Return what the typed row shows for a value: the value, or nothing where it is of another type.

        A newer version of the program may mean something by it, so the journal keeps it all the same. A blob is
        shown as its JSON.
        """
        shown = msgspec.json.encode(value).decode() if isinstance(value, Blob) else value
        wanted = _TYPES[self.types[self.columns[field]]]
        if shown is None or isinstance(shown, bool) is not (wanted is bool) or not isinstance(shown, wanted):
            return None
        return shown if isinstance(shown, str) or abs(shown) <= LARGEST_NUMBER else None


class Remembered(msgspec.Struct, frozen=True):
    """Shapes, and the fingerprint of the declarations that they were made from."""

    fingerprint: str
    shapes: tuple[Shape, ...]


def definition(shapes: Iterable[Shape]) -> str:
    """Return a hash of what the typed tables are; when it changes they are rebuilt."""
    statements = (statement for shape in shapes for statement in shape.creation)
    return hashlib.sha256("\n".join(statements).encode()).hexdigest()


def shapes_of(kinds: Sequence[Kind], remembered: str) -> Remembered:
    """Return the shapes of these kinds' tables: those remembered, or made anew where they do not fit any more.

    Args:
        kinds: The kinds.
        remembered: What the store remembers, as JSON; empty for nothing.
    """
    fingerprint = _fingerprint(kinds)
    if remembered and fingerprint:
        # A page that fails its check is read as zeros, and only the next question is told so: then make them anew.
        with suppress(msgspec.DecodeError):
            kept = msgspec.json.decode(remembered, type=Remembered)
            if kept.fingerprint == fingerprint:
                return kept
    return Remembered(fingerprint, tuple(_shape(kind.name, kind.table) for kind in kinds))


def _fingerprint(kinds: Iterable[Kind]) -> str:
    declared = {kind.name: kind.table for kind in kinds}
    named = {name: table for name, table in declared.items() if isinstance(table, str)}
    if named != declared:
        return ""  # a class that was passed in says nothing of where it was declared
    digest = hashlib.sha256(repr((sendnet_desktop.__version__, sorted(named.items()))).encode())
    modules = {table.partition(":")[0] for table in named.values()}
    for module in sorted(modules | {"sendnet_desktop.journal.tables"}):
        digest.update(_source(module))
    return digest.hexdigest()


def _source(module: str) -> bytes:
    # An installed program has no sources; there the version alone says whether a declaration may have changed.
    spec = find_spec(module)
    read = getattr(spec.loader, "get_source", None) if spec else None
    return (read(module) or "").encode() if read else b""


@cache
def _shape(kind: str, table: "str | type[Recorded]") -> Shape:
    from sqlalchemy.dialects import sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable, DDLElement

    declared: type[Recorded] = pkgutil.resolve_name(table) if isinstance(table, str) else table
    made_of = declared.__table__  # type: ignore[attr-defined]  # SQLModel adds it
    made: list[DDLElement] = [CreateTable(made_of), *map(CreateIndex, sorted(made_of.indexes, key=str))]
    return Shape(
        kind=kind,
        table=str(made_of.name),
        types={name: _type(declared, name) for name in declared.model_fields if name not in ("channel", "record")},
        creation=tuple(str(statement.compile(dialect=sqlite.dialect())) for statement in made),
    )


def _type(declared: "type[Recorded]", column: str) -> ColumnType:
    # Any field may have no value, so each column is declared as one type or None.
    (python,) = (each for each in get_args(declared.model_fields[column].annotation) if each is not NoneType)
    named: dict[type, ColumnType] = {str: "text", int: "number", bool: "flag"}
    return named[python]
