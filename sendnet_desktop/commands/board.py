"""``board``, ``report board``, ``report annual`` and ``report training-needs``: what the trust's board is told."""

import argparse

from sendnet_desktop.across.annual import LAST_TERM
from sendnet_desktop.across.board import BOARD_ANSWERS
from sendnet_desktop.across.naming import LABELS
from sendnet_desktop.clock import half_term
from sendnet_desktop.commands.leaving import add_reason, release
from sendnet_desktop.commands.printing import add_place, print_to
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.plans.choices import HALF_TERMS
from sendnet_desktop.workspace import Workspace


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    board = verbs.add_parser(
        "board",
        help="say what the trust's board is told",
        description="Show what the board is told of a half-term, or say more: “report board” prints it.",
    )
    _add_term(board)
    board.add_argument(
        "--set", metavar="FIELD=TEXT", action="append", default=[], help=f"of {', '.join(BOARD_ANSWERS)}"
    )
    board.set_defaults(run=_board)


def add_prints(names: Verbs) -> None:
    """Add the prints for the board to those of ``report``."""
    board = names.add_parser(
        "board",
        help="a summary for the trust's board",
        description="Print a summary for the board: where schools stand, what is at risk, what is asked; as counts.",
    )
    _add_term(board)
    annual = names.add_parser(
        "annual", help="the trust's annual report", description="Print what the trust tells of this school year."
    )
    needs = names.add_parser(
        "training-needs",
        help="training that schools could share",
        description="Print the statements on which several schools stand low or work, with whom to ask.",
    )
    for parser, run in ((board, _print_board), (annual, _print_annual), (needs, _print_needs)):
        add_place(parser)
        add_reason(parser)
        parser.set_defaults(run=run)


def _add_term(parser: argparse.ArgumentParser) -> None:
    terms = tuple(HALF_TERMS)
    parser.add_argument("--term", choices=terms, default="", help="the half-term (else this one)")


def _term(arguments: argparse.Namespace, workspace: Workspace) -> str:
    today = half_term(workspace.today())
    return arguments.term or next(each for each, name in HALF_TERMS.items() if name == today)


def _board(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        _check_office(workspace)
        for each in arguments.set:
            field, equals, words = each.partition("=")
            if not equals:
                raise SendnetError(f"“{each[:40]}” says nothing.", "Write it like: board_headline=Steady progress")
            workspace.board.say(_term(arguments, workspace), field.strip(), words)
        said = workspace.board.said(_term(arguments, workspace))
    for field in BOARD_ANSWERS:
        print(f"{LABELS[field]}: {getattr(said, field) or 'nothing yet'}")
    return 0


def _print_board(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.board import board_report

    with opened(arguments) as workspace:
        _check_office(workspace)
        summary = workspace.board.summary(_term(arguments, workspace))
        release(workspace, arguments, summary.said)
    return print_to(arguments.out, board_report(summary))


def _print_annual(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.annual import annual_report

    with opened(arguments) as workspace:
        _check_office(workspace)
        report = workspace.annual.report()
        release(workspace, arguments, report.summary.said, report.topics, report.practices)
    return print_to(arguments.out, annual_report(report))


def _print_needs(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.annual import needs_report

    with opened(arguments) as workspace:
        _check_office(workspace)
        summary = workspace.board.summary(LAST_TERM)
        release(workspace, arguments, *(need.told for need in summary.needs))
    return print_to(arguments.out, needs_report(summary))


def _check_office(workspace: Workspace) -> None:
    if workspace.profile.kind == "school":
        raise SendnetError("What the board is told is the trust's.", "Print this school's page for governors instead.")
