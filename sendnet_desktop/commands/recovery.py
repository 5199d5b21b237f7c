"""``trust take-over``, ``keeper`` and ``sheets``: what takes the trust's recovery words."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.rotation import Sheet
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace

_CHANGED = "The trust's six words have changed; for new laptops they are now: {}"


def add(actions: Verbs) -> None:
    """Add these verbs to those of ``trust``."""
    over = actions.add_parser(
        "take-over",
        help="keep the list here, by the recovery words",
        description="Make this laptop the only one that keeps the list of members, as when the office's is lost.",
    )
    _add_sheets(over)
    over.set_defaults(run=_take_over)
    keeper = actions.add_parser(
        "keeper",
        help="let a further laptop keep the list",
        description="Let a further trust lead's laptop change the list of members, or with --retire no longer.",
    )
    keeper.add_argument("laptop", metavar="LAPTOP", help="its short name, as “trust members” lists it")
    keeper.add_argument("--retire", action="store_true", help="take the list from it instead")
    _add_sheets(keeper)
    keeper.set_defaults(run=_keeper)
    sheets = actions.add_parser(
        "sheets",
        help="renew the recovery words",
        description="Make new recovery words for several people, such as three of whom any two are needed; the old"
        " ones end.",
    )
    sheets.add_argument("--people", type=int, default=3, metavar="NUMBER", help="how many sheets (3)")
    sheets.add_argument("--needed", type=int, default=2, metavar="NUMBER", help="how many of them it takes (2)")
    _add_sheets(sheets)
    sheets.set_defaults(run=_sheets)


def show_sheet(heading: str, words: Sequence[str]) -> None:
    """Print recovery words in rows of six."""
    print(heading)
    for start in range(0, len(words), 6):
        print("  " + " ".join(words[start : start + 6]))


def _add_sheets(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--sheet",
        dest="sheets",
        action="append",
        type=Path,
        default=[],
        metavar="FILE",
        help="a file of one person's recovery words; without it they are asked for",
    )


def _take_over(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        finish(workspace.exchange.rotation.take_over(_given(arguments, workspace)))
        print("This laptop keeps the list now. Write bundles next, so that everybody knows.")
        print(_CHANGED.format(" ".join(workspace.exchange.trust_words)))
    return 0


def _keeper(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        rotation, laptop = workspace.exchange.rotation, workspace.exchange.people.laptop(arguments.laptop)
        change = rotation.retire_keeper if arguments.retire else rotation.add_keeper
        finish(change(laptop.device, _given(arguments, workspace)))
        print(f"{laptop.name}: {'keeps the list no more' if arguments.retire else 'keeps the list too'}.")
        print(_CHANGED.format(" ".join(workspace.exchange.trust_words)))
    return 0


def _sheets(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        rotation = workspace.exchange.rotation
        given, new = _given(arguments, workspace), rotation.new_sheets(arguments.people, arguments.needed)
        finish(rotation.renew(given, new))
        for number, words in enumerate(new.words, 1):
            show_sheet(
                f"Sheet {number} of {arguments.people}, for one person to lock away; it is shown only now:", words
            )
        print(f"From now on it takes {new.needed} of them. The old words open nothing any more.")
        print(_CHANGED.format(" ".join(workspace.exchange.trust_words)))
    return 0


def _given(arguments: argparse.Namespace, workspace: Workspace) -> list[Sheet]:
    if arguments.sheets:
        return [_words_in(path) for path in arguments.sheets]
    if not sys.stdin.isatty():
        raise SendnetError("The recovery words are needed.", "Name a file of them with --sheet.")
    needed = workspace.exchange.rotation.needed
    return [input(f"Recovery words, person {number} of {needed}: ").split() for number in range(1, needed + 1)]


def _words_in(path: Path) -> Sheet:
    try:
        return path.read_text(encoding="utf-8").split()
    except (OSError, UnicodeDecodeError) as error:
        raise SendnetError("The file of recovery words cannot be read.", "Check its name.") from error
