"""Where a field with two versions is found in the window."""

from dataclasses import dataclass

from sendnet_desktop.changes import Cell
from sendnet_desktop.evaluations.apart import Where
from sendnet_ui.evaluations.places import Page, Place


@dataclass(frozen=True, slots=True)
class Link:
    """A way to a place in a room.

    Attributes:
        room: The room's key.
        place: What the room's page understands.
    """

    room: str
    place: Place | Page | Cell


def link_to(where: Where) -> Link | None:
    """Return the way to the very field in the evaluation; None where this window has no such page.

    A piece of evidence that was taken away leads to its statement.
    """
    if where.owner or where.subject == "other":
        return None
    if where.is_removal:
        return Link("evaluation", Page("statement", where.id))
    if where.subject == "evidence":
        return Link("evaluation", Place("evidence", where.cell.record, where.cell.field))
    return Link("evaluation", Place(where.subject, where.id, where.cell.field))
