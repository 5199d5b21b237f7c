"""Before a verb lets words out it names what in them may point at a child, and goes on only with a reason."""

import argparse
import sys

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.guard.values import Flagged
from sendnet_desktop.guard.wording import around
from sendnet_desktop.workspace import Workspace


def add_reason(parser: argparse.ArgumentParser) -> None:
    """Add the option that lets flagged words out."""
    parser.add_argument(
        "--let-through",
        metavar="REASON",
        default="",
        help="let words out that may point at a child; the reason is kept with them",
    )


def release(workspace: Workspace, arguments: argparse.Namespace, *printed: object) -> None:
    """Let values out, or name on standard error what in them nobody has decided on.

    Raises:
        SendnetError: There is something, and no reason was given.
    """
    flagged = workspace.guard.leaving(*printed)
    for each, where in zip(flagged, places(workspace, flagged), strict=True):
        print(f"{where}: {'; '.join(found_in(each))}", file=sys.stderr)
    if flagged and not arguments.let_through:
        raise SendnetError(
            "Some of this may point at a child, so nothing was written.",
            "Change the words, or give --let-through REASON; “sendnet privacy” lists what is not sent yet.",
        )
    for each in flagged:
        workspace.guard.decide(each, (), arguments.let_through)


def places(workspace: Workspace, flagged: tuple[Flagged, ...]) -> list[str]:
    """Return where each of these texts stands, in the words of the framework."""
    return [where.words for where in workspace.settling.named([each.cell for each in flagged])]


def found_in(flagged: Flagged) -> list[str]:
    """Return what was found in a text, each with the words around it and what to say instead."""
    told = []
    for finding in flagged.findings:
        before, found, after = around(flagged.text, finding)
        told.append(f"{before}[{found}]{after} ({finding.tells} Offered: {finding.offer})")
    return told
