"""One laptop: a real data folder, what its person does, and a memory of what it must not lose."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.clock import HybridClock
from sendnet_desktop.exchange.keys import Identity
from sendnet_desktop.exchange.trust import Trust as Papers
from sendnet_desktop.folder import opening
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal import segments
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.journal.ledger import Ledger, encoded
from sendnet_desktop.journal.reading import whole_channel
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Founding, Workspace
from simulator.claims import plain
from simulator.oracle import Draft, Dump, Memory
from simulator.program import OLDER, running

BEGINNING = 1_789_030_800.0
"""10 September 2026, in the morning."""


def seeded(seed: str) -> Entropy:
    """Return a source of bytes that is alike each time."""
    count = 0

    def entropy(size: int) -> bytes:
        nonlocal count
        count += 1
        blocks = (sha256(f"{seed} {count} {part}".encode()).digest() for part in range(size // 32 + 1))
        return b"".join(blocks)[:size]

    return entropy


@dataclass(slots=True)
class Calendar:
    """What day it is for everybody whose clock is right."""

    now: float = BEGINNING


@dataclass(slots=True)
class Wall:
    """A laptop's clock, a second on each time that it is looked at."""

    calendar: Calendar
    ahead: float = 0.0

    def __call__(self) -> float:
        self.ahead += 1
        return self.calendar.now + self.ahead


@dataclass(frozen=True, slots=True)
class Done:
    """What a person did to a field.

    Attributes:
        changes: How to take it back.
        before: The versions that stood before, the shown one first.
        after: Those that stood then.
    """

    changes: Changes
    before: list[str]
    after: list[str]


