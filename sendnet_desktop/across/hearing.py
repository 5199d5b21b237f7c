"""Who has not exchanged lately: schools by when they were last heard of, and what is missing of their work."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sendnet_desktop.trust.overview import KnownSchool

HALF_A_TERM: Final = timedelta(weeks=7)
"""After how long without a word somebody should ask."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One laptop, as the ledger of the exchange knows it.

    Attributes:
        org: The school's id.
        heard: When it was last heard of; None if never.
        has_up_to: When the last of this laptop's changes was made that it says it has; None where it never said.
        lacks: How many of this laptop's changes it has not said it has.
        missing: What is missing of its work, in words.
    """

    org: str
    heard: datetime | None = None
    has_up_to: datetime | None = None
    lacks: int = 0
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """A school, as far as it was heard of.

    Attributes:
        school: Which.
        laptops: How many of its laptops take part.
        last: When any of them was last heard of; None if never.
        has_up_to: When the last of this laptop's changes was made that one of them has.
        lacks: How many of this laptop's changes the one that has most of them has not.
        missing: What is missing of its work, in words.
        is_silent: Whether nothing came for half a term, or ever.
    """

    school: KnownSchool
    laptops: int = 0
    last: datetime | None = None
    has_up_to: datetime | None = None
    lacks: int = 0
    missing: tuple[str, ...] = ()
    is_silent: bool = True


def heard_of(schools: Sequence[KnownSchool], voices: Iterable[Voice], now: datetime) -> tuple[Heard, ...]:
    """Return every school, those that were not heard of for longest first, and then by their names."""
    theirs: defaultdict[str, list[Voice]] = defaultdict(list)
    for voice in voices:
        theirs[voice.org].append(voice)
    found = [_heard(school, theirs[school.org], now) for school in schools]
    return tuple(sorted(found, key=lambda each: (not each.is_silent, _since(each), each.school.name.casefold())))


def _heard(school: KnownSchool, voices: Sequence[Voice], now: datetime) -> Heard:
    last = max((voice.heard for voice in voices if voice.heard), default=None)
    return Heard(
        school,
        len(voices),
        last,
        max((voice.has_up_to for voice in voices if voice.has_up_to), default=None),
        min((voice.lacks for voice in voices), default=0),
        tuple(dict.fromkeys(words for voice in voices for words in voice.missing)),
        last is None or now - last > HALF_A_TERM,
    )


def _since(each: Heard) -> float:
    # Those who still speak stand by their names alone: a day more or less says nothing about a school.
    return (each.last.timestamp() if each.last else 0.0) if each.is_silent else 0.0
