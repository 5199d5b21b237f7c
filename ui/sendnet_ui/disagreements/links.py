"""Where a field with two versions is found in the window."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Final

from sendnet_desktop.cohorts.kinds import COHORT
from sendnet_desktop.evaluations.apart import Where
from sendnet_desktop.graduated.kinds import KIND as GRADUATED
from sendnet_desktop.ids import key_of, kind_of
from sendnet_ui.disagreements.day_links import way_on_a_day
from sendnet_ui.evaluations.places import Page, Place
from sendnet_ui.frameworks.checklists.places import checklist_entry_of
from sendnet_ui.frameworks.places import entry_of
from sendnet_ui.hub.places import place_of as hub_place
from sendnet_ui.meetings.places import sought_by
from sendnet_ui.network.places import place_of as network_place
from sendnet_ui.plans.places import SUBJECTS, Entry, PriorityPlace, ReviewPlace

_TABLES: Final = {GRADUATED: "graduated", COHORT: "data"}
"""The rooms whose tables have a cell for every record of a kind."""


@dataclass(frozen=True, slots=True)
class Link:
    """A way to a place in a room.

    Attributes:
        room: The room's key.
        place: What the room's page understands.
    """

    room: str
    place: Hashable


def link_to(where: Where) -> Link | None:
    """Return the way to the very field in its room; None where this window has no such page.

    A piece of evidence that was taken away leads to its statement.
    """
    if where.owner:
        return None
    if drafted := entry_of(where.cell) or checklist_entry_of(where.cell):
        return None if where.is_removal else Link("framework", drafted)
    if where.subject == "other":
        return _other(where)
    if where.is_removal:
        return Link("evaluation", Page("statement", where.id))
    if where.subject == "evidence":
        return Link("evaluation", Place("evidence", where.cell.record, where.cell.field))
    return Link("evaluation", Place(where.subject, where.id, where.cell.field))


def _other(where: Where) -> Link | None:
    if _is_of_a_day(where):
        return _on_a_day(where)
    return _at_meetings(where) or _across_schools(where) or _elsewhere(where)


def _elsewhere(where: Where) -> Link | None:
    cell = where.cell
    kind, key = kind_of(cell.record), key_of(cell.record)
    place: Hashable = None
    room = "priorities"
    match kind:
        case "bearing" | "serving":
            place = PriorityPlace(f"priority:{key.partition('.')[0]}")
        case "review":
            place = ReviewPlace(cell.record)
        case "support":
            room, place = "evaluation", Place("evidence", f"evidence:{key.partition('.')[0]}", "reference")
        case "finding":
            subject, _, about = key.partition(".")
            room, place = "evaluation", Page("area" if subject == "area" else "statement", about)
        case "earlier":
            room, place = "evaluation", None if where.is_removal else Place("earlier", cell.record, cell.field)
        case _ if kind in _TABLES:
            room, place = _TABLES[kind], cell
        case _ if kind in SUBJECTS and not where.is_removal:
            place = Entry(SUBJECTS[kind], cell.record, cell.field)
    return Link(room, place) if place is not None else None


def _at_meetings(where: Where) -> Link | None:
    place: Hashable
    if where.at_school:
        room, place = "network", network_place(where.cell, is_removal=where.is_removal)
    else:
        room, place = "meetings", sought_by(where.cell, is_removal=where.is_removal)
    return Link(room, place) if place is not None else None


def _across_schools(where: Where) -> Link | None:
    place: Hashable = hub_place(where.cell)
    if place is not None:
        return Link("hub", place)
    return Link("board", key_of(where.cell.record)) if kind_of(where.cell.record) == "board_summary" else None


def _is_of_a_day(where: Where) -> bool:
    # A school reads what reviews found of a statement beside its own judgement.
    is_beside = where.at_school and kind_of(where.cell.record) == "finding"
    return where.cell.channel.startswith(("visit:", "findings:")) and not is_beside


def _on_a_day(where: Where) -> Link | None:
    way = way_on_a_day(where.cell, at_school=where.at_school, is_removal=where.is_removal)
    return Link(*way) if way else None
