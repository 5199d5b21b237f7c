"""Meetings and the days of their actions, for the calendar of a school."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sendnet_ui.shell.desk import Desk
from sendnet_ui.tables.calendar import save_calendar

if TYPE_CHECKING:
    from sendnet_desktop.exports.calendar_file import Event
    from sendnet_desktop.workspace import Workspace


def ask_calendar(desk: Desk, beside: QWidget) -> None:
    """Ask where the calendar is kept, and write it: the meetings to come, and what this school has to do by when."""
    save_calendar(desk, beside, "Network meetings", read_dates)


def read_dates(workspace: "Workspace") -> "tuple[Event, ...]":
    """Return the meetings to come, and the days of what this school still has to do."""
    from sendnet_desktop.exports.meeting_calendar import meeting_events, task_events

    found, today = workspace.meetings.at_school.tasks, workspace.today().isoformat()
    meetings = [each for each in workspace.meetings.calendar.all() if each.is_announced and each.meets_on >= today]
    left = [each for each in found.all() if each.at(found.org).is_open]
    return (*meeting_events(meetings), *task_events(left, workspace.evaluations.words()))
