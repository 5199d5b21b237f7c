"""What the journal must hold, worked out the slow way: every edit kept, heads by going through all of them."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field, replace

from sendnet_desktop.changes import Cell, Value
from sendnet_desktop.journal.ledger import encoded
from sendnet_desktop.journal.sealed import Run, SealedEdit, Segment, Status

Ref = bytes | int
"""A sealed edit's id, or a number of our own for one that is not sealed yet."""


@dataclass(frozen=True)
class Kept:
    """An edit: where, what (as JSON), when, and what it replaces."""

    cell: Cell
    text: str
    stamp: int
    replaces: frozenset[Ref]


@dataclass
class Model:
    """One laptop's edits, with no idea of indexes, flags or typed tables."""

    sealed: dict[bytes, Kept] = field(default_factory=dict)
    local: dict[int, Kept] = field(default_factory=dict)
    segments_of: dict[bytes, set[bytes]] = field(default_factory=dict)
    status: dict[bytes, Status] = field(default_factory=dict)
    refused: set[tuple[bytes, bytes]] = field(default_factory=set)
    made: int = 0

    def copy(self) -> "Model":
        return deepcopy(self)

    def counts(self, known: bytes) -> bool:
        standings = self.segments_of[known]
        return any(self.status[held] == "ok" and (known, held) not in self.refused for held in standings)

    def heads(self, cell: Cell) -> dict[Ref, Kept]:
        """Rule 8, brute force: what counts, less what something that counts replaces in the same field."""
        counted: dict[Ref, Kept] = {known: kept for known, kept in self.sealed.items() if self.counts(known)}
        counted.update(self.local)
        here = {ref: kept for ref, kept in counted.items() if kept.cell == cell}
        replaced = {target for kept in here.values() for target in kept.replaces}
        return {ref: kept for ref, kept in here.items() if ref not in replaced}

    def standing(self, cell: Cell) -> list[tuple[int, str]]:
        """The versions that stand, the later first."""
        return sorted(((kept.stamp, kept.text) for kept in self.heads(cell).values()), reverse=True)

    def shown(self, cell: Cell) -> str | None:
        versions = self.standing(cell)
        return versions[0][1] if versions else None

    def would_write(self, cell: Cell, value: Value) -> bool:
        """An edit that would change nothing is left out."""
        texts = {kept.text for kept in self.heads(cell).values()}
        return texts != {encoded(value)} and not (value is None and not texts)

    def write(self, cell: Cell, value: Value, seen: str, stamp: int) -> None:
        replaces = frozenset(ref for ref, kept in self.heads(cell).items() if kept.text == seen)
        self._append(Kept(cell, encoded(value), stamp, replaces))

    def settle(self, cell: Cell, value: Value, stamp: int) -> None:
        self._append(Kept(cell, encoded(value), stamp, frozenset(self.heads(cell))))

    def receive(self, segment: Segment) -> None:
        """Take in a segment, or a new verdict on one: each edit is allowed or not in each segment it stands in."""
        self.status[segment.hash] = segment.status
        for edit in segment.edits:
            cell = Cell(segment.channel, edit.record, edit.field)
            kept = Kept(cell, encoded(edit.value), edit.stamp, frozenset(edit.replaces))
            self.sealed.setdefault(edit.id, kept)
            self.segments_of.setdefault(edit.id, set()).add(segment.hash)
            (self.refused.discard if edit.allowed else self.refused.add)((edit.id, segment.hash))

    def chains(self, channel: str) -> list[tuple[set[int], Kept]]:
        """The runs to seal, oldest last edit first: every edit of the chain, and what the last one says."""
        here = {ref: kept for ref, kept in self.local.items() if kept.cell.channel == channel}
        replaced = {target for kept in here.values() for target in kept.replaces}
        return [(self._chain(last), self._squashed(last)) for last in sorted(here) if last not in replaced]

    def forget_local(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            del self.local[number]

    def move(self, source: str, target: str) -> None:
        for number, kept in self.local.items():
            if kept.cell.channel == source:
                # What it replaced in the old channel stays there, and is not of this field.
                still = frozenset(ref for ref in kept.replaces if isinstance(ref, int))
                self.local[number] = replace(kept, cell=kept.cell._replace(channel=target), replaces=still)

    def dump(self, channel: str) -> dict[str, dict[str, list[str]]]:
        found: dict[str, dict[str, list[str]]] = {}
        cells = {kept.cell for kept in (*self.sealed.values(), *self.local.values())}
        for cell in sorted(cell for cell in cells if cell.channel == channel):
            texts = sorted({text for _, text in self.standing(cell)})
            if texts:
                found.setdefault(cell.record, {})[cell.field] = texts
        return found

    def _append(self, kept: Kept) -> None:
        self.made += 1
        self.local[self.made] = kept

    def _chain(self, last: int) -> set[int]:
        chain, ahead = set[int](), {last}
        while ahead:
            number = ahead.pop()
            chain.add(number)
            ahead |= {ref for ref in self.local[number].replaces if isinstance(ref, int)} - chain
        return chain

    def _squashed(self, last: int) -> Kept:
        outside = {ref for number in self._chain(last) for ref in self.local[number].replaces if isinstance(ref, bytes)}
        return replace(self.local[last], replaces=frozenset(outside))


def as_said(run: Run, channel: str) -> Kept:
    """What a run says, to compare with the model's."""
    return Kept(Cell(channel, run.record, run.field), encoded(run.value), run.stamp, frozenset(run.replaces))


def sealed_as(run: Run, known: bytes, allowed: bool = True) -> SealedEdit:
    """The sealed form of a run."""
    return SealedEdit(known, run.record, run.field, run.value, run.stamp, run.who, run.replaces, allowed)
