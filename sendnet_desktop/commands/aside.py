"""``trust adopt``: changes that are kept and not counted, and adopting them."""

import argparse
from collections.abc import Iterator, Sequence

from sendnet_desktop.changes import Value
from sendnet_desktop.clock import write_day
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.naming import value_words
from sendnet_desktop.evaluations.scales import given
from sendnet_desktop.exchange.adoption import HeldAside
from sendnet_desktop.frameworks.pack import Pack, Words
from sendnet_desktop.workspace import Workspace


def add(actions: Verbs) -> None:
    """Add this verb to those of ``trust``."""
    adopt = actions.add_parser(
        "adopt",
        help="look through changes that do not count",
        description="List the changes that are kept and not counted, as of a laptop that was stopped; with their"
        " numbers, write them as your own.",
    )
    adopt.add_argument("numbers", nargs="*", type=int, metavar="NUMBER")
    adopt.add_argument("--all", action="store_true", help="all that are yours to write")
    adopt.add_argument("--leave", action="store_true", help="decide against them instead, for good")
    adopt.set_defaults(run=_adopt)


def _adopt(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        held = workspace.exchange.people.held_aside()
        if not (arguments.numbers or arguments.all):
            print("\n".join(_listed(workspace, held)))
            return 0
        known = {each.number: each for each in held}
        if any(number not in known for number in arguments.numbers):
            raise SendnetError("There is no change of that number.", "Give no number to list them.")
        mine = [each for each in held if each.may_adopt]
        chosen = mine if arguments.all else [known[number] for number in arguments.numbers]
        adoption = workspace.exchange.adoption
        done = adoption.leave(chosen) if arguments.leave else adoption.adopt(chosen)
    print(f"{'Left' if arguments.leave else 'Adopted'}: {len(chosen)} in {len(done.cells)} fields.")
    return 0


def _listed(workspace: Workspace, held: Sequence[HeldAside]) -> Iterator[str]:
    words = workspace.evaluations.words()
    pack = workspace.evaluations.current().pack if workspace.evaluations.school else None
    for each, where in zip(held, workspace.settling.named([each.cell for each in held]), strict=True):
        when = write_day(each.when.astimezone().date())
        says, shows = (_words(each.cell.field, value, pack, words) for value in (each.value, each.present))
        yield f"{each.number}. {where.words}"
        yield f"   {each.who}, {when}: {says} (shown now: {shows})"
        yield f"   {each.reason[0].upper()}{each.reason[1:]}" + ("" if each.may_adopt else "; not yours to adopt")
    if not held:
        yield "Nothing is kept aside."
    elif any(each.may_adopt for each in held):
        yield "Adopt them by their numbers."
    else:
        yield "Adopting these is for the people whose work it is."


def _words(field: str, value: Value, pack: Pack | None, words: Words) -> str:
    # The office has no evaluation, and with it no framework that names a school's levels: it shows their numbers.
    return given(value)[0] if value and pack is None and field == "level" else value_words(field, value, pack, words)
