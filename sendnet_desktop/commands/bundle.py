"""``bundle write``, ``read``, ``show``: the files that travel."""

import argparse
from pathlib import Path

from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.steps import finish


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    bundle = verbs.add_parser("bundle", help="write, read and look at bundles", description="The files that travel.")
    actions = Verbs(bundle)
    write = actions.add_parser(
        "write", help="write bundles for everybody", description="Write a bundle for each who may read this."
    )
    write.add_argument("--to", type=Path, required=True, metavar="FOLDER")
    write.set_defaults(run=_write)
    read = actions.add_parser(
        "read",
        help="read bundles",
        description="Read bundles and say what came from whom. What is not for this laptop is passed over; exit "
        "status 1 means that a file was refused, after the good ones were read.",
    )
    read.add_argument("files", nargs="+", type=Path, metavar="FILE-OR-FOLDER")
    read.add_argument(
        "--words", metavar="WORDS", default="", help="when joining: the trust's six words, from its office or agenda"
    )
    read.set_defaults(run=_read)
    show = actions.add_parser("show", help="what is in a bundle", description="Say what is in a bundle; read nothing.")
    show.add_argument("file", type=Path, metavar="FILE")
    show.set_defaults(run=_show)


def _write(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        written = finish(workspace.exchange.write(arguments.to))
    for file in written:
        print(f"{file.path.name}: for {file.to}")
    print("Safe to remove")
    return 0


def _read(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        if arguments.words:
            workspace.join_trust(arguments.files, arguments.words.split())
        reading = finish(workspace.exchange.read(arguments.files))
    for line in reading.lines():
        print(line)
    return 1 if reading.refused else 0


def _show(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        for line in workspace.exchange.show(arguments.file).lines():
            print(line)
    return 0
