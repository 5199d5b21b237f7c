"""``meeting agenda``, ``note``, ``slips``, ``calendar``, ``roll-call`` and ``pool``: what goes out of a meeting."""

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.commands.leaving import add_reason, release
from sendnet_desktop.commands.numbered import numbered
from sendnet_desktop.commands.printing import print_to, say_written
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.commands.which_day import org_named
from sendnet_desktop.commands.which_meeting import add_meeting, meeting_of
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.meetings.choices import POOLED
from sendnet_desktop.meetings.issuing.building import head_of
from sendnet_desktop.meetings.issuing.papers import AgendaPaper, NotePaper, P, says_the_same
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.roll_call.values import STANDINGS, Called
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace

if TYPE_CHECKING:
    from sendnet_desktop.steps import Steps


def add(actions: Verbs) -> None:
    """Add what goes out of a meeting."""
    for name, words, run in (("agenda", "the agenda", _agenda), ("note", "the note", _note)):
        paper = actions.add_parser(
            name,
            help=f"print {words}, or issue it",
            description=f"Print {words}: at the trust as it stands, in a school as it was issued. With --issue every "
            "school reads it in the next file that the trust writes.",
        )
        add_meeting(paper)
        paper.add_argument("--out", type=Path, metavar="FILE.pdf", help="where the print goes")
        paper.add_argument("--issue", action="store_true", help="issue it")
        add_reason(paper)
        paper.set_defaults(run=run)
    _add_taken_home(actions)
    call = actions.add_parser(
        "roll-call",
        help="say whose file came",
        description="Say of every school what came for a meeting, which days it covers, how much of it counts and "
        "what is waited for; with --read a whole folder is read first.",
    )
    add_meeting(call)
    call.add_argument("--read", nargs="+", type=Path, default=[], metavar="FILE-OR-FOLDER", help="read these first")
    call.add_argument("--out", type=Path, metavar="FILE.pdf", help="print it too")
    add_reason(call)
    call.set_defaults(run=_roll_call)
    pool = actions.add_parser(
        "pool", help="what schools need and offer", description="List what schools need and offer; show it to all."
    )
    pool.add_argument("--show", metavar="NUMBER", default="", help="show this one to every school")
    pool.add_argument("--hide", metavar="NUMBER", default="", help="show this one no more")
    pool.set_defaults(run=_pool)


def _add_taken_home(actions: Verbs) -> None:
    slips = actions.add_parser(
        "slips",
        help="print what each school takes home",
        description="Print a page for each school: its actions, three first, whether its file came, and what is next.",
    )
    add_meeting(slips)
    slips.add_argument("--school", metavar="SCHOOL", default="", help="of this school alone, such as oakfield-primary")
    slips.add_argument("--out", type=Path, metavar="FILE.pdf", required=True)
    add_reason(slips)
    slips.set_defaults(run=_slips)
    dates = actions.add_parser(
        "calendar",
        help="write dates for calendar programs",
        description="Write every meeting here, and the days by which actions are to be done, as an .ics file.",
    )
    dates.add_argument("--out", type=Path, metavar="FILE.ics", required=True)
    add_reason(dates)
    dates.set_defaults(run=_calendar)


