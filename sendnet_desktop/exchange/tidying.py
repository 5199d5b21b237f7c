"""Which of our own older files in a folder the newer ones replace; nobody else's are ever touched."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.bundle import BLOB, ERASURE, FILE_CAP, SEGMENT, open_bundle
from sendnet_desktop.exchange.enrolment import Enrolment
from sendnet_desktop.exchange.files import files_in, fingerprint_in, fingerprint_of, read_file
from sendnet_desktop.exchange.header import hash_of
from sendnet_desktop.exchange.segment import split_frame
from sendnet_desktop.exchange.wire import shown
from sendnet_desktop.journal import segments, sending
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.steps import Progress, Steps

_Written = Mapping[tuple[int, str], tuple[int, frozenset[str]]]
"""The files that were written here: size and what the name says of the content, to age and readers."""


@dataclass(frozen=True, slots=True)
class _Ours:
    """A file in the folder that this laptop wrote: when, among others, for whom, and what it holds."""

    path: Path
    age: int
    readers: frozenset[str]
    parts: frozenset[bytes]
    blobs: frozenset[str]


class Tidying:
    """Finds and removes what newer files make needless."""

    def __init__(self, ledger: Ledger, enrolment: Enrolment) -> None:
        self._ledger = ledger
        self._enrolment = enrolment

    def replaced(self, folder: Path) -> Steps[tuple[Path, ...]]:
        """Return our own files in a folder of which everything that anybody may still need is in newer ones there.

        A file counts as ours where it is byte for byte one that this laptop remembers writing, whatever it is called
        by now. Nothing is removed.

        Raises:
            SendnetError: The folder cannot be listed.
        """
        written, found = self._written(), list[_Ours]()
        files = list(files_in(folder))
        for done, path in enumerate(files):
            yield Progress(done, len(files), f"Looking at {shown(path.name)}")
            if (ours := self._ours(path, written)) is not None:
                found.append(ours)
        staying, replaced = list[_Ours](), list[Path]()
        for each in sorted(found, key=lambda ours: (ours.age, ours.path)):
            if self._is_replaced(each, staying):
                replaced.append(each.path)
            else:
                staying.append(each)
        return tuple(sorted(replaced))

    def remove(self, paths: Iterable[Path]) -> int:
        """Remove files, each only if it still is one that this laptop wrote; return how many are gone.

        Raises:
            SendnetError: One of them cannot be removed.
        """
        written, removed = self._written(), 0
        for path in paths:
            if self._identified(path, written) is None:
                continue
            try:
                path.unlink()
            except OSError:
                raise SendnetError(
                    "An older file could not be removed.",
                    "Check that the folder or stick is there and not write-protected.",
                ) from None
            removed += 1
        return removed

    def _written(self) -> _Written:
        trust = self._enrolment.trust
        active = frozenset(each.id for each in (trust.roster.members if trust else ()) if each.cut is None)
        return {
            (sent.size, fingerprint_in(sent.file)): (age, active.intersection(sent.recipients))
            for age, sent in enumerate(sending.all_sent(self._ledger))
        }

    def _identified(self, path: Path, written: _Written) -> tuple[bytes, tuple[int, frozenset[str]]] | None:
        try:
            size = path.lstat().st_size
            if all(size != known for known, _ in written):
                return None
            data = read_file(path, FILE_CAP)
        except (OSError, SendnetError):
            return None
        known = written.get((len(data), fingerprint_of(data)))
        return None if known is None else (data, known)

    def _ours(self, path: Path, written: _Written) -> _Ours | None:
        identified = self._identified(path, written)
        if identified is None:
            return None
        data, (age, readers) = identified
        try:
            frames = open_bundle(data, self._enrolment.identity)
        except SendnetError:
            return None
        parts = {hash_of(split_frame(frame.content)[0]) for frame in frames if frame.kind == SEGMENT}
        parts |= {sha256(frame.content).digest() for frame in frames if frame.kind == ERASURE}
        blobs = {sha256(frame.content).hexdigest() for frame in frames if frame.kind == BLOB}
        return _Ours(path, age, readers, frozenset(parts), frozenset(blobs))

    def _is_replaced(self, old: _Ours, newer: Sequence[_Ours]) -> bool:
        for_the_same = [each for each in newer if each.readers >= old.readers]
        if not for_the_same:
            return False
        parts = frozenset[bytes]().union(*(each.parts for each in for_the_same))
        blobs = frozenset[str]().union(*(each.blobs for each in for_the_same))
        # A photo is sent for as long as somebody asks for it; who has it asks no more.
        return old.parts <= parts and not (old.blobs - blobs) & segments.wanted_by(self._ledger, old.readers)
