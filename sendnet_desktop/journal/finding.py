"""Finding records by their words: one question a kind, asked of its typed table."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from sendnet_desktop.journal.kinds import Kind
from sendnet_desktop.journal.ledger import Ledger

_LATER_FIRST: Final = "substr(channel, -4) DESC, channel, position, record"


class Told(NamedTuple):
    """A record with what is written in it.

    Attributes:
        channel: Its audience.
        record: Its id.
        about: Which statement or priority it belongs to, where a field of its own says so.
        texts: What is written, by field; none that is empty.
    """

    channel: str
    record: str
    about: str
    texts: Mapping[str, str]


def told(ledger: Ledger, kind: Kind, channels: Collection[str], words: Sequence[str]) -> Iterator[Told]:
    """Yield the records of a kind that may have every one of some words somewhere in them, the later years first.

    It leaves out what certainly has not; what is not plain letters is yielded whatever it says, because the file's
    own comparison knows neither accents nor capitals beyond A to Z.

    Args:
        ledger: The open tables.
        kind: A kind of which something is found.
        channels: Where to look.
        words: Plain lower-case words.
    """
    assert kind.prose is not None
    fields, about = kind.prose.fields, kind.prose.about or "''"
    shown = ", ".join(f'"{field}"' for field in fields)
    whole = " || char(10) || ".join(f"coalesce(\"{field}\", '')" for field in fields)
    marks = ",".join("?" * len(channels))
    has = " AND ".join("whole LIKE ? ESCAPE '!'" for _ in words) or "1"
    found = ledger.connection.execute(
        f"SELECT channel, record, about, {shown} FROM (SELECT *, {about} AS about, {whole} AS whole"  # noqa: S608
        f' FROM "{ledger.projection.table(kind.name)}" WHERE channel IN ({marks}) AND deleted IS NOT 1)'  # our names
        f" WHERE ({has}) OR length(whole) <> length(CAST(whole AS BLOB)) ORDER BY {_LATER_FIRST}",
        [*channels, *map(_anywhere, words)],
    )
    for channel, record, belongs, *values in found:
        texts = {field: str(value) for field, value in zip(fields, values, strict=True) if value}
        if texts:
            yield Told(str(channel), str(record), str(belongs or ""), texts)


def _anywhere(word: str) -> str:
    plain = word.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{plain}%"