def _agenda(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.meeting_agenda import meeting_agenda_report

    with opened(arguments) as workspace:
        place, issuing = meeting_of(workspace, arguments).place, workspace.meetings.issuing
        if arguments.issue:
            issuing.issue_agenda(place)
        issued = issuing.issued_agenda(place)
        paper = _paper(workspace, place, issued.paper if issued else None, issuing.agenda)
        today, words, sample = workspace.today(), workspace.evaluations.words(), workspace.is_sample
        _release(workspace, arguments, paper)
    return _out(arguments, lambda: meeting_agenda_report(paper, today, words, sample=sample))


def _note(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.meeting_note import meeting_note_report

    with opened(arguments) as workspace:
        place, issuing = meeting_of(workspace, arguments).place, workspace.meetings.issuing
        if arguments.issue:
            issuing.issue_note(place)
        issued = issuing.issued_note(place)
        paper = _paper(workspace, place, issued.paper if issued else None, issuing.note)
        today, words, sample = workspace.today(), workspace.evaluations.words(), workspace.is_sample
        _release(workspace, arguments, paper)
    return _out(arguments, lambda: meeting_note_report(paper, today, words, sample=sample))


def _slips(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.meeting_slip import meeting_slips_report

    with opened(arguments) as workspace:
        slips = workspace.meetings.issuing.slips(meeting_of(workspace, arguments).place)
        if arguments.school:
            slips = slips.of(org_named(workspace, arguments.school))
        today, words, sample = workspace.today(), workspace.evaluations.words(), workspace.is_sample
        release(workspace, arguments, slips)
    return print_to(arguments.out, meeting_slips_report(slips, today, words, sample=sample))


def _calendar(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.exports.calendar_file import calendar_file
    from sendnet_desktop.exports.meeting_calendar import meeting_events, task_events

    with opened(arguments) as workspace:
        meetings, words = workspace.meetings.calendar.all(), workspace.evaluations.words()
        tasks = (
            workspace.meetings.minutes.agreed()
            if workspace.profile.kind == "trust"
            else workspace.meetings.at_school.tasks.left()
        )
        events = (*meeting_events(meetings), *task_events(tasks, words))
        release(workspace, arguments, events)
    write_atomically(arguments.out, calendar_file(events, "Network meetings", datetime.now().astimezone()))
    return say_written(arguments.out)


def _roll_call(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.meeting_roll_call import meeting_roll_call_report

    with opened(arguments) as workspace:
        place, refused = meeting_of(workspace, arguments).place, False
        if arguments.read:
            reading = finish(workspace.exchange.read(arguments.read))
            refused = bool(reading.refused)
            print("\n".join(reading.lines()))
        roll = workspace.meetings.roll_calls.call(place)
        head = head_of(workspace.meetings.calendar.find(place), workspace.exchange.trust_name)
        today, sample = workspace.today(), workspace.is_sample
        if arguments.out:
            release(workspace, arguments, head, *(school.framework for school in roll.schools))
    print(roll.words)
    for school in roll.schools:
        print(_called(school))
    if arguments.out:
        print_to(arguments.out, meeting_roll_call_report(roll, head, today, sample=sample))
    return 1 if refused else 0


def _pool(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        pool = workspace.meetings.issuing.pool
        for number, to_all in ((arguments.show, True), (arguments.hide, False)):
            if number:
                entry = numbered(pool.entries(), number, f"There is no entry {number[:9]}.", "meeting pool")
                pool.show(entry.record, to_all=to_all)
        names = {school.id: school.name for school in workspace.exchange.schools()}
        entries = pool.entries()
    for number, each in enumerate(entries, 1):
        side = POOLED.get(each.pool_side, "Not said")
        told = "shown to every school" if each.is_shown else "not shown"
        print(f"{number}. {side}: {each.pooled} ({names.get(each.org, 'a school')}), {told}")
    return 0


def _paper(workspace: Workspace, place: MeetingPlace, issued: P | None, stands: Callable[[MeetingPlace], P]) -> P:
    """Return a paper as it was issued, or at the trust as it stands where it says something else by now."""
    if workspace.profile.kind == "trust":
        standing = stands(place)
        return issued if issued is not None and says_the_same(issued, standing) else standing
    if issued is None:
        raise SendnetError("This paper has not been issued yet.", "Read the newest file from the trust.")
    return issued


def _release(workspace: Workspace, arguments: argparse.Namespace, paper: AgendaPaper | NotePaper) -> None:
    if arguments.out:
        release(workspace, arguments, paper)


def _out(arguments: argparse.Namespace, report: "Callable[[], Steps[bytes]]") -> int:
    if arguments.issue:
        print("It goes to every school with the next file that you write")
    if arguments.out:
        return print_to(arguments.out, report())
    if not arguments.issue:
        raise SendnetError("Say where the print goes.", "Give --out FILE.pdf, or --issue to issue it.")
    return 0


def _called(school: Called) -> str:
    told = (STANDINGS[school.standing].lower(), school.covers and f"covers {school.covers}", school.verified)
    waits = f"; waited for: {', '.join(school.waits_for)}" if school.waits_for else ""
    framework = f"; judges by {school.framework}" if school.framework and not school.is_current else ""
    return f"{school.on_list.school}: {', '.join(filter(None, told))}{waits}{framework}"
