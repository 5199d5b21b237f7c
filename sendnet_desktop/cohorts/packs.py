"""Packs of national figures: what each says, as bytes and as values (cohort data, rules 8 to 10)."""

from decimal import Decimal
from functools import cache
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from sendnet_desktop.cohorts.figures import is_decimal
from sendnet_desktop.cohorts.measures import GROUPS, MEASURES
from sendnet_desktop.errors import SendnetError
from sendnet_resources import resource

PACK_TYPE: Final = "application/vnd.sendnet.benchmark-pack+json"
SUPPRESSED: Final = "suppressed"
"""Stands in place of a figure that the publisher keeps back; it is never nought."""

MOST_BYTES: Final = 1_000_000
_MOST_FIGURES: Final = 5000

Line = Annotated[str, Meta(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]
MaybeLine = Annotated[str, Meta(max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]


class Benchmark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One published figure.

    Attributes:
        measure: Id of the measure that it is of.
        group: One of ``GROUPS``.
        value: A number in the measure's unit with two places at most, or ``SUPPRESSED``.
        period: When it is of, as published: ``2023/24``, ``Autumn 2023/24``.
        source: Where it was published.
        phase: The phase of schools that it is of; empty for all.
        area: Whom it tells of, such as ``England``.
        note: What else is worth knowing; may be empty.
    """

    measure: Line
    group: Line
    value: Line
    period: Line
    source: Line
    phase: MaybeLine = ""
    area: Line = "England"
    note: MaybeLine = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is of: measure, group and phase. A pack says one thing of each."""
        return self.measure, self.group, self.phase

    @property
    def number(self) -> Decimal | None:
        """Its number; None where it is suppressed."""
        return None if self.value == SUPPRESSED else Decimal(self.value)

    @property
    def origin(self) -> str:
        """Where and when it is of, for people: ``England, 2023/24``."""
        return f"{self.area}, {self.period}"


class BenchmarkPack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """National figures, each with its year and source.

    Attributes:
        title: What people call the pack.
        figures: What it says.
    """

    title: Line
    figures: Annotated[tuple[Benchmark, ...], Meta(max_length=_MOST_FIGURES)]

    def beside(self, later: "BenchmarkPack") -> "BenchmarkPack":
        """Return a pack with what this one says and what a later one does, which stands where both speak."""
        every = {each.key: each for each in (*self.figures, *later.figures)}
        return BenchmarkPack(later.title, tuple(every.values()))


def read_pack(data: bytes) -> BenchmarkPack:
    """Return the pack that some bytes hold.

    Raises:
        SendnetError: They hold none, or a figure of nothing that is known.
    """
    if len(data) > MOST_BYTES:
        raise SendnetError("These national figures are larger than any pack.", "Choose another file.")
    try:
        pack = msgspec.json.decode(data, type=BenchmarkPack)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise SendnetError("This is no pack of national figures.", "Choose another file.") from error
    for each in pack.figures:
        _check(each)
    return pack


def write_pack(pack: BenchmarkPack) -> bytes:
    """Return a pack as bytes; equal packs give equal bytes."""
    return msgspec.json.encode(pack, order="sorted")


@cache
def shipped_pack() -> BenchmarkPack:
    """Return the pack that comes with the program: a start, to be keyed again each year."""
    return read_pack(resource("benchmarks", "starter.json").read_bytes())


def _check(figure: Benchmark) -> None:
    if figure.measure not in MEASURES or figure.group not in GROUPS:
        raise SendnetError("These national figures are of a measure that is not known here.", "Update SENDnet first.")
    if figure.value != SUPPRESSED and not is_decimal(figure.value):
        raise SendnetError("These national figures hold a figure that is no number.", "Ask for the pack anew.")
