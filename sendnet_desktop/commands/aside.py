"""``trust adopt``: changes that are kept and not counted, and adopting them."""

import argparse

from sendnet_desktop.clock import write_day
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.adoption import HeldAside


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
            for each in held:
                print(_line(each))
            print("Nothing is kept aside." if not held else "Adopt them by their numbers.")
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


def _line(held: HeldAside) -> str:
    where = f"{held.cell.channel} {held.cell.record} {held.cell.field}"
    when = write_day(held.when.astimezone().date())
    yours = "" if held.may_adopt else "; not yours to adopt"
    return f"{held.number}: {where} = {held.value!r} (now {held.present!r}), {held.who}, {when}; {held.reason}{yours}"
