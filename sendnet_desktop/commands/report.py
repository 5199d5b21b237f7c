"""``report``: accessible PDFs from the command line."""

import argparse
from pathlib import Path

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.commands import blank_report, data_report, plan_report
from sendnet_desktop.commands.leaving import add_reason, release
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.filters import chosen, narrowed
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.graduated.values import Monitor
from sendnet_desktop.steps import Steps, finish
from sendnet_desktop.workspace import Workspace


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    report = verbs.add_parser("report", help="print an accessible PDF", description="Print an accessible PDF.")
    names = Verbs(report)
    evaluation = names.add_parser(
        "evaluation", help="the self-evaluation", description="Print a school's self-evaluation."
    )
    _add_whose_and_where(evaluation)
    evaluation.add_argument(
        "--tag",
        metavar="SCHEME:TAG",
        action="append",
        default=[],
        help="only what bears on this, such as ofsted:inclusion; “sendnet statements --filters” lists them",
    )
    evaluation.set_defaults(run=_evaluation)
    plan_report.add(names)
    blank_report.add(names)
    data_report.add(names)
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
    parser.add_argument("--school", metavar="SLUG", default="", help="at the trust: whose, such as oakfield-primary")
    parser.add_argument("--out", type=Path, metavar="FILE.pdf", required=True)
    add_reason(parser)


def _evaluation(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.evaluation import evaluation_report

    with opened(arguments) as workspace:
        evaluation: Evaluation = workspace.evaluation_to_show(arguments.school)
        evaluation = narrowed(evaluation, chosen(evaluation, arguments.tag))
        release(workspace, arguments, evaluation)
    return _write(arguments.out, evaluation_report(evaluation))


def _graduated(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.graduated import graduated_report

    with opened(arguments) as workspace:
        monitor = monitor_to_show(workspace, arguments.school, for_ourselves=arguments.for_ourselves)
        if arguments.for_ourselves:
            release(workspace, arguments, monitor)  # for others it holds nobody's words
    return _write(arguments.out, graduated_report(monitor, for_others=not arguments.for_ourselves))


def monitor_to_show(workspace: Workspace, slug: str, *, for_ourselves: bool) -> Monitor:
    """Return the school's own counts of this year, or those of a school whose work may be read here.

    Raises:
        SendnetError: There is no such school, or every count of one is asked for elsewhere than there.
    """
    if workspace.profile.kind == "school":
        return workspace.graduated.current()
    if for_ourselves:
        raise SendnetError("Every count is for the school itself.", "Leave out --for-ourselves.")
    schools = {school.slug: school for school in workspace.readable_schools()}
    if slug not in schools:
        raise SendnetError(
            "Say whose page with --school." if not slug else f"There is no school “{slug[:40]}” here.",
            f"There are: {', '.join(schools) or 'none yet'}.",
        )
    return workspace.graduated.of_school(schools[slug].org, schools[slug].name)


def _write(place: Path, report: Steps[bytes]) -> int:
    write_atomically(place, finish(report))
    print(f"Written to {place}")
    return 0
