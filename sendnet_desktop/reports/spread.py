"""A spread: how many statements of each area stand at each level. Values, words and figures; no drawing."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """One kind of segment.

    Attributes:
        mark: Stands for it where space is short, such as the level's number; empty where it has none.
        name: What people read, such as ``Secure``.
        colour: Fill as ``#RRGGBB``, never the only sign; empty for what is missing, which has a dashed edge.
    """

    mark: str
    name: str
    colour: str

    @property
    def words(self) -> str:
        """Its mark and name, such as ``3 Secure``."""
        return f"{self.mark} {self.name}".strip()


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: an area.

    Attributes:
        mark: Its short id.
        title: Its title.
        level: The level that a person set; None where there is none.
        counts: How many, for each key.
    """

    mark: str
    title: str
    level: Key | None
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many in all."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Spread:
    """Bars over the same keys.

    Attributes:
        keys: From the left.
        bars: From the top.
        graded: Whether each bar has a level of its own to show.
    """

    keys: tuple[Key, ...]
    bars: tuple[Bar, ...]
    graded: bool = True


def in_words(spread: Spread) -> str:
    """Return every figure of the spread as sentences: what is read aloud in place of the drawing."""
    return " ".join(_sentence(spread, bar) for bar in spread.bars)


def counted(keys: Sequence[Key], counts: Sequence[int]) -> str:
    """Return the figures of one bar as a phrase: ``2 Developing: 3; 3 Secure: 6``."""
    return "; ".join(f"{key.words}: {count}" for key, count in zip(keys, counts, strict=True) if count)


def _sentence(spread: Spread, bar: Bar) -> str:
    judged = (bar.level.words if bar.level else "no level set yet") if spread.graded else ""
    figures = counted(spread.keys, bar.counts) or "nothing asked"
    return f"{bar.mark} {bar.title}{f', {judged}' if judged else ''} ({figures})."
