"""What reading files came to, in words that people use."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.gaps import Gap, gap_words
from sendnet_desktop.exchange.held_back import HeldBack
from sendnet_desktop.exchange.naming import count
from sendnet_desktop.exchange.refusals import LATER, NewerFormatError, StrangerError
from sendnet_desktop.exchange.wire import shown


@dataclass(frozen=True, slots=True)
class Came:
    """What came from one person's laptop.

    Attributes:
        sender: The person and the organisation.
        changes: How many changes are new here.
        held: How many of them are kept and not counted, and why.
        device: The laptop.
        photos: How many photos came that were waited for.
        differing: In how many fields what it says stands beside another version now, and did not before.
        differing_from_ours: In how many of those the other version is this laptop's.
        gaps: What is missing of its work.
        is_own: Whether it is this laptop's own work, from before it was set back.
    """

    sender: str
    changes: int
    held: HeldBack = field(default_factory=HeldBack)
    device: str = ""
    photos: int = 0
    differing: int = 0
    differing_from_ours: int = 0
    gaps: tuple[Gap, ...] = ()
    is_own: bool = False

    def __add__(self, other: "Came") -> "Came":
        return replace(
            self,
            changes=self.changes + other.changes,
            held=self.held + other.held,
            photos=self.photos + other.photos,
        )

    def __str__(self) -> str:
        if self.is_own:
            return (
                f"{count(self.changes, 'change')} of your own came back, as after restoring a backup: nothing is lost"
            )
        return f"{self.sender}: {'; '.join(self._parts())}"

    def _parts(self) -> Iterator[str]:
        new = [count(self.changes, "new change")] if self.changes else []
        if self.photos:
            new.append(count(self.photos, "photo"))
        yield ", ".join(new)
        for number, why in self.held.reasons():
            yield f"{number:,} of them kept and not counted: {why}"
        if self.differing_from_ours:
            yield f"{self.differing_from_ours:,} {_differ(self.differing_from_ours)} with yours"
        if others := self.differing - self.differing_from_ours:
            yield f"{others:,} {_differ(others)} with what somebody else wrote"
        yield from gap_words(self.gaps)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What one file came to.

    Attributes:
        path: The file.
        came: What is new in it, by who sent it.
        known: How many parts of it were here already.
        problems: What in it was refused, each as a sentence.
        refused: Why the whole of it was refused; None where it was read.
        is_for_others: Whether it is sealed for other laptops.
        waits: Whether it was kept, because a part of it can only be read later.
        is_ahead: Whether it holds documents or photos that nothing here named yet when it was read.
    """

    path: Path
    came: tuple[Came, ...] = ()
    known: int = 0
    problems: tuple[SendnetError, ...] = ()
    refused: SendnetError | None = None
    is_for_others: bool = False
    waits: bool = False
    is_ahead: bool = False

    @property
    def has_nothing_new(self) -> bool:
        """Whether it was read and everything in it was here already."""
        return not (self.came or self.problems or self.refused or self.is_for_others)

    def lines(self) -> Iterator[str]:
        """Yield what went wrong with this file; nothing where nothing did."""
        if self.refused is not None:
            yield f"{shown(self.path.name)}: not read. {self.refused}"
        for problem in self.problems:
            if not (self.waits and isinstance(problem, LATER)):
                yield f"{shown(self.path.name)}: {problem}"


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading some files came to.

    Attributes:
        receipts: One for each file that is a bundle.
        changes: What is different now.
        senders: What came, by who wrote it, from all the files together.
        gaps: What is missing of whose work, whether they sent something this time or not.
        disagreements: How many fields have two versions that disagree now.
        unseen: How many photos and documents are named here that have not come.
    """

    receipts: tuple[Receipt, ...]
    changes: Changes = field(default_factory=Changes)
    senders: tuple[Came, ...] = ()
    gaps: tuple[tuple[str, tuple[Gap, ...]], ...] = ()
    disagreements: int = 0
    unseen: int = 0

    @property
    def missing(self) -> tuple[tuple[str, int], ...]:
        """For each sender of whom parts are missing, how many."""
        return tuple((sender, sum(gap.parts for gap in gaps)) for sender, gaps in self.gaps)

    @property
    def refused(self) -> tuple[Receipt, ...]:
        """The files of which something was refused."""
        return tuple(receipt for receipt in self.receipts if receipt.refused or receipt.problems)

    def lines(self) -> Iterator[str]:
        """Yield what to tell a person."""
        yield from map(str, self.senders)
        for receipt in self.receipts:
            yield from receipt.lines()
        yield from self._quiet()
        known = {(came.sender, came.gaps) for came in self.senders}  # a person may have several laptops
        for sender, gaps in self.gaps:
            if (sender, gaps) not in known:
                yield f"{sender}: {'; '.join(gap_words(gaps))}"
        if self.gaps:
            yield "The next file from there will bring what is missing"
        if self.unseen:
            yield unseen_words(self.unseen)
        if self.disagreements:
            yield f"{count(self.disagreements, 'field')} with two versions: nothing is lost, and a person decides"
        if not self.receipts:
            yield "There is no bundle here"

    def _quiet(self) -> Iterator[str]:
        if quiet := sum(receipt.has_nothing_new for receipt in self.receipts):
            yield f"{count(quiet, 'file')} with nothing new"
        if others := sum(receipt.is_for_others for receipt in self.receipts):
            yield f"{count(others, 'file')} for other laptops passed over"
        waiting = [receipt for receipt in self.receipts if receipt.waits]
        if strangers := sum(_holds(receipt, StrangerError) for receipt in waiting):
            yield (
                f"{count(strangers, 'file')} from someone not on your trust's list yet: kept, and read once the list"
                " names them"
            )
        if newer := sum(_holds(receipt, NewerFormatError) for receipt in waiting):
            yield f"{count(newer, 'file')} from a newer version of SENDnet: kept, and read once you have installed it"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a bundle holds, looked at without reading it in.

    Attributes:
        trust: The name of the trust that it names.
        came: What it holds, by who sent it, whether new here or not.
        documents: How many documents travel with it.
        problems: What in it would be refused.
        new: What of it is new here, by who sent it as with ``came``.
        differing: Of how many more fields two versions would stand, were it read.
        newest: When the newest change in it was made; None where it holds none.
    """

    trust: str
    came: tuple[Came, ...]
    documents: int
    problems: tuple[SendnetError, ...] = ()
    new: tuple[Came, ...] = ()
    differing: int = 0
    newest: datetime | None = None

    def lines(self) -> Iterator[str]:
        """Yield what to tell a person."""
        yield (
            f"A bundle of {self.trust}, unchanged since it was sent"
            if not self.problems
            else f"A bundle of {self.trust}"
        )
        new = {came.sender: came.changes for came in self.new}
        for came in self.came:
            yield f"{came.sender}: {count(came.changes, 'change')}, {new.get(came.sender, 0):,} of them new here"
        if self.differing:
            yield f"{count(self.differing, 'field')} would have two versions: nothing is lost, and a person decides"
        if self.documents:
            yield f"{count(self.documents, 'document')}"
        for problem in self.problems:
            yield str(problem)


def unseen_words(number: int) -> str:
    """Return what to tell of photos and documents that are named here and have not come."""
    has, them = ("has", "it") if number == 1 else ("have", "them")
    return f"{count(number, 'photo or document')} {has} not come yet: your next file asks for {them}"


def _differ(number: int) -> str:
    return "disagrees" if number == 1 else "disagree"


def _holds(receipt: Receipt, sort: type[SendnetError]) -> bool:
    return any(isinstance(problem, sort) for problem in receipt.problems)
