"""``report``: accessible PDFs from the command line."""

import argparse

from sendnet_desktop.commands import (
    blank_report,
    board,
    challenge_day_report,
    challenge_day_school,
    data_report,
    plan_report,
)
from sendnet_desktop.commands.leaving import add_reason, release
from sendnet_desktop.commands.printing import add_place, print_to
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.commands.whose import add_school, add_tags, evaluation_tagged, monitor_to_show


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    report = verbs.add_parser("report", help="print an accessible PDF", description="Print an accessible PDF.")
    names = Verbs(report)
    evaluation = names.add_parser(
        "evaluation", help="the self-evaluation", description="Print a school's self-evaluation."
    )
    _add_whose_and_where(evaluation)
    add_tags(evaluation)
    evaluation.set_defaults(run=_evaluation)
    plan_report.add(names)
    blank_report.add(names)
    data_report.add(names)
    board.add_prints(names)
    challenge_day_report.add_print(names)
    challenge_day_school.add_print(names)
    graduated = names.add_parser(
        "graduated",
        help="the graduated approach, on a page",
        description="Print the graduated approach as counts, on a page. Small numbers are masked, with what would "
        "give them away, unless a school prints it for itself.",
    )
    _add_whose_and_where(graduated)
    graduated.add_argument(
        "--for-ourselves", action="store_true", help="in a school: with every count and the school's own words"
    )
    graduated.set_defaults(run=_graduated)


def _add_whose_and_where(parser: argparse.ArgumentParser) -> None:
    add_school(parser)
    add_place(parser)
    add_reason(parser)


def _evaluation(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.evaluation import evaluation_report

    with opened(arguments) as workspace:
        evaluation = evaluation_tagged(workspace, arguments)
        release(workspace, arguments, evaluation)
    return print_to(arguments.out, evaluation_report(evaluation))


def _graduated(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.graduated import graduated_report

    with opened(arguments) as workspace:
        monitor = monitor_to_show(workspace, arguments.school, for_ourselves=arguments.for_ourselves)
        if arguments.for_ourselves:
            release(workspace, arguments, monitor)  # for others it holds nobody's words
    return print_to(arguments.out, graduated_report(monitor, for_others=not arguments.for_ourselves))
