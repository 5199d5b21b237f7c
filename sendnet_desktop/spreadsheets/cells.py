"""What a cell says, whichever way it was kept: numbers as text, days in the British order."""

import re
from datetime import date
from decimal import Decimal
from typing import Final

from sendnet_desktop.spreadsheets.values import CellValue

_NUMBER: Final = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
_ORNAMENT: Final = re.compile(r"[£%\s,]")
_DAY: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})|(\d{4})-(\d{2})-(\d{2})", re.ASCII)


def text_of(value: CellValue) -> str:
    """Return what a cell says as text, without spaces at its ends; a day as ``2026-09-01``."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return "" if value is None else str(value).strip()


def number_of(value: CellValue) -> Decimal | None:
    """Return the number that a cell says; None if it says none.

    Commas between thousands, a pound sign and a per cent sign are passed over: ``61%`` is 61.
    """
    if isinstance(value, date):
        return None
    text = _ORNAMENT.sub("", text_of(value)).replace("−", "-")
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def whole_of(value: CellValue) -> int | None:
    """Return the whole number that a cell says; None if it says none."""
    number = number_of(value)
    return int(number) if number is not None and number == number.to_integral_value() else None


def day_of(value: CellValue) -> date | None:
    """Return the day that a cell says; None if it says none. ``1/9/2026`` is the first of September."""
    if isinstance(value, date):
        return value
    match = _DAY.fullmatch(text_of(value))
    if match is None:
        return None
    day, month, year, *other = match.groups()
    if year is None:
        year, month, day = other
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
