"""Reading dates as British people write them."""

import re
from datetime import date, timedelta
from typing import Final

from sendnet_desktop.clock import MONTHS, write_day
from sendnet_desktop.errors import SendnetError

_MONTHS: Final = [month.lower() for month in MONTHS]
_FIGURES = re.compile(r"(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?,?(?: (\d{4}|\d{2}))?")
_MONTH_FIRST = re.compile(r"([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}|\d{2}))?")
_NEAR: Final = {"today": 0, "yesterday": -1, "tomorrow": 1}


def read_day(words: str, today: date) -> date:
    """Return the day that a person wrote: ``3/10/26``, ``3 October 2026``, ``3rd Oct``, ``2026-10-03``, ``today``.

    The day comes before the month. Without a year it is the one that lies nearest to today.

    Raises:
        SendnetError: No such day, or not a date.
    """
    plain = " ".join(words.lower().split())
    if plain in _NEAR:
        return today + timedelta(days=_NEAR[plain])
    try:
        return _read(plain, today)
    except ValueError as error:
        example = write_day(today)
        raise SendnetError(f"“{words.strip()[:40]}” is not a date.", f"Write it like {example}.") from error


def _read(plain: str, today: date) -> date:
    if found := _ISO.fullmatch(plain):
        return date(*map(int, found.groups()))
    if found := _FIGURES.fullmatch(plain):
        day, month, year = found.groups()
        return _nearest(int(day), int(month), year, today)
    if found := _WORDS.fullmatch(plain):
        day, name, year = found.groups()
        return _nearest(int(day), _month(name), year, today)
    if found := _MONTH_FIRST.fullmatch(plain):
        name, day, year = found.groups()
        return _nearest(int(day), _month(name), year, today)
    raise ValueError(plain)


def _month(name: str) -> int:
    starts = [number for number, month in enumerate(_MONTHS, 1) if month.startswith(name[:3])]
    if not starts or not (_MONTHS[starts[0] - 1].startswith(name) or name == "sept"):
        raise ValueError(name)
    return starts[0]


def _nearest(day: int, month: int, year: str | None, today: date) -> date:
    if year is not None:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    days = []
    for near in (today.year - 1, today.year, today.year + 1):
        try:
            days.append(date(near, month, day))
        except ValueError:  # 29 February outside a leap year
            continue
    return min(days, key=lambda one: abs(one - today))
