"""What every verb shares: the data folder that it works in, opened and closed around it."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.paths import data_folder
from sendnet_desktop.workspace import Workspace

WHERE: Final = argparse.ArgumentParser(add_help=False)
"""The options that stand before or after any verb."""
WHERE.add_argument(
    "--data",
    type=Path,
    metavar="DIR",
    default=argparse.SUPPRESS,
    help="the data folder to work in (else SENDNET_DATA, else this person's own)",
)
WHERE.add_argument(
    "--passphrase-file",
    type=Path,
    metavar="FILE",
    default=argparse.SUPPRESS,
    help="a file whose first line is the passphrase, where the data is locked with one",
)


class Verbs:
    """Adds verbs, or the actions of one, that take the options of ``WHERE`` behind themselves too."""

    def __init__(self, parser: argparse.ArgumentParser, what: str = "action", *, optional: bool = False) -> None:
        self._added = parser.add_subparsers(dest=what, metavar=what.upper(), title=f"{what}s", required=not optional)

    def add_parser(self, name: str, *, help: str, description: str) -> argparse.ArgumentParser:  # noqa: A002
        """Add one; ``help`` stands in the list, ``description`` above its own help."""
        return self._added.add_parser(name, help=help, description=description, parents=[WHERE])


def folder_of(arguments: argparse.Namespace) -> Path:
    """Return the data folder that the arguments name."""
    chosen: Path | None = getattr(arguments, "data", None)
    return chosen or data_folder()


def passphrase_of(arguments: argparse.Namespace) -> str:
    """Return the passphrase that the arguments lead to; empty where they name no file.

    Raises:
        SendnetError: The file cannot be read, or is empty.
    """
    path: Path | None = getattr(arguments, "passphrase_file", None)
    return "" if path is None else first_line(path)


def first_line(path: Path) -> str:
    """Return a passphrase: the first line of a file.

    Raises:
        SendnetError: The file cannot be read, or is empty.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SendnetError("The passphrase file cannot be read.", "Check its name.") from error
    if not lines or not lines[0]:
        raise SendnetError("The passphrase file is empty.", "Put the passphrase in its first line.")
    return lines[0]


@contextmanager
def opened(arguments: argparse.Namespace) -> Iterator[Workspace]:
    """Open the data folder that the arguments name, and close it whatever happens."""
    folder = folder_of(arguments)
    if not Workspace.exists(folder):
        raise SendnetError(
            "There is no SENDnet data here yet.",
            "Set it up in the window, or with “sendnet school start” or “sendnet trust start”;"
            " “sendnet sample” makes some to try.",
        )
    workspace = Workspace.open(folder, passphrase_of(arguments))
    if workspace.said_at_opening:
        print(workspace.said_at_opening, file=sys.stderr)
    try:
        yield workspace
    finally:
        workspace.close()
