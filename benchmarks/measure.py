"""Measuring: CPU seconds, ratios, and the table that they end in."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        what: What was measured.
        figure: What came out.
        budget: What it may be.
        unit: ``x`` for a ratio, or what the figure counts.
        at_least: Whether the budget is a least rather than a most.
        detail: The figures behind it.
    """

    what: str
    figure: float
    budget: float
    unit: str = "x"
    at_least: bool = False
    detail: str = ""

    @property
    def holds(self) -> bool:
        """Whether it is within its budget."""
        return self.figure >= self.budget if self.at_least else self.figure <= self.budget

    def __str__(self) -> str:
        sign = "≥" if self.at_least else "≤"
        mark = "holds " if self.holds else "BEYOND"
        return f"{mark}  {self.what:<58} {self.figure:9.2f} {self.unit:<4} {sign} {self.budget:g}   {self.detail}"


def cpu(work: Callable[[], object], rounds: int = 3) -> float:
    """Return the CPU seconds of a piece of work: the median of some rounds."""
    times = []
    for _ in range(rounds):
        gc.collect()
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)
