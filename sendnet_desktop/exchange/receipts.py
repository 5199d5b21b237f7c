"""What reading files came to, in words that people use."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError


@dataclass(frozen=True, slots=True)
class Came:
    """What came from one person's laptop.

    Attributes:
        sender: The person and the organisation.
        changes: How many changes are new here.
        held: How many of them are kept and not counted.
    """

    sender: str
    changes: int
    held: int = 0

    def __str__(self) -> str:
        said = _count(self.changes, "new change")
        if self.held:
            said += f", of which {self.held} do not count: not theirs to write, or from a newer version"
        return f"{self.sender}: {said}"


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
    """

    path: Path
    came: tuple[Came, ...] = ()
    known: int = 0
    problems: tuple[SendnetError, ...] = ()
    refused: SendnetError | None = None
    is_for_others: bool = False

    @property
    def has_nothing_new(self) -> bool:
        """Whether it was read and everything in it was here already."""
        return not (self.came or self.problems or self.refused or self.is_for_others)

    def lines(self) -> Iterator[str]:
        """Yield what to tell a person about this file; nothing where it brought nothing."""
        if self.refused is not None:
            yield f"{self.path.name}: not read. {self.refused}"
        for came in self.came:
            yield str(came)
        for problem in self.problems:
            yield f"{self.path.name}: {problem}"


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading some files came to.

    Attributes:
        receipts: One for each file that is a bundle.
        changes: What is different now.
        missing: For each sender of whom parts are missing, how many.
        disagreements: How many fields have two versions that disagree now.
    """

    receipts: tuple[Receipt, ...]
    changes: Changes = field(default_factory=Changes)
    missing: tuple[tuple[str, int], ...] = ()
    disagreements: int = 0

    @property
    def refused(self) -> tuple[Receipt, ...]:
        """The files of which something was refused."""
        return tuple(receipt for receipt in self.receipts if receipt.refused or receipt.problems)

    def lines(self) -> Iterator[str]:
        """Yield what to tell a person."""
        for receipt in self.receipts:
            yield from receipt.lines()
        if quiet := sum(receipt.has_nothing_new for receipt in self.receipts):
            yield f"{_count(quiet, 'file')} with nothing new"
        if others := sum(receipt.is_for_others for receipt in self.receipts):
            yield f"{_count(others, 'file')} for other laptops passed over"
        for sender, count in self.missing:
            yield f"{sender}: {_count(count, 'part')} missing; the next file from there will bring it"
        if self.disagreements:
            yield f"{_count(self.disagreements, 'field')} with two versions: nothing is lost, and a person decides"
        if not self.receipts:
            yield "There is no bundle here"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a bundle holds, looked at without reading it in.

    Attributes:
        trust: The name of the trust that it names.
        came: What it holds, by who sent it, whether new here or not.
        documents: How many documents travel with it.
        problems: What in it would be refused.
    """

    trust: str
    came: tuple[Came, ...]
    documents: int
    problems: tuple[SendnetError, ...] = ()

    def lines(self) -> Iterator[str]:
        """Yield what to tell a person."""
        yield (
            f"A bundle of {self.trust}, unchanged since it was sent"
            if not self.problems
            else f"A bundle of {self.trust}"
        )
        for came in self.came:
            yield f"{came.sender}: {_count(came.changes, 'change')}"
        if self.documents:
            yield f"{_count(self.documents, 'document')}"
        for problem in self.problems:
            yield str(problem)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
