"""``network``: what a school has to do for network meetings, and what it asks, shares, notes and logs."""

import argparse
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.clock import day_written
from sendnet_desktop.commands import network_adding
from sendnet_desktop.commands.leaving import add_reason, release
from sendnet_desktop.commands.numbered import numbered
from sendnet_desktop.commands.printing import say_written
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.meetings.at_school.values import Task
from sendnet_desktop.meetings.choices import TASK_STATES
from sendnet_desktop.meetings.values import Meeting
from sendnet_desktop.workspace import Workspace

_NUMBER_HELP: Final = "the action's number, as “sendnet network” lists it"
_NONE: Final = "There is no action of this number."


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    network = verbs.add_parser(
        "network",
        help="in a school: network meetings, what is to be done, asked and shared",
        description="In a school: say when the next network meeting is and what is to be done, numbered.",
    )
    network.set_defaults(run=_tell)
    actions = Verbs(network, optional=True)
    _add_tasks(actions)
    decided = actions.add_parser(
        "decided", help="read the note of the latest meeting", description="Read the note of the latest meeting."
    )
    decided.set_defaults(run=_decided)
    calendar = actions.add_parser(
        "calendar",
        help="write a calendar file",
        description="Write the meetings to come, and what is to be done by when, as a calendar file (.ics).",
    )
    calendar.add_argument("--out", type=Path, metavar="FILE.ics", required=True)
    add_reason(calendar)
    calendar.set_defaults(run=_calendar)
    network_adding.add(actions)


def _add_tasks(actions: Verbs) -> None:
    say = actions.add_parser("say", help="say how an action goes", description="Say how an action of a meeting goes.")
    say.add_argument("number", metavar="NUMBER", help=_NUMBER_HELP)
    say.add_argument("state", choices=tuple(TASK_STATES), help="how it goes")
    say.add_argument("--note", metavar="TEXT", help="a word on it")
    say.set_defaults(run=_say)
    take = actions.add_parser(
        "take-up",
        help="take an action into the plan",
        description="Make a priority of an action of a meeting, or an action under a priority there is.",
    )
    take.add_argument("number", metavar="NUMBER", help=_NUMBER_HELP)
    take.add_argument("--under", metavar="NUMBER", help="the priority, as “sendnet plan” numbers it")
    take.set_defaults(run=_take_up)
    out = actions.add_parser(
        "take-out",
        help="take an action out of the plan again",
        description="Take out of the plan what an action of a meeting became there.",
    )
    out.add_argument("number", metavar="NUMBER", help=_NUMBER_HELP)
    out.set_defaults(run=_take_out)


def _tell(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        print("\n".join(_told(workspace)))
    return 0


def _say(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        tasks, record = workspace.meetings.at_school.tasks, _numbered(workspace, arguments.number).record
        tasks.say(record, "task_state", arguments.state)
        if arguments.note is not None:
            tasks.say(record, "task_note", arguments.note)
        print("\n".join(_task_lines(workspace, tasks.find(record), arguments.number)))
    return 0


def _take_up(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        tasks, record = workspace.meetings.at_school.tasks, _numbered(workspace, arguments.number).record
        if arguments.under is None:
            tasks.make_priority(record)
        else:
            priorities = [each.record for each in workspace.plans.current().priorities]
            priority = numbered(priorities, arguments.under, "There is no priority of this number.", "plan")
            tasks.make_action(record, priority)
        print("\n".join(_task_lines(workspace, tasks.find(record), arguments.number)))
    return 0


def _take_out(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        tasks, record = workspace.meetings.at_school.tasks, _numbered(workspace, arguments.number).record
        tasks.take_out(record)
        print("\n".join(_task_lines(workspace, tasks.find(record), arguments.number)))
    return 0


def _decided(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        today = workspace.today().isoformat()
        held = [each for each in workspace.meetings.calendar.all() if each.is_announced and each.meets_on <= today]
        print("\n".join(_note_lines(workspace, held[0])) if held else "No meeting has been held yet.")
    return 0


def _calendar(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.exports.network import school_calendar

    with opened(arguments) as workspace:
        words, at_school = workspace.evaluations.words(), workspace.meetings.at_school
        made = school_calendar(at_school, words, datetime.now().astimezone())
        release(workspace, arguments, at_school.coming(), at_school.tasks.left())
    write_atomically(arguments.out, made)
    return say_written(arguments.out)


def _told(workspace: Workspace) -> Iterator[str]:
    at_school = workspace.meetings.at_school
    meeting = at_school.next_meeting()
    if meeting is None:
        yield "No network meeting is announced."
    else:
        yield from _meeting_lines(meeting)
    tasks = at_school.tasks.all()
    yield "What is to be done:" if tasks else "There is nothing to do from any meeting."
    for number, task in enumerate(tasks, 1):
        yield from _task_lines(workspace, task, str(number))


def _meeting_lines(meeting: Meeting) -> Iterator[str]:
    times = "–".join(filter(None, (meeting.starts_at, meeting.ends_at)))
    yield ", ".join(filter(None, (meeting.title, day_written(meeting.meets_on), times, meeting.held_in)))
    yield from (f"   {name}: {words}" for name, words in _about(meeting) if words)


def _about(meeting: Meeting) -> tuple[tuple[str, str], ...]:
    return ("Focus", meeting.meeting_focus), ("To bring", meeting.bring)


def _task_lines(workspace: Workspace, task: Task, number: str) -> Iterator[str]:
    org, today = workspace.meetings.at_school.tasks.org, workspace.today().isoformat()
    going, late = task.at(org), ", late" if task.is_late(org, today) else ""
    due = f", by {day_written(task.task_due)}{late}" if task.task_due else ""
    yield f"{number:>2}  {task.task} ({TASK_STATES[going.state].lower()}{due})"
    if going.task_note:
        yield f"    {going.task_note}"
    if going.taken is not None:
        yield f"    In the plan: {going.taken.words}"


def _note_lines(workspace: Workspace, meeting: Meeting) -> Iterator[str]:
    yield from _meeting_lines(meeting)
    issued = workspace.meetings.issuing.issued_note(meeting.place)
    if issued is None:
        yield "Its note has not come yet."
        return
    for number, each in enumerate(issued.paper.decisions, 1):
        yield f"{number:>2}  {each.decided}"
    for news in issued.paper.news:
        yield f"    {news.news}{f' (act by {day_written(news.act_by)})' if news.act_by else ''}"


def _numbered(workspace: Workspace, number: str) -> Task:
    return numbered(workspace.meetings.at_school.tasks.all(), number, _NONE, "network")
