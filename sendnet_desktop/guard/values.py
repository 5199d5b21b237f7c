"""What the guard tells people."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sendnet_desktop.changes import Cell
from sendnet_desktop.privacy.scanning import Finding

LONGEST_REASON: Final = 300


@dataclass(frozen=True, slots=True)
class Flagged:
    """A text in which something may point at a child, and which nobody has decided on (privacy format, rule 6).

    Attributes:
        cell: Where it stands.
        text: The whole of it; for a frozen document the words found, with those around them.
        findings: What was found, by its place in the text.
        version: When it was written, as the writer's hybrid clock: with the cell it names the text.
        is_document: Whether it is a frozen document, in which nothing can be replaced.
        may_change: Whether this laptop's person may write there.
    """

    cell: Cell
    text: str
    findings: tuple[Finding, ...]
    version: int
    is_document: bool = False
    may_change: bool = True


@dataclass(frozen=True, slots=True)
class LetThrough:
    """A text that was let through.

    Attributes:
        record: The waiver.
        cell: Where the text stands.
        why: The reason.
        who: Who let it through.
        at: When.
        still_there: Whether the field still says it.
    """

    record: str
    cell: Cell
    why: str
    who: str
    at: datetime
    still_there: bool
