"""The agenda of a visit, put together from what is known of a school."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from sendnet_desktop.clock import day_written
from sendnet_desktop.hubs.values import (
    AGREED,
    ASKS,
    GRADUATED,
    HEADINGS,
    LATE,
    PRIORITIES,
    RECOMMENDED,
    WITHOUT_IMPACT,
    AgendaPoint,
    HubBoard,
    HubSchool,
    VisitAgenda,
)
from sendnet_desktop.plans.choices import IMPACT
from sendnet_desktop.plans.rules import Note
from sendnet_desktop.plans.values import Action, Priority

_UNNAMED: Final = "A priority without a title"


def agenda_of(board: HubBoard, school: HubSchool, counted: Sequence[AgendaPoint]) -> VisitAgenda:
    """Return what to talk about on a visit to a school on the day on which the board is read.

    Args:
        board: The hub.
        school: The school.
        counted: What stands out in its counts, as far as others may be told.
    """
    found = {heading: tuple(of(school)) for heading, of in _POINTS.items()} | {GRADUATED: tuple(counted)}
    parts = {heading: found[heading] for heading in HEADINGS if found[heading]}
    return VisitAgenda(school.name, board.as_at, parts, board.words, board.sample)


def _agreed(school: HubSchool) -> Iterator[AgendaPoint]:
    visit = school.last_visit
    for line in visit.agreed_next.splitlines() if visit else ():
        if visit and line.strip():
            yield AgendaPoint(line.strip(), day_written(visit.visited_on))


def _late(school: HubSchool) -> Iterator[AgendaPoint]:
    for priority, action, note in _noted(school, school.late):
        told = action.what if action else ""
        yield AgendaPoint(f"{told}: {note.words}" if told else note.words, priority.title)


def _without_impact(school: HubSchool) -> Iterator[AgendaPoint]:
    for priority, _, note in _noted(school, school.without_impact):
        yield AgendaPoint(f"{priority.title or _UNNAMED}: {note.words}")


def _priorities(school: HubSchool) -> Iterator[AgendaPoint]:
    for priority in school.plan.live:
        review = priority.last_review
        impact = IMPACT.get(review.impact, "") if review else ""
        seen = f"Last review, {day_written(review.reviewed_on)}: {impact or 'no word on impact'}" if review else ""
        yield AgendaPoint(priority.title or _UNNAMED, seen or "Not reviewed yet")


def _asks(school: HubSchool) -> Iterator[AgendaPoint]:
    for priority in school.asks:
        yield AgendaPoint(priority.support.strip(), priority.title)


def _recommended(school: HubSchool) -> Iterator[AgendaPoint]:
    for each in school.recommendations:
        yield AgendaPoint(f"{each.name}  {each.recommended}", each.day)


def _noted(school: HubSchool, notes: tuple[Note, ...]) -> Iterator[tuple[Priority, Action | None, Note]]:
    for note in notes:
        priority = school.plan.find(note.priority)
        if priority is not None:
            action = next((each for each in priority.actions if each.record == note.record), None)
            yield priority, action, note


_POINTS: Final[Mapping[str, Callable[[HubSchool], Iterator[AgendaPoint]]]] = {
    AGREED: _agreed,
    LATE: _late,
    WITHOUT_IMPACT: _without_impact,
    PRIORITIES: _priorities,
    ASKS: _asks,
    RECOMMENDED: _recommended,
}
