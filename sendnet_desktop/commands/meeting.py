"""``meeting``: at the trust, plan a network meeting, minute it, and say who came."""

import argparse
from collections.abc import Iterator

from sendnet_desktop.clock import day_written
from sendnet_desktop.commands import meeting_papers
from sendnet_desktop.commands.numbered import numbered
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.commands.which_day import org_named
from sendnet_desktop.commands.which_meeting import add_meeting, meeting_of
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.ids import random_key
from sendnet_desktop.meetings.at_school.values import Task
from sendnet_desktop.meetings.calendar import MEETING_ANSWERS
from sendnet_desktop.meetings.choices import HELD_HOW, PRESENCE, SO_WHAT, STANDING, TASK_STATES, TO_EVERY_SCHOOL
from sendnet_desktop.meetings.minutes.quick import Kind, read_line
from sendnet_desktop.meetings.minutes.values import Minutes
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.values import Meeting
from sendnet_desktop.visits.preparing.times import read_time, span
from sendnet_desktop.workspace import Workspace

_TIMES = ("starts_at", "ends_at")


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    meeting = verbs.add_parser(
        "meeting",
        help="plan, minute and call the roll of network meetings",
        description="List the network meetings here, the latest first. Elsewhere one is named by its day, or by its "
        "number in this list.",
    )
    meeting.set_defaults(run=_list)
    actions = Verbs(meeting, optional=True)
    listing = actions.add_parser("list", help="list network meetings", description="List the network meetings here.")
    listing.set_defaults(run=_list)
    _add_planning(actions)
    _add_minuting(actions)
    meeting_papers.add(actions)


def _add_planning(actions: Verbs) -> None:
    plan = actions.add_parser(
        "plan", help="plan a meeting", description="Plan a meeting, with the usual items on its agenda."
    )
    plan.add_argument("meets_on", metavar="YYYY-MM-DD", help="its day")
    for name, option in (("title", "--title"), ("held_in", "--in"), ("meeting_focus", "--focus"), ("bring", "--bring")):
        plan.add_argument(option, dest=name, metavar="TEXT", help=_HELP[name])
    plan.add_argument("--from", dest="starts_at", metavar="TIME", help="when it begins, such as 13:00")
    plan.add_argument("--until", dest="ends_at", metavar="TIME", help="when it ends")
    plan.add_argument("--how", dest="held_how", choices=tuple(HELD_HOW), help="how it is held")
    plan.set_defaults(run=_plan)
    change = actions.add_parser("set", help="change a meeting", description="Change one field of a meeting.")
    add_meeting(change)
    change.add_argument("field", metavar="FIELD", choices=MEETING_ANSWERS, help=f"one of: {', '.join(MEETING_ANSWERS)}")
    change.add_argument("value", metavar="VALUE", help="what it says; empty to empty it")
    change.set_defaults(run=_set)
    item = actions.add_parser("add-item", help="add to the agenda", description="Add an item to the agenda.")
    add_meeting(item)
    item.add_argument("heading", metavar="TEXT", help="the item")
    item.add_argument("--standing", choices=tuple(STANDING), default="other", help="what kind of item it is")
    item.add_argument("--minutes", dest="allotted", type=int, metavar="N", help="how long it takes")
    item.add_argument("--led-by", dest="led_by_whom", metavar="NAME", help="who leads it")
    item.set_defaults(run=_add_item)
    announce = actions.add_parser(
        "announce", help="tell every school", description="Tell every school when and where a meeting is."
    )
    add_meeting(announce)
    announce.set_defaults(run=_announce)


def _add_minuting(actions: Verbs) -> None:
    show = actions.add_parser("show", help="all that is minuted", description="Show the agenda and what was minuted.")
    add_meeting(show)
    show.set_defaults(run=_show)
    minute = actions.add_parser(
        "minute",
        help="write down a line",
        description="Write down a line as the window takes it: “d …” is a decision, “a Oak SENCO: … by 12 Dec” an "
        "action, “n …” news. With --item what was said under that item of the agenda; with --clinic a problem, which "
        "stays on this laptop.",
    )
    add_meeting(minute)
    minute.add_argument("line", metavar="TEXT", help="the line")
    minute.add_argument("--item", metavar="NUMBER", default="", help="its number in “meeting show”")
    minute.add_argument("--clinic", action="store_true", help="it is a problem of the clinic")
    minute.set_defaults(run=_minute)
    attend = actions.add_parser("attend", help="say who came", description="Say of schools whether they came.")
    add_meeting(attend)
    attend.add_argument("presence", choices=tuple(PRESENCE), help="how")
    attend.add_argument("schools", nargs="+", metavar="SCHOOL", help="such as oakfield-primary")
    attend.set_defaults(run=_attend)


_HELP = {
    "title": "what it is called, if not as such meetings are",
    "held_in": "where, or how to join",
    "meeting_focus": "what it is about above all",
    "bring": "what schools are to bring",
}


