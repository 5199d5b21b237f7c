"""Times of day, as people write them and as they are kept."""

import re
from typing import Final

from sendnet_desktop.errors import SendnetError

_TIME: Final = re.compile(r"(\d{1,2})(?:[:.h ]?([0-5]\d))?\s*(am|pm)?", re.ASCII | re.IGNORECASE)
_NOON: Final = 12
_UNMISTAKEN: Final = r"\d{1,2}[:.][0-5]\d(?:\s?[ap]m)?|\d{1,2}\s?[ap]m"
_TIMED: Final = re.compile(
    rf"({_UNMISTAKEN})(?:\s*(?:[-–—]|to|until)\s*({_UNMISTAKEN}))?[,:;]?\s+(\S.*)", re.ASCII | re.IGNORECASE
)
"""What stands before an entry's words is a time only where it cannot be an item's number or a count."""


def read_time(words: str) -> str:
    """Return a time of day as it is kept, ``HH:MM``: 9.30, 0930, 9:30 am, 2pm and 14:00 are all read.

    Raises:
        SendnetError: The words are no time of day.
    """
    found = _TIME.fullmatch(words.strip())
    if found is None:
        raise _not_a_time(words)
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half:
        if not 1 <= hour <= _NOON:
            raise _not_a_time(words)
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    if hour > 23 or (len(found[1]) < 2 and not found[2] and not half):
        raise _not_a_time(words)
    return f"{hour:02}:{minute:02}"


def timed(words: str) -> tuple[str, str, str]:
    """Return when an entry begins and ends, and the rest of its words: ``9:05–9:30 Learning walk``, ``2pm Feedback``.

    Where no time stands first both are empty, and the words stay as they are.
    """
    found = _TIMED.fullmatch(words.strip())
    if found is None:
        return "", "", words
    try:
        return read_time(found[1]), read_time(found[2]) if found[2] else "", found[3]
    except SendnetError:
        return "", "", words


def span(starts_at: str, ends_at: str) -> str:
    """Return when something is, as people write it: ``9:30–10:15``, ``from 9:30``; empty where nobody said."""
    first, last = (each.removeprefix("0") for each in (starts_at, ends_at))
    if first and last:
        return f"{first}–{last}"
    return f"from {first}" if first else f"until {last}" if last else ""


def _not_a_time(words: str) -> SendnetError:
    return SendnetError(f"“{words[:20]}” is not a time of day.", "Write it like 9:30 or 14:00.")
