"""The words of frozen documents, as the guard reads them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

import msgspec

from sendnet_desktop.privacy.scanning import Finding, scan_field

_AROUND: Final = 40


def words_of(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the name of its field and every text of a document; what is no JSON is one text."""
    try:
        yield from _leaves("", msgspec.json.decode(data))
    except (ValueError, RecursionError):
        yield "", data.decode(errors="replace")


def excerpts(data: bytes, let_through: frozenset[str], today: date) -> tuple[str, tuple[Finding, ...]]:
    """Return what in a document may point at a child, a line each with the words around it, and its place there.

    Args:
        data: The document.
        let_through: Texts that were let through where they were written.
        today: The date here.
    """
    lines, moved, length = list[str](), list[Finding](), 0
    for field, words in words_of(data):
        for finding in () if words in let_through else scan_field(field, words, today):
            start = max(0, finding.start - _AROUND)
            line = "".join(" " if each.isspace() else each for each in words[start : finding.end + _AROUND])
            by = length - start
            moved.append(replace(finding, start=finding.start + by, end=finding.end + by))
            lines.append(line)
            length += len(line) + 1
    return "\n".join(lines), tuple(moved)


def _leaves(field: str, part: object) -> Iterator[tuple[str, str]]:
    if isinstance(part, str):
        yield field, part
    elif isinstance(part, dict):
        for name, within in part.items():
            yield from _leaves(str(name), within)
    elif isinstance(part, list):
        for within in part:
            yield from _leaves(field, within)
