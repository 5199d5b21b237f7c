"""Writing bundles: seal what is new, then a complete file for each group of laptops that read the same."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from sendnet_desktop.clock import STAMP_BITS, HybridClock
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.bundle import BLOB, RECIPIENTS, ROOT, ROSTER, SEGMENT, Frame, files_of, seal
from sendnet_desktop.exchange.enrolment import Enrolment
from sendnet_desktop.exchange.erasures import Erasures
from sendnet_desktop.exchange.files import bundle_name, write_file
from sendnet_desktop.exchange.header import NAMED_CAP, new_log
from sendnet_desktop.exchange.roster import Member
from sendnet_desktop.exchange.segment import build, portions
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.guard.service import Guard
from sendnet_desktop.ids import Entropy, kind_of
from sendnet_desktop.journal import segments, sending, setback
from sendnet_desktop.journal.channels import PRIVATE, Channel
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.journal.sealed import Run
from sendnet_desktop.journal.sending import Sent, Spoken
from sendnet_desktop.steps import Progress, Steps
from sendnet_desktop.store.attachments import LARGEST, Attachments

_DOCUMENT: Final = "document"


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written.

    Attributes:
        path: Where it is.
        to: Who can read it, in words.
        size: In bytes.
    """

    path: Path
    to: str
    size: int


@dataclass(frozen=True, slots=True)
class Group:
    """Laptops that may read the same channels, few enough for one file.

    Attributes:
        members: Who they are.
        slug: What to call them in a file's name.
        name: What to call them to people.
    """

    members: tuple[Member, ...]
    slug: str
    name: str


