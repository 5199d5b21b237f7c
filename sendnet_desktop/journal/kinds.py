"""Kinds of record: the typed table that each fills, and who may write it where."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

import msgspec
from sqlmodel import Field, SQLModel

from sendnet_desktop.changes import Blob, Value
from sendnet_desktop.journal.channels import ChannelKind

Role = Literal["trust lead", "hub lead", "school", "reviewer", "reader"]

DELETED: Final = "_deleted"
POSITION: Final = "_pos"
LARGEST_NUMBER: Final = 2**63 - 1
_COLUMN_OF: Final = {DELETED: "deleted", POSITION: "position"}


class Recorded(SQLModel):
    """What every typed row has: where its record is kept, and whether it was taken away.

    A row is written by the projection alone. Every other column is one field of the record and may be empty, because
    a field that nobody has set yet has no value.
    """

    __table_args__ = {"sqlite_with_rowid": False}

    channel: str = Field(primary_key=True)
    record: str = Field(primary_key=True)
    deleted: bool | None = None
    position: str | None = None


@dataclass(frozen=True)
class Kind:
    """A kind of record.

    Attributes:
        name: What its records' ids begin with; never used again for anything else.
        table: The typed table that its edits fill.
        writers: The roles that may write it, by kind of channel.
    """

    name: str
    table: type[Recorded]
    writers: Mapping[ChannelKind, frozenset[Role]]

    @cached_property
    def columns(self) -> dict[str, str]:
        """The column that each field fills."""
        named = {column: column for column in self.table.model_fields if column not in ("channel", "record")}
        named.update(_COLUMN_OF)
        return {field: column for field, column in named.items() if field not in _COLUMN_OF.values()}

    @cached_property
    def _types(self) -> dict[str, type]:
        return {
            field: self.table.__table__.columns[column].type.python_type  # type: ignore[attr-defined]  # SQLModel's
            for field, column in self.columns.items()
        }

    def column_value(self, field: str, value: Value) -> str | int | None:
        """Return what the typed row shows for a value: the value, or nothing where it is of another type.

        A newer version of the program may mean something by it, so the journal keeps it all the same. A blob is
        shown as its JSON.
        """
        shown = msgspec.json.encode(value).decode() if isinstance(value, Blob) else value
        wanted = self._types[field]
        if shown is None or isinstance(shown, bool) is not (wanted is bool) or not isinstance(shown, wanted):
            return None
        return shown if isinstance(shown, str) or abs(shown) <= LARGEST_NUMBER else None
