"""``school`` and ``trust``: setting up a data folder, asking to join, accepting those who ask."""

import argparse
import sys
from pathlib import Path

from sendnet_desktop.commands.session import Verbs, folder_of, opened, passphrase_of
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.trust.profile import OrganisationKind
from sendnet_desktop.workspace import Founding, Protection, Workspace, new_recovery_code


def add(verbs: Verbs) -> None:
    """Add these families of verbs."""
    school = verbs.add_parser("school", help="set up a school, ask to join a trust", description="A school's side.")
    actions = Verbs(school)
    start = actions.add_parser("start", help="set up a school", description="Set up a school's data folder.")
    start.add_argument("name", metavar="NAME", help="the school's name")
    start.add_argument("--person", required=True, metavar="NAME", help="who works here")
    start.add_argument("--phase", default="", metavar="PHASE", help="such as primary")
    start.set_defaults(run=_start_school)
    join = actions.add_parser(
        "join", help="ask to join a trust", description="Write a request to join, and print its six words."
    )
    join.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="where to write the request")
    join.set_defaults(run=_join)

    trust = verbs.add_parser("trust", help="start a trust, accept laptops", description="The trust office's side.")
    actions = Verbs(trust)
    start = actions.add_parser("start", help="start a trust", description="Set up the trust office's data folder.")
    start.add_argument("name", metavar="NAME", help="the trust's name")
    start.add_argument("--person", required=True, metavar="NAME", help="who works here")
    start.set_defaults(run=_start_trust)
    accept = actions.add_parser(
        "accept", help="accept those who ask", description="Put the laptops whose requests these are on the list."
    )
    accept.add_argument("requests", nargs="+", type=Path, metavar="FILE-OR-FOLDER")
    accept.add_argument("--school", default="", metavar="SHORT-NAME", help="they are further laptops of this one")
    accept.add_argument("--yes", action="store_true", help="the six words have been compared already")
    accept.set_defaults(run=_accept)
    members = actions.add_parser("members", help="who is on the list", description="List the laptops of the trust.")
    members.set_defaults(run=_members)


def _start_school(arguments: argparse.Namespace) -> int:
    _created(arguments, "school").close()
    print(f"{arguments.name} is set up in {folder_of(arguments)}")
    return 0


def _start_trust(arguments: argparse.Namespace) -> int:
    workspace = _created(arguments, "trust")
    try:
        words = workspace.start_trust()
    finally:
        workspace.close()
    print(f"{arguments.name} is set up in {folder_of(arguments)}")
    print("Print these recovery words and lock them away; they are shown only now:")
    for start in range(0, len(words), 6):
        print("  " + " ".join(words[start : start + 6]))
    return 0


def _created(arguments: argparse.Namespace, kind: OrganisationKind) -> Workspace:
    passphrase = passphrase_of(arguments)
    protection: Protection = "passphrase" if passphrase else "keychain"
    code = new_recovery_code()
    phase: str = getattr(arguments, "phase", "")
    founding = Founding(kind, arguments.name, arguments.person, phase, protection, passphrase, code)
    workspace = Workspace.create(folder_of(arguments), founding)
    print(f"The code that opens this data should the key be lost: {code}")
    return workspace


def _join(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        path, words = workspace.exchange.write_request(arguments.to)
    print(f"Carry {path} to the trust's office. Its six words, to compare there: {' '.join(words)}")
    return 0


def _accept(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        requests = workspace.exchange.read_requests(arguments.requests)
        if not requests:
            raise SendnetError("There is no request to join among these files.", "Check their names.")
        for request in requests:
            print(f"{request.asked.person}, {request.asked.organisation.name}: {' '.join(request.words)}")
        if not arguments.yes and not _agreed():
            raise SendnetError("Nobody was accepted.", "Compare the words, then answer yes, or give --yes.")
        members = workspace.exchange.enrolment.accept(requests, arguments.school)
        name = " ".join(workspace.exchange.trust_words)
    print(f"Accepted: {len(members)}. Write a bundle for them next; your trust's six words for them are: {name}")
    return 0


def _agreed() -> bool:
    if not sys.stdin.isatty():
        return False
    return input("Are these the words on their screens? [y/N] ").strip().lower() in ("y", "yes")


def _members(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        trust = workspace.exchange.enrolment.trust
        if trust is None:
            raise SendnetError("This laptop does not belong to a trust yet.", "Join one first.")
        print(f"{trust.root.name}; its six words: {' '.join(trust.words)}")
        for member in trust.roster.members:
            roles = ", ".join(grant.role for grant in member.grants if grant.ended is None) or "none"
            organisation = trust.organisation(member)
            print(f"{organisation.name}: {member.person}, {member.name} ({roles}), short name {organisation.slug}")
    return 0
