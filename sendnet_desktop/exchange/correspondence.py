"""The ledger of what went out and what came: who has our work, whom we last heard of, what is missing of theirs."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sendnet_desktop.changes import Cell
from sendnet_desktop.clock import STAMP_BITS, moment, write_day
from sendnet_desktop.exchange.enrolment import Enrolment
from sendnet_desktop.exchange.gaps import Gap, gap_words, gaps_of
from sendnet_desktop.exchange.naming import count, name_of
from sendnet_desktop.exchange.roster import Member
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.journal import reading, segments, sending
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.sending import Sent, Spoken

__all__ = ["Change", "Correspondence", "Correspondent", "Elsewhere", "Gap", "Posted", "Reader"]


@dataclass(frozen=True, slots=True)
class Change:
    """A field that was changed here and is in no bundle yet.

    Attributes:
        cell: What was changed, and in whose papers.
        who: The person who changed it.
        at: When.
    """

    cell: Cell
    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Parts of one laptop's work that somebody else has and that have not reached this one.

    Attributes:
        holder: Who has them: the person and the organisation.
        author: Whose work they are; empty where it is this laptop's own, from before it was set back.
        parts: How many.
    """

    holder: str
    author: str
    parts: int

    def __str__(self) -> str:
        have = "has" if self.parts == 1 else "have"
        whose = self.author or "this laptop"
        return f"{self.holder} has {count(self.parts, 'part')} from {whose} that {have} not reached you"


