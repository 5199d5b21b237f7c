"""Which texts were let through: waivers name a version by its place and time, and the journal knows what it said."""

from collections.abc import Iterator
from typing import Final

import msgspec

from sendnet_desktop.changes import Cell, Value
from sendnet_desktop.journal import reading
from sendnet_desktop.journal.ledger import Ledger, encoded
from sendnet_desktop.journal.projection import decoded
from sendnet_desktop.journal.rows import Found, rows

_SAID_THERE: Final = """
SELECT 1 FROM edit WHERE channel = ?1 AND record = ?2 AND field = ?3 AND stamp = ?4 AND value = ?5
UNION ALL SELECT 1 FROM past WHERE channel = ?1 AND record = ?2 AND field = ?3 AND stamp = ?4 AND value = ?5"""

_SAID: Final = """
SELECT value FROM edit WHERE channel = ?1 AND record = ?2 AND field = ?3 AND stamp = ?4
UNION SELECT value FROM past WHERE channel = ?1 AND record = ?2 AND field = ?3 AND stamp = ?4"""


class Waiver(msgspec.Struct, frozen=True):
    """What a waiver says.

    Attributes:
        place: The channel of the text, where that is not the waiver's own.
        about: The record of the text.
        part: Its field.
        version: When the text was written: the hybrid clock's stamp.
        why: The reason.
    """

    place: str = ""
    about: str = ""
    part: str = ""
    version: int = 0
    why: str = ""


class Waivers:
    """One look at all waivers that are here."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._by_cell: dict[Cell, list[Waiver]] = {}
        for found, waiver in every(ledger):
            self._by_cell.setdefault(cell_of(found, waiver), []).append(waiver)

    def cover(self, cell: Cell, value: Value) -> bool:
        """Say whether this very value was let through in this field, whoever wrote it again since (rule 10)."""
        ask, place, text = self._ledger.connection.execute, self._place(cell), encoded(value)
        versions = (waiver.version for waiver in self._by_cell.get(cell, ()))
        return any(ask(_SAID_THERE, (*place, version, text)).fetchone() for version in versions)

    def texts(self, channel: str) -> frozenset[str]:
        """Return the texts that were let through in a channel, for what quotes them."""
        said = (
            decoded(text)
            for cell, waivers in self._by_cell.items()
            if cell.channel == channel
            for waiver in waivers
            for (text,) in self._ledger.connection.execute(_SAID, (*self._place(cell), waiver.version))
        )
        return frozenset(text for text in said if isinstance(text, str))

    def _place(self, cell: Cell) -> tuple[int, str, str]:
        return self._ledger.known_number(cell.channel), cell.record, cell.field


def every(ledger: Ledger) -> Iterator[tuple[Found, Waiver]]:
    """Yield the waivers that are whole and were not taken back."""
    for found, waiver in rows(ledger, "waiver", Waiver):
        if waiver.about and waiver.part and waiver.version and waiver.why:
            yield found, waiver


def cell_of(found: Found, waiver: Waiver) -> Cell:
    """Return where the text stands of which a waiver speaks."""
    return Cell(waiver.place or found.channel, waiver.about, waiver.part)


def stands(ledger: Ledger, cell: Cell, version: int) -> bool:
    """Say whether a field still says what it said at a time."""
    place = (ledger.known_number(cell.channel), cell.record, cell.field)
    standing = {encoded(each.value) for each in reading.versions(ledger, cell)}
    return any(text in standing for (text,) in ledger.connection.execute(_SAID, (*place, version)))
