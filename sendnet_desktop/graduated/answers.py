"""What may be said in the monitor: whole numbers, how a step stands, and a line that shows it."""

import re
from typing import Final

from sendnet_desktop.changes import Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.graduated.indicators import COUNTS, HEALTH, LONGEST_LINE, MOST
from sendnet_desktop.graduated.naming import CHOICES, LABELS

_DIGITS: Final = re.compile(r"[0-9]{1,4}")


def checked(field: str, value: Value) -> Value:
    """Return what is to be kept in a field; None where nothing is said.

    Args:
        field: One of the monitor's.
        value: A count as a number or its digits, the id of a choice, or a line.

    Raises:
        SendnetError: There is no such field, or it takes no such value.
    """
    if field not in LABELS:
        raise SendnetError(f"“{field[:40]}” is not something that is asked here.")
    if value in (None, ""):
        return None
    if field in COUNTS:
        return _count(value)
    return _chosen(value) if field in CHOICES else _line(value)


def is_count(value: object) -> bool:
    """Say whether a value is a count: a whole number from 0 to 9,999."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST


def _count(value: Value) -> int:
    if isinstance(value, str) and _DIGITS.fullmatch(value.strip()):
        value = int(value)
    if not isinstance(value, int) or not is_count(value):
        raise SendnetError("That is not a count.", f"Give a whole number from 0 to {MOST:,}.")
    return value


def _chosen(value: Value) -> str:
    if not isinstance(value, str) or value not in HEALTH:
        raise SendnetError("That is not one of the answers.", f"Choose from: {', '.join(HEALTH)}.")
    return value


def _line(value: Value) -> str | None:
    if not isinstance(value, str) or len(value.splitlines()) > 1 or len(value) > LONGEST_LINE:
        raise SendnetError(
            f"That is more than one line of {LONGEST_LINE} characters.", "Say in one sentence what shows it."
        )
    return value.strip() or None