@dataclass(frozen=True, slots=True)
class Correspondent:
    """A laptop that this one writes to or hears of.

    Attributes:
        device: The laptop.
        person: Who uses it.
        organisation: What people call the school or the trust.
        organisation_id: Its id.
        written_at: When a file was last written for it; None if never.
        written: That file's name; empty if never.
        folder: Where that file was written to; empty if never.
        has_up_to: When the last of our changes that it says it has was made; None where it never said.
        lacks: How many of our changes that it may read it has not said it has, those in no file yet among them.
        heard: When it was last heard of: its newest change, or its newest answer; None if never.
        gaps: What is missing of its work.
        elsewhere: What it has of others that has not reached us.
        is_stopped: Whether it is on the list as a laptop that was lost or replaced.
    """

    device: str
    person: str
    organisation: str
    organisation_id: str
    written_at: datetime | None = None
    written: str = ""
    folder: str = ""
    has_up_to: datetime | None = None
    lacks: int = 0
    heard: datetime | None = None
    gaps: tuple[Gap, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    is_stopped: bool = False

    @property
    def name(self) -> str:
        """What people call it: the person and the organisation."""
        return f"{self.person}, {self.organisation}"

    def lines(self) -> Iterator[str]:
        """Yield what to tell a person."""
        if self.has_up_to is not None:
            lacking = f"; {count(self.lacks, 'later change')} not yet" if self.lacks else ""
            yield f"{self.name}: has your work up to {_day(self.has_up_to)}{lacking}"
        elif self.lacks:
            yield f"{self.name}: has not said yet that it has any of your {count(self.lacks, 'change')}"
        heard = f"last heard from on {_day(self.heard)}" if self.heard is not None else "not heard from yet"
        yield f"{self.name}: {heard}"
        yield from (f"{self.name}: {gap}" for gap in gap_words(self.gaps))
        yield from map(str, self.elsewhere)


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who can open a file that was written here.

    Attributes:
        device: The laptop.
        name: The person and the organisation.
        has_it: Whether it has said that it has all of our work in the file; None where the file held none.
    """

    device: str
    name: str
    has_it: bool | None


@dataclass(frozen=True, slots=True)
class Posted:
    """A file that was written here.

    Attributes:
        at: When.
        name: The file's name.
        folder: Where it was written to.
        size: In bytes.
        readers: Who can open it.
    """

    at: datetime
    name: str
    folder: str
    size: int
    readers: tuple[Reader, ...]

    def __str__(self) -> str:
        waiting = [reader.name for reader in self.readers if reader.has_it is False]
        state = f"not yet said to have it: {'; '.join(waiting)}" if waiting else "everybody has it"
        return f"{_day(self.at)}: {self.name}, {state}"


class Correspondence:
    """Answers from what is held: nothing here was promised by anybody, it is what each said of itself."""

    def __init__(self, ledger: Ledger, enrolment: Enrolment) -> None:
        self._ledger = ledger
        self._enrolment = enrolment

    def changes(self) -> tuple[Change, ...]:
        """Return what was changed here and is in no bundle yet, the newest first."""
        found = sending.fresh(self._ledger, self._enrolment.device)
        return tuple(Change(each.cell, each.who, moment(each.stamp)) for each in found)

    def posted(self, most: int = 200) -> tuple[Posted, ...]:
        """Return the newest files that were written here, the newest first, and who of their readers has each."""
        trust = self._enrolment.trust
        if trust is None:
            return ()
        standing = _Standing(self._ledger, trust, self._enrolment.identity.device)
        return tuple(standing.posted(sent) for sent in sending.all_sent(self._ledger, most))

    def holders(self, channel: str) -> tuple[str, ...]:
        """Return the laptops that have said that they have all that is here of a channel; none while some is unsent."""
        trust = self._enrolment.trust
        if trust is None or reading.unsealed(self._ledger).get(channel, 0):
            return ()
        wanted, seen = sending.spoken_in(self._ledger, channel), defaultdict[str, dict[str, int]](dict)
        for each in sending.said(self._ledger):
            if each.channel == channel:
                seen[each.device].update(each.seen)
        own, named = self._enrolment.identity.device, {each.blob.blob for each in segments.blobs(self._ledger, channel)}
        have = (each.id for each in trust.roster.members if each.id != own and each.cut is None)
        have = (each for each in have if _has_all(wanted, each, seen.get(each, {})))
        return tuple(each for each in have if named.isdisjoint(segments.wanted_by(self._ledger, (each,))))

    def last_heard(self) -> dict[str, datetime]:
        """Return when the laptops of each organisation in use were last heard of, by its id; nothing where never."""
        trust, heard = self._enrolment.trust, sending.heard(self._ledger)
        found = dict[str, datetime]()
        for member in trust.roster.members if trust else ():
            if member.cut is None and member.id != self._enrolment.device and member.id in heard:
                when = moment(heard[member.id])
                found[member.organisation] = max(when, found.get(member.organisation, when))
        return found

    def correspondents(self) -> tuple[Correspondent, ...]:
        """Return every other laptop of the trust that shares something with this one, by organisation and person."""
        trust = self._enrolment.trust
        if trust is None:
            return ()
        return _Standing(self._ledger, trust, self._enrolment.identity.device).correspondents()


class _Standing:
    """One look at everything that is held, from which all answers about it follow."""

    def __init__(self, ledger: Ledger, trust: Trust, own: str) -> None:
        self._ledger = ledger
        self._trust = trust
        self._own = own
        self._said = sending.said(ledger)
        self._tops = {each.log: each.top for each in self._said}
        self._spoken: dict[str, list[Spoken]] = defaultdict(list)
        for segment in sending.spoken(ledger, own):
            self._spoken[segment.channel].append(segment)
        self._unsealed = {name: count for name, count in reading.unsealed(ledger).items() if name != PRIVATE}
        newest = {(each.device, each.channel): each.seen for each in self._said}  # of several logs the last begun
        self._seen: dict[str, dict[str, int]] = defaultdict(dict)
        for (device, _), seen in newest.items():
            self._seen[device].update(seen)

    def correspondents(self) -> tuple[Correspondent, ...]:
        heard, gaps = sending.heard(self._ledger), gaps_of(self._ledger)
        last: dict[str, Sent] = {}
        for sent in sending.all_sent(self._ledger):
            for device in sent.recipients:
                last.setdefault(device, sent)
        # Every reader of a channel answers in it; who only answers what somebody else wrote is no correspondent.
        concerned = sending.speakers(self._ledger) | last.keys()
        members = [
            member
            for member in self._trust.roster.members
            if member.id != self._own and (member.id in concerned or self._shares(member))
        ]
        found = (
            self._correspondent(member, last.get(member.id), heard.get(member.id), gaps.get(member.id, ()))
            for member in members
        )
        return tuple(sorted(found, key=lambda each: (each.organisation, each.person, each.device)))

    def _correspondent(
        self, member: Member, sent: Sent | None, heard: int | None, gaps: Sequence[Gap]
    ) -> Correspondent:
        up_to, lacks = self._acknowledged(member)
        return Correspondent(
            member.id,
            member.person,
            self._trust.organisation(member).name,
            member.organisation,
            written_at=None if sent is None else moment(sent.at << STAMP_BITS),
            written="" if sent is None else sent.file,
            folder="" if sent is None else sent.folder,
            has_up_to=up_to,
            lacks=lacks,
            heard=_moment(heard),
            gaps=tuple(gaps),
            elsewhere=tuple(self._elsewhere(member)),
            is_stopped=member.cut is not None,
        )

    def posted(self, sent: Sent) -> Posted:
        readers = []
        for device in sent.recipients:
            seen = self._seen.get(device, {})
            has_it = all(seen.get(log, -1) >= seq for log, seq in sent.heads.items()) if sent.heads else None
            readers.append(Reader(device, name_of(self._trust, device), has_it))
        return Posted(moment(sent.at << STAMP_BITS), sent.file, sent.folder, sent.size, tuple(readers))

    def _shares(self, member: Member) -> bool:
        return any(self._trust.may_read(member.id, channel) for channel in (*self._spoken, *self._unsealed))

    def _acknowledged(self, member: Member) -> tuple[datetime | None, int]:
        """Return when the last change was made that a laptop says it has, and how many it has not said it has."""
        seen, last, lacks = self._seen.get(member.id, {}), 0, 0
        for channel in {*self._spoken, *self._unsealed}:
            if not self._trust.may_read(member.id, channel):
                continue
            lacks += self._unsealed.get(channel, 0)
            for segment in self._spoken.get(channel, ()):
                if segment.seq <= seen.get(segment.log, -1):
                    last = max(last, segment.stamp)
                else:
                    lacks += segment.edits
        return moment(last) if last else None, lacks

    def _elsewhere(self, member: Member) -> Iterator[Elsewhere]:
        parts = Counter[str]()
        for log, seq in self._seen.get(member.id, {}).items():
            author = log[: sending.DEVICE_LENGTH]
            if author != member.id:
                is_known = author == self._own or self._trust.member(author) is not None
                # Of strangers there may be thousands: they are told of together.
                parts[author if is_known else ""] += max(0, seq - self._tops.get(log, -1))
        for author, number in sorted(parts.items()):
            if number:
                yield Elsewhere(
                    name_of(self._trust, member.id), "" if author == self._own else name_of(self._trust, author), number
                )


def _has_all(wanted: Mapping[str, int], device: str, seen: Mapping[str, int]) -> bool:
    # A laptop need not say that it has its own.
    return bool(wanted) and all(log.startswith(device) or seen.get(log, -1) >= seq for log, seq in wanted.items())


def _moment(stamp: int | None) -> datetime | None:
    return None if stamp is None else moment(stamp)


def _day(when: datetime) -> str:
    return write_day(when.astimezone().date())
