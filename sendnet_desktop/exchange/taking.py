"""Taking in one file: its parts verified, judged and merged, all of it or nothing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.bundle import BLOB, ERASURE, ROOT, ROSTER, SEGMENT, Frame
from sendnet_desktop.exchange.enrolment import Enrolment
from sendnet_desktop.exchange.erasures import Erasures
from sendnet_desktop.exchange.header import hash_of
from sendnet_desktop.exchange.held_back import HeldBack, held_back
from sendnet_desktop.exchange.judging import Judging
from sendnet_desktop.exchange.naming import name_of
from sendnet_desktop.exchange.receipts import Came
from sendnet_desktop.exchange.refusals import LATER, AttachmentError, ForkedLogError, NewerVersionError
from sendnet_desktop.exchange.segment import read_segment, split_frame
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.ids import kind_of
from sendnet_desktop.journal import segments
from sendnet_desktop.journal.documents import DOCUMENT
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.journal.sealed import Segment
from sendnet_desktop.steps import Steps
from sendnet_desktop.store.attachments import LARGEST, Attachments


@dataclass(slots=True)
class Taken:
    """What one file came to.

    Attributes:
        new: The segments that were not here before, each with its verdict.
        known: How many segments were here already.
        problems: What was refused, each as a sentence.
        came: What is new, by who wrote it.
        changes: What is different now.
        is_whole: Whether everything in the file is held now, so that reading it again can bring nothing.
        is_ahead: Whether it brings documents or photos that nothing here names yet.
        is_early: Whether perhaps only a newer version knows of those.
    """

    new: list[Segment] = field(default_factory=list)
    known: int = 0
    problems: list[SendnetError] = field(default_factory=list)
    came: tuple[Came, ...] = ()
    changes: Changes = field(default_factory=Changes)
    is_whole: bool = True
    is_ahead: bool = False
    is_early: bool = False

    @property
    def waits_for(self) -> SendnetError | None:
        """Why a part of the file can only be read later; None where none is of that sort."""
        return next((problem for problem in self.problems if isinstance(problem, LATER)), None)


class Taking:
    """Takes in what files hold, one at a time."""

    def __init__(
        self,
        journal: Journal,
        attachments: Attachments,
        enrolment: Enrolment,
        erasures: Erasures,
        judging: Judging,
    ) -> None:
        self._journal = journal
        self._attachments = attachments
        self._enrolment = enrolment
        self._erasures = erasures
        self._judging = judging

    def take(self, frames: Sequence[Frame]) -> Steps[Taken]:
        """Take in what a file holds, inside a transaction, of which it is a part that can fail alone."""
        with self._journal.ledger.store.part():
            before = self._enrolment.trust
            moved = self._enrolment.advance(contents(frames, ROOT), contents(frames, ROSTER))
            refused = self._erasures.take(contents(frames, ERASURE), moved.trust)
            taken = self._verify(contents(frames, SEGMENT), moved.trust)
            taken.problems[:0] = (*moved.problems, *refused)
            taken.changes = yield from self._journal.merge(taken.new)
            if moved.trust is before:
                taken.changes |= yield from self._judging.again_beside(taken.new, moved.trust)
            else:
                taken.changes |= yield from self._judging.again(moved.trust)
            taken.changes |= self._erasures.apply(moved.trust)
            photos = self._keep_blobs(contents(frames, BLOB), taken)
        taken.came = self._came(taken.new, photos)
        taken.is_whole = taken.is_whole and not taken.problems
        return taken

    def verified(self, content: bytes, trust: Trust, taken: Taken) -> Segment | None:
        """Return the segment in a frame; None, and why among the problems, where it is not properly signed."""
        try:
            header, body = split_frame(content)
            return read_segment(header, body, trust, self._enrolment.identity.device, self._erasures.of(content))
        except SendnetError as refused:
            if not (isinstance(refused, LATER) and isinstance(taken.waits_for, type(refused))):
                taken.problems.append(refused)
            return None

    def _verify(self, parts: Iterable[bytes], trust: Trust) -> Taken:
        named, taken = [(hash_of(split_frame(content)[0]), content) for content in parts], Taken()
        known = segments.known_among(self._journal.ledger, [name for name, _ in named])
        for name, content in named:
            if name in known:
                taken.known += 1
                self._erasures.mend(content, trust)
            elif (segment := self.verified(content, trust, taken)) is not None:
                taken.new.append(segment)
        taken.problems.extend(self._warnings(taken.new, trust))
        judged = self._judging.first(taken.new, trust)
        taken.new = self._erasures.sound(judged, trust)
        taken.is_whole = len(taken.new) == len(judged)
        if any(segment.device == self._enrolment.identity.device for segment in taken.new):
            # They are this laptop's own and it does not have them: it was set back, in every channel at once.
            segments.abandon_all_logs(self._journal.ledger)
        return taken

    def _warnings(self, new: Sequence[Segment], trust: Trust) -> Iterator[SendnetError]:
        held = segments.links(self._journal.ledger, {segment.log for segment in new})
        places = {(log, prev): known for known, log, prev in held}
        unread, forked = set[str](), set[str]()
        for segment in new:
            member = trust.member(segment.device)
            organisation = trust.organisation(member).name if member else ""
            if segment.status in ("newer", "unparsed"):
                unread.add(organisation)
            if places.setdefault((segment.log, segment.prev), segment.hash) != segment.hash:
                forked.add(organisation)
        yield from map(NewerVersionError, sorted(unread))
        yield from map(ForkedLogError, sorted(forked))

    def _keep_blobs(self, blobs: Sequence[bytes], taken: Taken) -> Counter[str]:
        """Keep what counted edits ask for and is what they said; return how many photos came of whose."""
        came = {sha256(data).hexdigest(): data for data in blobs}
        new = set(self._attachments.missing(came))
        photos, promised = Counter[str](), self._promised(new, taken.new)
        taken.is_ahead = bool(new - promised.keys())
        taken.is_whole &= not taken.is_ahead
        # What cannot be read yet may name them, and whoever sent them may be gone when it can.
        taken.is_early = taken.is_ahead and segments.has_unread(self._journal.ledger)
        for name, wanted in promised.items():
            data = came[name]
            if len(data) > LARGEST or all(len(data) != size for size, _ in wanted):
                taken.problems.append(AttachmentError())
            else:
                self._attachments.keep(data)
                photos.update({writer for _, writer in wanted if writer})
        return photos

    def _promised(self, names: set[str], new: Iterable[Segment]) -> dict[str, list[tuple[int, str]]]:
        """Return the sizes that counted edits give for some blobs, and who wrote each photo.

        A photo may come long after what names it, beside news of other channels; mostly it is named in these.
        """
        ledger, promised = self._journal.ledger, dict[str, list[tuple[int, str]]]()
        nearest = {segment.channel for segment in new}
        for channels in (nearest, set(ledger.channels()) - nearest):
            for channel in channels if names - promised.keys() else ():
                for each in segments.blobs(ledger, channel):
                    if each.blob.blob in names:
                        writer = "" if kind_of(each.record) == DOCUMENT.name else each.device
                        promised.setdefault(each.blob.blob, []).append((each.blob.bytes, writer))
        return promised

    def _came(self, new: Iterable[Segment], photos: Counter[str]) -> tuple[Came, ...]:
        changes, held = Counter[str](), defaultdict[str, HeldBack](HeldBack)
        trust, own = self._enrolment.trust, self._enrolment.identity.device
        for segment in new:
            changes[segment.device] += len(segment.edits)
            held[segment.device] += held_back(segment, trust, self._journal.policy)
        came = (
            Came(
                name_of(trust, device),
                changes[device],
                held[device],
                device,
                photos[device],
                is_own=device == own,
            )
            for device in {*changes, *photos}
            if changes[device] or photos[device]
        )
        return tuple(sorted(came, key=lambda each: (each.sender, each.device)))


def contents(frames: Iterable[Frame], kind: bytes) -> list[bytes]:
    """Return what the frames of a kind hold."""
    return [frame.content for frame in frames if frame.kind == kind]
