"""What is about to be printed or exported, and where its texts were written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Final

import msgspec

from sendnet_desktop.changes import Cell
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.projection import decoded

ELSEWHERE: Final = Cell(PRIVATE, "print:this", "put_together")
"""The place of a text that nobody wrote as it stands: it was put together for the print."""

_TELLING: Final = 4
"""So long is a text at least that says where a longer one has it from."""

_SAID: Final = """
SELECT c.name, e.record, e.field, e.value, e.stamp, e.head FROM edit e JOIN channel c ON c.number = e.channel
    WHERE e.value LIKE '"%' AND c.name <> ?1
UNION ALL SELECT c.name, p.record, p.field, p.value, p.stamp, 0 FROM past p JOIN channel c ON c.number = p.channel
    WHERE p.value LIKE '"%' AND c.name <> ?1
ORDER BY 6, 5"""


def said_anywhere(ledger: Ledger, printed: Iterable[object]) -> Iterator[tuple[Cell, str, int]]:
    """Yield what is printed, text by text, with where it was written and when.

    A text that stands somewhere is named there, also where the print puts it together with others; one that stands
    nowhere now, as in a snapshot, is named where it did, and one that nobody wrote, ``ELSEWHERE``.
    """
    texts = {text for value in printed for text in texts_of(value)}
    whole, standing, once = "\0".join(texts), set[str](), dict[str, tuple[Cell, int]]()
    for channel, record, field, value, stamp, head in ledger.connection.execute(_SAID, (PRIVATE,)):
        text, cell = decoded(value), Cell(str(channel), str(record), str(field))
        if isinstance(text, str) and head and text and text in whole:
            standing.add(text)
            yield cell, text, int(stamp or 0)
        elif isinstance(text, str) and text in texts:
            once[text] = cell, int(stamp or 0)
    known = [text for text in standing if len(text) >= _TELLING]
    for text in texts - standing:
        if not any(part in text for part in known):
            cell, version = once.get(text, (ELSEWHERE, 0))
            yield cell, text, version


def texts_of(value: object) -> Iterator[str]:
    """Yield every text in a value, however deep; a framework's own words are nobody's about a child."""
    if isinstance(value, str):
        yield value
    elif not isinstance(value, Pack):
        for within in _parts(value):
            yield from texts_of(within)


def _parts(value: object) -> Iterator[object]:
    if isinstance(value, Mapping):
        yield from value.keys()
        yield from value.values()
    elif isinstance(value, list | tuple | set | frozenset):
        yield from value
    elif is_dataclass(value):
        yield from (getattr(value, field.name) for field in fields(value))
    elif isinstance(value, msgspec.Struct):
        yield from (getattr(value, name) for name in value.__struct_fields__)
