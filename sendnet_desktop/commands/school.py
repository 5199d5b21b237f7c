"""``school`` and ``person``: setting up a data folder, and asking to join a trust."""

import argparse
from pathlib import Path

from sendnet_desktop.commands.session import Verbs, first_line, folder_of, opened, passphrase_of
from sendnet_desktop.frameworks.phases import PHASES, checked_phases, in_words
from sendnet_desktop.trust.profile import OrganisationKind
from sendnet_desktop.workspace import Founding, Protection, Workspace, new_recovery_code


def add(verbs: Verbs) -> None:
    """Add these families of verbs."""
    school = verbs.add_parser("school", help="set up a school, ask to join a trust", description="A school's side.")
    actions = Verbs(school)
    start = actions.add_parser("start", help="set up a school", description="Set up a school's data folder.")
    start.add_argument("name", metavar="NAME", help="the school's name")
    start.add_argument("--person", required=True, metavar="NAME", help="who works here")
    _add_phase(start)
    start.set_defaults(run=_start, kind="school")
    describe = actions.add_parser(
        "describe",
        help="say its name or phases anew",
        description="Say the school's name or phases anew. Its laptops and its trust read it with the next files; the "
        "trust's own list of members is for its office to change, with “trust rename”.",
    )
    describe.add_argument("--name", metavar="NAME", default="", help="what it is called")
    _add_phase(describe)
    describe.set_defaults(run=_describe)
    _add_join(actions)
    person = verbs.add_parser(
        "person",
        help="set up a reviewer, a governor, a hub lead",
        description="The side of somebody who is neither a school nor the trust's office.",
    )
    actions = Verbs(person)
    start = actions.add_parser("start", help="set up their laptop", description="Set up a data folder for them.")
    start.add_argument("name", metavar="ORGANISATION", help="where they come from, such as “Governors of Oakfield”")
    start.add_argument("--person", required=True, metavar="NAME", help="who works here")
    start.set_defaults(run=_start, kind="other")
    _add_join(actions)


def create(arguments: argparse.Namespace, kind: OrganisationKind) -> Workspace:
    """Set up the data folder that the arguments name, and say the code that opens it should its key be lost."""
    passphrase = passphrase_of(arguments)
    protection: Protection = "passphrase" if passphrase else "keychain"
    code = new_recovery_code()
    phase = _phase_of(arguments)
    founding = Founding(kind, arguments.name, arguments.person, phase, protection, passphrase, code)
    workspace = Workspace.create(folder_of(arguments), founding)
    print(f"The code that opens this data should the key be lost: {code}")
    return workspace


def _describe(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        details = workspace.evaluations.details
        with workspace.evaluations.together():
            for field, value in (("name", arguments.name), ("phase", _phase_of(arguments))):
                if value:
                    details.change(field, value)
        said = details.said()
        print(f"{said.name}, {in_words(said.phase)}" if said.phase else said.name)
    return 0


def _add_phase(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--phase",
        action="append",
        metavar="PHASE",
        help=f"of which phase or setting it is, once for each that fits: {', '.join(PHASES)}",
    )


def _phase_of(arguments: argparse.Namespace) -> str:
    given: list[str] | None = getattr(arguments, "phase", None)
    return checked_phases(",".join(given or ()))


def _add_join(actions: Verbs) -> None:
    join = actions.add_parser(
        "join", help="ask to join a trust", description="Write a request to join, and print its six words."
    )
    join.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="where to write the request")
    join.add_argument(
        "--again", action="store_true", help="ask as a new laptop: this is a restored copy, or the laptop was stopped"
    )
    join.add_argument(
        "--new-passphrase-file",
        type=Path,
        metavar="FILE",
        help="with --again: a file whose first line locks the data from now on, where its recovery code opened it",
    )
    join.set_defaults(run=_join)


def _start(arguments: argparse.Namespace) -> int:
    create(arguments, arguments.kind).close()
    print(f"{arguments.name} is set up in {folder_of(arguments)}")
    return 0


def _join(arguments: argparse.Namespace) -> int:
    new: Path | None = arguments.new_passphrase_file
    with opened(arguments) as workspace:
        if arguments.again:
            workspace.renew_identity(first_line(new) if new else "")
        path, words = workspace.exchange.write_request(arguments.to)
    print(f"Carry {path} to the trust's office. Its six words, to compare there: {' '.join(words)}")
    return 0