class Outbox:
    """What this laptop has for others."""

    def __init__(
        self,
        journal: Journal,
        attachments: Attachments,
        enrolment: Enrolment,
        erasures: Erasures,
        guard: Guard,
        *,
        entropy: Entropy,
    ) -> None:
        self._journal = journal
        self._attachments = attachments
        self._enrolment = enrolment
        self._erasures = erasures
        self._guard = guard
        self._entropy = entropy

    def write(self, folder: Path) -> Steps[tuple[Written, ...]]:
        """Seal what is new and write the files for everybody into a folder.

        Raises:
            SendnetError: This laptop belongs to no trust yet, or the folder cannot be written.
        """
        trust = self._enrolment.trust
        if trust is None:
            raise SendnetError(
                "This laptop does not belong to a trust yet, so there is nobody to write to.",
                "Ask to join your trust first.",
            )
        yield Progress(0, 0, "Sealing what is new")
        self.seal_all()
        channels = self._channels_here()
        groups = [group for group in groups_of(trust, self._own.id) if self._has_say(trust, group, channels)]
        spoken, written = sending.spoken(self._journal.ledger, self._own.id), list[Written]()
        for done, group in enumerate(groups):
            yield Progress(done, len(groups), f"Writing for {group.name}")
            theirs = [channel for channel in channels if trust.may_read(group.members[0].id, channel)]
            written.extend(self._write_for(trust, group, theirs, folder, spoken))
        return tuple(written)

    def seal_all(self) -> None:
        """Seal every channel in which this laptop has something new to say, or has seen something new.

        What the privacy guard holds stays unsealed until somebody has decided (privacy format, rule 6).
        """
        for channel in self._channels_here():
            self._seal(channel)
        setback.keep_outside(self._journal.ledger, self._enrolment.keys)

    @property
    def _own(self) -> Member:
        trust = self._enrolment.trust
        member = trust.member(self._enrolment.identity.device) if trust else None
        if member is None:
            raise SendnetError("The trust's list does not name this laptop.", "Ask the trust's office to enrol it.")
        return member

    @property
    def _clock(self) -> HybridClock:
        return self._journal.clock

    def _channels_here(self) -> list[str]:
        # A laptop that was stopped, or whose role has ended, still hands over what it has: others keep that aside.
        trust, own = self._enrolment.trust, self._own.id
        names = self._journal.ledger.channels()
        return [name for name in names if name != PRIVATE and trust is not None and trust.ever_read(own, name)]

    def _seal(self, channel: str) -> None:
        ledger, trust = self._journal.ledger, self._enrolment.trust
        assert trust is not None
        allowed = trust.ever_writable(self._own.id, channel, self._journal.policy)
        ours = [run for run in self._journal.runs(channel) if kind_of(run.record) in allowed]
        runs = self._guard.passing(channel, ours)
        if runs or (trust.may_read(self._own.id, channel) and self._owes_an_answer(channel)):
            with ledger.store.transaction():
                for portion in portions(runs) if runs else iter([list[Run]()]):
                    self._seal_portion(channel, portion)

    def _seal_portion(self, channel: str, runs: Sequence[Run]) -> None:
        ledger, identity = self._journal.ledger, self._enrolment.identity
        log = segments.own_log(ledger, channel)
        segment = build(
            identity,
            log=log.name or new_log(identity.device, self._entropy),
            seq=log.seq,
            prev=log.prev,
            channel=channel,
            runs=runs,
            seen=self._seen(channel),
            wants=self._wants(channel),
        )
        self._journal.seal(segment, runs)
        setback.note_sealed(ledger, segment.hash)

    def _seen(self, channel: str) -> dict[str, int]:
        own = segments.own_log(self._journal.ledger, channel).name
        seen = {log: seq for log, seq in segments.heard(self._journal.ledger, channel).items() if log != own}
        return dict(islice(seen.items(), NAMED_CAP))  # more would make our own segment one that nobody reads

    def _wants(self, channel: str) -> list[str]:
        blobs = segments.blobs(self._journal.ledger, channel)
        missing = self._attachments.missing(each.blob.blob for each in blobs if each.blob.bytes <= LARGEST)
        return missing[:NAMED_CAP]

    def _owes_an_answer(self, channel: str) -> bool:
        # A reader with nothing to write still says what it has seen, when edits came or what it lacks has changed,
        # and never because of another such answer: or two laptops would thank each other for ever.
        ledger = self._journal.ledger
        said_seen, said_wants = segments.last_said(ledger, segments.own_log(ledger, channel).name)
        came = any(segments.says_something(ledger, log, said_seen.get(log, -1)) for log in self._seen(channel))
        return came or tuple(self._wants(channel)) != said_wants

    def _has_say(self, trust: Trust, group: Group, channels: Sequence[str]) -> bool:
        reader = group.members[0].id
        # Whoever keeps the list has news for everybody, whatever else there is.
        return self._enrolment.is_registrar or any(
            trust.may_read(reader, channel) and self._speaks(trust, channel, reader) for channel in channels
        )

    def _speaks(self, trust: Trust, channel: str, reader: str) -> bool:
        # Who writes in a channel hears what came of it even from those who have written nothing themselves.
        policy = self._journal.policy
        if trust.ever_writable(self._own.id, channel, policy):
            return True
        answered = segments.own_log(self._journal.ledger, channel).name
        return bool(answered and trust.writable(reader, channel, policy))

    def _write_for(
        self, trust: Trust, group: Group, channels: Sequence[str], folder: Path, spoken: Sequence[Spoken]
    ) -> Iterator[Written]:
        documents = [Frame(ROOT, root.envelope) for root in trust.chain]
        documents.append(Frame(ROSTER, trust.signed_roster.envelope))
        documents.extend(self._erasures.frames(channels))
        recipients = [bytes.fromhex(member.opening) for member in (*group.members, self._own)]
        sender, reader = trust.organisation(self._own).slug, group.members[0].id
        heads = {each.log: each.seq for each in spoken if trust.may_read(reader, each.channel)}
        for frames in files_of(documents, self._contents(group, channels)):
            data = seal(frames, recipients, self._entropy)
            name = bundle_name(group.slug, sender, self._clock.today(), data)
            path = write_file(folder / name, data)
            self._note_sent(path, len(data), group, heads)
            yield Written(path, group.name, len(data))

    def _note_sent(self, path: Path, size: int, group: Group, heads: dict[str, int]) -> None:
        at = self._clock.stamp() >> STAMP_BITS
        readers = tuple(member.id for member in group.members)
        with self._journal.ledger.store.transaction():
            sending.note_sent(self._journal.ledger, Sent(at, path.name, str(path.parent), size, readers, heads))

    def _contents(self, group: Group, channels: Sequence[str]) -> Iterator[Frame]:
        ledger = self._journal.ledger
        for held in filter(self._erasures.may_pass_on, segments.held(ledger, channels)):
            yield Frame(SEGMENT, held.header + held.body)
        wanted = {hash_ for log_wants in self._wanted_by(group, channels) for hash_ in log_wants}
        names = {name for channel in channels for name in self._named(group, channel, wanted)}
        for _, data in sorted(self._attachments.read_all(names)):
            yield Frame(BLOB, data)

    def _named(self, group: Group, channel: str, wanted: Collection[str]) -> Iterator[str]:
        # A team meets once, at its huddle: there is no second meeting at which to bring what somebody asked for.
        is_team = Channel.parse(channel).kind == "visit"
        seen = [(each.id, self._seen_by(each.id, channel)) for each in group.members] if is_team else []
        for each in segments.blobs(self._journal.ledger, channel):
            is_news = any(each.device != reader and said.get(each.log, -1) < each.seq for reader, said in seen)
            # What is not sealed stays here.
            if each.device and (kind_of(each.record) == _DOCUMENT or each.blob.blob in wanted or is_news):
                yield each.blob.blob

    def _seen_by(self, reader: str, channel: str) -> dict[str, int]:
        said = dict[str, int]()
        for log in segments.seen(self._journal.ledger, channel):
            if log.startswith(reader):
                said |= segments.last_said(self._journal.ledger, log)[0]
        return said

    def _wanted_by(self, group: Group, channels: Sequence[str]) -> Iterator[tuple[str, ...]]:
        ledger, readers = self._journal.ledger, {member.id for member in group.members}
        for channel in channels:
            for log in segments.seen(ledger, channel):
                if any(log.startswith(reader) for reader in readers):
                    yield segments.last_said(ledger, log)[1]


def groups_of(trust: Trust, writer: str) -> list[Group]:
    """Return whom to write for: laptops with the same grants together, 15 and the writer at most (rule 7).

    The grouping is a function of the roster alone, so that any laptop groups the others alike.
    """
    alike: dict[tuple[tuple[str, str], ...], list[Member]] = {}
    for member in trust.roster.members:
        grants = tuple(sorted((grant.role, grant.scope) for grant in member.grants if grant.ended is None))
        if member.id != writer and member.cut is None and grants:
            alike.setdefault(grants, []).append(member)
    most = RECIPIENTS - 1
    return [
        _group(trust, tuple(members[start : start + most]))
        for members in alike.values()
        for start in range(0, len(members), most)
    ]


def _group(trust: Trust, members: tuple[Member, ...]) -> Group:
    organisations = {member.organisation: trust.organisation(member) for member in members}
    slug = "-and-".join(sorted(each.slug for each in organisations.values()))[:60]
    return Group(members, slug, " and ".join(sorted(each.name for each in organisations.values())))
