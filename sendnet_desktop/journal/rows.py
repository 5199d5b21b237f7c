"""Reading typed rows: one question a table, into frozen values."""

from collections.abc import Collection, Iterator
from typing import Final, NamedTuple, TypeVar

import msgspec

from sendnet_desktop.journal.ledger import Ledger

_IN_ORDER: Final = "position, record"

S = TypeVar("S", bound=msgspec.Struct)


class Found(NamedTuple):
    """Where a row stands.

    Attributes:
        channel: Its record's audience.
        record: Its record.
    """

    channel: str
    record: str


def rows(
    ledger: Ledger, kind: str, shape: type[S], channels: Collection[str] | None = None, record: str = ""
) -> Iterator[tuple[Found, S]]:
    """Yield the records of a kind that were not taken away, by position.

    Args:
        ledger: The open tables.
        kind: The kind of record.
        shape: What to read: a struct whose fields are columns, each with a default for a field without a value.
        channels: In which channels; None for all.
        record: Only this one; empty for all.
    """
    columns = [field for field in shape.__struct_fields__ if field != "record"]
    where, parameters = ["deleted IS NOT 1"], list[str]()
    if channels is not None:
        where.append(f"channel IN ({','.join('?' * len(channels))})")
        parameters += channels
    if record:
        where.append("record = ?")
        parameters.append(record)
    names = ", ".join(f'"{column}"' for column in columns)
    found = ledger.connection.execute(
        f'SELECT channel, record, {names} FROM "{ledger.projection.table(kind)}"'  # noqa: S608  # our own names
        f" WHERE {' AND '.join(where)} ORDER BY {_IN_ORDER}",
        parameters,
    )
    for channel, name, *values in found:
        said = {column: value for column, value in zip(columns, values, strict=True) if value is not None}
        place = Found(str(channel), str(name))
        # SQLite keeps a flag as a number, which the struct takes for what it is.
        yield place, msgspec.convert(said | {"record": name}, shape, strict=False)
