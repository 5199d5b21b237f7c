"""``trust``: the office's side: start, invite, accept, and who may do what."""

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import Final

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.changes import Changes
from sendnet_desktop.commands import aside, recovery
from sendnet_desktop.commands.choosing import add_role, choice_of, organisation
from sendnet_desktop.commands.school import create
from sendnet_desktop.commands.session import Verbs, folder_of, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.admission import Admission, usual
from sendnet_desktop.exchange.join import JoinRequest
from sendnet_desktop.exchange.registrar import UnchangedError
from sendnet_desktop.exchange.service import requests_in
from sendnet_desktop.exchange.wire import shown
from sendnet_desktop.steps import Steps, finish
from sendnet_desktop.workspace import Workspace

_LAPTOP: Final = "its short name, as “trust members” lists it"


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    trust = verbs.add_parser("trust", help="start a trust, look after its people", description="The office's side.")
    actions = Verbs(trust)
    start = actions.add_parser("start", help="start a trust", description="Set up the trust office's data folder.")
    start.add_argument("name", metavar="NAME", help="the trust's name")
    start.add_argument("--person", required=True, metavar="NAME", help="who works here")
    start.set_defaults(run=_start)
    invite = actions.add_parser(
        "invite", help="write an invitation", description="Write a page that invites to join, with the six words."
    )
    invite.add_argument("--to", type=Path, required=True, metavar="FOLDER")
    invite.set_defaults(run=_invite)
    accept = actions.add_parser(
        "accept",
        help="accept those who ask",
        description="Put the laptops whose requests these are on the list, each after its six words were compared."
        " Without --as each is a new school's, or with --school a further laptop of that school.",
    )
    accept.add_argument("requests", nargs="+", type=Path, metavar="FILE-OR-FOLDER")
    add_role(accept, required=False)
    accept.add_argument("--of", default="", metavar="SHORT-NAME", help="with --as: they belong to this organisation")
    accept.add_argument("--yes", action="store_true", help="the six words have been compared already")
    accept.set_defaults(run=_accept)
    members = actions.add_parser("members", help="who is on the list", description="List people and their laptops.")
    members.set_defaults(run=_members)
    _add_changes(actions)
    aside.add(actions)
    recovery.add(actions)


def _add_changes(actions: Verbs) -> None:
    give = actions.add_parser("give", help="give a role", description="Give the laptop's person a role.")
    give.add_argument("laptop", metavar="LAPTOP", help=_LAPTOP)
    add_role(give, required=True)
    give.set_defaults(run=_give)
    end = actions.add_parser(
        "end", help="end a role", description="End a role: what is here of it counts, and nothing that comes later."
    )
    end.add_argument("laptop", metavar="LAPTOP", help=_LAPTOP)
    add_role(end, required=True)
    end.set_defaults(run=_end)
    rename = actions.add_parser(
        "rename",
        help="call a school otherwise on the list",
        description="Call a school, or where somebody from elsewhere belongs, otherwise on the trust's list. Its short"
        " name stays. What stands over a school's own evaluation is for the school to say, with “school describe”.",
    )
    rename.add_argument("slug", metavar="SHORT-NAME", help="its short name, as “trust members” lists it last")
    rename.add_argument("name", nargs="+", metavar="NAME", help="what people read from now on")
    rename.set_defaults(run=_rename)
    stop = actions.add_parser(
        "stop",
        help="stop a lost or replaced laptop",
        description="Stop a laptop: what is here of it counts, and nothing that comes later. Stopping it again lets"
        " what has come since count too.",
    )
    stop.add_argument("laptop", metavar="LAPTOP", help=_LAPTOP)
    stop.add_argument("--for", dest="request", type=Path, metavar="FILE", help="accept this request in its place")
    stop.add_argument("--tell", type=Path, metavar="FOLDER", help="write a file by which the laptop learns of it")
    stop.add_argument("--yes", action="store_true", help="do not ask")
    stop.set_defaults(run=_stop)


def _start(arguments: argparse.Namespace) -> int:
    workspace = create(arguments, "trust")
    try:
        words = workspace.start_trust()
    finally:
        workspace.close()
    print(f"{arguments.name} is set up in {folder_of(arguments)}")
    recovery.show_sheet("Print these recovery words and lock them away; they are shown only now:", words)
    return 0


