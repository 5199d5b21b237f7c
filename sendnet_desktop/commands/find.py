"""``find``: anything that may be read here, by its words."""

import argparse

from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.exchange.wire import shown
from sendnet_desktop.finding.values import Hit


def add(verbs: Verbs) -> None:
    """Add this verb."""
    find = verbs.add_parser(
        "find",
        help="find anything by its words",
        description="Find anything that may be read here by its words: statements, answers, evidence, priorities, "
        "reviews, snapshots, people. Each word may be cut short; words in quotation marks are a phrase. At the trust "
        "it finds of a school what the school shows. The exit status is 1 where nothing is found.",
    )
    find.add_argument("words", metavar="WORDS", nargs="+", help="the words, in any order")
    find.set_defaults(run=_find)


def _find(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        answer = workspace.finding.find(" ".join(arguments.words))
    for group, hits in answer.groups():
        print(group)
        for hit in hits:
            print("\n".join(_lines(hit)))
    print(f"{answer.words}.")
    return 0 if answer.hits else 1


def _lines(hit: Hit) -> tuple[str, str]:
    owner = f" ({hit.owner})" if hit.owner else ""
    return f"  {shown(hit.title)}{shown(owner)}", f"    {hit.label}: {shown(hit.excerpt)}"
