"""The rows of the room's lists: the schools of the hub, and the visits to one of them."""

from collections.abc import Iterator

from sendnet_desktop.clock import day_written, write_day
from sendnet_desktop.hubs.values import HubBoard, HubSchool, HubVisit
from sendnet_ui.plans.rows import Row


def school_rows(board: HubBoard) -> Iterator[Row]:
    """Yield the schools, by name."""
    for each in board.schools:
        late = len(each.late)
        yield Row(
            key=each.org,
            mark="",
            words=each.name,
            about="  ·  ".join(_known(each)),
            standing=f"{late} late {'action' if late == 1 else 'actions'}" if late else "Nothing is late",
            is_pressing=bool(late),
            disagrees=any(priority.differing for priority in each.plan.priorities),
            shape="",
        )


def _known(school: HubSchool) -> Iterator[str]:
    if school.asks:
        yield "Asks for help"
    if school.without_impact:
        yield f"{len(school.without_impact)} done without impact"
    yield _contact(school)  # last, as a narrow list cuts the end off


def _contact(school: HubSchool) -> str:
    contact = school.last_contact
    if school.is_own:
        return "Your own school"
    return f"Last contact {write_day(contact)}" if contact else "No contact yet"


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
