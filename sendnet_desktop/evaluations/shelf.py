"""Snapshots of many schools, of which no more is read than is asked for, and nothing twice."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sendnet_desktop.clock import HybridClock
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.frozen import SnapshotDocument, day, evaluation_of, thaw
from sendnet_desktop.evaluations.movement import compared
from sendnet_desktop.evaluations.packs import Packs
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.journal.channels import Channel, school_channel
from sendnet_desktop.journal.documents import SNAPSHOT_TYPE, Documents

_Pair = tuple[str, str]
"""The hashes of a snapshot and of the one beside which it is shown; the second is empty where there is none."""


@dataclass(frozen=True, slots=True)
class _Head:
    """What of a snapshot's document says which it is."""

    taken: str
    day: date
    pack: str
    supersedes: str


@dataclass(frozen=True, slots=True)
class _Book:
    """A snapshot that stands on the shelf.

    Attributes:
        name: Hash of its document.
        channel: Where it is kept.
        head: Which it is.
        is_replaced: Whether another of the same name took its place.
    """

    name: str
    channel: str
    head: _Head
    is_replaced: bool

    @property
    def order(self) -> tuple[str, bool, str]:
        """Which of several is the newest."""
        return self.head.taken, not self.is_replaced, self.name


class Shelf:
    """The newest snapshots of many schools, each beside the one before it.

    A document never changes, so what was read of one is kept: its head for good, and what it says as a whole for as
    long as it is the newest that is asked for of its school year.
    """

    def __init__(self, documents: Documents, packs: Packs, clock: HybridClock, *, sample: bool) -> None:
        self._documents = documents
        self._packs = packs
        self._clock = clock
        self._sample = sample
        self._heads: dict[str, _Head | None] = {}
        self._whole: dict[int | None, dict[_Pair, Evaluation]] = {}

    def newest(self, channels: Iterable[str]) -> dict[str, Evaluation]:
        """Return the newest snapshot of each channel that can be read, with how it moved since the one before it.

        Args:
            channels: Those of schools, of one school year.
        """
        shelves = self._books(channels)
        newest = {channel: books[0] for channel, books in shelves.items() if books}
        before = self._before({channel: books[1:] for channel, books in shelves.items() if books})
        pairs = {channel: (book.name, _name(before.get(channel))) for channel, book in newest.items()}
        year = next((Channel.parse(channel).year for channel in shelves), None)
        known = self._whole.get(year, {})
        self._whole[year] = whole = self._read(set(pairs.values()), (*newest.values(), *before.values()), known)
        return {channel: whole[pair] for channel, pair in pairs.items() if pair in whole}

    def moved(self, living: Mapping[str, Evaluation]) -> dict[str, Evaluation]:
        """Return living evaluations, by channel, with how each moved since the newest snapshot taken before today."""
        if not living:
            return {}
        shelves, today = self._books(living), self._clock.today()
        earlier = {channel: [book for book in books if book.head.day < today] for channel, books in shelves.items()}
        before = self._before({channel: earlier.get(channel, []) for channel in living})
        documents = self._thawed({book.name for book in before.values()})
        found = dict(living)
        for channel, book in before.items():
            document = documents.get(book.name)
            if document is not None:
                found[channel] = compared(living[channel], self._evaluation(document, book))
        return found

    def _before(self, shelves: Mapping[str, list[_Book]]) -> dict[str, _Book]:
        found = {channel: _standing(books) for channel, books in shelves.items()}
        last_year = {_year_before(channel): channel for channel, book in found.items() if book is None}
        older = self._books(last_year) if last_year else {}
        found |= {last_year[channel]: _standing(books) for channel, books in older.items()}
        return {channel: book for channel, book in found.items() if book is not None}

    def _books(self, channels: Iterable[str]) -> dict[str, list[_Book]]:
        named = self._documents.named(SNAPSHOT_TYPE, channels)
        unread = {name for _, name in named} - self._heads.keys()
        self._heads |= {name: _head(data) for name, data in self._documents.several(unread).items()}
        here = [(channel, name, head) for channel, name in named if (head := self._heads.get(name)) is not None]
        replaced = {(channel, head.supersedes) for channel, _, head in here}
        found: dict[str, list[_Book]] = {}
        for channel, name, head in here:
            if self._packs.is_here(head.pack):
                found.setdefault(channel, []).append(_Book(name, channel, head, (channel, name) in replaced))
        for books in found.values():
            books.sort(key=lambda book: book.order, reverse=True)
        return found

    def _read(
        self, pairs: Collection[_Pair], books: Iterable[_Book], known: Mapping[_Pair, Evaluation]
    ) -> dict[_Pair, Evaluation]:
        wanted = [pair for pair in pairs if pair not in known]
        by_name = {book.name: book for book in books}
        documents = self._thawed({name for pair in wanted for name in pair if name})
        whole = {name: self._evaluation(each, by_name[name]) for name, each in documents.items()}
        found = {pair: known[pair] for pair in pairs if pair in known}
        for newest, before in wanted:
            if newest in whole:
                now = whole[newest]
                found[newest, before] = compared(now, whole[before]) if before in whole else now
        return found

    def _thawed(self, names: Collection[str]) -> dict[str, SnapshotDocument]:
        return {name: thaw(data) for name, data in self._documents.several(names).items()}

    def _evaluation(self, document: SnapshotDocument, book: _Book) -> Evaluation:
        pack = self._packs.pack(document.pack)
        return evaluation_of(document, book.channel, pack, name=book.name, sample=self._sample)


def _head(data: bytes) -> _Head | None:
    try:
        document = thaw(data)
    except SendnetError:
        return None
    return _Head(document.taken, day(document), document.pack, document.supersedes)


def _standing(books: Iterable[_Book]) -> _Book | None:
    return next((book for book in books if not book.is_replaced), None)


def _name(book: _Book | None) -> str:
    return book.name if book else ""


def _year_before(channel: str) -> str:
    parsed = Channel.parse(channel)
    return school_channel(parsed.org, (parsed.year or 0) - 1)
