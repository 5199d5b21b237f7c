"""Scanning a text: what in it may point at a child, where, and what to say instead."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from sendnet_desktop.privacy.checks import Candidate
from sendnet_desktop.privacy.folding import Folded, fold
from sendnet_desktop.privacy.patterns import Pattern, patterns

_AROUND: Final = 60
"""How many characters before and after go into a check: as many as any of them looks at."""

_DAY: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORD: Final = re.compile(r"\w[\w'-]*")
_TAKEN: Final = re.compile(r"\bPupil ([A-Z])\b")
_INITIALS: Final = 2
_ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a text that may point at a child (privacy format, rule 3).

    Attributes:
        pattern: The id of the pattern that found it.
        start: Where it begins in the text.
        end: Where it ends.
        tells: What to tell the person.
        offer: What to say instead.
    """

    pattern: str
    start: int
    end: int
    tells: str
    offer: str


@dataclass(frozen=True, slots=True)
class _Hit:
    pattern: Pattern
    start: int
    end: int


def scan(text: str, today: date, *, prose: bool = True) -> tuple[Finding, ...]:
    """Return what in a text may point at a child, in its order, none overlapping another.

    Args:
        text: The text.
        today: The date here: a pupil's birthday is so long ago, and no longer.
        prose: Whether it is running text. Where staff or a school are named, names are not looked for.
    """
    return _scanned(text, today, prose=prose)


def scan_field(field: str, text: str, today: date) -> tuple[Finding, ...]:
    """Return what may point at a child in the text of a field, by what is said in fields of that name (rule 4)."""
    known = patterns()
    is_day = _DAY.fullmatch(text) is not None  # as fields of days are kept, in which nobody writes words
    return () if is_day or field in known.unread else scan(text, today, prose=field not in known.named)


def replaced(text: str, findings: Sequence[Finding]) -> str:
    """Return a text with the offered words in place of what was found."""
    for finding in sorted(findings, key=lambda each: each.start, reverse=True):
        text = text[: finding.start] + finding.offer + text[finding.end :]
    return text


# What leaves is looked at while it is decided on, once more as it leaves, and again in each frozen document.
@lru_cache(maxsize=4096)
def _scanned(text: str, today: date, *, prose: bool) -> tuple[Finding, ...]:
    folded = fold(text)
    hits = sorted(_hits(folded, today, prose=prose), key=lambda hit: (hit.start, -hit.end))
    kept = list[_Hit]()
    for hit in hits:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return tuple(_with_offers(folded, kept))


def _hits(folded: Folded, today: date, *, prose: bool) -> list[_Hit]:
    looked_for = [pattern for pattern in patterns().every if prose or not pattern.prose]
    hits = [hit for pattern in looked_for for hit in _found(pattern, folded.text, today)]
    return [*hits, *_again(folded.text, hits)]


def _again(text: str, hits: Sequence[_Hit]) -> Iterator[_Hit]:
    # Who was named once by what is said of them is named wherever the same name stands in the text.
    named = {_first_name(text[hit.start : hit.end]): hit.pattern for hit in hits if hit.pattern.letters}
    for match in _WORD.finditer(text) if named else ():
        word = match.group().removesuffix("'s")
        pattern = named.get(word.casefold())
        if pattern is not None and word[0].isupper() and len(word) > _INITIALS:
            yield _Hit(pattern, match.start(), match.start() + len(word))


def _found(pattern: Pattern, text: str, today: date) -> Iterator[_Hit]:
    place = 0
    while (match := pattern.expression.search(text, place)) is not None:
        start, end = match.span("what")
        around = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        candidate = Candidate(text[start:end], *around, today, patterns().lists)
        if pattern.check(candidate):
            yield _Hit(pattern, start, end)
            place = max(end, match.start() + 1)
        else:
            place = match.start() + 1  # "When Jayden said": what begins with no name may hold one further on


def _with_offers(folded: Folded, hits: Sequence[_Hit]) -> Iterator[Finding]:
    taken = set(_TAKEN.findall(folded.text))
    free = (letter for letter in _ALPHABET if letter not in taken)
    letters = dict[str, str]()
    for hit in hits:
        offer = hit.pattern.offers
        if hit.pattern.letters:
            name = _first_name(folded.text[hit.start : hit.end])
            if name not in letters:
                letters[name] = next(free, str(len(letters) + 1))
            offer = f"Pupil {letters[name]}"
        start, end = folded.span(hit.start, hit.end)
        yield Finding(hit.pattern.id, start, end, hit.pattern.tells, offer)


def _first_name(words: str) -> str:
    return words.partition(" ")[0].strip(".'").casefold() if words[1:2].islower() else words.casefold()
