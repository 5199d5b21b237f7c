"""What the guard says, alike in windows and on the command line."""

from collections.abc import Sequence
from typing import Final

from sendnet_desktop.guard.values import Flagged
from sendnet_desktop.privacy.scanning import Finding

_AROUND: Final = 48


def stays(number: int) -> str:
    """Return the sentence on what stays here, such as *2 notes stay on this laptop until …*; none for nothing."""
    if not number:
        return ""
    notes, them = ("1 note stays", "it") if number == 1 else (f"{number:,} notes stay", "them")
    return f"{notes} on this laptop until you have looked at {them}."


def around(text: str, finding: Finding) -> tuple[str, str, str]:
    """Return what was found with a few words before and after it, on one line."""
    before, found, after = text[: finding.start], text[finding.start : finding.end], text[finding.end :]
    head = f"…{_line(before[-_AROUND:])}" if len(before) > _AROUND else _line(before)
    tail = f"{_line(after[:_AROUND])}…" if len(after) > _AROUND else _line(after)
    return head, _line(found), tail


def count_words(flagged: Sequence[Flagged]) -> str:
    """Return how many texts there are to decide on, in words."""
    return f"{len(flagged):,} {'note' if len(flagged) == 1 else 'notes'}"


def _line(words: str) -> str:
    return "".join(" " if each.isspace() else each for each in words if each.isprintable() or each.isspace())
