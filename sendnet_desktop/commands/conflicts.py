"""``conflicts``: the fields of which two versions stand, and settling one."""

import argparse
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from sendnet_desktop.changes import Changes, Value
from sendnet_desktop.clock import write_day
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.apart import Disagreement, Version, Where
from sendnet_desktop.exchange.wire import shown
from sendnet_desktop.workspace import Workspace

_EXCERPT: Final = 200


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    conflicts = verbs.add_parser(
        "conflicts",
        help="list the fields that have two versions, settle one",
        description="List the fields that two people have written differently, each with a number, its versions, who "
        "wrote them and when. The exit status is 0 whether there are any or not.",
    )
    conflicts.set_defaults(run=_list)
    actions = Verbs(conflicts, "action", optional=True)
    settle = actions.add_parser(
        "settle",
        help="end one of them",
        description="End one of them, in place of every version that the list shows. The exit status is 1 where there "
        "is no such field or version, where the value is no answer to it, or where it is somebody else's to settle.",
    )
    settle.add_argument("number", metavar="N", type=int, help="the field's number in the list")
    way = settle.add_mutually_exclusive_group(required=True)
    way.add_argument("--take", metavar="K", type=int, help="keep the version of this number")
    way.add_argument("--both", action="store_true", help="keep all versions of a text, one under the other")
    way.add_argument("--value", metavar="TEXT", help="say something else")
    settle.set_defaults(run=_settle)


def _list(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        every = workspace.settling.all()
        for number, where in enumerate(every, 1):
            found = workspace.settling.at(where.cell)
            if found is not None:
                print("\n".join(_lines(number, found)))
        if not every:
            print("Every field has one version.")
    return 0


def _settle(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        found = _numbered(workspace, arguments.number)
        changes = _settled(workspace, found, arguments)
        after = workspace.settling.at(found.where.cell)
        print(f"{found.where.words}: " + ("settled" if changes and after is None else "as before"))
    return 0


def _settled(workspace: Workspace, found: Disagreement, arguments: argparse.Namespace) -> Changes:
    if arguments.both:
        return workspace.settling.keep_both(found)
    if arguments.take is not None:
        return workspace.settling.take(found, arguments.take - 1)
    return workspace.settling.write_anew(found, _value(found, arguments.value))


def _numbered(workspace: Workspace, number: int) -> Disagreement:
    every: tuple[Where, ...] = workspace.settling.all()
    found = workspace.settling.at(every[number - 1].cell) if 1 <= number <= len(every) else None
    if found is None:
        there = f"There are: 1 to {len(every)}." if every else "Every field has one version."
        raise SendnetError("There is no field of this number in the list.", there)
    return found


def _value(found: Disagreement, given: str) -> Value:
    # A choice is named by its words, by what is kept, or by the number that its words begin with.
    for option, words in found.choices:
        number = words.partition(" ")[0]
        if given.casefold() in (words.casefold(), str(option).casefold()) or (number.isdigit() and given == number):
            return option
    return given


def _lines(number: int, found: Disagreement) -> Iterator[str]:
    yield f"{number}. {found.where.words}"
    for place, version in enumerate(found.versions, 1):
        yield f"   {place}) {_told(version)}"
        yield f"      {_excerpt(version.words)}"
    if found.count > len(found.versions):
        yield f"      and {found.count - len(found.versions):,} older versions"


def _told(version: Version) -> str:
    came = f", came here {_moment(version.received)}" if version.received else ""
    return f"{version.who or 'somebody'}, {version.laptop}, {_moment(version.written)}{came}"


def _moment(moment: datetime) -> str:
    here = moment.astimezone()
    return f"{write_day(here.date())}, {here:%H:%M}"


def _excerpt(words: str) -> str:
    line = shown(" ".join(words.split()))
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT]}…"
