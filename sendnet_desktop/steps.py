"""Long work as a generator: it yields how far it is and returns its result."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of long work has come.

    Attributes:
        done: Units done, from 0.
        total: Units in all; 0 where that is not known yet.
        note: What is being done, for the person who waits.
    """

    done: int
    total: int
    note: str


Steps = Generator[Progress, None, T]
"""Work in steps. Closing it cancels: its transactions roll back and its ``finally`` clauses clean up."""


def finish(steps: Steps[T]) -> T:
    """Run the work to its end, here and now, and return its result."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result
