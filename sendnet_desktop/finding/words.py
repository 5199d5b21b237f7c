"""What people type to find something, and where a text has it: neither capitals nor accents make a difference."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

LONGEST: Final = 200
"""How much of what is typed is looked for; nobody remembers more of a sentence."""

Ranges = tuple[tuple[int, int], ...]
"""Stretches of a text, each from a place to another."""

_PART: Final = re.compile(r'"([^"]*)("?)|[^\s"]+')
_EXCERPT: Final = 160
_BEFORE: Final = 40
_QUOTES: Final = str.maketrans("“”„‘’‚", "\"\"\"'''")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A word of which the beginning is known, or a phrase."""

    text: str
    ends: bool = False

    def places(self, folded: str) -> Iterator[int]:
        start = folded.find(self.text)
        while start >= 0:
            end = start + len(self.text)
            if not _is_inside(folded, start) and not (self.ends and _is_inside(folded, end)):
                yield start
            start = folded.find(self.text, start + 1)


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: every word by its beginning, and every phrase in quotes as it stands.

    Attributes:
        typed: All of it, folded, as one line.
    """

    typed: str
    _wanted: tuple[_Wanted, ...]

    @classmethod
    def of(cls, typed: str) -> "Query":
        """Read what a person typed; quotes that are still open are a phrase already."""
        line = " ".join(fold(typed[:LONGEST]).split())
        wanted = []
        for part in _PART.finditer(line):
            phrase = (part[1] or "").strip()
            if part[1] is None:
                wanted.append(_Wanted(part[0]))
            elif phrase:
                wanted.append(_Wanted(phrase, ends=bool(part[2])))
        return cls(line, tuple(wanted))

    def __bool__(self) -> bool:
        return bool(self._wanted)

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words and phrases."""
        return tuple(each.text for each in self._wanted)

    def is_in(self, *texts: str) -> bool:
        """Say whether some texts have, together, every word."""
        folded = [_one_line(fold(text)) for text in texts]
        return all(any(_has(each, text) for text in folded) for each in self._wanted)

    def best(self, texts: Mapping[str, str]) -> str:
        """Return the key of the text that has the most of the words, the first of equals."""
        return max(texts, key=lambda key: self._count(texts[key]))

    def excerpt(self, text: str) -> tuple[str, Ranges]:
        """Return a line of a text around the first word found, and where the words stand in that line."""
        line = " ".join(text.split())
        found = self._ranges(line)
        first = found[0][0] if found else 0
        start = 0 if first < _EXCERPT - _BEFORE else line.rfind(" ", 0, first - _BEFORE) + 1
        end = len(line) if len(line) - start <= _EXCERPT else line.rfind(" ", start + 1, start + _EXCERPT + 1)
        end = end if end > start else start + _EXCERPT
        before, after = "…" if start else "", "…" if end < len(line) else ""
        shift = len(before) - start
        shown = tuple((one + shift, min(other, end) + shift) for one, other in found if start <= one < end)
        return f"{before}{line[start:end]}{after}", shown

    def _count(self, text: str) -> int:
        folded = _one_line(fold(text))
        return sum(_has(each, folded) for each in self._wanted)

    def _ranges(self, line: str) -> Ranges:
        folded, places = _with_places(line)
        found = {
            (places[start], places[start + len(each.text) - 1] + 1)
            for each in self._wanted
            for start in each.places(folded)
        }
        return _apart(sorted(found))


def fold(text: str) -> str:
    """Return a text without capitals and accents; quotation marks are the plain ones."""
    return text.lower() if text.isascii() else "".join(map(_folded, text))


@lru_cache(maxsize=4096)
def _folded(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", letter.translate(_QUOTES).casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def _with_places(line: str) -> tuple[str, list[int]]:
    """Return the folded text, and for each of its letters the place of the one that it came from."""
    folded = [(letter, place) for place, each in enumerate(line) for letter in fold(each)]
    return "".join(letter for letter, _ in folded), [place for _, place in folded]


def _has(wanted: _Wanted, folded: str) -> bool:
    return next(wanted.places(folded), -1) >= 0


def _is_inside(text: str, place: int) -> bool:
    """Say whether a place lies between two letters or figures of one word."""
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()


def _one_line(text: str) -> str:
    return " ".join(text.split()) if "\n" in text or "  " in text else text


def _apart(ranges: list[tuple[int, int]]) -> Ranges:
    """Return ranges of which none overlaps another."""
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
