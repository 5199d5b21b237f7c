"""The slip that a school takes home, put together from the roll-call and the actions."""

from collections.abc import Iterable

from sendnet_desktop.meetings.at_school.values import Task
from sendnet_desktop.meetings.choices import TO_EVERY_SCHOOL
from sendnet_desktop.meetings.issuing.values import Slip, SlipTask
from sendnet_desktop.meetings.roll_call.values import Called


def slip_of(called: Called, tasks: Iterable[Task]) -> Slip:
    """Return the slip of a school: of its own actions and of every school's those that it has not done.

    Args:
        called: What came from it.
        tasks: What the meeting agreed.
    """
    org = called.on_list.org
    open_ = [each for each in tasks if each.task and each.is_for(org) and each.at(org).is_open]
    # Of two that are due on one day the school's own comes first: nobody else will do it.
    open_.sort(key=lambda each: (each.task_due or "9999", each.for_school == TO_EVERY_SCHOOL))
    return Slip(org, called.on_list.school, tuple(map(_told, open_)), _came(called), called.waits_for)


def _told(task: Task) -> SlipTask:
    is_every_schools = task.for_school == TO_EVERY_SCHOOL
    return SlipTask(task.task, task.task_role, task.task_due, task.task_shown_by, is_every_schools)


def _came(called: Called) -> str:
    if called.standing != "came":
        return ""
    return f"It covers {called.covers}: {called.verified}." if called.changes else "Nothing in it was new."
