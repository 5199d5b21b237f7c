"""Telling a list of pupils from a table of counts, so that none is ever taken in (cohort data, rule 6)."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Final

from sendnet_desktop.cohorts.measures import BLOCKS, GROUPS, MEASURES
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_desktop.spreadsheets.cells import text_of
from sendnet_desktop.spreadsheets.values import CellValue, Row

_UPN: Final = re.compile(r"[A-Za-z][0-9]{11}[0-9A-Za-z]")
_DAY: Final = re.compile(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-]([0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NAME: Final = re.compile(r"[^\W\d_][\w'’.-]*(,? [^\W\d_][\w'’.-]*){0,3}")
_TITLES: Final = frozenset(
    (
        *("upn", "uln", "dob", "date of birth", "birth date", "pupil", "pupil name", "student", "student name"),
        *("name", "names", "first name", "forename", "forenames", "last name", "surname", "surnames", "legal name"),
    )
)
_LABELS: Final = tuple(each.label for each in MEASURES.values())
_OURS: Final = (*GROUPS, *GROUPS.values(), *MEASURES, *_LABELS, *(block.title for block in BLOCKS))
_FEW: Final = 2


class ListOfPupilsError(SendnetError):
    """What was brought has one row for each pupil."""

    def __init__(self) -> None:
        super().__init__(
            "This looks like a list with a row for each pupil, so nothing of it was kept.",
            "SENDnet holds counts and never names. Count the pupils in your own system, and bring the counts.",
        )


def refuse_pupils(rows: Iterable[Row], words: Words = USUAL, *, may_hold_words: bool = False) -> None:
    """Let nothing through that looks like one row for each pupil.

    Unique pupil numbers, dates, columns of that title, and names where counts belong.

    Args:
        rows: What was brought.
        words: What the trust calls things, so that its own names of the groups are known too.
        may_hold_words: Whether words that are no measure or group may stand there, such as a title put otherwise.

    Raises:
        ListOfPupilsError: It looks like one.
    """
    known = _known(words)
    days = names = 0
    for row in rows:
        texts = [text_of(cell).strip() for cell in row.cells]
        if any(_UPN.fullmatch(each) or _is_title(each) for each in texts):
            raise ListOfPupilsError
        days += any(_is_day(cell) for cell in row.cells)
        names += any(each.casefold() not in known and _NAME.fullmatch(each) for each in texts)
    if days >= _FEW or (names >= _FEW and not may_hold_words):
        raise ListOfPupilsError


@cache
def _known(words: Words) -> frozenset[str]:
    return frozenset(each.casefold() for ours in _OURS for each in (ours, said(words, ours)))


def _is_title(word: str) -> bool:
    plain = " ".join(re.sub(r"[^\w ]", " ", word).split()).casefold()
    return plain in _TITLES


def _is_day(cell: CellValue) -> bool:
    return isinstance(cell, date) or (isinstance(cell, str) and _DAY.fullmatch(cell.strip()) is not None)
