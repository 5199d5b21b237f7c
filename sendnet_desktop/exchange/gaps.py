"""Parts of somebody's work that have not come although later ones have."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sendnet_desktop.clock import MONTHS, moment
from sendnet_desktop.journal import segments, sending
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.sending import Span

_MOST_TOLD: Final = 5


@dataclass(frozen=True, slots=True)
class Gap:
    """Parts of somebody's work that have not come, although later parts have.

    Attributes:
        first: Number of the first part that is missing, counted from 1.
        last: Number of the last one.
        after: When what comes before it was written; None where nothing before it is here.
        before: When what comes after it was written; None where that says nothing.
    """

    first: int
    last: int
    after: datetime | None = None
    before: datetime | None = None

    @property
    def parts(self) -> int:
        """How many parts are missing."""
        return self.last - self.first + 1

    def __str__(self) -> str:
        parts = f"part {self.first} is" if self.first == self.last else f"parts {self.first} to {self.last} are"
        return f"{parts} missing" + (f" ({self._dates})" if self.after or self.before else "")

    @property
    def _dates(self) -> str:
        if self.after is None or self.before is None:
            return f"after {_day(self.after)}" if self.after else f"before {_day(self.before)}"
        return " – ".join(dict.fromkeys((_day(self.after), _day(self.before))))


def gap_words(gaps: Sequence[Gap]) -> Iterator[str]:
    """Yield what to tell of somebody's gaps: the first of them each, of the rest how much is missing in all."""
    yield from map(str, gaps[:_MOST_TOLD])
    if rest := sum(gap.parts for gap in gaps[_MOST_TOLD:]):
        yield f"{rest:,} more parts are missing" if rest > 1 else "1 more part is missing"


def gaps_of(ledger: Ledger) -> dict[str, tuple[Gap, ...]]:
    """Return what is missing of each laptop's work, by laptop, of those of whom something is."""
    found: dict[str, list[Gap]] = defaultdict(list)
    for log, here in sending.spans(ledger, segments.missing(ledger)).items():
        found[log[: sending.DEVICE_LENGTH]].extend(_between(here))
    return {device: tuple(gaps) for device, gaps in found.items()}


def _between(here: Sequence[Span]) -> Iterator[Gap]:
    expected = 0
    for place, span in enumerate(here):
        if span.seq > expected:
            after = next((each.last for each in reversed(here[:place]) if each.last is not None), None)
            before = next((each.first for each in here[place:] if each.first is not None), None)
            yield Gap(expected + 1, span.seq, _moment(after), _moment(before))
        expected = span.seq + 1


def _moment(stamp: int | None) -> datetime | None:
    return None if stamp is None else moment(stamp)


def _day(when: datetime | None) -> str:
    if when is None:
        return ""
    local = when.astimezone()
    return f"{local.day} {MONTHS[local.month - 1][:3]}"
