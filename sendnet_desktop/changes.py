"""Values, the places where they stand, and what an operation changed there."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from sendnet_desktop.ids import kind_of


@dataclass(frozen=True, slots=True)
class Blob:
    """A value that stands for bytes kept beside the journal.

    Attributes:
        blob: SHA-256 of the bytes, 64 hexadecimal characters.
        bytes: How many there are.
        type: What they are, such as ``application/json``.
    """

    blob: str
    bytes: int
    type: str


Value = str | int | bool | None | Blob
"""What a field may hold. No floats: numbers that are not whole are texts of a declared format."""


class Cell(NamedTuple):
    """One field of one record in one channel: the place of a value."""

    channel: str
    record: str
    field: str


@dataclass(frozen=True, slots=True)
class Reversal:
    """How to take one edit back: set the earlier value, while the later one is still shown.

    Attributes:
        cell: Where.
        earlier: What was shown before; undoing sets it.
        later: What the edit set; undoing is offered only while it is shown.
        earlier_beside: The other versions that stood, where the edit settled them; undoing puts them back too.
        later_beside: The other versions that stand since, where the edit put them back.
    """

    cell: Cell
    earlier: Value
    later: Value
    earlier_beside: tuple[Value, ...] = ()
    later_beside: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What an operation changed, so that open screens know what to show again.

    Attributes:
        cells: The places whose shown value, or whose set of versions, may be different now.
        reversals: How to take it back; empty where it was not one person's doing here.
    """

    cells: frozenset[Cell] = frozenset()
    reversals: tuple[Reversal, ...] = ()

    @classmethod
    def at(cls, cells: Iterable[Cell]) -> "Changes":
        """Return the changes at these places."""
        return cls(frozenset(cells))

    def __or__(self, other: "Changes") -> "Changes":
        # What was done last is taken back first.
        return Changes(self.cells | other.cells, other.reversals + self.reversals)

    def __bool__(self) -> bool:
        return bool(self.cells)

    def touches(self, *kinds: str) -> bool:
        """Say whether a record of one of these kinds changed."""
        return any(kind_of(cell.record) in kinds for cell in self.cells)
