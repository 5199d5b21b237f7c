"""What an operation changed, so that open screens know what to show again."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from sendnet_desktop.ids import kind_of


class Cell(NamedTuple):
    """One field of one record in one channel: the place of a value."""

    channel: str
    record: str
    field: str


@dataclass(frozen=True, slots=True)
class Changes:
    """The places whose shown value, or whose set of versions, may be different now."""

    cells: frozenset[Cell] = frozenset()

    @classmethod
    def at(cls, cells: Iterable[Cell]) -> "Changes":
        """Return the changes at these places."""
        return cls(frozenset(cells))

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(self.cells | other.cells)

    def __bool__(self) -> bool:
        return bool(self.cells)

    def touches(self, *kinds: str) -> bool:
        """Say whether a record of one of these kinds changed."""
        return any(kind_of(cell.record) in kinds for cell in self.cells)
