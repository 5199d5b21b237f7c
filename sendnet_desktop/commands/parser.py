"""The whole command line in one parser, and what runs it."""

import argparse
from collections.abc import Sequence

import sendnet_desktop
from sendnet_desktop.commands import (
    board,
    bundle,
    challenge_day,
    checklist,
    conflicts,
    data,
    evaluation,
    export,
    find,
    framework,
    history,
    hub,
    meeting,
    moderation,
    network,
    overview,
    plan,
    privacy,
    report,
    retention,
    sample,
    school,
    statements,
    store,
    trust,
)
from sendnet_desktop.commands.session import WHERE, Verbs

_FAMILIES = (
    evaluation,
    statements,
    find,
    history,
    plan,
    data,
    challenge_day,
    meeting,
    network,
    hub,
    moderation,
    overview,
    board,
    conflicts,
    report,
    export,
    bundle,
    privacy,
    framework,
    checklist,
    school,
    trust,
    retention,
    sample,
    store,
)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    whole = argparse.ArgumentParser(
        prog="sendnet",
        parents=[WHERE],
        description="SEND self-evaluation for English schools, offline. Without a verb, the window opens;"
        " with the names of files, it says what they hold.",
    )
    whole.add_argument("--version", action="version", version=f"SENDnet Desktop {sendnet_desktop.__version__}")
    verbs = Verbs(whole, "verb", optional=True)
    for family in _FAMILIES:
        family.add(verbs)
    return whole


def run(arguments: argparse.Namespace) -> int:
    """Run the verb that was parsed; return the exit status."""
    status: int = arguments.run(arguments)
    return status


def parsed(argv: Sequence[str]) -> argparse.Namespace:
    """Return the arguments, or exit with status 2 and a line of usage."""
    return parser().parse_args(argv)