def _invite(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.invitation import Invitation, invitation

    with opened(arguments) as workspace:
        name, words = workspace.exchange.trust_name, workspace.exchange.trust_words
        if not words:
            raise SendnetError("This laptop does not belong to a trust yet.", "Start one first.")
        invited = Invitation(name, words, workspace.profile.person, workspace.today())
    path = arguments.to / "invitation.pdf"
    write_atomically(path, finish(invitation(invited)))
    print(f"Written to {path}. The six words of {name}: {' '.join(words)}")
    return 0


def _accept(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        requests, refused = _asking(workspace, arguments.requests)
        if not requests:
            raise SendnetError("There is no request to join among these files.", "Check their names.")
        admissions = [_admission(arguments, workspace, request) for request in requests]
        agreed = [each for each in admissions if arguments.yes or _compared(each, workspace)]
        if not agreed:
            raise SendnetError("Nobody was accepted.", "Compare the words, then answer yes, or give --yes.")
        members = workspace.exchange.registrar.let_in(agreed)
        words = " ".join(workspace.exchange.trust_words)
    print(f"Accepted: {len(members)}. Write a bundle for them next; your trust's six words for them are: {words}")
    return 1 if refused else 0


def _asking(workspace: Workspace, places: Sequence[Path]) -> tuple[list[JoinRequest], int]:
    """Return the requests in files and folders, and how many were refused: one bad file hides nobody."""
    found, refused = list[JoinRequest](), 0
    for path in requests_in(places):
        try:
            found += workspace.exchange.read_requests([path])
        except SendnetError as error:
            print(f"{shown(path.name)}: {error}", file=sys.stderr)
            refused += 1
    return found, refused


def _admission(arguments: argparse.Namespace, workspace: Workspace, request: JoinRequest) -> Admission:
    if arguments.role is None:
        if not arguments.school:
            return Admission(request, usual(request.asked.organisation))
        known = organisation(workspace, arguments.school[0])
        return Admission(request, usual(known), known.id)
    choice = choice_of(arguments, workspace)
    if arguments.of:
        return Admission(request, (choice,), organisation(workspace, arguments.of).id)
    return Admission(request, (choice,), choice.scopes[0] if choice.role == "school" else "")


def _compared(admission: Admission, workspace: Workspace) -> bool:
    request, people = admission.request, workspace.exchange.people
    does = "; ".join(people.words(choice) for choice in admission.choices) or "no role yet"
    print(f"{request.asked.person}, {request.asked.organisation.name}: {' '.join(request.words)}")
    return _agreed(f"Are these the words on their screen? They become: {does}")


def _members(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        exchange = workspace.exchange
        if not exchange.trust_name:
            raise SendnetError("This laptop does not belong to a trust yet.", "Join one first.")
        print(f"{exchange.trust_name}; its six words: {' '.join(exchange.trust_words)}")
        for person in exchange.people.everybody():
            does = "; ".join(map(str, person.roles)) or "no role"
            print(f"{person.organisation.name}: {person.name}, {does} ({person.organisation.slug})")
            for laptop in person.laptops:
                print(f"  {laptop.short}: {'. '.join(laptop.lines())}")
    return 0


def _give(arguments: argparse.Namespace) -> int:
    return _changed(
        arguments,
        lambda workspace, devices: workspace.exchange.registrar.give(devices, choice_of(arguments, workspace)),
    )


def _end(arguments: argparse.Namespace) -> int:
    return _changed(
        arguments, lambda workspace, devices: workspace.exchange.registrar.end(devices, choice_of(arguments, workspace))
    )


def _rename(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        asked = organisation(workspace, arguments.slug)
        finish(workspace.exchange.registrar.rename(asked.id, " ".join(arguments.name)))
        now = organisation(workspace, arguments.slug)
    print(f"{now.name} ({now.slug}). Write bundles next, so that everybody knows.")
    return 0


def _changed(arguments: argparse.Namespace, change: Callable[[Workspace, Sequence[str]], Steps[Changes]]) -> int:
    with opened(arguments) as workspace:
        people = workspace.exchange.people
        person = people.owner(people.laptop(arguments.laptop).device)
        finish(change(workspace, person.devices))
        now = people.owner(person.laptops[0].device)
    print(f"{now.name}: {'; '.join(map(str, now.roles)) or 'no role'}. Write bundles next, so that everybody knows.")
    return 0


def _stop(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        exchange = workspace.exchange
        laptop = exchange.people.laptop(arguments.laptop)
        for line in exchange.people.losses(laptop.device).lines():
            print(line)
        if not arguments.yes and not _agreed(f"Stop {laptop.name}?"):
            raise SendnetError("Nothing was changed.", "Answer yes, or give --yes.")
        if arguments.request is None:
            with suppress(UnchangedError) if laptop.is_stopped and arguments.tell else nullcontext():
                finish(exchange.registrar.stop(laptop.device))
        else:
            (request,) = exchange.read_requests([arguments.request])
            admission = exchange.people.in_place_of(request, laptop.device)
            if not arguments.yes and not _compared(admission, workspace):
                raise SendnetError("Nothing was changed.", "Compare the words, then answer yes, or give --yes.")
            finish(exchange.registrar.hand_over(admission, laptop.device))
        told = exchange.registrar.tell(laptop.device, arguments.tell) if arguments.tell else None
    print(f"Stopped: {laptop.name}. Write bundles next, so that everybody knows.")
    if told is not None:
        print(f"For that laptop alone: {told}")
    return 0


def _agreed(question: str) -> bool:
    if not sys.stdin.isatty():
        return False
    return input(f"{question} [y/N] ").strip().lower() in ("y", "yes")
