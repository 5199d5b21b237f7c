"""``report``: accessible PDFs from the command line."""

import argparse
from pathlib import Path

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.steps import finish


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    report = verbs.add_parser("report", help="print an accessible PDF", description="Print an accessible PDF.")
    names = Verbs(report)
    evaluation = names.add_parser(
        "evaluation", help="the self-evaluation", description="Print a school's self-evaluation."
    )
    evaluation.add_argument(
        "--school", metavar="SLUG", default="", help="at the trust: whose, such as oakfield-primary"
    )
    evaluation.add_argument("--out", type=Path, metavar="FILE.pdf", required=True)
    evaluation.set_defaults(run=_evaluation)


def _evaluation(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.evaluation import evaluation_report

    with opened(arguments) as workspace:
        evaluation: Evaluation = workspace.evaluation_to_show(arguments.school)
    write_atomically(arguments.out, finish(evaluation_report(evaluation)))
    print(f"Written to {arguments.out}")
    return 0
