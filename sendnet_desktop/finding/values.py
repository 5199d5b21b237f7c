"""What is found: frozen hits, each with an excerpt and where it leads."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from sendnet_desktop.evaluations.apart import Where
from sendnet_desktop.evaluations.values import Snapshot
from sendnet_desktop.finding.words import Ranges


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement or an area of the framework in use.

    Attributes:
        subject: Which of the two.
        id: Its id.
        area: Id of the area that it is in, or is.
    """

    subject: Literal["statement", "area"]
    id: str
    area: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What another school shows of its evaluation.

    Attributes:
        org: The school's random id.
        area: Id of the area; empty for the school as a whole.
    """

    org: str
    area: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody on the trust's list.

    Attributes:
        name: What they are called.
        told: Where they belong and what they do.
    """

    name: str
    told: str


Target = Asked | Shown | Listed | Snapshot | Where
"""Where a hit leads: a ``Where`` to the very field."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found.

    Attributes:
        group: The heading under which it stands: ``Evidence``.
        title: What it is about: ``A3 Needs are identified early``.
        label: Which of its fields says it: ``Comment``.
        excerpt: A line of that field around the first word that was found.
        matches: Where in the excerpt the words stand.
        target: Where it leads.
        owner: Whose it is and of which year, where that is not this school and this year; else empty.
    """

    group: str
    title: str
    label: str
    excerpt: str
    matches: Ranges
    target: Target
    owner: str = ""

    @property
    def spoken(self) -> str:
        """All of it as a screen reader says it."""
        return ". ".join(filter(None, (self.title.rstrip("."), self.owner, f"{self.label}: {self.excerpt}")))


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found of some words.

    Attributes:
        typed: The words, as they were typed.
        hits: Group after group, in each the best first.
        cut: The groups of which there is more than is shown.
    """

    typed: str
    hits: tuple[Hit, ...] = ()
    cut: frozenset[str] = frozenset()

    def groups(self) -> Iterator[tuple[str, tuple[Hit, ...]]]:
        """Yield each heading with its hits."""
        for group, hits in groupby(self.hits, key=lambda hit: hit.group):
            yield group, tuple(hits)

    @property
    def words(self) -> str:
        """How many there are: ``12 found``, or that there is nothing."""
        if not self.hits:
            return "Nothing found"
        return f"{'More than ' if self.cut else ''}{len(self.hits)} found"
