"""Drafts at the trust's office, whatever they are drafts of: begun, found again, taken away, published."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar

from sendnet_desktop.changes import Cell, Changes, Reversal
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.channels import Channel, office_channel
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.journal.kinds import DELETED, POSITION
from sendnet_desktop.journal.places import place_of
from sendnet_desktop.publishing.laying import Said
from sendnet_desktop.publishing.values import Finding


class AnyDraft(Protocol):
    """What every draft says of itself: its record, where it is kept, and the hash that it was published under."""

    @property
    def record(self) -> str: ...
    @property
    def channel(self) -> str: ...
    @property
    def published_as(self) -> str: ...


D = TypeVar("D", bound=AnyDraft)


class Drafting(ABC, Generic[D]):
    """The drafts of one kind of document; who writes in them is beside it."""

    _called: str
    """What people call such a document: ``framework``."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    @abstractmethod
    def check(self, draft: D) -> tuple[Finding, ...]:
        """Return everything that keeps a draft from being published, then what is worth knowing before."""

    @abstractmethod
    def _read(self, channels: Iterable[str]) -> Iterator[D]:
        """Yield the drafts in some channels, in the order in which they were begun."""

    @abstractmethod
    def _adopt(self, draft: D) -> tuple[str, Changes]:
        """Publish what a draft makes; return its hash."""

    def all(self) -> tuple[D, ...]:
        """Return the drafts that are not published yet, in the order in which they were begun."""
        channels = [name for name in self._journal.ledger.channels() if Channel.parse(name).kind == "office"]
        return tuple(each for each in self._read(channels) if not each.published_as)

    def draft(self, record: str = "") -> D:
        """Return a draft.

        Args:
            record: Which one; the one that was begun last where it is empty.

        Raises:
            SendnetError: There is none.
        """
        found = [draft for draft in self.all() if record in ("", draft.record)]
        if not found:
            raise SendnetError(f"There is no such draft of a {self._called}.", "Begin one, or look at the list again.")
        return found[-1]

    def discard(self, record: str) -> Changes:
        """Take a draft away; undo brings it back whole.

        Raises:
            SendnetError: There is no such draft.
        """
        draft = self.draft(record)
        return self._journal.write([Edit(draft.channel, record, DELETED, value=True)])

    def publish(self, record: str) -> tuple[str, Changes]:
        """Freeze a draft as what the trust uses from now on; return its hash and what changed.

        It goes out with the next bundle; what was begun against an older one keeps that. Nobody can undo it.

        Raises:
            SendnetError: Something is in the way (``check`` says what), or this laptop's person may not publish.
        """
        draft = self.draft(record)
        wrong = [finding for finding in self.check(draft) if finding.is_in_the_way]
        if wrong:
            more = f" There are {len(wrong)} things to put right; this is the first." if len(wrong) > 1 else ""
            raise SendnetError(f"The draft cannot be published yet.{more}", wrong[0].says)
        with self._journal.together():
            name, changes = self._adopt(draft)
            changes |= self._journal.write([Edit(draft.channel, record, "published_as", name)])
        return name, Changes(changes.cells)

    def _begun(self, record: str, said: Iterable[Said]) -> Changes:
        channel = office_channel(self._journal.clock.year())
        edits = [Edit(channel, *each) for each in said if each[2] is not None]
        place = Edit(channel, record, POSITION, place_of(self._journal.clock.stamp()))
        done = self._journal.write([place, *edits])
        # Undoing takes the draft away whole, rather than emptying it field by field.
        return Changes(done.cells, (Reversal(Cell(channel, record, DELETED), earlier=True, later=None),))
