"""Reading the monitor out of its rows, in one question a table."""

from collections.abc import Collection
from typing import Final

import msgspec
from msgspec import structs

from sendnet_desktop.evaluations.standing import apart
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.graduated.answers import is_count
from sendnet_desktop.graduated.indicators import COUNTS, STEPS
from sendnet_desktop.graduated.kinds import KIND
from sendnet_desktop.graduated.values import HalfTerm
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.plans.choices import HALF_TERMS

_HEALTH: Final = [step.health for step in STEPS]
_SEEN: Final = [step.seen for step in STEPS]

Said = msgspec.defstruct(
    "Said",
    [
        ("record", str),
        *((field, int | None, None) for field in COUNTS),
        *((field, str, "") for field in (*_HEALTH, *_SEEN)),
    ],
    frozen=True,
)
"""What is said of a half-term, as kept: a number or none for each count, words for the rest."""


def half_terms(ledger: Ledger, channels: Collection[str]) -> dict[str, tuple[HalfTerm, ...]]:
    """Return the six half-terms of the year of each of some channels, by channel.

    A count that no version of the program would have written is left out.
    """
    two = apart(ledger, channels)
    said = {tuple(place): structs.asdict(row) for place, row in rows(ledger, KIND, Said, channels)}
    return {
        channel: tuple(
            _half_term(id_, said.get((channel, f"{KIND}:{id_}"), {}), two.get((channel, f"{KIND}:{id_}"), ()))
            for id_ in HALF_TERMS
        )
        for channel in channels
    }


def _half_term(id_: str, said: dict[str, object], two: tuple[TwoVersions, ...]) -> HalfTerm:
    return HalfTerm(
        id_,
        counts={field: count for field in COUNTS if isinstance(count := said.get(field), int) and is_count(count)},
        health={field: str(said[field]) for field in _HEALTH if said.get(field)},
        seen={field: str(said[field]) for field in _SEEN if said.get(field)},
        disagreements=two,
    )
