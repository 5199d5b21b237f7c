"""The rows of the room's lists: the schools of the hub, and the visits to one of them."""

from collections.abc import Iterator

from sendnet_desktop.clock import day_written, write_day
from sendnet_desktop.hubs.values import HubBoard, HubSchool, HubVisit
from sendnet_ui.plans.rows import Row


def school_rows(board: HubBoard) -> Iterator[Row]:
    """Yield the schools, by name."""
    for each in board.schools:
        contact = each.last_contact
        yield Row(
            key=each.org,
            mark="",
            words=each.name,
            about="  ·  ".join(standing(each)) or "Nothing waits",
            standing=f"Last contact {write_day(contact)}" if contact else "No contact yet",
            is_pressing=bool(each.late),
            disagrees=bool(each.plan.priorities) and any(priority.differing for priority in each.plan.priorities),
            shape="",
        )


def standing(school: HubSchool) -> Iterator[str]:
    """Yield how a school stands, in a few words each."""
    live, late, unseen = len(school.plan.live), len(school.late), len(school.without_impact)
    yield f"{live} live {'priority' if live == 1 else 'priorities'}" if live else "No live priority"
    if late:
        yield f"{late} late {'action' if late == 1 else 'actions'}"
    if unseen:
        yield f"{unseen} done without impact"
    if school.asks:
        yield "asks for help"
    if school.recommendations:
        count = len(school.recommendations)
        yield f"{count} open {'recommendation' if count == 1 else 'recommendations'}"


def visit_rows(visits: tuple[HubVisit, ...]) -> Iterator[Row]:
    """Yield the visits to a school, the latest first."""
    for each in visits:
        said = each.agreed_next or each.seen_there or each.whole_school
        first = next((line.strip() for line in said.splitlines() if line.strip()), "Nothing written yet")
        yield Row(
            key=each.record,
            mark="",
            words=day_written(each.visited_on) or "No day yet",
            about=first,
            standing=", ".join(each.took_part),
            disagrees=bool(each.disagreements),
            shape="",
        )
