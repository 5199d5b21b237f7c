"""What a new part or a new version is called unless somebody says otherwise."""

import re
from collections.abc import Collection, Iterable
from typing import Final

from sendnet_desktop.publishing.values import Draft, DraftArea

_LAST_NUMBER: Final = re.compile(r"(.*?)(\d+)")
_OF_A_YEAR: Final = re.compile(r"(\d{4})\.(\d+)")
_LONGEST: Final = 16
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def is_of_a_year(number: str) -> bool:
    """Say whether a version is called after its year, such as ``2026.2``, so that people see which is the newer."""
    return _OF_A_YEAR.fullmatch(number) is not None


def next_number(number: str, year: int, taken: Collection[str] = ()) -> str:
    """Return what the version after this one is called: ``2026.2`` after ``2026.1``, in the next year ``2027.1``.

    Args:
        number: What the version that is revised is called; empty for a first one.
        year: The school year.
        taken: What other versions are called.
    """
    found = _LAST_NUMBER.fullmatch(number)
    of_year = _OF_A_YEAR.fullmatch(number)
    before, last = (found[1], int(found[2])) if found else (f"{year}.", 0)
    if of_year and int(of_year[1]) != year:
        before, last = f"{year}.", 0
    return next(each for each in (f"{before}{last + more}" for more in range(1, 10_000)) if each not in taken)


def next_statement(area: DraftArea, draft: Draft, known: Iterable[str]) -> str:
    """Return the id of a new statement of an area: ``A11`` where the last is ``A10``.

    Args:
        area: Where it is asked.
        draft: The draft, no two parts of which share an id.
        known: Ids that published packs have given.
    """
    return next_after((each.part.id for each in area.statements), area.part.id, _taken(draft, known))


def next_after(given: Iterable[str], stem: str, taken: Collection[str], longest: int = _LONGEST) -> str:
    """Return the id after some others: ``A11`` where the last is ``A10``.

    Args:
        given: Those that it comes after.
        stem: What its number stands after where none of them has a number.
        taken: Ids that are given already, in small letters.
        longest: How many characters it may have.
    """
    numbered = [_LAST_NUMBER.fullmatch(each) for each in given]
    stems = [found[1] for found in numbered if found]
    return _next(max(stems, key=stems.count) if stems else stem, taken, longest)


def next_area(draft: Draft, known: Iterable[str]) -> str:
    """Return the id of a new area: the next letter, or the next number where areas are numbered."""
    taken = _taken(draft, known)
    if draft.areas and all(area.part.id.isdecimal() for area in draft.areas):
        return _next("", taken)
    return next((letter for letter in _LETTERS if letter.casefold() not in taken), "") or _next("Z", taken)


def next_level(draft: Draft, known: Iterable[str]) -> str:
    """Return the id of a new point of the scale, which nobody sees."""
    return _next("", {*(level.part.id.casefold() for level in draft.levels), *(each.casefold() for each in known)})


def _taken(draft: Draft, known: Iterable[str]) -> set[str]:
    ids = (*(area.part.id for area in draft.areas), *(statement.part.id for statement in draft.statements), *known)
    return {each.casefold() for each in ids}


def _next(stem: str, taken: Collection[str], longest: int = _LONGEST) -> str:
    numbers = [_LAST_NUMBER.fullmatch(each) for each in taken]
    last = max((int(found[2]) for found in numbers if found and found[1] == stem.casefold()), default=0)
    return f"{stem}{last + 1}"[-longest:]
