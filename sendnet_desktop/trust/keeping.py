"""Keeping and clearing: what the trust's table says, what is past its date, and clearing it once a person agrees."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date

import msgspec

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.clock import STAMP_BITS, year_name
from sendnet_desktop.cohorts.kinds import BENCHMARKS
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.ids import kind_of
from sendnet_desktop.journal import clearing
from sendnet_desktop.journal.channels import Channel, all_channel
from sendnet_desktop.journal.erasing import compact, unnamed
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.journal.tombstones import Line, lines, readmit
from sendnet_desktop.publishing.checklists.kinds import CURRENT
from sendnet_desktop.store.attachments import Attachments
from sendnet_desktop.trust.handing_back import HandingBack
from sendnet_desktop.trust.retention import RULES, TABLE, Subject, checked, day_of, is_over, is_past
from sendnet_desktop.trust.table import in_force


class _Adopted(msgspec.Struct, frozen=True):
    pack: str = ""


class _Chosen(msgspec.Struct, frozen=True):
    checklist: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """Something that may be cleared.

    Attributes:
        key: Its channel, or the hash of a photo.
        words: What people call it.
        last: The date of the last change in it, or on which a photo was put there.
        unsent: How many changes in it are in no bundle yet.
        is_photo: Whether it is a photo.
        is_handed_back: Whether it may go before its date, as the school has the report and the trust has these papers.
    """

    key: str
    words: str
    last: date
    unsent: int = 0
    is_photo: bool = False
    is_handed_back: bool = False


@dataclass(frozen=True, slots=True)
class Gone:
    """Something that was cleared or erased on this laptop.

    Attributes:
        words: What it was, without any words of it.
        at: When.
        who: By whom.
        channel: The channel, where a whole one was cleared and may be let in again; else empty.
    """

    words: str
    at: date
    who: str
    channel: str = ""


class Keeping:
    """How long this laptop keeps what it has.

    Attributes:
        table: How many years or months, by subject: what the trust set last, or what is usual.
    """

    def __init__(
        self,
        journal: Journal,
        attachments: Attachments,
        school: Callable[[str], str],
        words: Callable[[], Words],
        handing_back: HandingBack,
    ) -> None:
        self._journal = journal
        self._attachments = attachments
        self._school = school
        self._words = words
        self._handing_back = handing_back

    @property
    def table(self) -> dict[Subject, int]:
        """How many years or months each kind of thing is kept, by subject."""
        return {subject: number for subject, (number, _) in in_force(self._journal).items()}

    @property
    def may_set(self) -> bool:
        """Whether this laptop's person sets the table."""
        try:
            self._journal.permit(all_channel(self._journal.clock.year()), kind_of(TABLE))
        except SendnetError:
            return False
        return True

    def choose(self, subject: str, number: int) -> Changes:
        """Set how many years or months a kind of thing is kept, for the whole trust (retention format, rule 4).

        Raises:
            SendnetError: It is not this person's to set, or not a number that may be set.
        """
        field = checked(subject, number)
        return self._journal.write([Edit(all_channel(self._journal.clock.year()), TABLE, field, number)])

    def cell(self, subject: Subject) -> Cell:
        """Return where it is kept how long a kind of thing is: in the latest year in which the trust set it."""
        _, channel = in_force(self._journal)[subject]
        return Cell(channel or all_channel(self._journal.clock.year()), TABLE, subject)

    def due(self) -> tuple[Due, ...]:
        """Return what may be cleared, nothing of which ever goes by itself (rule 6)."""
        return (*self._channels_due(), *self._photos_due())

    def clear(self, keys: Collection[str]) -> Changes:
        """Clear what a person has agreed to clear, on this laptop.

        Args:
            keys: Of things that are due.

        Raises:
            SendnetError: One of them may not be cleared; then nothing is.
        """
        due = {each.key: each for each in self.due()}
        if not set(keys) <= set(due):
            raise SendnetError("This may not be cleared yet.", "Look at the list again of what may be.")
        ledger, who = self._journal.ledger, self._journal.author
        at, changes, blobs = self._journal.clock.stamp() >> STAMP_BITS, Changes(), set[str]()
        photos = {photo.blob: photo for photo in clearing.photos(ledger)}
        with ledger.store.transaction():
            for key in keys:
                if due[key].is_handed_back:
                    changes |= self._handing_back.note(key)
                if due[key].is_photo:
                    clearing.note_photo(ledger, photos[key], at, who)
                else:
                    cleared, named = clearing.clear_channel(ledger, key, at, who)
                    changes |= cleared
                    blobs |= named
        self._attachments.remove([*unnamed(ledger, sorted(blobs)), *(key for key in keys if due[key].is_photo)])
        compact(ledger)
        return changes

    def gone(self) -> tuple[Gone, ...]:
        """Return what was cleared or erased here, the newest first (rule 8)."""
        return tuple(
            Gone(self._gone_words(line), day_of(line.at), line.who, line.channel if line.what == "channel" else "")
            for line in lines(self._journal.ledger)
        )

    def readmit(self, channel: str) -> str:
        """Let a channel that was cleared here come back with the next file that holds it; return what it is called.

        Raises:
            SendnetError: It was not cleared here.
        """
        if channel not in {each.channel for each in self.gone()}:
            raise SendnetError("That was not cleared on this laptop.", "Look at the list of what was cleared.")
        readmit(self._journal.ledger, channel)
        return self.words(channel)

    def words(self, channel: str) -> str:
        """Return what people call a channel."""
        place = Channel.parse(channel)
        year = "" if place.year is None else year_name(place.year)
        match place.kind:
            case "school":
                return f"{self._school(place.org)}, self-evaluation {year}"
            case "visit":
                return f"{self._school(place.org)}, {said(self._words(), 'working papers of a challenge day')}"
            case "findings":
                return f"{self._school(place.org)}, {said(self._words(), 'findings of a challenge day')}"
            case "private":
                return "What only this laptop keeps"
            case "all" | "office":
                return f"{RULES[place.kind].words}, {year}"

    def _channels_due(self) -> Iterator[Due]:
        today, table = self._journal.clock.today(), self.table
        spared, handed_back = self._spared(), self._handing_back.ready()
        for held in clearing.contents(self._journal.ledger):
            last = day_of(held.last)
            past = held.channel not in spared and is_past(Channel.parse(held.channel), last, today, table)
            if past or held.channel in handed_back:
                yield Due(held.channel, self.words(held.channel), last, held.unsent, is_handed_back=not past)

    def _photos_due(self) -> Iterator[Due]:
        today, months = self._journal.clock.today(), self.table["photo"]
        # One photo may be named in several places, and is kept for the youngest of them.
        named = {photo.blob: photo for photo in clearing.photos(self._journal.ledger)}
        past = {blob: photo for blob, photo in named.items() if is_over(day_of(photo.taken), today, months)}
        missing = set(self._attachments.missing(past)) if past else set[str]()
        for blob, photo in past.items():
            if blob not in missing:
                yield Due(blob, f"{self.words(photo.channel)}: a photo", day_of(photo.taken), is_photo=True)

    def _spared(self) -> set[str]:
        """Return the channels whose word still goes: of the table, the framework, checklists, figures (rule 4)."""
        return (
            {channel for _, channel in in_force(self._journal).values()}
            | self._adopted("framework")
            | self._adopted(BENCHMARKS)
            | self._current_checklists()
        )

    def _adopted(self, kind: str) -> set[str]:
        """Return the channel of the last year in which the trust adopted a pack; none where it never did."""
        channels = (place.channel for place, row in rows(self._journal.ledger, kind, _Adopted) if row.pack)
        return set(sorted(channel for channel in channels if Channel.parse(channel).kind == "all")[-1:])

    def _current_checklists(self) -> set[str]:
        """Return the channels of the last years in which the trust adopted a checklist, of each template."""
        found = rows(self._journal.ledger, CURRENT, _Chosen)
        return set(dict(sorted((place.record, place.channel) for place, row in found if row.checklist)).values())

    def _gone_words(self, line: Line) -> str:
        whole = self.words(line.channel)
        if line.what == "channel":
            return whole
        if line.what == "photo":
            return f"{whole}: a photo"
        thing = "a snapshot or document" if kind_of(line.record) == "document" else "words erased for good"
        return f"{whole}: {thing}"
