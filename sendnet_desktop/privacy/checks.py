"""What a pattern alone cannot tell: check letters and digits, days of birth, and whether a word is a name."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

_LETTERS: Final = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""The check letters of a UPN: I, O and S are never used."""

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS: Final = re.compile(r"[0-9]+")
_WORD: Final = re.compile(r"[\w'-]+")
_BEFORE: Final = re.compile(r"([\w'-]+)[.,:;(]? ?(?:on |the |of |in )?\Z")
_AFTER: Final = re.compile(r" ([\w'-]+)")

_YOUNGEST, _OLDEST = 4, 19
"""The ages of a pupil: a day less long ago is likelier a meeting than a birthday."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The word lists of the data file, all in lower case."""

    titles: frozenset[str]
    places: frozenset[str]
    not_names: frozenset[str]
    children: frozenset[str]
    given: frozenset[str]
    not_initials: frozenset[str]
    not_birthdays: frozenset[str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a pattern has found.

    Attributes:
        words: What stands there.
        before: The text before it.
        after: The text after it.
        today: The date, for ages.
        lists: The words that are known.
    """

    words: str
    before: str
    after: str
    today: date
    lists: Lists

    @property
    def first(self) -> str:
        """The first word, in lower case, without what is not a letter."""
        return self.words.split(" ")[0].strip(".,'-").casefold()

    @property
    def previous(self) -> str:
        """The word before it, in lower case."""
        found = _BEFORE.search(self.before)
        return found.group(1).casefold() if found else ""

    @property
    def next(self) -> str:
        """The word straight after it, in lower case."""
        found = _AFTER.match(self.after)
        return found.group(1).casefold() if found else ""


Check = Callable[[Candidate], bool]


def _is_upn(found: Candidate) -> bool:
    plain = re.sub(r"[ .-]", "", found.words).upper()
    last = _LETTERS.find(plain[-1]) if plain[-1].isalpha() else int(plain[-1])
    if last < 0:
        return False
    digits = [*map(int, plain[1:-1]), last]
    total = sum(weight * digit for weight, digit in enumerate(digits, 2))
    return plain[0] == _LETTERS[total % 23] or found.previous == "upn"


def _is_nhs_number(found: Candidate) -> bool:
    digits = [int(each) for each in found.words if each.isdigit()]
    check = 11 - sum(weight * digit for weight, digit in zip(range(10, 1, -1), digits, strict=False)) % 11
    return digits[-1] == check % 11 and len(set(digits)) > 1


def _is_telephone_number(found: Candidate) -> bool:
    digits = re.sub("[^0-9]", "", found.words.replace("(0)", ""))
    return len(digits) in ((12, 11) if found.words.startswith("+") else (10, 11))


def _is_birthday(found: Candidate) -> bool:
    day = _day(found.words, found.today)
    if day is None or found.previous in found.lists.not_birthdays:
        return False
    age = (found.today - day).days / 365.25
    return _YOUNGEST <= age < _OLDEST and not found.previous.startswith("ofsted")


def _day(words: str, today: date) -> date | None:
    numbers = [int(each) for each in _NUMBERS.findall(words)]
    month = next((place for place, name in enumerate(_MONTHS, 1) if name in words.casefold()), 0)
    if month and len(numbers) == 2:
        numbers.insert(1, month)
    if len(numbers) != 3:
        return None
    day, of, year = numbers if numbers[0] < 100 else reversed(numbers)
    year += 0 if year >= 100 else (2000 if year <= today.year % 100 else 1900)
    try:
        return date(year, of, day)
    except ValueError:
        return None


def _is_somebody(found: Candidate) -> bool:
    lists = found.lists
    if found.previous in (*lists.titles, "st", "saint") or found.next in lists.places:
        return False
    return all(_may_be_name(each, lists) for each in _WORD.findall(found.words))


def _may_be_name(word: str, lists: Lists) -> bool:
    plain = word.strip("'-").casefold()
    if plain in lists.children or plain in lists.given:
        return True
    is_abbreviation = len(word) > 1 and word.isupper()
    is_known = plain in lists.not_names or plain in lists.titles or plain in lists.places
    return not (is_known or is_abbreviation or plain.endswith("ly"))


def _is_given(found: Candidate) -> bool:
    return _is_one_of(found, found.lists.given | found.lists.children) and _is_somebody(found)


def _is_child(found: Candidate) -> bool:
    return _is_one_of(found, found.lists.children) and _is_somebody(found)


def _is_one_of(found: Candidate, names: frozenset[str]) -> bool:
    return found.first in names or found.first.partition("-")[0] in names


def _are_initials(found: Candidate) -> bool:
    return re.sub("[^A-Za-z]", "", found.words).casefold() not in found.lists.not_initials


CHECKS: Final[Mapping[str, Check]] = {
    "": lambda _found: True,
    "upn": _is_upn,
    "nhs": _is_nhs_number,
    "telephone": _is_telephone_number,
    "birthday": _is_birthday,
    "name": _is_somebody,
    "given": _is_given,
    "child": _is_child,
    "initials": _are_initials,
}
"""By the name that the data file calls each."""
