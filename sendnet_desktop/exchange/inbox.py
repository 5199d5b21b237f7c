"""Reading bundles: verified before anything in them is parsed, taken in whole or not at all, told in words."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from sendnet_desktop import __version__
from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.clock import moment
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.age import INTRODUCTION, check_reader
from sendnet_desktop.exchange.bundle import BLOB, FILE_CAP, ROOT, ROSTER, SEGMENT, open_bundle
from sendnet_desktop.exchange.enrolment import Enrolment
from sendnet_desktop.exchange.erasures import Erasures
from sendnet_desktop.exchange.files import files_in, read_file
from sendnet_desktop.exchange.gaps import Gap, gaps_of
from sendnet_desktop.exchange.judging import Judging
from sendnet_desktop.exchange.naming import name_of
from sendnet_desktop.exchange.receipts import Came, Contents, Reading, Receipt
from sendnet_desktop.exchange.refusals import NewerFormatError, NotForThisLaptopError
from sendnet_desktop.exchange.taking import Taken, Taking, contents
from sendnet_desktop.exchange.waiting import Waiting
from sendnet_desktop.exchange.wire import shown
from sendnet_desktop.journal import reading, segments
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.journal.segments import JUDGED_BY
from sendnet_desktop.steps import Progress, Steps, finish
from sendnet_desktop.store.attachments import LARGEST, Attachments
from sendnet_desktop.trust.table import past_photos

_TOGETHER: Final = 25
_WAITED_FOR: Final = "version and list by which what waits was read"


class _TakenBack(Exception):  # noqa: N818 -- nothing went wrong
    """Ends a transaction whose outcome was only to be known."""


class Inbox:
    """What comes from others."""

    def __init__(
        self,
        journal: Journal,
        attachments: Attachments,
        enrolment: Enrolment,
        erasures: Erasures,
        data_folder: Path,
    ) -> None:
        self._journal = journal
        self._attachments = attachments
        self._enrolment = enrolment
        self._erasures = erasures
        self._waiting = Waiting(data_folder)
        self._judging = Judging(journal, enrolment, erasures)
        self._taking = Taking(journal, attachments, enrolment, erasures, self._judging)

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
        files, ledger = paths_of(places), self._journal.ledger
        changes = yield from self.catch_up()
        apart_before = frozenset(reading.disagreements(ledger))
        receipts, came = yield from self._read_all(files)
        if ahead := [receipt.path for receipt in receipts if receipt.is_ahead]:
            # Photos may lie in another file than what names them, and that one may have been read after theirs.
            again, found = yield from self._read_all(ahead)
            receipts = [*(each for each in receipts if not (each.is_ahead and each.has_nothing_new)), *again]
            came |= found
        late_receipts, came_late = yield from self._read_waiting()  # the list may have moved by what was read
        self._erasures.finish()
        changes |= came | came_late
        apart = reading.disagreements(ledger)
        gaps = gaps_of(ledger)
        return Reading(
            tuple(receipts + late_receipts),
            Changes.at(changes.cells),
            self._senders(receipts + late_receipts, set(apart) - apart_before, gaps),
            tuple(sorted((name_of(self._enrolment.trust, device), missing) for device, missing in gaps.items())),
            len(apart) if changes else 0,
            self._unseen(),
        )

    def catch_up(self) -> Steps[Changes]:
        """Judge again what is held, and read what waits, where the program or the list has moved on since.

        A newer version may read what an older one kept. Where nothing has moved, it is one look at the small print.
        """
        trust, ledger = self._enrolment.trust, self._journal.ledger
        if trust is None:
            return Changes()
        changes = Changes()
        if ledger.fact(JUDGED_BY) != __version__:
            with ledger.store.transaction():
                changes = yield from self._judging.again(trust)
                segments.forget_read_whole(ledger)
                ledger.set_fact(JUDGED_BY, __version__)
        _, came = yield from self._read_waiting()
        return changes | came

    def judge_again(self) -> Steps[Changes]:
        """Judge all that is held by the list as it is now, as where this laptop has changed the list itself."""
        trust = self._enrolment.trust
        assert trust is not None
        return (yield from self._judging.again(trust))

    def look(self, path: Path) -> Contents:
        """Say what a bundle holds, and what reading it would bring, without reading it in.

        Raises:
            SendnetError: It is not for this laptop, or it is damaged.
        """
        if self._enrolment.trust is None:
            raise SendnetError("This laptop does not belong to a trust yet.", "Join your trust first.")
        frames = open_bundle(self._bytes_of(path), self._enrolment.identity)
        trust = self._enrolment.looking_ahead(contents(frames, ROOT), contents(frames, ROSTER))
        taken, counts, newest = Taken(), Counter[str](), 0
        new, differing, journal = Counter[str](), 0, self._journal
        before = set(reading.disagreements(journal.ledger))
        with suppress(_TakenBack), journal.gone.tentative(), journal.ledger.store.transaction():
            for came in finish(self._taking.take([frame for frame in frames if frame.kind != BLOB])).came:
                new[came.sender] += came.changes
            differing = len(set(reading.disagreements(journal.ledger)) - before)
            # Only now are the erasures known by which a part is unchanged though words are gone from it.
            for content in contents(frames, SEGMENT):
                segment = self._taking.verified(content, trust, taken)
                if segment is not None:
                    counts[name_of(trust, segment.device)] += len(segment.edits)
                    newest = max([newest, *(edit.stamp for edit in segment.edits)])
            raise _TakenBack
        return Contents(
            trust.root.name,
            _by_name(counts),
            len(contents(frames, BLOB)),
            tuple(taken.problems),
            _by_name(new),
            differing,
            moment(min(newest, journal.clock.stamp())) if newest else None,
        )

    def papers_in(self, places: Sequence[Path]) -> tuple[list[bytes], list[bytes]]:
        """Return the roots and rosters of the bundles that open here, for a laptop that is about to join."""
        roots, rosters = list[bytes](), list[bytes]()
        for path in paths_of(places):
            try:
                frames = open_bundle(self._bytes_of(path), self._enrolment.identity)
            except NotForThisLaptopError:
                continue
            roots.extend(contents(frames, ROOT))
            rosters.extend(contents(frames, ROSTER))
        return list(dict.fromkeys(roots)), list(dict.fromkeys(rosters))

    def _bytes_of(self, path: Path) -> bytes:
        """Return the bytes of a file for this laptop; of one for others its first 8 KiB are read and no more."""
        opening = self._enrolment.identity.opening
        return read_file(path, FILE_CAP, lambda start: check_reader(start, opening))

    def _read_all(self, files: Sequence[Path]) -> Steps[tuple[list[Receipt], Changes]]:
        receipts, cells = list[Receipt](), set[Cell]()
        for start in range(0, len(files), _TOGETHER):
            # One wait for the disk for many files; each file is still taken in whole or not at all.
            # The documents are on the disk before the records that name them.
            with self._journal.ledger.store.transaction(), self._attachments.together():
                for done, path in enumerate(files[start : start + _TOGETHER], start):
                    yield Progress(done, len(files), f"Reading {shown(path.name)}")
                    receipt, came = yield from self._try(path)
                    receipts.append(receipt)
                    cells |= came.cells
        return receipts, Changes.at(cells)

    def _read_waiting(self) -> Steps[tuple[list[Receipt], Changes]]:
        trust, ledger = self._enrolment.trust, self._journal.ledger
        assert trust is not None
        moved_to = f"{__version__} {trust.place[0]} {trust.place[1].hex()}"
        if ledger.fact(_WAITED_FOR) == moved_to:
            return [], Changes()
        receipts, changes = yield from self._read_all(self._waiting.files())
        with ledger.store.transaction():
            ledger.set_fact(_WAITED_FOR, moved_to)
        # Only once it is on the disk that they were read.
        for receipt in receipts:
            if not receipt.waits and receipt.refused is None:
                self._waiting.drop(receipt.path)
        return [receipt for receipt in receipts if receipt.came], changes

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
        data, ledger = self._bytes_of(path), self._journal.ledger
        digest = sha256(data).digest()
        if segments.is_read_whole(ledger, digest):
            return Receipt(path), Changes()
        try:
            frames = open_bundle(data, self._enrolment.identity)
        except NewerFormatError as newer:
            return Receipt(path, problems=(newer,), waits=self._waiting.keep(data)), Changes()
        taken = yield from self._taking.take(frames)
        if taken.is_whole:
            segments.note_read_whole(ledger, digest)
        waits = (taken.waits_for is not None or taken.is_early) and self._waiting.keep(data)
        problems = tuple(taken.problems)
        return Receipt(path, taken.came, taken.known, problems, waits=waits, is_ahead=taken.is_ahead), taken.changes

    def _unseen(self) -> int:
        trust, ledger, own = self._enrolment.trust, self._journal.ledger, self._enrolment.identity.device
        readable = [name for name in ledger.channels() if trust is not None and trust.may_read(own, name)]
        named = (each.blob for channel in readable for each in segments.blobs(ledger, channel))
        missing = self._attachments.missing(blob.blob for blob in named if blob.bytes <= LARGEST)
        # A laptop that joined later hears of photos that everybody else has let go: no file will bring those.
        return len(set(missing) - past_photos(self._journal)) if missing else 0

    def _senders(
        self, receipts: Sequence[Receipt], apart: Collection[Cell], gaps: Mapping[str, tuple[Gap, ...]]
    ) -> tuple[Came, ...]:
        """Return what came of each laptop from all the files, with what of it newly disagrees with somebody's."""
        ledger, own = self._journal.ledger, self._enrolment.identity.device
        together = dict[str, Came]()
        for came in (came for receipt in receipts for came in receipt.came):
            together[came.device] = together[came.device] + came if came.device in together else came
        differing, ours = Counter[str](), Counter[str]()
        for cell in apart:
            writers = {version.device or own for version in reading.versions(ledger, cell)}
            if len(writers) > 1:
                differing.update(writers)
                ours.update(writers if own in writers else ())
        return tuple(
            replace(
                came,
                differing=differing[came.device],
                differing_from_ours=ours[came.device],
                gaps=gaps.get(came.device, ()),
            )
            for came in sorted(together.values(), key=lambda each: (each.sender, each.device))
        )


def _by_name(counts: Counter[str]) -> tuple[Came, ...]:
    return tuple(Came(sender, number) for sender, number in sorted(counts.items()) if number)


def paths_of(places: Sequence[Path]) -> list[Path]:
    """Return files as they were named, and of folders every sealed file, whatever it is called (rule 14)."""
    found: list[Path] = []
    for place in places:
        found.extend(filter(_is_sealed, files_in(place)) if place.is_dir() else [place])
    return found


def _is_sealed(path: Path) -> bool:
    try:
        with path.open("rb", buffering=0) as file:
            return file.read(len(INTRODUCTION)) == INTRODUCTION
    except OSError:
        return True  # reading it says why it cannot be read
