"""Where a part lands that Alt with an arrow key moves in the one list of parts and what is in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a part is moved to.

    Attributes:
        before: What it is to stand before; empty for the end.
        into: The area or section that it moves into; empty for its own, and for areas and sections.
    """

    before: str = ""
    into: str = ""


def landing(parts: Mapping[str, Sequence[str]], record: str, *, down: bool) -> Landing | None:
    """Return where a part lands one step further; None where there is no further.

    A statement or an item at the edge of its area or section goes on into the next one.

    Args:
        parts: The records of what is in each area or section, by its own, in order.
        record: What is moved.
        down: Whether it goes down or up.
    """
    wholes = list(parts)
    if record in parts:
        return _among(wholes, record, down=down)
    own = next((whole for whole, within in parts.items() if record in within), None)
    if own is None:
        return None
    within = _among(parts[own], record, down=down)
    if within is not None:
        return within
    place = wholes.index(own) + (1 if down else -1)
    if not 0 <= place < len(wholes):
        return None
    beside = wholes[place]
    first = parts[beside][0] if down and parts[beside] else ""
    return Landing(first, beside)


def _among(records: Sequence[str], record: str, *, down: bool) -> Landing | None:
    place = records.index(record) + (1 if down else -1)
    if not 0 <= place < len(records):
        return None
    following = place + 1 if down else place
    return Landing(records[following] if following < len(records) else "")
