"""The monitor as values: a year of half-terms, and the counts of each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sendnet_desktop.clock import half_term, school_year
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_desktop.masking import Numbers
from sendnet_desktop.plans.choices import HALF_TERMS


@dataclass(frozen=True, slots=True)
class HalfTerm:
    """What is said of a half-term.

    Attributes:
        id: One of ``HALF_TERMS``.
        counts: The numbers that were entered, by field.
        health: How the steps of the cycle stand: one of ``HEALTH`` by the step's field, where it is said.
        seen: What shows it, by the step's field, where it is said.
        disagreements: The fields of which two versions stand.
    """

    id: str
    counts: Mapping[str, int] = field(default_factory=dict)
    health: Mapping[str, str] = field(default_factory=dict)
    seen: Mapping[str, str] = field(default_factory=dict)
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def name(self) -> str:
        """What people call it: ``Autumn 2``."""
        return HALF_TERMS[self.id]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said of it."""
        return not (self.counts or self.health or self.seen)

    def sum_of(self, fields: tuple[str, ...]) -> int | None:
        """Return the sum of some counts; None where one of them is not entered."""
        if not self.counts.keys() >= set(fields):
            return None
        return sum(self.counts[each] for each in fields)


@dataclass(frozen=True, slots=True)
class Monitor:
    """How the graduated approach goes in a school in a year.

    Attributes:
        channel: Where it is kept.
        year: The school year.
        school: What people call the school.
        half_terms: All six, in order.
        as_at: The day on which it is read.
        sample: Whether all of it is made up.
        words: What things are called here.
        beside: What the data page counts, which others may have too.
    """

    channel: str
    year: int
    school: str
    half_terms: tuple[HalfTerm, ...]
    as_at: date
    sample: bool = False
    words: Words = USUAL
    beside: Numbers = field(default_factory=Numbers)

    def said(self, sentence: str) -> str:
        """Return a sentence of the program in the words that are used here."""
        return said(self.words, sentence)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever entered."""
        return all(each.is_empty for each in self.half_terms)

    @property
    def now(self) -> HalfTerm:
        """The half-term of the day on which it is read; the last one of a year that is over."""
        if school_year(self.as_at) > self.year:
            return self.half_terms[-1]
        return next(each for each in self.half_terms if each.name == half_term(self.as_at))

    @property
    def latest(self) -> HalfTerm | None:
        """The last half-term of which counts were entered."""
        return next((each for each in reversed(self.half_terms) if each.counts), None)

    @property
    def differing(self) -> int:
        """How many fields have two versions."""
        return sum(len(each.disagreements) for each in self.half_terms)

    def of(self, half_term: str) -> HalfTerm:
        """Return a half-term by its id."""
        return next(each for each in self.half_terms if each.id == half_term)

    def series(self, field: str) -> tuple[tuple[HalfTerm, int], ...]:
        """Return the half-terms in which a count was entered, with the count."""
        return tuple((each, each.counts[field]) for each in self.half_terms if field in each.counts)
