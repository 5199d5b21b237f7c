"""A list as lines of one text, which is how a draft keeps it, and the text as a list."""

from collections.abc import Iterable


def lines_of(items: Iterable[str]) -> str:
    """Return one line for each item."""
    return "\n".join(items)


def items_of(lines: str) -> tuple[str, ...]:
    """Return an item for each line that says something, as it was written."""
    return tuple(line for line in lines.split("\n") if line.strip())
