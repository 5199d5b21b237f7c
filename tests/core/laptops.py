"""Laptops for tests: real stores, real journals, and a small sealer that signs nothing."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import msgspec

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.clock import HybridClock
from sendnet_desktop.evaluations.kinds import KINDS
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.journal.kinds import Kind
from sendnet_desktop.journal.reading import whole_channel
from sendnet_desktop.journal.schema import MIGRATIONS
from sendnet_desktop.journal.sealed import Run, SealedEdit, Segment, Status
from sendnet_desktop.steps import finish
from sendnet_desktop.store import store
from sendnet_desktop.store.store import Store
from sendnet_desktop.workspace import Workspace

KEY = bytes(range(32))
SCHOOL = "school:oakfield:2026"
TERM_STARTS = 1_788_220_800.0
"""A wall clock's reading on 1 September 2026."""


@dataclass
class Wall:
    """A wall clock that goes where it is told."""

    now: float = TERM_STARTS

    def __call__(self) -> float:
        return self.now


def line_id(device: str, channel: str, said: tuple[object, ...]) -> bytes:
    """The id of an edit, as rule 1 has it: of the device, the channel and the line."""
    line = msgspec.json.encode(said)
    return sha256(f"{device}|{channel}|".encode() + line).digest()[:16]


def sealed(device: str, channel: str, run: Run) -> SealedEdit:
    """A run as its line in a segment."""
    said = (run.record, run.field, run.value, run.stamp, run.who, [target.hex() for target in run.replaces])
    known = line_id(device, channel, said)
    return SealedEdit(known, run.record, run.field, run.value, run.stamp, run.who, run.replaces)


def said(record: str, name: str, value: Value, stamp: int = 1, replaces: Sequence[bytes] = ()) -> Run:
    """What somebody else says, ready to be sealed by them."""
    return Run((), record, name, value, stamp, "Somebody Else", tuple(replaces))


def segment(
    device: str,
    edits: Sequence[SealedEdit],
    *,
    seq: int = 0,
    channel: str = SCHOOL,
    log: str = "",
    prev: bytes | None = None,
    status: Status = "ok",
) -> Segment:
    """A segment of a laptop's log."""
    log = log or f"{device}-log"
    header = msgspec.json.encode([device, channel, log, seq, [edit.id.hex() for edit in edits]])
    return Segment(
        sha256(header).digest(), log, seq, prev, device, channel, header, b"", status, tuple(edits), {log: seq}
    )


def heard(device: str, *runs: Run, seq: int = 0, channel: str = SCHOOL) -> Segment:
    """A segment in which another laptop says these things."""
    return segment(device, [sealed(device, channel, run) for run in runs], seq=seq, channel=channel)


@dataclass
class Laptop:
    """A data folder's journal, and the log that its segments follow one another in.

    It knows the kinds of evaluations, unless it is told others: to the journal all are alike, and the tables of all of
    them would take longer to make than most tests do.
    """

    folder: Path
    device: str
    kinds: tuple[Kind, ...] = KINDS
    wall: Wall = field(default_factory=Wall)
    logs: dict[str, tuple[str, int, bytes | None]] = field(default_factory=dict)
    incarnation: int = 0

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.open()

    def open(self) -> None:
        self.clock = HybridClock(wall=self.wall)
        self.store = Store.open(self.folder, KEY, MIGRATIONS)
        self.journal = finish(Journal.open(self.store, self.kinds, self.clock))
        self.journal.author = f"Person at {self.device}"

    def close(self) -> None:
        self.store.close()

    def reopen(self) -> None:
        self.close()
        self.open()

    def back_up(self, place: Path) -> None:
        self.close()
        shutil.copy(self.folder / store.FILE, place)
        self.open()

    def restore(self, place: Path) -> None:
        """Put an old file back; the segments of before may come back too, so a fresh log begins."""
        self.close()
        shutil.copy(place, self.folder / store.FILE)
        self.incarnation += 1
        self.logs.clear()
        self.open()

    def write(self, record: str, name: str, value: Value, shown: Seen = AS_SHOWN, channel: str = SCHOOL) -> Changes:
        return self.journal.write([Edit(channel, record, name, value, shown)])

    def seal(self, channel: str = SCHOOL, runs: Sequence[Run] | None = None) -> Segment:
        runs = self.journal.runs(channel) if runs is None else runs
        log, seq, prev = self.logs.get(channel, (f"{self.device}-{self.incarnation}", 0, None))
        edits = [sealed(self.device, channel, run) for run in runs]
        made = segment(self.device, edits, seq=seq, channel=channel, log=log, prev=prev)
        self.journal.seal(made, runs)
        self.logs[channel] = (log, seq + 1, made.hash)
        return made

    def merge(self, *segments: Segment) -> Changes:
        return finish(self.journal.merge(segments))

    def judge(self, *segments: Segment) -> Changes:
        return finish(self.journal.judge_again(segments))

    def values(self, cell: Cell) -> list[Value]:
        return [version.value for version in self.journal.versions(cell)]

    def dump(self, channel: str = SCHOOL) -> dict[str, dict[str, list[str]]]:
        return dict(whole_channel(self.journal.ledger, channel))

    def problems(self) -> list[str]:
        return finish(self.journal.check())


def meet(*laptops: Workspace, channel: str = "") -> None:
    """Let each laptop read what the others have written since: in their school's channel, or in another."""
    sent = []
    for laptop in laptops:
        journal, place = laptop._journal, channel or laptop.evaluations.channel
        runs, device = journal.runs(place), f"laptop-{laptop.profile.person.split()[0].lower()}"
        log = f"{device}-{journal.clock.stamp()}"
        made = segment(device, [sealed(device, place, run) for run in runs], channel=place, log=log)
        journal.seal(made, runs)
        sent.append((laptop, made))
    for laptop in laptops:
        finish(laptop._journal.merge([made for source, made in sent if source is not laptop]))


def questions(connection: object, read: Callable[[], object]) -> int:
    """Return how many statements SQLite ran."""
    asked: list[str] = []
    connection.set_trace_callback(asked.append)  # type: ignore[attr-defined]  # the driver has more than we use
    read()
    connection.set_trace_callback(None)  # type: ignore[attr-defined]  # the driver has more than we use
    return len(asked)


def work(connection: object, read: Callable[[], object]) -> int:
    """Return how much SQLite did, in hundreds of its own steps: it grows with what is looked through."""
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    connection.set_progress_handler(count, 100)  # type: ignore[attr-defined]  # the driver has more than we use
    read()
    connection.set_progress_handler(None, 0)  # type: ignore[attr-defined]  # the driver has more than we use
    return steps
