"""``bundle write``, ``read``, ``show``: the files that travel."""

import argparse
from pathlib import Path

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
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
    key = actions.add_parser(
        "key",
        help="keep the key that opens bundles for this laptop",
        description="Write the key that opens bundles for this laptop into a new file, for the age command or "
        "docs/formats/read_bundle.py, should SENDnet itself not be there one day. Whoever has the file can read what "
        "this laptop is sent: lock it away.",
    )
    key.add_argument("--to", type=Path, required=True, metavar="FILE")
    key.set_defaults(run=_key)


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


def _key(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.exchange.age import key_text

    if arguments.to.exists():
        raise SendnetError("There is a file of this name already.", "Choose another name.")
    with opened(arguments) as workspace:
        key = key_text(workspace.exchange.enrolment.identity.opening)
    write_atomically(arguments.to, f"{key}\n".encode(), mode=0o600)
    print("Written. Whoever has this file can read what this laptop is sent: lock it away.")
    return 0
