"""``report data``: the data page from the command line."""

import argparse

from sendnet_desktop.commands.printing import add_place, print_to
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.commands.whose import add_school, data_to_show


def add(names: Verbs) -> None:
    """Add it to the names of reports."""
    data = names.add_parser(
        "data",
        help="figures by stage of support, three years",
        description="Print three years by stage of support, beside published figures. Small numbers are masked, with "
        "what would give them away, unless a school asks for the whole.",
    )
    add_school(data)
    add_place(data)
    data.add_argument("--whole", action="store_true", help="in a school: with every figure")
    data.set_defaults(run=_report)


def _report(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.cohorts import cohort_report

    with opened(arguments) as workspace:
        cohorts, comparison, _ = data_to_show(workspace, arguments.school, for_ourselves=arguments.whole)
    return print_to(arguments.out, cohort_report(cohorts, comparison, for_others=not arguments.whole))
