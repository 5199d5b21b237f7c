"""``overview``: many schools beside each other, and telling each where it stands."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Final

from sendnet_desktop.across.duties import duties
from sendnet_desktop.across.letters import Veil, lettered
from sendnet_desktop.across.service import Across
from sendnet_desktop.across.standings import Standings
from sendnet_desktop.commands.leaving import add_reason, release
from sendnet_desktop.commands.printing import say_written
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exports import picture as tables
from sendnet_desktop.exports.drift import drift_sheets
from sendnet_desktop.exports.network import pool_sheets
from sendnet_desktop.spreadsheets.clipboard import as_text
from sendnet_desktop.spreadsheets.values import Sheet
from sendnet_desktop.spreadsheets.writing import write_sheets
from sendnet_desktop.workspace import Workspace

Sheets = tuple[Sheet, ...]


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    overview = verbs.add_parser(
        "overview",
        help="show many schools beside each other, and tell each where it stands",
        description="At the trust: show the schools beside each other, and tell each where it stands in the spread.",
    )
    actions = Verbs(overview)
    _add_show(actions)
    filters = actions.add_parser(
        "filters",
        help="list what the schools can be filtered by",
        description="List the filters of “overview show”, each with what it is called.",
    )
    filters.set_defaults(run=_filters)
    tell = actions.add_parser(
        "tell",
        help="tell schools where they stand",
        description="Tell every school how many schools set each level, and no name; numbers below five are left out.",
    )
    tell.add_argument("--statements", action="store_true", help="of every statement too, not only of areas")
    tell.add_argument("--preview", action="store_true", help="only show what would be told")
    tell.set_defaults(run=_tell)
    order = actions.add_parser(
        "order",
        help="choose the order of schools in the window",
        description="List schools by name, or in the order of their levels: a league table, in which schools judge"
        " themselves otherwise.",
    )
    order.add_argument("by", choices=("names", "levels"), help="by what")
    order.set_defaults(run=_order)


def _add_show(actions: Verbs) -> None:
    show = actions.add_parser(
        "show",
        help="show one part of the picture",
        description=f"Show one part of the picture across schools, or save it: {', '.join(_PARTS)}.",
    )
    show.add_argument("part", choices=tuple(_PARTS), metavar="PART", help="which")
    told = "only schools and statements of this, as “overview filters” lists them; may be given several times"
    show.add_argument("--filter", metavar="ID", action="append", default=[], help=told)
    show.add_argument("--area", metavar="ID", default="", help="for statements: only those of this area")
    show.add_argument("--letters", action="store_true", help="call schools by letters")
    show.add_argument("--out", type=Path, metavar="FILE", help="save it; ends in .xlsx or .csv")
    add_reason(show)
    show.set_defaults(run=_show)


def _show(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        picture, veil = _across(workspace).picture(arguments.filter), Veil({})
        if arguments.letters:
            picture, veil = lettered(picture)
        sheets = tuple(
            veil.over_sheet(each) for each in _PARTS[arguments.part](workspace, Standings(picture), arguments)
        )
        release(workspace, arguments, *(sheet.rows for sheet in sheets))
    if arguments.out is None:
        print(as_text(sheets[0]), end="")
    else:
        write_sheets(arguments.out, sheets)
        say_written(arguments.out)
    return 0


def _filters(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        for each in _across(workspace).picture().offered:
            print(f"{each.id:<32} {each.heading}: {each.words}")
    return 0


def _tell(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        placings = _across(workspace).placings
        found = placings.preview(statements=arguments.statements)
        if not found:
            raise SendnetError(
                "There is nothing to tell yet.", "It takes an area in which at least five schools have set a level."
            )
        for placing in found:
            print(f"{placing.words}: {placing.told} ({placing.schools} schools)")
        if not arguments.preview:
            placings.tell(statements=arguments.statements)
            print("Every school is told with the next files.")
    return 0


def _order(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        _across(workspace).choose_order(in_order_of_level=arguments.by == "levels")
    words = "in the order of their levels: a league table" if arguments.by == "levels" else "by name"
    print(f"The window lists schools {words}.")
    return 0


def _across(workspace: Workspace) -> Across:
    if workspace.profile.kind == "school":
        raise SendnetError("The overview is the trust’s.", "Look at this school’s own evaluation instead.")
    return workspace.across


def _recommendations(workspace: Workspace, standings: Standings, _arguments: argparse.Namespace) -> Sheets:
    return tables.open_sheets(workspace.across.recommended(standings.picture), workspace.today().isoformat())


def _practice(workspace: Workspace, standings: Standings, _arguments: argparse.Namespace) -> Sheets:
    return tables.practice_sheets(workspace.across.practice(standings.picture), standings.picture.pack)


def _drift(workspace: Workspace, standings: Standings, _arguments: argparse.Namespace) -> Sheets:
    return drift_sheets(workspace.drifts.read([school.org for school in standings.picture.schools]))


def _pool(workspace: Workspace, standings: Standings, _arguments: argparse.Namespace) -> Sheets:
    names = {school.org: school.name for school in standings.picture.schools}
    return pool_sheets(workspace.across.pool(standings.picture), lambda org: names.get(org, "A school"))


_PARTS: Final[dict[str, Callable[[Workspace, Standings, argparse.Namespace], Sheets]]] = {
    "areas": lambda _workspace, standings, _arguments: tables.area_sheets(standings),
    "statements": lambda _workspace, standings, arguments: tables.statement_sheets(standings, arguments.area),
    "duties": lambda _workspace, standings, _arguments: tables.duty_sheets(duties(standings)),
    "priorities": lambda workspace, standings, _arguments: tables.common_sheets(workspace.across.common(standings)),
    "recommendations": _recommendations,
    "drift": _drift,
    "practice": _practice,
    "pool": _pool,
    "exchange": lambda workspace, standings, _arguments: tables.heard_sheets(workspace.across.heard(standings.picture)),
}
"""Every part by its name, as the window has them."""