def _list(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        for number, meeting in enumerate(workspace.meetings.calendar.all(), 1):
            print(f"{number}. {_named(meeting)}")
    return 0


def _plan(arguments: argparse.Namespace) -> int:
    asked = ("meets_on", "title", "held_in", "meeting_focus", "bring", "held_how", *_TIMES)
    given = {field: value for field in asked if (value := getattr(arguments, field)) is not None}
    told = {field: read_time(value) if field in _TIMES else value for field, value in given.items()}
    with opened(arguments) as workspace:
        place, _ = workspace.meetings.calendar.plan(**told)
        _say(workspace, place)
    return 0


def _set(arguments: argparse.Namespace) -> int:
    value = read_time(arguments.value) if arguments.field in _TIMES and arguments.value else arguments.value
    with opened(arguments) as workspace:
        place = meeting_of(workspace, arguments).place
        workspace.meetings.calendar.change(place, arguments.field, value)
        _say(workspace, place)
    return 0


def _add_item(arguments: argparse.Namespace) -> int:
    fields = ("heading", "standing", "allotted", "led_by_whom")
    said = {field: value for field in fields if (value := getattr(arguments, field)) is not None}
    with opened(arguments) as workspace:
        place = meeting_of(workspace, arguments).place
        workspace.meetings.minutes.add(place, "agenda_item", **said)
        _say(workspace, place)
    return 0


def _announce(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        workspace.meetings.calendar.announce(meeting_of(workspace, arguments).place)
    print("Schools read of the meeting in the next file that you write")
    return 0


def _show(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        _say(workspace, meeting_of(workspace, arguments).place)
    return 0


def _minute(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place, minuting = meeting_of(workspace, arguments).place, workspace.meetings.minutes
        minutes = minuting.of(place)
        if arguments.item:
            missing = f"There is no item “{arguments.item[:20]}” on the agenda."
            item = numbered(minutes.agenda, arguments.item, missing, "meeting show")
            minuting.change(place, item.record, "discussed", "\n".join(filter(None, (item.discussed, arguments.line))))
        else:
            kind: Kind = "clinic" if arguments.clinic else "note"
            line = read_line(arguments.line, minutes.schools, workspace.today(), kind)
            if line is None or line.kind == "note":
                raise SendnetError("A note belongs to an item.", "Begin with “d ”, “a ” or “n ”, or give --item.")
            minuting.keep_line(place, random_key(), line)
        _say(workspace, place)
    return 0


def _attend(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place = meeting_of(workspace, arguments).place
        orgs = [org_named(workspace, slug) for slug in arguments.schools]
        workspace.meetings.minutes.mark(place, arguments.presence, *orgs)
        _say(workspace, place)
    return 0


def _named(meeting: Meeting) -> str:
    parts = (day_written(meeting.meets_on) or "no date yet", span(meeting.starts_at, meeting.ends_at), meeting.held_in)
    told = "" if meeting.is_announced else " (schools have not been told)"
    return f"{meeting.title}, {', '.join(filter(None, parts))}{told}"


def _say(workspace: Workspace, place: MeetingPlace) -> None:
    print("\n".join(_lines(workspace.meetings.minutes.of(place))))


def _lines(minutes: Minutes) -> Iterator[str]:
    yield _named(minutes.meeting)
    for number, item in enumerate(minutes.agenda, 1):
        allotted = f", {item.allotted} min" if item.allotted else ""
        yield f"{number}. {item.title}{allotted}"
        yield from (f"   {line}" for line in item.discussed.splitlines())
    here = [
        f"{minutes.schools.get(each.of_school, '')}: {PRESENCE[each.presence].lower()}"
        for each in minutes.attendance
        if each.presence in PRESENCE
    ]
    yield from here
    for number, decision in enumerate(minutes.decisions, 1):
        when = f" (from {day_written(decision.effective_on)})" if decision.effective_on else ""
        yield f"Decision {number}: {decision.decided}{when}"
    for task in minutes.tasks:
        due = f", by {day_written(task.task_due)}" if task.task_due else ""
        yield f"Action: {task.task} ({minutes.owner(task) or 'nobody yet'}{due}){_going(minutes, task)}"
    for news in minutes.news:
        so_what = f" ({SO_WHAT[news.so_what].lower()})" if news.so_what in SO_WHAT else ""
        yield f"News: {news.news}{so_what}"
    if minutes.clinic:
        yield f"Problem clinic: {len(minutes.clinic)}, kept on this laptop"


def _going(minutes: Minutes, task: Task) -> str:
    if task.for_school == TO_EVERY_SCHOOL and task.progress:
        return f": done at {task.done_at(minutes.schools)} of {len(minutes.schools)} schools"
    state = task.task_state or (task.at(task.for_school).state if task.progress else "")
    return f": {TASK_STATES[state].lower()}" if state in TASK_STATES else ""
