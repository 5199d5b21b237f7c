"""``dump`` and ``check``: what the data folder holds, and whether it is sound."""

import argparse
import json
import sys

from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.steps import finish


def add(verbs: Verbs) -> None:
    """Add these verbs."""
    dump = verbs.add_parser(
        "dump",
        help="print the present state as JSON",
        description="Print channel, record, field and the sorted list of the values that stand, as JSON. For a "
        "channel that two folders have both read in full the bytes are the same. This is the raw state, for repair "
        "and for checking: it does not follow a school's choice of what its trust is shown.",
    )
    dump.add_argument("--channel", metavar="NAME", default="", help="one channel only, such as all:2026")
    dump.set_defaults(run=_dump)

    check = verbs.add_parser(
        "check",
        help="verify the data",
        description="Verify every page of the file and that what is shown is what the edits make.",
    )
    check.set_defaults(run=_check)


def _dump(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        state = {
            channel: {
                record: {field: [json.loads(value) for value in values] for field, values in fields.items()}
                for record, fields in records.items()
            }
            for channel, records in workspace.dump(arguments.channel).items()
        }
    json.dump(state, sys.stdout, ensure_ascii=False, indent=2, sort_keys=True)
    print()
    return 0


def _check(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        wrong = finish(workspace.check())
    print(" ".join(wrong) or "All is well: every page reads, and the tables are what the edits make.")
    return 1 if wrong else 0