class Laptop:
    """A laptop of a trust.

    Attributes:
        name: What the story calls it: the school and a number.
        school: The school's name; empty for the trust's office.
        wall: Its clock.
        version: Of the program that is installed.
        memory: What it must not forget.
        thief: Whether somebody else has it by now.
        undoing: What its person did last, newest last.
    """

    def __init__(self, folder: Path, name: str, school: str, person: str, calendar: Calendar) -> None:
        self.name, self.school, self.person = name, school, person
        self.folder = folder / "data"
        self.wall = Wall(calendar)
        self.version = OLDER
        self.memory = Memory()
        self.backup: Memory | None = None
        self.thief = False
        self.undoing: list[Done] = []
        self._entropy = seeded(name)
        founding = Founding("school" if school else "trust", school or "Harbour Trust", person, protection="open")
        self.workspace = Workspace.create(
            self.folder, founding, clock=HybridClock(wall=self.wall), entropy=self._entropy, key=self._entropy(32)
        )
        self._spare_the_disk()

    def __str__(self) -> str:
        return f"{self.person} at {self.school or 'the trust’s office'} ({self.name})"

    @cached_property
    def identity(self) -> Identity:
        """Its keys."""
        return self.workspace.exchange.enrolment.identity

    @cached_property
    def device(self) -> str:
        """Its id on the list of members."""
        return self.identity.device

    @property
    def org(self) -> str:
        """The id of its organisation."""
        return self.workspace.profile.org

    @property
    def year(self) -> int:
        """The school year by its clock."""
        return self.workspace._journal.clock.year()

    @property
    def ledger(self) -> Ledger:
        """Its tables."""
        return self.workspace._journal.ledger

    @property
    def papers(self) -> Papers:
        """The trust's documents that it goes by."""
        papers = self.workspace.exchange.enrolment.trust
        assert papers is not None
        return papers

    @property
    def has_joined(self) -> bool:
        """Whether it has ever joined the trust."""
        return self.workspace.exchange.enrolment.trust is not None

    @contextmanager
    def at_work(self) -> Iterator[Workspace]:
        """Let its version of the program run, and remember the drafts that it leaves."""
        with running(self.version):
            yield self.workspace
        self.memory.drafts = self.drafts()

    def says(self, channel: str) -> Dump:
        """Return what it shows of a channel."""
        found: Dump = {}
        if channel in self.ledger.channels():
            for record, fields in whole_channel(self.ledger, channel):
                found[record] = {field: sorted(map(plain, texts)) for field, texts in fields.items()}
        return found

    def says_of(self, cell: Cell) -> list[str]:
        """Return the versions of a field, the shown one first."""
        versions = self.workspace.versions(cell)
        return list(dict.fromkeys(plain(encoded(version.value)) for version in versions))

    def drafts(self) -> tuple[Draft, ...]:
        """Return what its person wrote and it has not sealed."""
        return tuple(
            Draft(
                Cell(channel, run.record, run.field),
                plain(encoded(run.value)),
                run.stamp,
                frozenset(run.replaces),
            )
            for channel in self.ledger.channels()
            if channel != PRIVATE
            for run in self.workspace._journal.runs(channel)
        )

    def holds(self) -> frozenset[bytes]:
        """Return the segments that it has."""
        return frozenset(bytes(known) for (known,) in self.ledger.connection.execute("SELECT hash FROM segment"))  # type: ignore[arg-type]  # a blob

    def contents(self, known: frozenset[bytes]) -> Iterator[bytes]:
        """Yield the bytes of segments that it has, each as a frame carries it."""
        for held in segments.held(self.ledger, self.ledger.channels()):
            if held.hash in known:
                yield held.header + held.body

    def do(self, deed: Callable[[Workspace], Changes], *cells: Cell) -> Changes:
        """Let its person do something that can be undone."""
        before = [text for cell in cells for text in self.says_of(cell)]
        with self.at_work() as workspace:
            changes = deed(workspace)
        if changes.reversals:
            self.undoing.append(Done(changes, before, [text for cell in cells for text in self.says_of(cell)]))
        return changes

    def settle(self, cell: Cell, value: Value) -> None:
        """Let its person end a disagreement."""
        self.do(lambda workspace: workspace._journal.settle(cell, value), cell)

    def decide(self, most: int | None = None) -> None:
        """Let its person decide on what the privacy guard holds: all of it in other words, or some of it as it is."""
        with self.at_work() as workspace:
            for flagged in workspace.guard.pending()[:most]:
                replaces = most is None and flagged.may_change
                instead, why = (flagged.findings, "") if replaces else ((), "A made-up name")
                workspace.guard.decide(flagged, instead, why)

    def has_let_through(self, cell: Cell) -> bool:
        """Say whether anybody that it has heard of has let words through in a field."""
        return any(each.cell == cell for each in self.workspace.guard.let_through())

    def back_up(self) -> None:
        """Copy everything on it."""
        self.workspace.close()
        shutil.rmtree(self._copy, ignore_errors=True)
        shutil.copytree(self.folder, self._copy)
        self.backup = self.memory.copy()
        self.open()

    def restore(self) -> None:
        """Put the copy back, as if nothing had happened since."""
        assert self.backup is not None
        self.workspace.close()
        shutil.rmtree(self.folder)
        shutil.copytree(self._copy, self.folder)
        self.memory = self.backup.copy()
        self.undoing.clear()
        self.open()

    def lose_power(self) -> None:
        """Go on from what is on the disk, with nothing closed."""
        left = self.folder.with_name("left")
        shutil.copytree(self.folder, left)
        self.workspace.close()
        shutil.rmtree(self.folder)
        left.rename(self.folder)
        self.open()

    def open(self) -> None:
        """Open the data folder again."""
        opened = finish(opening(self.folder, "", HybridClock(wall=self.wall)))
        self.workspace = Workspace(opened, self._entropy)
        self._spare_the_disk()

    def close(self) -> None:
        """Let go of the data folder."""
        self.workspace.close()

    @property
    def _copy(self) -> Path:
        return self.folder.with_name("backup")

    def _spare_the_disk(self) -> None:
        # Nothing in a simulated year outlives the machine that simulates it.
        self.ledger.connection.execute("PRAGMA synchronous=OFF")
