"""Letting somebody in: what is proposed for a request, and the list of members with those who were let in."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange import roles
from sendnet_desktop.exchange.join import JoinRequest
from sendnet_desktop.exchange.likeness import looks
from sendnet_desktop.exchange.roles import Choice
from sendnet_desktop.exchange.roster import Member, Organisation, Roster
from sendnet_desktop.exchange.wire import shown
from sendnet_desktop.trust.profile import LONGEST_NAME


@dataclass(frozen=True, slots=True)
class Admission:
    """Somebody to let in, as what, and as whose.

    Attributes:
        request: Who asks; its six words were compared.
        choices: What they are to do. A request never says so itself.
        organisation: The id of the organisation on the list that the laptop belongs to; empty for a new one, as the
            request names it.
    """

    request: JoinRequest
    choices: tuple[Choice, ...] = ()
    organisation: str = ""


def proposed(request: JoinRequest, roster: Roster) -> Admission:
    """Return how a request would most likely be let in; without choices where only people can say.

    A further laptop of somebody on the list is proposed with what they do there already, but that nobody is proposed
    to lead the trust: a request only says whose it is.
    """
    asked = request.asked.organisation
    known = roster.by_organisation.get(asked.id)
    if known is None:
        return Admission(request, (roles.school(asked.id),) if asked.kind == "school" else ())
    same = [
        member
        for member in roster.members
        if member.organisation == known.id and person_key(member.person) == person_key(request.asked.person)
    ]
    grants = [grant for member in same for grant in member.grants if grant.ended is None]
    present = tuple(role.choice for role in roles.roles_of(grants, roster.by_organisation))
    likely = tuple(choice for choice in (present or usual(known)) if choice.role != "trust lead")
    return Admission(request, likely, known.id)


def usual(organisation: Organisation) -> tuple[Choice, ...]:
    """Return what a laptop of an organisation usually does; nothing for one of which only people can say."""
    match organisation.kind:
        case "school":
            return (roles.school(organisation.id),)
        case "trust":
            return (roles.trust_lead(),)
        case "other":
            return ()


def admitted(roster: Roster, admissions: Sequence[Admission]) -> tuple[tuple[Organisation, ...], tuple[Member, ...]]:
    """Return the organisations as they are then, and the members that are new.

    Raises:
        SendnetError: Somebody has no role, or asks under the name or id of somebody else.
    """
    asked = {each.request.device: each for each in admissions if each.request.device not in roster.by_device}
    organisations = {each.id: each for each in roster.organisations}
    members: list[Member] = []
    for admission in asked.values():
        request = admission.request
        if not looks(request.asked.person):
            raise SendnetError("A request to join names nobody.", "Ask the person to set up their laptop again.")
        if not admission.choices:
            raise SendnetError(f"It is not said what {request.asked.person[:60]} is to do.", "Choose a role for them.")
        organisation = _known(admission, organisations) if admission.organisation else _new(admission, organisations)
        organisations[organisation.id] = organisation
        member = request.member(*(grant for choice in admission.choices for grant in choice.grants))
        members.append(msgspec.structs.replace(member, organisation=organisation.id))
    return tuple(organisations.values()), tuple(members)


def renamed(roster: Roster, organisation: str, name: str) -> tuple[Organisation, ...]:
    """Return the organisations of a list with one of them called otherwise; its id and short name stay.

    Args:
        roster: The list.
        organisation: Id of the one.
        name: What people read from now on.

    Raises:
        SendnetError: It is not on the list or is the trust itself, or the name is none or looks like another's.
    """
    known, called = roster.by_organisation, " ".join(name.split())
    if organisation not in known:
        raise SendnetError("There is no such organisation on the list.", "Look at the list of members.")
    if known[organisation].kind == "trust":
        raise SendnetError("The trust is called as it was when it was started.", "Its name stays.")
    if not looks(called) or len(called) > LONGEST_NAME or shown(called) != called:
        raise SendnetError("That is not a name.", f"Write one line of at most {LONGEST_NAME} characters.")
    if looks(called) in {looks(each.name) for each in known.values() if each.id != organisation}:
        raise SendnetError(f"Somebody on the list is called “{called}” already.", "Choose a name that differs.")
    return tuple(
        msgspec.structs.replace(each, name=called) if each.id == organisation else each for each in known.values()
    )


def person_key(name: str) -> str:
    """Return a person's name as people of one organisation are told apart by it, however it was typed."""
    return " ".join(name.split()).casefold()


def _known(admission: Admission, known: dict[str, Organisation]) -> Organisation:
    if admission.organisation not in known:
        raise SendnetError("There is no such organisation on the list.", "Look at the list of members.")
    return known[admission.organisation]


def _new(admission: Admission, known: dict[str, Organisation]) -> Organisation:
    # Whoever compares words goes by the name that is shown, so it must not stand for another school's channel.
    organisation = admission.request.asked.organisation
    names = {"", *(looks(each.name) for each in known.values())}
    if organisation.kind == "trust" or organisation.id in known or looks(organisation.name) in names:
        raise SendnetError(
            f"“{organisation.name[:60]}” asks to join as somebody who is on the list already, or as the trust itself.",
            "If it is a further laptop of theirs, accept it as theirs; if not, do not accept it.",
        )
    slug, number, taken = organisation.slug, 2, {each.slug for each in known.values()}
    while slug in taken:
        slug, number = f"{organisation.slug[:36]}-{number}", number + 1
    # A school from elsewhere that sends a reviewer is no school of this trust.
    is_ours = any(choice.role == "school" and organisation.id in choice.scopes for choice in admission.choices)
    return msgspec.structs.replace(organisation, slug=slug, kind="school" if is_ours else "other")
