"""How a draft is written in: parts changed, added and put in order, whatever it is a draft of."""

from collections.abc import Collection, Iterable, Sequence

from sendnet_desktop.changes import Cell, Changes, Reversal
from sendnet_desktop.ids import kind_of
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.journal.kinds import DELETED, POSITION
from sendnet_desktop.journal.places import between, place_of
from sendnet_desktop.publishing.answers import as_kept
from sendnet_desktop.publishing.laying import Said


class Pen:
    """Writes in the drafts of one kind of document.

    Args:
        journal: Where they are kept.
        parts: The kinds of record of parts that are added and taken away.
    """

    def __init__(self, journal: Journal, parts: Collection[str]) -> None:
        self._journal = journal
        self._parts = parts

    def write(self, channel: str, said: Iterable[Said], shown: Seen = AS_SHOWN) -> Changes:
        """Say some things of a draft and its parts, as whoever says them saw the fields."""
        return self._journal.write([Edit(channel, *each, self._seen(channel, each, shown)) for each in said])

    def add(self, channel: str, record: str, said: Iterable[Said], place: str = "") -> Changes:
        """Add a part, in a place or at the end; undo takes it away, and gives back what it took the place of."""
        placed = (record, POSITION, place or place_of(self._journal.clock.stamp()))
        done = self.write(channel, [placed, *(each for each in said if each[2] is not None)])
        others = (s for s in done.reversals if kind_of(s.cell.record) in self._parts and s.cell.record != record)
        gone = Reversal(Cell(channel, record, DELETED), earlier=True, later=None)
        return Changes(done.cells, (gone, *others))

    def place_among(self, channel: str, others: Sequence[str], at: int) -> str:
        """Return the place of a part that stands at a number, from 0, among others."""
        earlier = self._place(channel, others[at - 1]) if at else place_of(0)
        later = self._place(channel, others[at]) if at < len(others) else place_of(self._journal.clock.stamp() + 2)
        return between(earlier, later)

    def place_before(self, channel: str, others: Sequence[str], before: str) -> str:
        """Return the place of a part that stands before one of others, or at their end where that is empty."""
        return self.place_among(channel, others, others.index(before) if before else len(others))

    def place_after(self, channel: str, others: Sequence[str], after: str) -> str:
        """Return the place of a part that stands after one of others, or at their end where that is not among them."""
        return self.place_among(channel, others, others.index(after) + 1 if after in others else len(others))

    def _place(self, channel: str, record: str) -> str:
        return str(self._journal.shown(Cell(channel, record, POSITION)) or "")

    def _seen(self, channel: str, said: Said, shown: Seen) -> Seen:
        """Return what was shown as it is kept: a form shows words without the spaces around them."""
        if not isinstance(shown, str | None):
            return shown
        kept = self._journal.shown(Cell(channel, *said[:2]))
        alike = isinstance(kept, str | None) and _bare(said[1], kept) == _bare(said[1], shown)
        return AS_SHOWN if alike else shown or None


def _bare(field: str, words: str | None) -> str:
    return as_kept(field, words or "").strip()
