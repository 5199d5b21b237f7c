"""``bundle write``, ``read``, ``show``, ``status``, ``tidy``: the files that travel."""

import argparse
from pathlib import Path
from typing import Final

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.changes import Cell
from sendnet_desktop.clock import write_day
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.naming import label
from sendnet_desktop.exchange.files import REQUEST_SUFFIX
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.guard.wording import stays
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace

_LATEST: Final = 20


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
        "--words",
        metavar="WORDS",
        default="",
        help="when joining: the trust's six words, from its office or agenda, between quotation marks",
    )
    read.set_defaults(run=_read)
    show = actions.add_parser(
        "show", help="what is in a bundle or a request", description="Say what is in a file; read nothing."
    )
    show.add_argument("file", type=Path, metavar="FILE")
    show.set_defaults(run=_show)
    _add_ledger(actions)
    key = actions.add_parser(
        "key",
        help="keep the key that opens bundles for this laptop",
        description="Write the key that opens bundles for this laptop into a new file, for the age command or "
        "docs/formats/read_bundle.py, should SENDnet itself not be there one day. Whoever has the file can read what "
        "this laptop is sent: lock it away.",
    )
    key.add_argument("--to", type=Path, required=True, metavar="FILE")
    key.set_defaults(run=_key)


def _add_ledger(actions: Verbs) -> None:
    status = actions.add_parser(
        "status",
        help="what went out, who has it, and what is missing",
        description="Say what was changed here since the last bundle, who has this laptop's work up to when, what is "
        "missing of theirs, and which bundles were written for whom.",
    )
    status.set_defaults(run=_status)
    tidy = actions.add_parser(
        "tidy",
        help="find older bundles of yours that newer ones replace",
        description="Name the bundles in a folder that this laptop wrote and that newer ones there replace. Nobody "
        "else's files are touched, and none is removed unless you say so.",
    )
    tidy.add_argument("folder", type=Path, metavar="FOLDER")
    tidy.add_argument("--remove", action="store_true", help="remove them")
    tidy.set_defaults(run=_tidy)


def _write(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        written = finish(workspace.exchange.write(arguments.to))
        older = finish(workspace.exchange.tidy(arguments.to))
        notice, held = workspace.exchange.people.notice(), workspace.guard.pending()
    for file in written:
        print(f"{file.path.name}: for {file.to}")
    if older:
        print(f"{_older(len(older))} here: replaced by the new ones, and “sendnet bundle tidy” can remove them")
    if held:
        print(f"{stays(len(held))} “sendnet privacy” lists {'it' if len(held) == 1 else 'them'}.")
    print("Safe to take the stick out")
    _tell(notice)
    return 0


def _read(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        if arguments.words:
            workspace.join_trust(arguments.files, arguments.words.split())
        reading = finish(workspace.exchange.read(arguments.files))
        notice = workspace.exchange.people.notice()
    for line in reading.lines():
        print(line)
    _tell(notice)
    return 1 if reading.refused else 0


def _show(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        if arguments.file.suffix == REQUEST_SUFFIX:
            _show_request(workspace, arguments.file)
            return 0
        for line in workspace.exchange.show(arguments.file).lines():
            print(line)
    return 0


def _show_request(workspace: Workspace, file: Path) -> None:
    for request in workspace.exchange.read_requests([file]):
        is_own = request.device == workspace.exchange.enrolment.device
        own = " This is the request of this laptop itself." if is_own else ""
        print(f"{request.asked.person}, {request.asked.organisation.name}, asks to join a trust.{own}")
        print(f"Its six words, to compare at the trust's office: {' '.join(request.words)}")


def _status(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        papers = workspace.exchange.correspondence
        changes, correspondents, posted = papers.changes(), papers.correspondents(), papers.posted(_LATEST)
        notice, words = workspace.exchange.people.notice(), workspace.evaluations.words()
    _tell(notice)
    print(f"Changed here since the last bundle: {len(changes)}")
    for change in changes[:_LATEST]:
        print(f"  {_subject(change.cell, words)} ({change.who}, {write_day(change.at.astimezone().date())})")
    print("\nThe others")
    for line in (line for each in correspondents for line in each.lines()) if correspondents else ("nobody yet",):
        print(f"  {line}")
    print("\nThe latest bundles")
    for file in posted or ("none yet",):
        print(f"  {file}")
    return 0


def _tidy(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.exchange.wire import shown

    with opened(arguments) as workspace:
        older = finish(workspace.exchange.tidy(arguments.folder))
        removed = workspace.exchange.remove(older) if arguments.remove else 0
    for path in older:
        print(shown(path.name))
    if not older:
        print("There is nothing to tidy: no newer file of yours there replaces an older one.")
    elif arguments.remove:
        print(f"{_older(removed)} removed")
    else:
        print(f"{_older(len(older))}, replaced by newer ones. Give --remove to remove them.")
    return 0


def _tell(notice: str) -> None:
    if notice:
        print(notice)


def _older(number: int) -> str:
    return f"{number} older file of yours" if number == 1 else f"{number} older files of yours"


def _subject(cell: Cell, words: Words) -> str:
    # A key that people gave has the year before it; one that nobody would read stands for what it is.
    key = key_of(cell.record).partition(".")[2] or kind_of(cell.record)
    return f"{key}: {label(cell.field, words).lower()}"


def _key(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.exchange.age import key_text

    if arguments.to.exists():
        raise SendnetError("There is a file of this name already.", "Choose another name.")
    with opened(arguments) as workspace:
        key = key_text(workspace.exchange.enrolment.identity.opening)
    write_atomically(arguments.to, f"{key}\n".encode(), mode=0o600)
    print("Written. Whoever has this file can read what this laptop is sent: lock it away.")
    return 0
