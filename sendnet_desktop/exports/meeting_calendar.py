"""Network meetings and the days by which their actions are to be done, as events of a calendar."""

from collections.abc import Iterable, Iterator
from datetime import time

from sendnet_desktop.clock import read_day
from sendnet_desktop.exports.calendar_file import Event
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.meetings.at_school.values import Task
from sendnet_desktop.meetings.choices import HELD_HOW
from sendnet_desktop.meetings.values import Meeting


def meeting_events(meetings: Iterable[Meeting]) -> Iterator[Event]:
    """Yield an event for every meeting that has a day; one without an hour takes the whole of it."""
    for meeting in meetings:
        day = read_day(meeting.meets_on)
        if day is None:
            continue
        focus = f"Focus: {meeting.meeting_focus}" if meeting.meeting_focus else ""
        bring = f"To bring: {meeting.bring}" if meeting.bring else ""
        lines = (HELD_HOW.get(meeting.held_how, ""), focus, bring)
        yield Event(
            f"meeting-{meeting.place.key}",
            meeting.title,
            day,
            _hour(meeting.starts_at),
            _hour(meeting.ends_at),
            meeting.held_in,
            "\n".join(filter(None, lines)),
        )


def task_events(tasks: Iterable[Task], words: Words) -> Iterator[Event]:
    """Yield an event for every action that has a day by which it is to be done; nobody is shown as busy by it."""
    for task in tasks:
        day = read_day(task.task_due)
        if day is None or not task.task:
            continue
        who = f"Who: {task.task_role}" if task.task_role else ""
        shown = f"How we will know it is done: {task.task_shown_by}" if task.task_shown_by else ""
        lines = (said(words, "Action of a network meeting"), who, shown)
        about = "\n".join(filter(None, lines))
        yield Event(f"task-{task.key}", f"To be done: {_first_line(task.task)}", day, about=about, is_busy=False)


def _hour(text: str) -> time | None:
    try:
        found = time.fromisoformat(text)
    except ValueError:
        return None
    return time(found.hour, found.minute)


def _first_line(text: str) -> str:
    return next(iter(text.strip().splitlines()), "")
