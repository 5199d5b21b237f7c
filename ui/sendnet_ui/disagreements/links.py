"""Where a field with two versions is found in the window."""

from dataclasses import dataclass

from sendnet_desktop.changes import Cell
from sendnet_desktop.cohorts.kinds import COHORT
from sendnet_desktop.evaluations.apart import Where
from sendnet_desktop.graduated.kinds import KIND as GRADUATED
from sendnet_desktop.ids import kind_of
from sendnet_ui.evaluations.places import Page, Place
from sendnet_ui.frameworks.places import Entry as DraftEntry
from sendnet_ui.frameworks.places import entry_of
from sendnet_ui.plans.places import SUBJECTS, Entry, ReviewPlace


@dataclass(frozen=True, slots=True)
class Link:
    """A way to a place in a room.

    Attributes:
        room: The room's key.
        place: What the room's page understands.
    """

    room: str
    place: Place | Page | Entry | ReviewPlace | DraftEntry | Cell


def link_to(where: Where) -> Link | None:
    """Return the way to the very field in its room; None where this window has no such page.

    A piece of evidence that was taken away leads to its statement.
    """
    if where.owner:
        return None
    if drafted := entry_of(where.cell):
        return None if where.is_removal else Link("framework", drafted)
    if where.subject == "other":
        return _elsewhere(where)
    if where.is_removal:
        return Link("evaluation", Page("statement", where.id))
    if where.subject == "evidence":
        return Link("evaluation", Place("evidence", where.cell.record, where.cell.field))
    return Link("evaluation", Place(where.subject, where.id, where.cell.field))


def _elsewhere(where: Where) -> Link | None:
    if kind_of(where.cell.record) == GRADUATED:
        return Link("graduated", where.cell)
    if kind_of(where.cell.record) == COHORT:
        return Link("data", where.cell)
    if kind_of(where.cell.record) == "earlier" and not where.is_removal:
        return Link("evaluation", Place("earlier", where.cell.record, where.cell.field))
    if kind_of(where.cell.record) == "review":
        return Link("priorities", ReviewPlace(where.cell.record))
    subject = SUBJECTS.get(kind_of(where.cell.record))
    if where.is_removal or subject is None:
        return None
    return Link("priorities", Entry(subject, where.cell.record, where.cell.field))
