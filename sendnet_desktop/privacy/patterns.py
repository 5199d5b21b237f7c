"""The patterns of the data file, ready to search with."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

import msgspec

from sendnet_desktop.privacy.checks import CHECKS, Check, Lists

_NAME: Final = r"(?<![\w-])(?<!\w')(?:[A-Z]')?[A-ZÀ-ÖØ-Þ]\w{1,24}(?:-[A-Z]\w{1,24})?(?!\w)"
_MONTH: Final = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"
)
_DATE: Final = (
    r"(?:[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2}"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? [0-9]{{4}}|{_MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?,? [0-9]{{4}})"
)


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    tells: str
    offers: str
    regex: str
    must: tuple[str, ...]
    must_not: tuple[str, ...]
    check: str = ""
    letters: bool = False
    prose: bool = False


class _Fields(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    named: frozenset[str]
    unread: frozenset[str]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    fields: _Fields
    words: dict[str, tuple[str, ...]]
    pattern: tuple[_Entry, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One thing that the guard looks for (privacy format, rule 2).

    Attributes:
        id: Its name in the data file.
        tells: What to tell the person, as a sentence.
        offers: What to offer instead.
        letters: Whether the offer is a letter for each pupil: *Pupil A*, *Pupil B*.
        prose: Whether it is looked for in running text only, and not where staff or a school are named.
        expression: What to search with; its group ``what`` is what is found.
        check: What decides where the expression alone cannot.
        must: Examples in which it finds something.
        must_not: Examples in which no pattern finds anything.
    """

    id: str
    tells: str
    offers: str
    letters: bool
    prose: bool
    expression: re.Pattern[str]
    check: Check
    must: tuple[str, ...]
    must_not: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Patterns:
    """All patterns in the order in which they are looked for, with the words and the fields that they know.

    Attributes:
        every: The patterns.
        lists: The words.
        named: The fields in which staff or a school are named, so that names are not looked for.
        unread: The fields in which nobody writes, so that nothing is looked for.
    """

    every: tuple[Pattern, ...]
    lists: Lists
    named: frozenset[str]
    unread: frozenset[str]


@cache
def patterns() -> Patterns:
    """Return the shipped patterns."""
    data = resources.files("sendnet_resources").joinpath("privacy", "guard.toml").read_text(encoding="utf-8")
    file = msgspec.convert(tomllib.loads(data), _File)
    return Patterns(tuple(map(_pattern, file.pattern)), _lists(file.words), file.fields.named, file.fields.unread)


def _pattern(entry: _Entry) -> Pattern:
    expression = entry.regex.replace("{Name}", _NAME).replace("{date}", _DATE)
    return Pattern(
        entry.id,
        entry.tells,
        entry.offers,
        entry.letters,
        entry.prose,
        re.compile(expression),
        CHECKS[entry.check],
        entry.must,
        entry.must_not,
    )


def _lists(words: Mapping[str, tuple[str, ...]]) -> Lists:
    return Lists(**{name: frozenset(listed) for name, listed in words.items()})
