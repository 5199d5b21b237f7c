"""What network meetings ask of a school just now, and which of them the trust's office has before it."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sendnet_desktop.clock import day_written
from sendnet_desktop.meetings.values import Meeting
from sendnet_ui.meetings.moderation.places import Chosen
from sendnet_ui.network.places import CardPlace, NetworkPlace
from sendnet_ui.trust.wording import counted

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_SOON: Final = timedelta(weeks=2)
_MOST_TASKS: Final = 2
_EXCERPT: Final = 60  # letters


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that meetings ask of a school.

    Attributes:
        words: What, as a sentence.
        link: What the button to it says.
        place: Where it is.
    """

    words: str
    link: str
    place: NetworkPlace


@dataclass(frozen=True, slots=True)
class Coming:
    """A meeting of the next days, as the trust's office has it.

    Attributes:
        meeting: The meeting.
        place: Where it is.
    """

    meeting: Meeting
    place: Hashable


def read_coming(workspace: "Workspace", today: date) -> tuple[Coming, ...]:
    """Read the trust's meetings of today and of the next two weeks, the next first."""
    from sendnet_ui.meetings.places import StagePlace  # a school's window has no such room to load

    first, last = today.isoformat(), (today + _SOON).isoformat()
    ahead = [each for each in workspace.meetings.calendar.all() if first <= each.meets_on <= last]
    return tuple(Coming(each, StagePlace(each.place)) for each in sorted(ahead, key=lambda each: each.meets_on))


def read_asked(workspace: "Workspace", today: date) -> tuple[Asked, ...]:
    """Read what network meetings ask of this school on a day, the pressing things first."""
    if workspace.works_alone:
        return ()  # and nothing of meetings is loaded for a school that has none
    return (*_tasks(workspace, today), *_levels(workspace), *_next(workspace, today))


def _tasks(workspace: "Workspace", today: date) -> Iterator[Asked]:
    found, by = workspace.meetings.at_school.tasks, (today + _SOON).isoformat()
    open_ones = [each for each in found.left() if each.task_due]
    # What is in the plan is told with the plan's own actions.
    pressing = [each for each in open_ones if each.task_due <= by and each.at(found.org).taken is None]
    for task in pressing[:_MOST_TASKS]:
        is_late = task.is_late(found.org, today.isoformat())
        when = f"was due on {day_written(task.task_due)}" if is_late else f"is due on {day_written(task.task_due)}"
        yield Asked(f"{_excerpt(task.task)} – {when}.", "Go to it", NetworkPlace("tasks", CardPlace(task.record)))
    if more := pressing[_MOST_TASKS:]:
        words = f"{counted(len(more), 'more action')} of meetings late or soon due."
        yield Asked(words, "Look", NetworkPlace("tasks", CardPlace(more[0].record)))


def _levels(workspace: "Workspace") -> Iterator[Asked]:
    own = workspace.meetings.moderation.own
    for each in own.all():
        if each.statement is not None and not each.is_revealed and not own.own(each).is_handed_in:
            words = f"Moderation: your level of {each.statement.id} is asked for."
            yield Asked(words, "Give it", NetworkPlace("moderation", Chosen(each.place.record)))


def _next(workspace: "Workspace", today: date) -> Iterator[Asked]:
    meeting = workspace.meetings.at_school.next_meeting()
    if meeting is None or meeting.meets_on > (today + _SOON).isoformat():
        return
    when = ", ".join(filter(None, (day_written(meeting.meets_on), meeting.starts_at)))
    bring = f" Bring {meeting.bring[:1].lower()}{meeting.bring[1:].rstrip('.')}." if meeting.bring else ""
    yield Asked(f"{meeting.title}: {when}.{bring}", "Look", NetworkPlace("next"))


def _excerpt(words: str) -> str:
    line = " ".join(words.split()).rstrip(".")
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT].rsplit(' ', 1)[0]}…"
