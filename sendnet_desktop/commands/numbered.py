"""One of a list by its number, as people read it."""

from collections.abc import Sequence
from typing import TypeVar

from sendnet_desktop.errors import SendnetError

T = TypeVar("T")


def numbered(things: Sequence[T], number: str, missing: str, told_by: str) -> T:
    """Return one of a list by its number, from 1.

    Args:
        things: The list.
        number: What was typed.
        missing: What is said where there is none of this number.
        told_by: The verb that lists them.

    Raises:
        SendnetError: There is none of this number.
    """
    place = int(number) if number.isdecimal() else 0
    if not 1 <= place <= len(things):
        raise SendnetError(missing, f"“sendnet {told_by}” lists them.")
    return things[place - 1]
