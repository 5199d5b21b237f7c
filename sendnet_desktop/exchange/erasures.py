"""Erasures as they travel: kept, judged, carried out on what is held, passed on, and made here."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Final

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.clock import STAMP_BITS
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.bundle import ERASURE, Frame
from sendnet_desktop.exchange.enrolment import Enrolment
from sendnet_desktop.exchange.envelope import Envelope
from sendnet_desktop.exchange.erasure import Erasure, body_without, erase, read_erasure
from sendnet_desktop.exchange.header import Header, hash_of
from sendnet_desktop.exchange.refusals import DamagedError
from sendnet_desktop.exchange.segment import read_segment, split_frame
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.exchange.wire import decode
from sendnet_desktop.ids import kind_of
from sendnet_desktop.journal import erasing, segments
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.journal.papers import drop_paper, keep_paper, papers
from sendnet_desktop.journal.sealed import Segment
from sendnet_desktop.journal.segments import Held
from sendnet_desktop.journal.tombstones import Line, cleared_channels, leave_line
from sendnet_desktop.store.attachments import Attachments

_KIND: Final = "erasure"


@dataclass(frozen=True)
class _Kept:
    """An erasure that is properly signed, whether it counts or not."""

    data: bytes
    said: Erasure

    @cached_property
    def hash(self) -> bytes:
        return Envelope.parse(self.data).hash

    @cached_property
    def ids(self) -> frozenset[bytes]:
        return frozenset(map(bytes.fromhex, self.said.ids))

    @property
    def record(self) -> str:
        """The record by which its maker names it in their log."""
        return f"{_KIND}:{self.hash.hex()}"


class Erasures:
    """The erasures that this laptop knows of."""

    def __init__(
        self, journal: Journal, attachments: Attachments, enrolment: Enrolment, laptop: Callable[[str], str]
    ) -> None:
        self._journal = journal
        self._ledger = journal.ledger
        self._attachments = attachments
        self._enrolment = enrolment
        self._laptop = laptop
        self._read: dict[bytes, list[_Kept]] | None = None
        journal.ledger.store.after_rollback.append(self._forget)

    def take(self, contents: Iterable[bytes], trust: Trust) -> list[SendnetError]:
        """Keep the erasures of a file, those of segments that are not here yet too; return why others were refused."""
        problems, own = list[SendnetError](), self._enrolment.identity.device
        known = {kept.data for every in self._known.values() for kept in every}
        cleared = cleared_channels(self._ledger)
        for data in contents:
            if data in known:
                continue
            try:
                said = read_erasure(data, trust)
            except SendnetError as refused:
                problems.append(refused)
                continue
            if trust.may_read(own, said.channel) and said.channel not in cleared:
                self._keep(data, said)
        return problems

    def of(self, content: bytes) -> Erasure | None:
        """Return the erasure that names the body of a segment's frame; None where the body is as it was signed."""
        header, body = split_frame(content)
        every = self._known.get(hash_of(header), ())
        digest = sha256(body).hexdigest() if every else ""
        return next((kept.said for kept in every if kept.said.body == digest), None)

    def of_held(self, held: Held) -> Erasure | None:
        """Return what makes a held segment's body a proper one, to judge it again; None where nothing was erased."""
        every, digest = self._known.get(held.hash, ()), sha256(held.body).hexdigest()
        for kept in every:
            if kept.said.body == digest:
                return kept.said
        try:
            gone = body_without(held, ())[1] if every else frozenset()
        except DamagedError:
            return None
        # This laptop has put together itself what several erasures leave, and trusts itself.
        ids = tuple(sorted(each.hex() for each in gone))
        return Erasure(held.hash.hex(), ids, digest, (), held.device, held.channel, 0) if gone else None

    def mend(self, content: bytes, trust: Trust) -> None:
        """Take the body that an erasure names for a known segment, where this laptop has it in another form."""
        said = self.of(content)
        if said is None:
            return
        counting = self._counting(bytes.fromhex(said.segment), trust)
        every = frozenset[bytes]().union(*(kept.ids for kept in counting))
        held = segments.find(self._ledger, bytes.fromhex(said.segment))
        if held is None or frozenset(map(bytes.fromhex, said.ids)) != every:
            return
        header, body = split_frame(content)
        if body != held.body and read_segment(header, body, trust, self._own, said).status == "ok":
            erasing.put_body(self._ledger, held.hash, body)

    def sound(self, new: Sequence[Segment], trust: Trust) -> list[Segment]:
        """Leave out segments of what was cleared here, and those whose body only erasures name that do not count.

        Retention format, rules 9 and 13.
        """
        cleared = cleared_channels(self._ledger)
        named = {
            (segment.device, segment.channel, edit.record)
            for segment in new
            if segment.status == "ok"
            for edit in segment.edits
            if edit.allowed and kind_of(edit.record) == _KIND
        }
        return [each for each in new if each.channel not in cleared and self._is_sound(each, trust, named)]

    def apply(self, trust: Trust) -> Changes:
        """Carry out on what is held every erasure that counts, in whatever order things came (rule 14)."""
        erased, now = dict[bytes, Line](), self._journal.clock.stamp() >> STAMP_BITS
        with self._ledger.store.transaction():
            for segment in list(self._known):
                counting = self._counting(segment, trust)
                for kept in counting:
                    line = Line("value", kept.said.channel, min(kept.said.at, now), self._laptop(kept.said.device))
                    erased |= dict.fromkeys(kept.ids, line)
                held = segments.find(self._ledger, segment)
                if counting and held is not None:
                    self._rewrite(held, counting, trust)
            here = erasing.present(self._ledger, erased)
            self._follow(here, trust)
            return erasing.drop(self._journal, here)

    def finish(self, documents: Collection[str] = ()) -> None:
        """Let go of the documents that quote what was erased, and leave nothing in the files' free pages."""
        trust, names = self._enrolment.trust, set(documents)
        if trust is not None:
            counting = (kept for segment in self._known for kept in self._counting(segment, trust))
            names.update(name for kept in counting for name in kept.said.documents)
        if names:
            self._attachments.remove(erasing.unnamed(self._ledger, sorted(names)))
        erasing.compact(self._ledger)

    def frames(self, channels: Collection[str]) -> Iterator[Frame]:
        """Yield the erasures for the readers of some channels, so that each file can be read alone."""
        for every in self._known.values():
            yield from (Frame(ERASURE, kept.data) for kept in every if kept.said.channel in channels)

    def may_pass_on(self, held: Held) -> bool:
        """Say whether others can tell that a segment's body is a proper one (rule 16)."""
        every = self._known.get(held.hash)
        if every is None:
            return True
        digest = sha256(held.body).hexdigest()
        signed = decode(Envelope.parse(held.header).payload, Header).body
        return digest == signed or any(kept.said.body == digest for kept in every)

    def may_erase(self, channel: str) -> bool:
        """Say whether this laptop's person may erase in a channel (rule 11)."""
        trust = self._enrolment.trust
        try:
            self._journal.permit(channel, _KIND)
            return trust is None or trust.owns(self._own, channel)
        except SendnetError:
            return False

    def erase(self, cell: Cell, value: Value, documents: Collection[str] = ()) -> Changes:
        """Erase every version of a field that holds a value, here and through every laptop that reads the channel.

        Args:
            cell: The field.
            value: What it says or said.
            documents: Hashes of documents of the same channel that quote it and go with it.

        Raises:
            SendnetError: Somebody else owns the channel, or may write that field; then nothing is erased.
        """
        if not self.may_erase(cell.channel):
            raise SendnetError("This is not yours to erase.", "Ask the school or the trust whose it is.")
        if value is None:
            raise SendnetError("There is nothing here to erase.", "Choose a version that says something.")
        with self._ledger.store.transaction():
            first = erasing.doomed(self._ledger, cell, value)
            changes = erasing.step_in(self._journal, first) | erasing.forget_here(self._journal, first, value)
            ids = set(first.ids)
            for name in documents:
                quoting = Cell(cell.channel, f"document:{name}", "blob")
                said = self._journal.shown(quoting)
                going = erasing.doomed(self._ledger, quoting, said)
                changes |= erasing.forget_here(self._journal, going, said)
                ids |= going.ids
            for segment, some in erasing.holding(self._ledger, ids).items():
                held = segments.find(self._ledger, segment)
                assert held is not None
                self._sign(held, some, documents)
            if self._enrolment.trust is not None:
                changes |= self.apply(self._enrolment.trust)
            if not first.ids:
                at = self._journal.clock.stamp() >> STAMP_BITS
                leave_line(self._ledger, Line("value", cell.channel, at, self._journal.author, cell.record, cell.field))
        self.finish(documents)
        return Changes(changes.cells)

    @property
    def _own(self) -> str:
        return self._enrolment.identity.device

    @property
    def _known(self) -> dict[bytes, list[_Kept]]:
        if self._read is None:
            self._read = {}
            for data in papers(self._ledger, _KIND):
                kept = _Kept(data, decode(Envelope.parse(data).payload, Erasure))
                self._read.setdefault(bytes.fromhex(kept.said.segment), []).append(kept)
        return self._read

    def _forget(self) -> None:
        self._read = None

    def _keep(self, data: bytes, said: Erasure) -> _Kept:
        kept = _Kept(data, said)
        keep_paper(self._ledger, _KIND, said.at, kept.hash, data)
        self._forget()
        return kept

    def _counting(self, segment: bytes, trust: Trust) -> list[_Kept]:
        return [kept for kept in self._known.get(segment, ()) if self._counts(kept, trust, ())]

    def _counts(self, kept: _Kept, trust: Trust, named: Collection[tuple[str, str, str]]) -> bool:
        device, channel = kept.said.device, kept.said.channel
        return (
            trust.owns(device, channel)
            or (device, channel, kept.record) in named
            or erasing.is_named(self._ledger, channel, kept.record, device)
        )

    def _is_sound(self, segment: Segment, trust: Trust, named: Collection[tuple[str, str, str]]) -> bool:
        every = self._known.get(segment.hash, ())
        digest = sha256(segment.body).hexdigest() if every else ""
        naming = [kept for kept in every if kept.said.body == digest]
        return not naming or any(self._counts(kept, trust, named) for kept in naming)

    def _rewrite(self, held: Held, counting: Sequence[_Kept], trust: Trust) -> None:
        every = frozenset[bytes]().union(*(kept.ids for kept in counting))
        digest = sha256(held.body).hexdigest()
        whole = [kept for kept in counting if kept.ids == every]
        if not any(kept.said.body == digest for kept in whole):
            try:
                body, _ = body_without(held, every)
            except DamagedError:
                return  # it names lines that are not there, or this version cannot read them
            digest = sha256(body).hexdigest()
            if any(kept.said.body == digest for kept in whole) or not trust.owns(self._own, held.channel):
                erasing.put_body(self._ledger, held.hash, body)
            else:
                whole.append(self._sign(held, every, [name for kept in counting for name in kept.said.documents]))
        if whole:
            for kept in counting:
                if kept.ids < every:
                    drop_paper(self._ledger, _KIND, kept.hash)
            self._forget()

    def _follow(self, here: dict[bytes, Line], trust: Trust) -> None:
        """Erase the same edits from further segments that hold them, where this laptop may (rule 17)."""
        for segment, ids in erasing.holding(self._ledger, here).items():
            held = segments.find(self._ledger, segment)
            done = frozenset[bytes]().union(*(kept.ids for kept in self._known.get(segment, ())))
            if held is not None and ids - done and trust.owns(self._own, held.channel):
                self._sign(held, ids, ())

    def _sign(self, held: Held, ids: Collection[bytes], documents: Collection[str]) -> _Kept:
        at = self._journal.clock.stamp() >> STAMP_BITS
        names = {name for kept in self._known.get(held.hash, ()) for name in kept.said.documents}
        data, body = erase(self._enrolment.identity, held, ids, sorted(names | set(documents)), at)
        kept = self._keep(data, decode(Envelope.parse(data).payload, Erasure))
        erasing.put_body(self._ledger, held.hash, body)
        self._journal.write([Edit(held.channel, kept.record, "edits", len(kept.ids))])
        return kept
