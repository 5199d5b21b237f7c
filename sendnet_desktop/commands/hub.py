"""``hub``: a hub's schools side by side, visits to them, and what to talk about on the next."""

import argparse
from collections.abc import Iterator

from sendnet_desktop.changes import Value
from sendnet_desktop.clock import day_written, write_day
from sendnet_desktop.commands.leaving import add_reason, release
from sendnet_desktop.commands.printing import add_place, print_to
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.hubs.service import VISIT_ANSWERS
from sendnet_desktop.hubs.values import HubSchool, HubVisit
from sendnet_desktop.trust.overview import one_school
from sendnet_desktop.workspace import Workspace

_TOOK_PART = ("with_head", "with_slt", "with_senco")
_NO = ("no", "false")


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    hub = verbs.add_parser(
        "hub",
        help="look at a hub's schools, visit them",
        description="List the schools of your hub, or at the trust all schools, with what is late, done without impact "
        "and asked for.",
    )
    hub.set_defaults(run=_board)
    actions = Verbs(hub, optional=True)
    board = actions.add_parser("board", help="list the schools", description="List the schools as “hub” does.")
    board.set_defaults(run=_board)
    visits = actions.add_parser(
        "visits", help="list the visits to a school", description="List the visits to a school."
    )
    visits.add_argument("school", metavar="SLUG", nargs="?", default="", help="such as oakfield; in a school its own")
    visits.set_defaults(run=_visits)
    _add_visit(actions)
    agenda = actions.add_parser(
        "agenda",
        help="print what to talk about",
        description="Print the agenda of a visit, put together from what the school has sent.",
    )
    agenda.add_argument("school", metavar="SLUG", help="such as oakfield")
    add_place(agenda)
    add_reason(agenda)
    agenda.set_defaults(run=_agenda)
    jot = actions.add_parser(
        "jot",
        help="jot something down for yourself",
        description="Jot something down of a school: it stays on this laptop. Without words, the jots are listed.",
    )
    jot.add_argument("school", metavar="SLUG", help="such as oakfield")
    jot.add_argument("words", metavar="TEXT", nargs="?", default="", help="what to jot down; none to list")
    jot.set_defaults(run=_jot)


def _add_visit(actions: Verbs) -> None:
    visit = actions.add_parser(
        "visit",
        help="write the note of a visit",
        description="Begin the note of a visit to a school of your hub, or say more in one: the school reads it.",
    )
    visit.add_argument("school", metavar="SLUG", help="such as oakfield")
    visit.add_argument("--on", metavar="YYYY-MM-DD", help="the visit of this day, begun where there is none; today")
    visit.add_argument("--set", metavar="FIELD=TEXT", action="append", default=[], help=_fields())
    visit.add_argument("--priority", metavar="NUMBER=TEXT", action="append", default=[], help="said of a live priority")
    visit.set_defaults(run=_visit)


def _fields() -> str:
    return f"one of: {', '.join(VISIT_ANSWERS)}; of {', '.join(_TOOK_PART)} yes or no"


def _board(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        board = workspace.hubs.board()
    for school in board.schools:
        print("\n".join(_school_lines(school)))
    if not board.schools:
        print("No school is here yet.")
    return 0


def _school_lines(school: HubSchool) -> Iterator[str]:
    contact = school.last_contact
    since = f"last contact {write_day(contact)}" if contact else "no contact yet"
    yield f"{school.name}: {len(school.plan.live)} live, {len(school.late)} late, {since}"
    for priority in school.plan.live:
        yield f"  {priority.title or 'A priority without a title'}"
    for note in (*school.late, *school.without_impact):
        yield f"  ! {note.words}"
    for priority in school.asks:
        yield f"  asks for: {priority.support}"


def _visits(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        is_own = workspace.profile.kind == "school" and not arguments.school
        hubs = workspace.hubs
        visits = hubs.own_visits() if is_own else hubs.visits(_school(workspace, arguments.school))
    for visit in visits:
        print("\n".join(_visit_lines(visit)))
    if not visits:
        print("There is no visit yet.")
    return 0


def _visit_lines(visit: HubVisit) -> Iterator[str]:
    with_whom = f" with {', '.join(visit.took_part)}" if visit.took_part else ""
    yield f"{day_written(visit.visited_on) or 'No day yet'}: {visit.hub_lead_name}{with_whom}"
    for words in (visit.whole_school, visit.seen_there, *visit.of_priorities.values()):
        if words:
            yield f"  {words}"
    for line in visit.agreed_next.splitlines():
        yield f"  agreed: {line}"


def _visit(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        hubs, org = workspace.hubs, _school(workspace, arguments.school)
        with hubs.together():
            visit = _visit_on(workspace, org, arguments.on or workspace.today().isoformat())
            for field, words in _pairs(arguments.set):
                hubs.change_visit(visit, field, _said(field, words))
            live = workspace.plans.all({visit.channel: ""})[visit.channel].live
            for number, words in _pairs(arguments.priority):
                if not number.isdecimal() or not 0 < int(number) <= len(live):
                    raise SendnetError(f"The school has no live priority {number}.", "“sendnet hub” lists them.")
                hubs.say_of_priority(visit, live[int(number) - 1].record, words)
        written = next(each for each in hubs.visits(org) if each.record == visit.record)
    print("\n".join(_visit_lines(written)))
    return 0


def _visit_on(workspace: Workspace, org: str, day: str) -> HubVisit:
    found = next((each for each in workspace.hubs.visits(org) if each.visited_on == day), None)
    return found or workspace.hubs.begin_visit(org, visited_on=day)[0]


def _pairs(given: list[str]) -> Iterator[tuple[str, str]]:
    for each in given:
        name, equals, words = each.partition("=")
        if not equals:
            raise SendnetError(f"“{each[:40]}” says nothing.", "Write it like: agreed_next=Look at reading again")
        yield name.strip(), words.strip()


def _said(field: str, words: str) -> Value:
    return words.casefold() not in _NO if field in _TOOK_PART else words


def _agenda(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.hub_agenda import hub_agenda_report

    with opened(arguments) as workspace:
        agenda = workspace.hubs.agenda(_school(workspace, arguments.school))
        release(workspace, arguments, agenda)
    return print_to(arguments.out, hub_agenda_report(agenda))


def _jot(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        org = _school(workspace, arguments.school)
        if arguments.words:
            workspace.hubs.jot(org, arguments.words)
        jots = [each for each in workspace.hubs.jots() if each.of_school == org]
    for jot in jots:
        print(f"{day_written(jot.jotted_on)}: {jot.hub_jotted}")
    return 0


def _school(workspace: Workspace, slug: str) -> str:
    return one_school(workspace.readable_schools(), slug, "hub").org
