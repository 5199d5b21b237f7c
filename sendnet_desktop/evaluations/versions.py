"""A field of which two versions stand, as every subject shows it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TwoVersions:
    """A field of which versions of different value stand, and who stands behind them.

    Attributes:
        field: Its name.
        voices: Who wrote each of the newest versions and on which day, the one that is shown first.
        is_flood: Whether there may be more of them.
    """

    field: str
    voices: tuple[tuple[str, date], ...] = ()
    is_flood: bool = False
