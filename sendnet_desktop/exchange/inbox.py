"""Reading bundles: verified before anything in them is parsed, taken in whole or not at all, told in words."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

from sendnet_desktop import __version__
from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.age import INTRODUCTION
from sendnet_desktop.exchange.bundle import BLOB, ERASURE, FILE_CAP, ROOT, ROSTER, SEGMENT, Frame, open_bundle
from sendnet_desktop.exchange.chains import Chains, Link
from sendnet_desktop.exchange.enrolment import Enrolment
from sendnet_desktop.exchange.erasures import Erasures
from sendnet_desktop.exchange.files import files_in, read_file
from sendnet_desktop.exchange.header import hash_of
from sendnet_desktop.exchange.receipts import Came, Contents, Reading, Receipt
from sendnet_desktop.exchange.refusals import ForkedLogError, NewerVersionError, NotForThisLaptopError
from sendnet_desktop.exchange.segment import judged, read_segment, split_frame
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.journal import reading, segments
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.journal.sealed import Segment
from sendnet_desktop.steps import Progress, Steps
from sendnet_desktop.store.attachments import Attachments

_TOGETHER: Final = 25
_JUDGED_BY: Final = "version that judged what is held"


@dataclass(slots=True)
class _Taken:
    """What was found in one file before it is merged."""

    new: list[Segment] = field(default_factory=list)
    known: int = 0
    problems: list[SendnetError] = field(default_factory=list)


class Inbox:
    """What comes from others."""

    def __init__(
        self,
        journal: Journal,
        attachments: Attachments,
        enrolment: Enrolment,
        erasures: Erasures,
        laptop: Callable[[str], str],
    ) -> None:
        self._journal = journal
        self._attachments = attachments
        self._enrolment = enrolment
        self._erasures = erasures
        self._laptop = laptop

    def read(self, places: Sequence[Path]) -> Steps[Reading]:
        """Read files, and all bundles in folders; a bad file is told and does not stop the good ones.

        Raises:
            SendnetError: This laptop belongs to no trust yet, or a folder cannot be listed.
        """
        if self._enrolment.trust is None:
            raise SendnetError(
                "This laptop does not belong to a trust yet, so it cannot tell whom to believe.",
                "Join your trust first: you need the six words from its office or its agenda.",
            )
        files, receipts = paths_of(places), list[Receipt]()
        cells = set((yield from self.catch_up()).cells)
        for start in range(0, len(files), _TOGETHER):
            # One wait for the disk for many files; each file is still taken in whole or not at all.
            # The documents are on the disk before the records that name them.
            with self._journal.ledger.store.transaction(), self._attachments.together():
                for done, path in enumerate(files[start : start + _TOGETHER], start):
                    yield Progress(done, len(files), f"Reading {path.name}")
                    receipt, came = yield from self._try(path)
                    receipts.append(receipt)
                    cells |= came.cells
        self._erasures.finish()
        apart = len(reading.disagreements(self._journal.ledger)) if cells else 0
        return Reading(tuple(receipts), Changes.at(cells), self._missing(), apart)

    def catch_up(self) -> Steps[Changes]:
        """Judge again what is held, once after each upgrade: a newer version may read what an older one kept."""
        trust, ledger = self._enrolment.trust, self._journal.ledger
        if trust is None or ledger.fact(_JUDGED_BY) == __version__:
            return Changes()
        with ledger.store.transaction():
            changes = yield from self._judge_again(trust, None)
            ledger.set_fact(_JUDGED_BY, __version__)
        return changes

    def judge_again(self) -> Steps[Changes]:
        """Judge all that is held by the list as it is now, as where this laptop has changed the list itself."""
        trust = self._enrolment.trust
        assert trust is not None
        return (yield from self._judge_again(trust, None))

    def look(self, path: Path) -> Contents:
        """Say what a bundle holds without reading it in.

        Raises:
            SendnetError: It is not for this laptop, or it is damaged.
        """
        trust = self._enrolment.trust
        if trust is None:
            raise SendnetError("This laptop does not belong to a trust yet.", "Join your trust first.")
        frames = self._frames(path)
        trust = self._enrolment.looking_ahead(_contents(frames, ROOT), _contents(frames, ROSTER))
        taken, counts = _Taken(), Counter[str]()
        for content in _contents(frames, SEGMENT):
            segment = self._verified(content, trust, taken)
            if segment is not None:
                counts[self._laptop(segment.device)] += len(segment.edits)
        came = tuple(Came(sender, number) for sender, number in sorted(counts.items()) if number)
        return Contents(trust.root.name, came, len(_contents(frames, BLOB)), tuple(taken.problems))

    def papers_in(self, places: Sequence[Path]) -> tuple[list[bytes], list[bytes]]:
        """Return the roots and rosters of the bundles that open here, for a laptop that is about to join."""
        roots, rosters = list[bytes](), list[bytes]()
        for path in paths_of(places):
            try:
                frames = self._frames(path)
            except NotForThisLaptopError:
                continue
            roots.extend(_contents(frames, ROOT))
            rosters.extend(_contents(frames, ROSTER))
        return list(dict.fromkeys(roots)), list(dict.fromkeys(rosters))

    def _frames(self, path: Path) -> list[Frame]:
        return open_bundle(read_file(path, FILE_CAP), self._enrolment.identity)

    def _try(self, path: Path) -> Steps[tuple[Receipt, Changes]]:
        try:
            return (yield from self._read_file(path))
        except NotForThisLaptopError:
            return Receipt(path, is_for_others=True), Changes()
        except SendnetError as refused:
            if not self._journal.ledger.connection.in_transaction:
                raise  # not this file's fault: the disk is full, and what was read together is undone together
            return Receipt(path, refused=refused), Changes()

    def _read_file(self, path: Path) -> Steps[tuple[Receipt, Changes]]:
        frames = self._frames(path)
        with self._journal.ledger.store.part():
            before = self._enrolment.trust
            moved = self._enrolment.advance(_contents(frames, ROOT), _contents(frames, ROSTER))
            refused = self._erasures.take(_contents(frames, ERASURE), moved.trust)
            taken = self._take(_contents(frames, SEGMENT), moved.trust)
            changes = yield from self._journal.merge(taken.new)
            changes |= yield from self._judge_again(moved.trust, None if moved.trust is not before else taken.new)
            changes |= self._erasures.apply(moved.trust)
            self._keep_blobs(_contents(frames, BLOB), taken.new)
        problems = (*moved.problems, *refused, *taken.problems)
        return Receipt(path, self._came(taken.new), taken.known, tuple(problems)), changes

    def _take(self, contents: Iterable[bytes], trust: Trust) -> _Taken:
        known, taken = segments.hashes(self._journal.ledger), _Taken()
        for content in contents:
            header, _ = split_frame(content)
            if hash_of(header) in known:
                taken.known += 1
                self._erasures.mend(content, trust)
            elif (segment := self._verified(content, trust, taken)) is not None:
                taken.new.append(segment)
        taken.problems.extend(self._warnings(taken.new, trust))
        chains = self._chains(taken.new)
        taken.new = [judged(segment, trust, self._journal.policy, chains) for segment in taken.new]
        taken.new = self._erasures.sound(taken.new, trust)
        for segment in taken.new:
            if segment.device == self._enrolment.identity.device:
                segments.abandon_log(self._journal.ledger, segment.log)
        return taken

    def _verified(self, content: bytes, trust: Trust, taken: _Taken) -> Segment | None:
        try:
            header, body = split_frame(content)
            return read_segment(header, body, trust, self._enrolment.identity.device, self._erasures.of(content))
        except SendnetError as refused:
            taken.problems.append(refused)
            return None

    def _warnings(self, new: Iterable[Segment], trust: Trust) -> Iterator[SendnetError]:
        places = {(log, prev): known for known, log, prev in segments.links(self._journal.ledger)}
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

    def _chains(self, new: Iterable[Segment]) -> Chains:
        held = (Link(*link) for link in segments.links(self._journal.ledger))
        return Chains([*held, *(Link(segment.hash, segment.log, segment.prev) for segment in new)])

    def _judge_again(self, trust: Trust, new: Sequence[Segment] | None) -> Steps[Changes]:
        """Judge what is held by the trust as it is now: all of it, or where new segments may link it to a cut."""
        ledger, reader = self._journal.ledger, self._enrolment.identity.device
        devices = None if new is None else {each.device for each in new if trust.is_limited(each.device)}
        if devices is not None and not devices:
            return Changes()
        chains, moved, partly_held = self._chains(()), list[Segment](), segments.partly_held(ledger)
        for held in segments.held(ledger, ledger.channels()):
            if devices is not None and held.device not in devices:
                continue
            try:
                segment = read_segment(held.header, held.body, trust, reader, self._erasures.of_held(held))
            except SendnetError:
                continue  # this laptop may not read the channel any more; what it has stays as it was
            verdict = judged(segment, trust, self._journal.policy, chains)
            held_back = not all(edit.allowed for edit in verdict.edits)
            if verdict.status != held.status or held_back or held.hash in partly_held:
                moved.append(verdict)
        changes = yield from self._journal.judge_again(moved)
        return changes | self._erasures.apply(trust)

    def _keep_blobs(self, contents: Iterable[bytes], new: Iterable[Segment]) -> None:
        ledger = self._journal.ledger
        channels = {segment.channel for segment in new} or set(ledger.channels())
        wanted = set(
            self._attachments.missing(blob.blob for channel in channels for _, blob in segments.blobs(ledger, channel))
        )
        for data in contents:
            if wanted and sha256(data).hexdigest() in wanted:
                self._attachments.keep(data)

    def _came(self, new: Iterable[Segment]) -> tuple[Came, ...]:
        changes, held = Counter[str](), Counter[str]()
        for segment in new:
            sender = self._laptop(segment.device)
            changes[sender] += len(segment.edits)
            held[sender] += sum(segment.status != "ok" or not edit.allowed for edit in segment.edits)
        return tuple(Came(sender, count, held[sender]) for sender, count in sorted(changes.items()) if count)

    def _missing(self) -> tuple[tuple[str, int], ...]:
        counts = Counter[str]()
        for log, count in segments.missing(self._journal.ledger).items():
            counts[self._laptop(log[:32])] += count
        return tuple(sorted(counts.items()))


def paths_of(places: Sequence[Path]) -> list[Path]:
    """Return files as they were named, and of folders every sealed file, whatever it is called (rule 14)."""
    found: list[Path] = []
    for place in places:
        found.extend(filter(_is_sealed, files_in(place)) if place.is_dir() else [place])
    return found


def _is_sealed(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(INTRODUCTION)) == INTRODUCTION
    except OSError:
        return True  # reading it says why it cannot be read


def _contents(frames: Iterable[Frame], kind: bytes) -> list[bytes]:
    return [frame.content for frame in frames if frame.kind == kind]
