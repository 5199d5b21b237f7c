"""``sample``: a trust and its schools, all invented, to look round in."""

import argparse
import shlex
from pathlib import Path

from sendnet_desktop.commands.session import Verbs
from sendnet_desktop.steps import finish


def add(verbs: Verbs) -> None:
    """Add this verb."""
    sample = verbs.add_parser(
        "sample",
        help="make a trust to try things with",
        description="Make an invented trust in DIR: its office in DIR/trust and each school in a folder beside it, all "
        "enrolled and at work on this school year's evaluation. They open without a question, are marked as sample "
        "data, and can never be mixed with real data. The same seed, number of schools and school years give the same "
        "dump.",
    )
    sample.add_argument("folder", type=Path, metavar="DIR", help="a new or an empty folder")
    sample.add_argument("--schools", type=int, default=6, metavar="N", help="how many schools, 1 to 199 (else 6)")
    sample.add_argument("--seed", default="1", metavar="S", help="any text; another seed makes other schools")
    sample.add_argument("--year", type=int, metavar="YYYY", help="the school year, 2026 for 2026/27 (else today's)")
    sample.add_argument(
        "--years", type=int, default=1, metavar="N", help="that year and those before it, 1 to 10 (else 1)"
    )
    sample.set_defaults(run=_sample)


def _sample(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.sample.making import make_sample

    asked = {"seed": arguments.seed, "year": arguments.year, "years": arguments.years}
    trust, *schools = finish(make_sample(arguments.folder, arguments.schools, **asked))
    count = f"{len(schools)} schools" if len(schools) > 1 else "one school"
    print(f"A sample trust with {count} is in {arguments.folder}. All of it is invented.")
    print(f"The trust's window:   sendnet --data {shlex.quote(str(trust))}")
    print(f"A school's window:    sendnet --data {shlex.quote(str(schools[0]))}")
    print(f"A school's report:    sendnet --data {shlex.quote(str(schools[0]))} report evaluation --out evaluation.pdf")
    return 0
