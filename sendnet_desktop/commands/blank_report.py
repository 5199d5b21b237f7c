"""``report blank-evaluation`` and ``report blank-plan``: forms to fill in on paper."""

import argparse

from sendnet_desktop.commands.printing import add_place, print_to
from sendnet_desktop.commands.session import Verbs, opened


def add(reports: Verbs) -> None:
    """Add these prints to the names that ``report`` knows."""
    evaluation = reports.add_parser(
        "blank-evaluation",
        help="a blank self-evaluation for paper",
        description="Print the framework in use as a form to fill in by hand.",
    )
    evaluation.set_defaults(run=_evaluation)
    plan = reports.add_parser(
        "blank-plan",
        help="a blank action plan for paper",
        description="Print an action plan of three priorities to fill in by hand.",
    )
    plan.set_defaults(run=_plan)
    for parser in (evaluation, plan):
        add_place(parser)


def _evaluation(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.blank import blank_evaluation_report

    with opened(arguments) as workspace:
        pack = workspace.evaluations.packs.pack(workspace.frameworks.in_use())
        phase = workspace.evaluations.details.said().phase if workspace.evaluations.school else ""
        form = blank_evaluation_report(pack, phase, workspace.today())
    return print_to(arguments.out, form)


def _plan(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.blank import blank_plan_report

    with opened(arguments) as workspace:
        today = workspace.today()
    return print_to(arguments.out, blank_plan_report(today))
