"""``report action-plan``, ``governors``, ``strategy`` and ``summary``: the prints that a plan is part of."""

import argparse

from sendnet_desktop.commands.leaving import add_reason, release
from sendnet_desktop.commands.printing import add_place, print_to
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.commands.whose import add_school, add_tags, evaluation_beside, evaluation_tagged, plan_tagged
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.plans.values import Plan


def add(reports: Verbs) -> None:
    """Add these prints to the names that ``report`` knows."""
    plan = reports.add_parser(
        "action-plan",
        help="the action plan",
        description="Print the live priorities with their actions, milestones and reviews.",
    )
    plan.set_defaults(run=_action_plan)
    governors = reports.add_parser(
        "governors",
        help="a page for governors",
        description="Print one page for governors: judgements by area, priorities with progress and impact, what is "
        "asked of governors. It holds no figure that might single a child out.",
    )
    governors.set_defaults(run=_governors)
    strategy = reports.add_parser(
        "strategy",
        help="the source sheet of the inclusion strategy",
        description="Print what the inclusion strategy is written from: activities, costs and impact by principle of "
        "inclusion, or by area where the trust has not keyed the principles in.",
    )
    strategy.add_argument("--principle", metavar="TEXT", default="", help="one principle, as the framework words it")
    strategy.set_defaults(run=_strategy)
    summary = reports.add_parser(
        "summary",
        help="the self-evaluation on one page",
        description="Print the self-evaluation on one page: judgements of school and reviewers, how they moved, legal "
        "duties, three strengths, three next steps and the priorities.",
    )
    summary.set_defaults(run=_summary)
    for parser in (plan, governors, strategy, summary):
        add_tags(parser)
        add_school(parser)
        add_place(parser)
        add_reason(parser)


def _action_plan(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.plan import plan_report

    with opened(arguments) as workspace:
        plan = plan_tagged(workspace, arguments)
        evaluation = evaluation_beside(workspace, arguments.school)
        release(workspace, arguments, plan)
    return print_to(arguments.out, plan_report(plan, evaluation))


def _governors(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.governors import governors_report

    plan, evaluation = _released(arguments)
    return print_to(arguments.out, governors_report(plan, evaluation))


def _strategy(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.strategy import strategy_report

    with opened(arguments) as workspace:
        plan, evaluation = plan_tagged(workspace, arguments), workspace.evaluation_to_show(arguments.school)
        release(workspace, arguments, plan, evaluation)
    return print_to(arguments.out, strategy_report(plan, evaluation, arguments.principle))


def _summary(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.one_page import one_page_report

    plan, evaluation = _released(arguments)
    return print_to(arguments.out, one_page_report(evaluation, plan))


def _released(arguments: argparse.Namespace) -> tuple[Plan, Evaluation]:
    with opened(arguments) as workspace:
        plan = plan_tagged(workspace, arguments, may_be_none=True)
        evaluation = evaluation_tagged(workspace, arguments)
        release(workspace, arguments, plan, evaluation)
    return plan, evaluation
