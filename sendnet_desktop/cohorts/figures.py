"""Figures as they are kept and typed: counts, percentages alone, means (cohort data, rule 3)."""

import re
from decimal import Decimal
from typing import Final

from sendnet_desktop.cohorts.measures import Measure
from sendnet_desktop.errors import SendnetError

WITHDRAWN: Final = ""
"""Kept where a figure that an earlier year's entry gives is taken back."""

MOST: Final = 9_999_999
"""The greatest count: a large school's sessions of a year are well below it."""

_COUNT: Final = re.compile(r"0|[1-9][0-9]{0,6}")
_DECIMAL: Final = re.compile(r"(0|[1-9][0-9]{0,3})(\.[0-9]{1,2})?")
_THOUSANDS: Final = re.compile(r"[1-9][0-9]{0,2}(,[0-9]{3})+")
_HUNDRED: Final = Decimal(100)


def is_count(figure: str) -> bool:
    """Say whether a figure is a whole number from 0 to ``MOST``, in ASCII digits."""
    return _COUNT.fullmatch(figure) is not None


def is_percent(figure: str) -> bool:
    """Say whether a figure is a percentage alone: ``12.4%``."""
    return figure.endswith("%") and _DECIMAL.fullmatch(figure[:-1]) is not None


def is_decimal(figure: str) -> bool:
    """Say whether a figure is a number with two places at most."""
    return _DECIMAL.fullmatch(figure) is not None


def decimal_of(figure: str) -> Decimal:
    """Return the number that a figure says."""
    return Decimal(figure.removesuffix("%"))


def is_figure(measure: Measure, figure: str) -> bool:
    """Say whether a figure, as kept, may stand in a cell of a measure."""
    match measure.unit:
        case "count":
            return is_count(figure)
        case "share":
            return is_count(figure) or (is_percent(figure) and decimal_of(figure) <= _HUNDRED)
        case "rate":
            return is_count(figure) or is_percent(figure)
        case "mean" | "number":
            return is_decimal(figure)
    return False


def checked(measure: Measure, typed: object) -> str | None:
    """Return what is to be kept of what was typed; None for nothing.

    Spaces, commas between thousands and needless zeros behind the point are let go of.

    Raises:
        SendnetError: It is no figure of this measure.
    """
    if typed is None or (isinstance(typed, str) and not typed.strip()):
        return None
    figure = _plain(str(typed)) if isinstance(typed, str | int | Decimal) and not isinstance(typed, bool) else "?"
    if not is_figure(measure, figure):
        raise SendnetError(f"“{measure.label}” takes no such figure.", _ASKED[measure.unit])
    return figure


_ASKED: Final = {
    "count": "Give a whole number, such as 24.",
    "share": "Give a whole number, such as 24; or a percentage, such as 12.4%, where you have nothing else.",
    "rate": "Give a whole number, such as 24; or a number for each 100, as 11.3%, where you have nothing else.",
    "mean": "Give a number with two places at most, such as 46.3.",
    "number": "Give a number with two places at most, such as 12.5.",
    "share of all": "It follows from other figures and is not typed.",
}


def asked_of(measure: Measure) -> str:
    """Return what may be typed, as a sentence."""
    return _ASKED[measure.unit]


def _plain(typed: str) -> str:
    percent = "%" if typed.rstrip().endswith("%") else ""
    number = typed.strip().removesuffix("%").strip()
    if _THOUSANDS.fullmatch(number):
        number = number.replace(",", "")
    whole, point, places = number.partition(".")
    places = places.rstrip("0")
    return f"{whole}{point if places else ''}{places}{percent}"
