"""``moderation pairs`` and ``moderation drift``: schools that look at one another, and where views differ."""

import argparse
from collections.abc import Iterator
from typing import Final, Literal

from sendnet_desktop.commands.leaving import add_reason, release
from sendnet_desktop.commands.numbered import numbered
from sendnet_desktop.commands.printing import add_place, print_to
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.commands.which_day import org_named, slug_for
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.wire import shown
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.meetings.moderation.pairs import Pair
from sendnet_desktop.reports.drift import DriftPaper, drift_report
from sendnet_desktop.workspace import Workspace

_SIDES: Final[tuple[Literal["first", "second"], ...]] = ("first", "second")


def add(actions: Verbs) -> None:
    """Add these to the actions of ``moderation``."""
    pairs = actions.add_parser(
        "pairs", help="list the schools in pairs", description="List the schools that look at an area of each other’s."
    )
    pairs.set_defaults(run=_pairs)
    pair = actions.add_parser("pair", help="pair two schools", description="Pair two schools for one area.")
    pair.add_argument("first", metavar="SCHOOL", help="such as oakfield-primary")
    pair.add_argument("second", metavar="OTHER", help="another")
    pair.add_argument("area", metavar="AREA", help="the area, such as D")
    pair.add_argument("--by", metavar="YYYY-MM-DD", default="", help="to be done by")
    pair.set_defaults(run=_pair)
    day = actions.add_parser(
        "pair-day",
        help="begin the small challenge day at a school of a pair",
        description="Begin the small challenge day at one of two paired schools, with a checklist of their area only.",
    )
    day.add_argument("number", metavar="NUMBER", help="the pair’s number in “sendnet moderation pairs”")
    day.add_argument("school", metavar="SCHOOL", help="at which of the two")
    day.add_argument("day", metavar="YYYY-MM-DD", help="on which day")
    day.add_argument("--reviewer", metavar="NAME", action="append", default=[], help="who comes from the other school")
    day.set_defaults(run=_day)
    drift = actions.add_parser(
        "drift",
        help="list where schools and reviewers judge otherwise",
        description="List by statement at how many challenge days the school’s level was above, at or below the "
        "reviewers’.",
    )
    drift.set_defaults(run=_drift)
    paper = actions.add_parser("drift-report", help="print that", description="Print the drift; no school is named.")
    add_place(paper)
    add_reason(paper)
    paper.set_defaults(run=_print)


def _pairs(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        _say(workspace)
    return 0


def _pair(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        first, second = (org_named(workspace, each) for each in (arguments.first, arguments.second))
        workspace.meetings.moderation.pairs.add(first, second, arguments.area, swap_by=arguments.by)
        _say(workspace)
    return 0


def _day(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        pairs = workspace.meetings.moderation.pairs
        pair = numbered(pairs.all(), arguments.number, "There is no pair of this number.", "moderation pairs")
        org = org_named(workspace, arguments.school)
        side = next((each for each in _SIDES if pair.half(each).org == org), None)
        if side is None:
            raise SendnetError("This school is not in this pair.", "“sendnet moderation pairs” lists them.")
        place, _ = pairs.begin_day(pair.record, side, arguments.day, *arguments.reviewer)
        told = f"{slug_for(workspace, place)} {place.day}"
        _say(workspace)
    print(f"Let whoever comes in as a reviewer: “sendnet trust”; then see “sendnet challenge-day show {told}”.")
    return 0


def _drift(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        drift, words = workspace.drifts.read(), workspace.evaluations.words()
    for each in drift.statements:
        print(shown(f"{each.statement}  {each.above} above, {each.alike} alike, {each.below} below. {each.words}"))
    print(said(words, drift.words))
    return 0


def _print(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        paper = _read(workspace)
        release(workspace, arguments, paper)
    return print_to(arguments.out, drift_report(paper))


def _read(workspace: Workspace) -> DriftPaper:
    trust = workspace.exchange.trust_name or workspace.profile.name
    words, today = workspace.evaluations.words(), workspace.today()
    return DriftPaper(trust, today, workspace.drifts.read(), words, sample=workspace.is_sample)


def _say(workspace: Workspace) -> None:
    found = workspace.meetings.moderation.pairs.all()
    for number, each in enumerate(found, 1):
        print("\n".join(shown(line) for line in _lines(number, each)))
    if not found:
        print("No schools are paired yet.")


def _lines(number: int, pair: Pair) -> Iterator[str]:
    by = f", by {pair.swap_by}" if pair.swap_by else ""
    yield f"{number}  {pair.first.school} and {pair.second.school}: {pair.area} {pair.area_title}{by}"
    for side in _SIDES:
        here = pair.half(side)
        yield f"   at {here.school}, reviewed by {pair.other(side).school}: {here.day or 'no day yet'}"
