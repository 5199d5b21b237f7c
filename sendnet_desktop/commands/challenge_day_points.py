"""``challenge-day points``, ``inaccurate`` and ``amend``: what is not accurate in a draft report."""

import argparse
from typing import Final

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.commands.numbered import numbered
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.commands.which_day import add_day, day_of
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.workspace import Workspace

_DONE: Final = {"changed": True, "left": False}


def add(actions: Verbs) -> None:
    """Add these to the actions of ``challenge-day``."""
    points = actions.add_parser(
        "points",
        help="list what is not accurate in a draft",
        description="List what the school finds inaccurate in drafts of the report, and what was done about it.",
    )
    points.set_defaults(run=_points)
    say = actions.add_parser(
        "inaccurate",
        help="say what is not accurate in a draft",
        description="In a school: say what is not accurate in the draft report that was issued last.",
    )
    say.set_defaults(run=_say_inaccurate)
    amend = actions.add_parser(
        "amend",
        help="say what was done about it",
        description="In the team: say what was done about a point that the school found inaccurate.",
    )
    amend.set_defaults(run=_amend)
    for parser in (points, say, amend):
        add_day(parser)
    say.add_argument("inaccurate", metavar="TEXT", help="what is wrong, and what is right")
    amend.add_argument("number", metavar="NUMBER", help="as “challenge-day points” numbers it")
    amend.add_argument("done", choices=tuple(_DONE), help="whether the report was changed or left as it is")
    amend.add_argument("--how", metavar="TEXT", default="", help="what was done, or why nothing")


def _points(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        _say_points(workspace, day_of(workspace, arguments))
    return 0


def _say_inaccurate(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place = day_of(workspace, arguments)
        latest = next(iter(workspace.visits.reports.issued(place)), None)
        if latest is None or latest.issue != "draft":
            raise SendnetError(
                "No draft of this day’s report waits to be checked.", "It comes with a file from the trust."
            )
        workspace.recommendations.accuracy.add(place, latest.document, arguments.inaccurate)
        _say_points(workspace, place)
    return 0


def _amend(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace, workspace.visits.days.together():
        place, accuracy = day_of(workspace, arguments), workspace.recommendations.accuracy
        points = accuracy.points(place)
        point = numbered(points, arguments.number, "There is no point of this number.", "challenge-day points")
        accuracy.amend(point, "amended", _DONE[arguments.done])
        accuracy.amend(point, "amended_how", arguments.how)
        _say_points(workspace, place)
    return 0


def _say_points(workspace: Workspace, place: DayPlace) -> None:
    for number, point in enumerate(workspace.recommendations.accuracy.points(place), 1):
        done = "the report was changed" if point.amended else "the report was left as it is"
        told = ": ".join(filter(None, (done, point.amended_how))) if point.is_settled else "the team has not answered"
        print(f"{number}. {point.inaccurate} ({told})")
