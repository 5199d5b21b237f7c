"""Who changed a field, when, from what and to what: any field of any record, in the words that people read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sendnet_desktop.changes import Cell, Value
from sendnet_desktop.clock import moment, year_name
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.apart import Where
from sendnet_desktop.evaluations.kinds_called import LINKS
from sendnet_desktop.evaluations.naming import FORMS, LEVELS, value_words
from sendnet_desktop.evaluations.packs import Packs
from sendnet_desktop.evaluations.reviewed import judged_by
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.evaluations.settling import THIS_LAPTOP, LaptopName, Settling
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.journal import reading
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.journal.kinds import DELETED, POSITION
from sendnet_desktop.journal.reading import Version
from sendnet_desktop.journal.sealed import Blob


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a field.

    Attributes:
        value: What it was changed to, as kept.
        words: That in words; ``nothing`` where it was emptied.
        before: What the change before it, by the clocks, left there, in words; ``nothing`` at first.
        at: When, by the writer's own clock.
        who: Who wrote it; empty if not said.
        laptop: On which laptop: ``this laptop``, or its name.
        stands: Whether nothing has replaced it.
    """

    value: Value
    words: str
    before: str
    at: datetime
    who: str
    laptop: str
    stands: bool


@dataclass(frozen=True, slots=True)
class History:
    """Everything that a field has said here.

    Attributes:
        where: Which field.
        holds_words: Whether people write words of their own in it.
        changes: The newest first; none where nothing was ever written.
    """

    where: Where
    holds_words: bool
    changes: tuple[Change, ...]


class Histories:
    """Tells the history of any field."""

    def __init__(
        self,
        journal: Journal,
        evaluations: Evaluations,
        settling: Settling,
        laptop: LaptopName,
        spoken: Mapping[str, Callable[[str, Value], str]],
    ) -> None:
        """Make ready.

        Args:
            journal: Where everything is kept.
            evaluations: Names statements, areas and levels.
            settling: Names fields.
            laptop: Names laptops.
            spoken: By kind, what a field of it says in words, where it says so in a way of its own.
        """
        self._journal = journal
        self._evaluations = evaluations
        self._settling = settling
        self._laptop = laptop
        self._spoken = spoken

    def of(self, cell: Cell) -> History:
        """Return the history of a field."""
        (where,) = self._settling.named((cell,))
        in_words = self._speaker(cell)
        changes = list[Change]()
        before = "nothing"
        for version in reversed(self._journal.history(cell)):
            value = version.value.blob if isinstance(version.value, Blob) else version.value
            words = in_words(version.value)
            who, laptop = version.who, self._name(version)
            changes.append(Change(value, words, before, moment(version.stamp), who, laptop, version.stands))
            before = words
        return History(where, FORMS.get(cell.field) == "words", tuple(reversed(changes)))

    def of_record(self, channel: str, record: str) -> tuple[History, ...]:
        """Return the histories of all fields of a record of which anything was written, but for its place in a list.

        Raises:
            SendnetError: Nothing was ever written of such a record here.
        """
        fields = [field for field in reading.fields(self._journal.ledger, channel, record) if field != POSITION]
        if not fields:
            raise SendnetError("Nothing was written here yet.", "Check what it is called.")
        return tuple(self.of(Cell(channel, record, field)) for field in fields)

    def of_links(self, kind: str, channel: str, record: str) -> tuple[History, ...]:
        """Return the histories of what ties a record to others, such as the statements that a priority bears on.

        Args:
            kind: One of ``LINKS``.
            channel: The record's audience.
            record: Its id.

        Raises:
            SendnetError: It was never tied to anything.
        """
        field, _ = LINKS[kind]
        links = reading.under(self._journal.ledger, channel, kind, key_of(record))
        if not links:
            raise SendnetError("Nothing was written here yet.", "Add one first.")
        return tuple(self.of(Cell(channel, link, field)) for link in links)

    def _name(self, version: Version) -> str:
        return self._laptop(version.device) if version.device else THIS_LAPTOP

    def _speaker(self, cell: Cell) -> Callable[[Value], str]:
        own = self._spoken.get(kind_of(cell.record))
        if own is not None:
            return partial(own, cell.field)
        spoken: dict[str, Callable[[Value], str]] = {
            "pack": lambda value: _pack_words(self._evaluations.packs, value),
            "priority": lambda value: self._title(cell.channel, value),
            "corrects": lambda value: "an earlier review" if value else "nothing",
            "continues": lambda value: year_name(value) if isinstance(value, int) else "nothing",
            DELETED: lambda value: "Taken away" if value else "Kept",
        }
        pack = self._pack(cell.channel) if cell.field in LEVELS else None
        words, elsewhere = self._evaluations.words(), self._evaluations.packs.said_elsewhere
        if cell.field == "level":
            return lambda value: elsewhere(value, pack) or value_words("level", value, pack, words)
        return spoken.get(cell.field, lambda value: value_words(cell.field, value, pack, words))

    def _pack(self, channel: str) -> Pack | None:
        is_school = Channel.parse(channel).kind == "school"
        found = self._evaluations.living_all({channel: ""}).get(channel) if is_school else None
        return found.pack if found else judged_by(self._journal, self._evaluations.packs, channel)

    def _title(self, channel: str, record: Value) -> str:
        title = self._journal.shown(Cell(channel, str(record), "title")) if record else None
        return f"“{title}”" if title else "a priority without a title" if record else "nothing"


def _pack_words(packs: Packs, name: Value) -> str:
    if not isinstance(name, str) or not packs.is_here(name):
        return "a framework that has not come" if name else "nothing"
    pack = packs.pack(name)
    return f"{pack.title} {pack.number}"
