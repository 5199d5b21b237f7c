"""``export``: every list as a spreadsheet from the command line."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sendnet_desktop.across.annual import LAST_TERM
from sendnet_desktop.across.standings import Standings
from sendnet_desktop.clock import school_year
from sendnet_desktop.commands import challenge_day_school
from sendnet_desktop.commands.leaving import add_reason, release
from sendnet_desktop.commands.printing import say_written
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.commands.whose import (
    add_school,
    add_tags,
    data_to_show,
    evaluation_beside,
    evaluation_tagged,
    monitor_to_show,
    plan_tagged,
)
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exports.board import board_sheets
from sendnet_desktop.exports.data import data_sheets
from sendnet_desktop.exports.evaluation import evaluation_sheets, evidence_sheets
from sendnet_desktop.exports.graduated import graduated_sheets
from sendnet_desktop.exports.hub import hub_sheets
from sendnet_desktop.exports.network import cpd_sheets, pool_sheets, task_sheets
from sendnet_desktop.exports.picture import area_sheets
from sendnet_desktop.exports.plan import action_sheets, priority_sheets, review_sheets
from sendnet_desktop.exports.recommendations import recommendation_sheets
from sendnet_desktop.exports.trust import ledger_sheets, people_sheets
from sendnet_desktop.spreadsheets.values import Sheet
from sendnet_desktop.spreadsheets.writing import SEPARATED, write_sheets
from sendnet_desktop.workspace import Workspace

Sheets = tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class _List:
    """A list that can be exported.

    Attributes:
        words: What it is, in a few words.
        sheets: Its tables, read from a workspace as the arguments ask.
        is_of_a_school: Whether the trust has to say whose.
    """

    words: str
    sheets: Callable[[Workspace, argparse.Namespace], Sheets]
    is_of_a_school: bool = True


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    export = verbs.add_parser(
        "export",
        help="write a list as a spreadsheet",
        description="Write a list as an Excel workbook (.xlsx), or its first table as a .csv file. Without a name, the "
        "lists are named.",
    )
    export.set_defaults(run=_name_them)
    names = Verbs(export, "list", optional=True)
    for name, each in _LISTS.items():
        parser = names.add_parser(name, help=each.words, description=f"Write {each.words} as a spreadsheet.")
        if each.is_of_a_school:
            add_school(parser)
        if name in ("evaluation", "evidence", "priorities", "actions", "reviews"):
            add_tags(parser)
        if name in ("graduated", "data"):
            parser.add_argument(
                "--for-ourselves", action="store_true", help="in a school: every number, and the school's own words"
            )
        if name == "recommendations":
            challenge_day_school.add_open(parser)
        parser.add_argument("--out", type=Path, metavar="FILE", required=True, help="ends in .xlsx or .csv")
        add_reason(parser)
        parser.set_defaults(run=_export)


def _name_them(_arguments: argparse.Namespace) -> int:
    for name, each in _LISTS.items():
        print(f"{name:<16} {each.words}")
    return 0


def _export(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        sheets = _LISTS[arguments.list].sheets(workspace, arguments)
        release(workspace, arguments, *(sheet.rows for sheet in sheets))
    write_sheets(arguments.out, sheets)
    say_written(arguments.out)
    if arguments.out.suffix.lower() == SEPARATED and sheets[1:]:
        others = ", ".join(sheet.title for sheet in sheets[1:])
        print(f"It holds “{sheets[0].title}” alone. With a name that ends in .xlsx it holds these too: {others}")
    return 0


def _priorities(workspace: Workspace, arguments: argparse.Namespace) -> Sheets:
    return priority_sheets(plan_tagged(workspace, arguments), evaluation_beside(workspace, arguments.school))


def _graduated(workspace: Workspace, arguments: argparse.Namespace) -> Sheets:
    monitor = monitor_to_show(workspace, arguments.school, for_ourselves=arguments.for_ourselves)
    return graduated_sheets(monitor, for_others=not arguments.for_ourselves)


def _data(workspace: Workspace, arguments: argparse.Namespace) -> Sheets:
    cohorts, comparison, _ = data_to_show(workspace, arguments.school, for_ourselves=arguments.for_ourselves)
    return data_sheets(cohorts, comparison, for_others=not arguments.for_ourselves)


def _recommended(workspace: Workspace, arguments: argparse.Namespace) -> Sheets:
    found = challenge_day_school.recommended(workspace, arguments)
    return recommendation_sheets(found, workspace.evaluations.words())


def _overview(workspace: Workspace, _arguments: argparse.Namespace) -> Sheets:
    if workspace.profile.kind == "school":
        raise SendnetError("The overview is the trust's.", "Export this school's evaluation instead.")
    return area_sheets(Standings(workspace.across.picture()))


def _board(workspace: Workspace, _arguments: argparse.Namespace) -> Sheets:
    if workspace.profile.kind == "school":
        raise SendnetError("What the board is told is the trust's.", "Export this school's evaluation instead.")
    return board_sheets(workspace.board.summary(LAST_TERM))


def _hub(workspace: Workspace, _arguments: argparse.Namespace) -> Sheets:
    board = workspace.hubs.board()
    return hub_sheets(board, workspace.hubs.counted([school.org for school in board.schools]))


def _tasks(workspace: Workspace, _arguments: argparse.Namespace) -> Sheets:
    tasks = workspace.meetings.at_school.tasks
    return task_sheets(tasks.all(), tasks.org)


def _pool(workspace: Workspace, _arguments: argparse.Namespace) -> Sheets:
    at_school, others = workspace.meetings.at_school, () if workspace.works_alone else workspace.exchange.schools()
    names = {each.id: each.name for each in others} | {workspace.profile.org: workspace.profile.name}
    return pool_sheets((*at_school.pool(), *at_school.others_pool()), lambda org: names.get(org, "A school"))


def _cpd(workspace: Workspace, _arguments: argparse.Namespace) -> Sheets:
    return cpd_sheets(workspace.meetings.at_school.trainings(), school_year(workspace.today()))


def _ledger(workspace: Workspace, _arguments: argparse.Namespace) -> Sheets:
    papers = workspace.exchange.correspondence
    return ledger_sheets(papers.correspondents(), papers.posted())


_LISTS: Final = {
    "evaluation": _List(
        "the self-evaluation: statements, areas and evidence",
        lambda workspace, arguments: evaluation_sheets(evaluation_tagged(workspace, arguments)),
    ),
    "evidence": _List(
        "the evidence behind the self-evaluation",
        lambda workspace, arguments: evidence_sheets(evaluation_tagged(workspace, arguments)),
    ),
    "priorities": _List("the priorities with their actions, milestones and reviews", _priorities),
    "actions": _List(
        "the actions of all priorities",
        lambda workspace, arguments: action_sheets(plan_tagged(workspace, arguments)),
    ),
    "reviews": _List(
        "the reviews of all priorities",
        lambda workspace, arguments: review_sheets(plan_tagged(workspace, arguments)),
    ),
    "graduated": _List("the graduated approach as counts, small ones masked", _graduated),
    "data": _List("the data by stage of support over three years, small numbers masked", _data),
    "recommendations": _List("the recommendations to a school, what it answered and what came of them", _recommended),
    "board": _List("what the trust's board is told, as counts", _board, is_of_a_school=False),
    "hub": _List("a hub's schools and the visits to them", _hub, is_of_a_school=False),
    "tasks": _List("in a school: what meetings gave it to do, and how it goes", _tasks, is_of_a_school=False),
    "pool": _List("in a school: needs and offers, its own and those shown of others", _pool, is_of_a_school=False),
    "cpd": _List("in a school: its training, with hours by person and by topic", _cpd, is_of_a_school=False),
    "overview": _List("the trust's overview: schools by areas", _overview, is_of_a_school=False),
    "people": _List(
        "the people and laptops on the trust's list",
        lambda workspace, _arguments: people_sheets(workspace.exchange.people.everybody()),
        is_of_a_school=False,
    ),
    "ledger": _List("who has this laptop's work, and the files written", _ledger, is_of_a_school=False),
}
"""Every list by its name, in the order in which they are named."""
