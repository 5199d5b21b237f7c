"""``retention`` and ``erase``: how long things are kept, clearing what is past its date, erasing words for good."""

import argparse
import sys

from sendnet_desktop.changes import Cell
from sendnet_desktop.clock import moment
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.wire import shown
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.trust.keeping import Due
from sendnet_desktop.trust.retention import RULES
from sendnet_desktop.workspace import Workspace

_GOES = (
    "These words go from every laptop that reads them, at its next exchange: from the field, its history, and the "
    "snapshots that quote them. Old sticks still hold them in sealed form. It cannot be undone."
)


def add(verbs: Verbs) -> None:
    """Add these families of verbs."""
    _add_retention(verbs)
    _add_erase(verbs)


def _add_retention(verbs: Verbs) -> None:
    retention = verbs.add_parser(
        "retention", help="how long things are kept", description="How long things are kept, and clearing them."
    )
    actions = Verbs(retention)
    show = actions.add_parser(
        "show", help="the table, what may be cleared, what was", description="Say what is kept for how long."
    )
    show.set_defaults(run=_show)
    choose = actions.add_parser(
        "set", help="set how long, for the whole trust", description="Set how long a kind of thing is kept."
    )
    choose.add_argument("subject", metavar="SUBJECT", help=", ".join(RULES))
    choose.add_argument("number", metavar="NUMBER", type=int, help="school years beside the current one, or months")
    choose.set_defaults(run=_choose)
    clear = actions.add_parser(
        "clear",
        help="clear what is past its date",
        description="Clear what may be cleared, on this laptop: all of it, or what is named as “show” has it.",
    )
    clear.add_argument("things", nargs="*", metavar="THING")
    clear.add_argument("--yes", action="store_true", help="do not ask again")
    clear.set_defaults(run=_clear)
    readmit = actions.add_parser(
        "readmit",
        help="let something cleared come back",
        description="Let what was cleared here come back with the next file that holds it.",
    )
    readmit.add_argument("thing", metavar="THING")
    readmit.set_defaults(run=_readmit)


def _add_erase(verbs: Verbs) -> None:
    erase = verbs.add_parser(
        "erase", help="erase words for good", description=f"List what a field has said, or erase one of these. {_GOES}"
    )
    erase.add_argument("record", metavar="RECORD", help="as “dump” has it, such as judgement:2026.A3")
    erase.add_argument("field", metavar="FIELD", help="such as comment")
    erase.add_argument("--channel", metavar="CHANNEL", default="", help="else this year's of this school")
    erase.add_argument("--version", metavar="NUMBER", type=int, help="which of those listed to erase")
    erase.add_argument("--yes", action="store_true", help="do not ask again")
    erase.set_defaults(run=_erase)


def _show(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        keeping, words = workspace.keeping, workspace.evaluations.words()
        for subject, number in keeping.table.items():
            print(f"{said(words, RULES[subject].words)}: {RULES[subject].said(number)} ({subject})")
        due, gone = keeping.due(), keeping.gone()
    print("These may be cleared:" if due else "Nothing is past its date.")
    for each in due:
        print(f"  {each.key}: {_told(each)}")
    if gone:
        print("Cleared here:")
    for line in gone:
        named = f"  {line.channel}:" if line.channel else " "
        print(f"{named} {line.words}, {line.at.day} {line.at:%B %Y}, by {line.who}")
    return 0


def _choose(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        workspace.keeping.choose(arguments.subject, arguments.number)
        rule, words = RULES[arguments.subject], workspace.evaluations.words()
    print(f"{said(words, rule.words)}: {rule.said(arguments.number)}, from the next bundle on")
    return 0


def _clear(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        due = {each.key: each for each in workspace.keeping.due()}
        chosen = arguments.things or list(due)
        for key in chosen:
            if key in due:
                print(_told(due[key]))
        if not chosen:
            print("Nothing is past its date.")
            return 0
        _confirm("Clear this from this laptop?", agreed=arguments.yes)
        workspace.keeping.clear(chosen)
    print("Cleared")
    return 0


def _readmit(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        words = workspace.keeping.readmit(arguments.thing)
    print(f"{words}: comes back with the next file that holds it")
    return 0


def _erase(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        cell = Cell(arguments.channel or workspace.evaluations.channel, arguments.record, arguments.field)
        if arguments.version is None:
            return _list(workspace, cell)
        history = workspace.history(cell)
        if not 1 <= arguments.version <= len(history):
            raise SendnetError("There is no version of this number.", "Look at the list without --version.")
        print(_GOES)
        _confirm("Erase these words for good?", agreed=arguments.yes)
        workspace.erase(cell, history[arguments.version - 1].value)
    print("Erased here. Write a bundle next, so that it goes from the other laptops too")
    return 0


def _list(workspace: Workspace, cell: Cell) -> int:
    for number, version in enumerate(workspace.history(cell), start=1):
        when = moment(version.stamp).astimezone()
        stands = " (shown)" if version.stands else ""
        print(f"{number}. {when.day} {when:%B %Y, %H:%M}, {version.who}{stands}: {shown(str(version.value))}")
    return 0


def _told(due: Due) -> str:
    changes = "1 change" if due.unsent == 1 else f"{due.unsent:,} changes"
    unsent = f"; not in a bundle yet: {changes}" if due.unsent else ""
    done = "; the school has the report and the trust has these papers" if due.is_handed_back else ""
    return f"{due.words}, last changed {due.last.day} {due.last:%B %Y}{unsent}{done}"


def _confirm(question: str, *, agreed: bool) -> None:
    if agreed:
        return
    answer = input(f"{question} [y/N] ") if sys.stdin.isatty() else ""
    if answer.strip().lower() not in ("y", "yes"):
        raise SendnetError("Nothing was changed.", "Answer yes, or give --yes.")
