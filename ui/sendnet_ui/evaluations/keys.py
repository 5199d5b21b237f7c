"""Finding any statement in two keys: a letter for each area, then a figure for the statement in it.

Figures are never areas, since on a statement they judge it. So every area has a letter, whatever a pack calls it,
and the list shows it beside the area's title.
"""

import re
from collections.abc import Iterator, Sequence
from string import ascii_uppercase
from typing import Final

from sendnet_desktop.evaluations.values import Judged
from sendnet_desktop.frameworks.pack import Area

SET_ASIDE: Final = "N"
"""Says that a statement does not apply, so no area has it."""

KEEP: Final = "="
"""Keeps the judgement of last year, or says that one stands although its statement was re-worded."""

_FIGURE: Final = re.compile(r"(\d+)\D*$")
_TEN: Final = 10


def letters(areas: Sequence[Area]) -> dict[str, str]:
    """Return each area's letter, by area id.

    An id of one letter is its own. Otherwise it is the first that is free of the letter with which all its
    statements' ids begin, the letters of its own id, and, for an id of figures, the letter of its place: A for the
    first area, B for the second.
    """
    found: dict[str, str] = {}
    by_claim = sorted(enumerate(areas), key=lambda each: len(_plain(each[1].id)) != 1)
    for place, area in by_claim:
        taken = {*found.values(), SET_ASIDE}
        found[area.id] = next(letter for letter in _wishes(area, place) if letter not in taken)
    return found


def placed(judged: Sequence[Judged], figure: int, tens: int = 0) -> Judged | None:
    """Return the statement of an area that a figure means: the one whose id ends in it, or the one at that place.

    Args:
        judged: The area's statements.
        figure: 1 to 9, or 0 for the tenth.
        tens: How many tens to count on, for areas of more than ten statements.
    """
    number = (figure or _TEN) + tens * _TEN
    named = [each for each in judged if _number(each.statement.id) == number]
    if len(named) == 1:
        return named[0]
    return judged[number - 1] if number <= len(judged) else None


def tens_of(judged: Sequence[Judged]) -> int:
    """Return how many rounds of ten figures it takes to reach every statement of an area."""
    return (len(judged) + _TEN - 1) // _TEN


def _wishes(area: Area, place: int) -> Iterator[str]:
    initials = {statement.id[:1].upper() for statement in area.statements}
    own = _plain(area.id)
    if len(initials) == 1:
        yield from _plain("".join(initials))
    yield from own
    if not own:
        yield from ascii_uppercase[place:]
    yield from _plain(area.title)
    yield from ascii_uppercase


def _plain(words: str) -> str:
    return "".join(letter for letter in words.upper() if letter in ascii_uppercase)


def _number(statement: str) -> int | None:
    found = _FIGURE.search(statement)
    return int(found[1]) if found else None
