"""A hub as tables: its schools side by side, and the visits to them."""

from collections.abc import Iterable, Mapping, Sequence

from sendnet_desktop.exports.lists import Told, apart, day, sheet
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.hubs.naming import LABELS
from sendnet_desktop.hubs.values import AgendaPoint, HubBoard, HubSchool, HubVisit
from sendnet_desktop.spreadsheets.values import Sheet


def hub_sheets(board: HubBoard, counted: Mapping[str, Sequence[AgendaPoint]]) -> tuple[Sheet, ...]:
    """Return one row a school in a first table, and one row a visit in a second.

    Args:
        board: The hub.
        counted: What stands out in each school's counts, by its id.
    """
    schools: list[Told[HubSchool]] = [
        Told("School", lambda each: each.name),
        Told("Live priorities", lambda each: "; ".join(priority.title for priority in each.plan.live)),
        Told("Late actions", lambda each: len(each.late), "number"),
        Told("Done without impact", lambda each: len(each.without_impact), "number"),
        Told("What the school asks for", lambda each: "; ".join(priority.support for priority in each.asks)),
        Told("Open recommendations", lambda each: len(each.recommendations), "number"),
        Told("Graduated approach", lambda each: " ".join(point.words for point in counted.get(each.org, ()))),
        Told("Last visit", lambda each: day(each.last_visit.visited_on if each.last_visit else ""), "date"),
        Told("Last contact", lambda each: each.last_contact, "date"),
    ]
    names = {school.org: school.name for school in board.schools}
    visits: list[Told[HubVisit]] = [
        Told("School", lambda each: names.get(each.org, "")),
        Told(LABELS["visited_on"], lambda each: day(each.visited_on), "date"),
        Told(LABELS["hub_lead_name"], lambda each: each.hub_lead_name),
        Told("Who took part", lambda each: said(board.words, ", ".join(each.took_part))),
        Told(LABELS["whole_school"], lambda each: each.whole_school),
        Told(LABELS["seen_there"], lambda each: each.seen_there),
        Told(LABELS["agreed_next"], lambda each: each.agreed_next),
        Told(LABELS["next_visit_on"], lambda each: day(each.next_visit_on), "date"),
        Told("Two versions of", lambda each: apart(each.disagreements, LABELS)),
    ]
    made: Iterable[HubVisit] = (visit for school in board.schools for visit in school.visits)
    return (sheet("Hub", schools, board.schools), sheet("Visits", visits, tuple(made)))
