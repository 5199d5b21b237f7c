"""Places in a list: texts of digits, sorted as texts, between any two of which there is room for another."""

from typing import Final

DIGITS: Final = 20
"""How many a place begins with: those of the stamp at which a record was made."""


def place_of(number: int) -> str:
    """Return the place of a number."""
    return f"{number:0{DIGITS}d}"


def between(earlier: str, later: str) -> str:
    """Return a place after one and before another; just after the first where there is nothing between them."""
    width = max(len(earlier), len(later), DIGITS)
    low, high = (_number(place, width) for place in (earlier, later))
    while low < high and (low + high) // 2 == low:
        low, high, width = low * 10, high * 10, width + 1
    return f"{(low + high) // 2 if low < high else low + 1:0{width}d}"


def _number(place: str, width: int) -> int:
    # Others may have written anything here.
    return int(place.ljust(width, "0")) if place.isdecimal() and place.isascii() else 0
