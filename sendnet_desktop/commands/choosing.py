"""How the verbs of ``trust`` name a role: ``--as`` and where it holds."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sendnet_desktop.clock import school_year
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange import roles
from sendnet_desktop.exchange.roles import Choice
from sendnet_desktop.exchange.roster import Organisation
from sendnet_desktop.journal.channels import Channel, school_channel
from sendnet_desktop.workspace import Workspace

ROLES = ("school", "hub lead", "reviewer", "reader", "trust lead")


def add_role(parser: argparse.ArgumentParser, *, required: bool) -> None:
    """Add the options that name a role."""
    parser.add_argument("--as", dest="role", choices=ROLES, required=required, help="the role")
    parser.add_argument(
        "--school",
        action="append",
        default=[],
        metavar="SHORT-NAME",
        help="at which school, or whose self-evaluation; several times for a hub lead or a reader",
    )
    parser.add_argument("--day", metavar="YYYY-MM-DD", help="the challenge day of a reviewer")
    parser.add_argument(
        "--reads", action="append", default=[], metavar="CHANNEL", help="what else a reader reads, such as all:2026"
    )
    parser.add_argument("--until", default="", metavar="YYYY-MM-DD", help="the last day as planned, to remind people")


def choice_of(arguments: argparse.Namespace, workspace: Workspace) -> Choice:
    """Return the role that the arguments name.

    Raises:
        SendnetError: It is not said where it holds, there is no such place, or its last day has passed.
    """
    orgs = [organisation(workspace, slug).id for slug in arguments.school]
    until = roles.planned_end(_day(arguments.until), workspace.today()) if arguments.until else ""
    return replace(_role_of(arguments, workspace, orgs), until=until)


def _role_of(arguments: argparse.Namespace, workspace: Workspace, orgs: Sequence[str]) -> Choice:
    match arguments.role:
        case "trust lead":
            return roles.trust_lead()
        case "hub lead":
            return roles.hub_lead(_said(orgs, "--school"))
        case "reviewer":
            return roles.reviewer(_said(orgs, "--school")[0], _day(_said([arguments.day or ""], "--day")[0]))
        case "reader":
            year = school_year(workspace.today())
            own = [school_channel(org, year) for org in orgs]
            return roles.reader(_said([*own, *map(_channel, arguments.reads)], "--school or --reads"))
    return roles.school(_said(orgs, "--school")[0])


def organisation(workspace: Workspace, slug: str) -> Organisation:
    """Return an organisation on the list by its short name.

    Raises:
        SendnetError: There is none.
    """
    found = {each.slug: each for each in workspace.exchange.organisations()}
    if slug not in found:
        raise SendnetError(
            f"There is no “{slug[:40]}” on the list.", f"There are: {', '.join(sorted(found)) or 'none'}."
        )
    return found[slug]


def _said(given: Sequence[str], option: str) -> Sequence[str]:
    if not any(given):
        raise SendnetError("It is not said where the role holds.", f"Say it with {option}.")
    return given


def _channel(name: str) -> str:
    try:
        if Channel.parse(name).kind != "private":
            return name
    except SendnetError:
        pass
    raise SendnetError(
        f"“{name[:40]}” is nothing that a reader could read.",
        "Say --school for a school's self-evaluation, or --reads all:2026 for what all schools share that year.",
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise SendnetError(f"“{text[:20]}” is no day.", "Write it as 2026-11-24.") from None
