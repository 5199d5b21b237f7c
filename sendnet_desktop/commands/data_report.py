"""``report data``: the data page from the command line."""

import argparse
from pathlib import Path

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.commands.data import add_whose, data_to_show
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.steps import finish


def add(names: Verbs) -> None:
    """Add it to the names of reports."""
    data = names.add_parser(
        "data",
        help="figures by stage of support, three years",
        description="Print three years by stage of support, beside published figures. Small numbers are masked, with "
        "what would give them away, unless a school asks for the whole.",
    )
    add_whose(data)
    data.add_argument("--out", type=Path, metavar="FILE.pdf", required=True)
    data.add_argument("--whole", action="store_true", help="in a school: with every figure")
    data.set_defaults(run=_report)


def _report(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.cohorts import cohort_report

    with opened(arguments) as workspace:
        cohorts, comparison, is_own = data_to_show(workspace, arguments.school)
    if arguments.whole and not is_own:
        raise SendnetError("Every figure is for the school itself.", "Leave out --whole.")
    write_atomically(arguments.out, finish(cohort_report(cohorts, comparison, for_others=not arguments.whole)))
    print(f"Written to {arguments.out}")
    return 0
