"""``privacy``: what is held back because it may point at a child, and deciding on it."""

import argparse
from collections.abc import Callable

from sendnet_desktop.changes import Changes
from sendnet_desktop.clock import write_day
from sendnet_desktop.commands.leaving import found_in, places
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.guard.values import Flagged
from sendnet_desktop.guard.wording import stays
from sendnet_desktop.workspace import Workspace


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    privacy = verbs.add_parser(
        "privacy",
        help="list what may point at a child, decide on it",
        description="List the texts that stay on this laptop because they may point at a child, each with a number, "
        "what was found and what to say instead. Everything else is sent.",
    )
    privacy.set_defaults(run=_list)
    actions = Verbs(privacy, optional=True)
    lists = actions.add_parser(
        "list",
        help="list what is held back",
        description="List what is held back, or with --decided what was let through, why, by whom and when.",
    )
    lists.add_argument("--decided", action="store_true", help="what was let through, instead")
    lists.set_defaults(run=_list)
    replace = actions.add_parser(
        "replace", help="say what is offered instead", description="Put the offered words in place of what was found."
    )
    replace.set_defaults(run=_replace)
    let = actions.add_parser(
        "let-through",
        help="let a text through as it stands",
        description="Let a text through as it stands. The reason is kept with it and travels with it.",
    )
    let.add_argument("--reason", metavar="TEXT", required=True, help="why, without a name or a number")
    let.set_defaults(run=_let_through)
    withdraw = actions.add_parser(
        "withdraw",
        help="take back a snapshot that was not sent",
        description="Take back a snapshot that was not sent: what is frozen cannot be changed, only taken anew.",
    )
    withdraw.set_defaults(run=_withdraw)
    for parser in (replace, let, withdraw):
        parser.add_argument("number", metavar="N", help="the text's number in the list, or “all”")


def _list(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        if getattr(arguments, "decided", False):
            return _tell_decided(workspace)
        flagged = workspace.guard.pending()
        for number, (each, where) in enumerate(zip(flagged, places(workspace, flagged), strict=True), 1):
            print(f"{number}. {where}")
            for found in found_in(each):
                print(f"   {found}")
    print(stays(len(flagged)) or "Nothing is held back.")
    return 0


def _tell_decided(workspace: Workspace) -> int:
    decided = workspace.guard.let_through()
    named = workspace.settling.named([each.cell for each in decided])
    for each, where in zip(decided, named, strict=True):
        changed = "" if each.still_there else "; it has been changed since"
        print(f"{where.words}: {each.why} ({each.who}, {write_day(each.at.astimezone().date())}{changed})")
    if not decided:
        print("Nothing was let through.")
    return 0


def _replace(arguments: argparse.Namespace) -> int:
    return _decide(arguments, lambda workspace, each: workspace.guard.decide(each, each.findings))


def _let_through(arguments: argparse.Namespace) -> int:
    return _decide(arguments, lambda workspace, each: workspace.guard.decide(each, (), arguments.reason))


def _withdraw(arguments: argparse.Namespace) -> int:
    return _decide(arguments, lambda workspace, each: workspace.guard.withdraw(each))


def _decide(arguments: argparse.Namespace, deed: Callable[[Workspace, Flagged], Changes]) -> int:
    with opened(arguments) as workspace:
        for each in _chosen(workspace.guard.pending(), arguments.number):
            deed(workspace, each)
        left = workspace.guard.pending()
    print(stays(len(left)) or "Nothing is held back any more.")
    return 0


def _chosen(flagged: tuple[Flagged, ...], number: str) -> tuple[Flagged, ...]:
    if number == "all":
        return flagged
    place = int(number) if number.isascii() and number.isdecimal() else 0
    if not 1 <= place <= len(flagged):
        there = f"There are: 1 to {len(flagged)}." if flagged else "Nothing is held back."
        raise SendnetError("There is no text of this number in the list.", there)
    return flagged[place - 1 : place]
