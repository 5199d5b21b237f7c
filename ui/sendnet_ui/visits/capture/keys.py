"""A key for each of a few options, so that one press chooses; it is written on the option's button."""

from collections.abc import Iterator, Sequence
from string import ascii_lowercase, digits
from typing import Final

_PLACES: Final = digits[1:] + digits[0]


def keyed(options: Sequence[str]) -> dict[str, str]:
    """Return each option by its key: the figure that it ends in, its letter, or the figure of its place.

    Options of which one ends in a figure go by their own figures and letters: ``5`` is Year 5, ``0`` Year 10, ``r``
    Reception. Single letters go by themselves. Others go by their places, from 1.
    """
    by_name = any(option[-1:].isdecimal() or len(option) == 1 for option in options)
    found: dict[str, str] = {}
    for option in options:
        key = next((each for each in _wishes(option, by_name=by_name) if each not in found), "")
        if key:
            found[key] = option
    return found


def _wishes(option: str, *, by_name: bool) -> Iterator[str]:
    if by_name and option[-1:].isdecimal():
        yield option[-1]
    elif by_name:
        yield from (each for each in option.lower() if each in ascii_lowercase)
    else:
        yield from _PLACES
    yield from ascii_lowercase
