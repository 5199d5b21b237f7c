"""Who is on the trust's list, in the words that people read: people, their laptops, what they do."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Final

from sendnet_desktop.clock import day_written, moment, write_day
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange import admission, roles
from sendnet_desktop.exchange.admission import Admission
from sendnet_desktop.exchange.adoption import Adoption, HeldAside
from sendnet_desktop.exchange.enrolment import Enrolment
from sendnet_desktop.exchange.join import JoinRequest
from sendnet_desktop.exchange.losses import Losses, losses_of
from sendnet_desktop.exchange.roles import Choice, Role
from sendnet_desktop.exchange.roster import Grant, Member, Organisation
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.journal import sending
from sendnet_desktop.journal.aside import aside
from sendnet_desktop.journal.journal import Journal

_ORDINALS: Final = ("", "2nd ", "3rd ")


@dataclass(frozen=True, slots=True)
class Laptop:
    """A laptop on the list.

    Attributes:
        device: What the office's verbs take; never shown.
        short: What a command line takes, such as ``oakfield-2``.
        name: What people call it: “A. Khan’s 2nd laptop”.
        is_this: Whether it is the one that people are working on.
        keeps_list: Whether it may change the list of members.
        is_stopped: Whether it was lost or replaced.
        stopped: The day on which it was stopped, ``YYYY-MM-DD``; empty if not said.
        heard: When it was last heard of; None if never.
        held: How many changes of it are kept aside.
    """

    device: str
    short: str
    name: str
    is_this: bool
    keeps_list: bool
    is_stopped: bool
    stopped: str
    heard: datetime | None
    held: int

    def lines(self) -> Iterator[str]:
        """Yield what to tell people about it."""
        if self.is_stopped:
            yield f"{self.name} was stopped{f' on {day_written(self.stopped)}' if self.stopped else ''}"
        elif self.is_this:
            yield f"{self.name}, the one you are working on"
        elif self.heard is not None:
            yield f"{self.name}, last heard of on {write_day(self.heard.astimezone().date())}"
        else:
            yield f"{self.name}, not heard of yet"
        if self.keeps_list:
            yield "It keeps the trust’s list"
        if self.held:
            yield f"{_count(self.held, 'change')} of it kept aside and not counted"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the list, with every laptop that is theirs.

    Attributes:
        name: What they are called.
        organisation: Where they belong.
        laptops: Theirs, in the order in which they were let in.
        roles: What they do and did; what is in force comes first.
    """

    name: str
    organisation: Organisation
    laptops: tuple[Laptop, ...]
    roles: tuple[Role, ...]

    @property
    def devices(self) -> tuple[str, ...]:
        """Their laptops that are in use, as the office's verbs take them."""
        return tuple(laptop.device for laptop in self.laptops if not laptop.is_stopped)

    @property
    def is_stopped(self) -> bool:
        """Whether none of their laptops is in use any more."""
        return not self.devices

    @property
    def held(self) -> int:
        """How many changes of theirs are kept aside."""
        return sum(laptop.held for laptop in self.laptops)

    def overdue(self, today: date) -> tuple[Role, ...]:
        """Return what they do whose last day, as planned, has passed; nothing of somebody who has left."""
        planned = (role for role in self.roles if role.is_in_force and role.until and not self.is_stopped)
        return tuple(role for role in planned if role.until < today.isoformat())


class People:
    """What anybody may ask about the list; changing it is the office's (see ``Registrar`` and ``Rotation``)."""

    def __init__(self, journal: Journal, enrolment: Enrolment, adoption: Adoption, words: Callable[[], Words]) -> None:
        self._journal = journal
        self._enrolment = enrolment
        self._adoption = adoption
        self._words = words

    def everybody(self) -> tuple[Person, ...]:
        """Return everybody on the list, by organisation and name; nobody while this laptop works alone."""
        trust = self._enrolment.trust
        if trust is None:
            return ()

        def whose(member: Member) -> tuple[str, str, str]:
            organisation = trust.organisation(member)
            return organisation.name.casefold(), organisation.id, person_key(member)

        laptops, words = self._laptops(trust), self._words()
        by_person = groupby(sorted(trust.roster.members, key=whose), key=whose)
        return tuple(_person(trust, list(members), laptops, words) for _, members in by_person)

    def laptop(self, short: str) -> Laptop:
        """Return a laptop by what a command line calls it.

        Raises:
            SendnetError: There is none of that name.
        """
        for person in self.everybody():
            for laptop in person.laptops:
                if laptop.short == short:
                    return laptop
        raise SendnetError(f"There is no laptop “{short[:40]}” on the list.", "Look at “sendnet trust members”.")

    def owner(self, device: str) -> Person:
        """Return whose laptop this is.

        Raises:
            SendnetError: It is not on the list.
        """
        for person in self.everybody():
            if any(laptop.device == device for laptop in person.laptops):
                return person
        raise SendnetError("There is no such laptop on the list.", "Look at the list of members.")

    def notice(self) -> str:
        """Return what to tell whoever works on this laptop; empty where there is nothing to tell."""
        member = self._enrolment.member
        if member is None or member.cut is None:
            return ""
        when = f" on {day_written(member.stopped)}" if member.stopped else ""
        return (
            f"This laptop was stopped{when}: what is on it can be read and printed, and nothing new counts. "
            "Ask your trust’s office if that is not right."
        )

    def offers(self) -> tuple[Role, ...]:
        """Return the roles that may be given, one place each, in words; a reviewer's day is for people to choose.

        Several schools of one hub, or several things to read, are joined by ``roles.hub_lead`` and ``roles.reader``.
        """
        trust = self._enrolment.trust
        if trust is None:
            return ()
        schools = [each for each in trust.roster.organisations if each.kind == "school"]
        schools.sort(key=lambda each: each.name.casefold())
        channels = self._readable(schools)
        choices = [
            *(roles.school(each.id) for each in schools),
            *(roles.hub_lead((each.id,)) for each in schools),
            *(roles.reader((name,)) for name in channels),
            roles.trust_lead(),
        ]
        return tuple(Role(choice, self.words(choice)) for choice in choices)

    def words(self, choice: Choice) -> str:
        """Return what people read of a choice of role."""
        trust = self._enrolment.trust
        return roles.words_of(choice, trust.roster.by_organisation if trust else {}, self._words())

    def proposed(self, request: JoinRequest) -> Admission:
        """Return how somebody who asks would most likely be let in; people confirm it or choose otherwise."""
        return admission.proposed(request, _required(self._enrolment.trust).roster)

    def in_place_of(self, request: JoinRequest, device: str) -> Admission:
        """Return how somebody is let in who takes over from a laptop: with its roles, in its organisation.

        Raises:
            SendnetError: There is no such laptop on the list.
        """
        person = self.owner(device)
        choices = tuple(role.choice for role in person.roles if role.is_in_force)
        return Admission(request, choices, person.organisation.id)

    def losses(self, device: str) -> Losses:
        """Return what is known of a laptop's work, before it is stopped or after.

        Raises:
            SendnetError: There is no such laptop on the list.
        """
        trust = _required(self._enrolment.trust)
        member = trust.member(device)
        if member is None:
            raise SendnetError("There is no such laptop on the list.", "Look at the list of members.")
        kept = sum(held.device == device for held in aside(self._journal.ledger))
        return losses_of(self._journal.ledger, trust, member, kept)

    def held_aside(self) -> tuple[HeldAside, ...]:
        """Return the changes that are kept and not counted, and that nobody has dealt with, the newest first."""
        return self._adoption.held_aside()

    def _readable(self, schools: Sequence[Organisation]) -> list[str]:
        year = self._journal.clock.year()
        met = [name for name in self._journal.ledger.channels() if name.startswith(("visit:", "findings:"))]
        return [f"all:{year}", *(f"school:{each.id}:{year}" for each in schools), *met, f"office:{year}"]

    def _laptops(self, trust: Trust) -> dict[str, Laptop]:
        heard, own = sending.heard(self._journal.ledger), self._enrolment.device
        kept = Counter(held.device for held in aside(self._journal.ledger))
        counts, persons, found = Counter[str](), Counter[tuple[str, str]](), dict[str, Laptop]()
        for member in trust.roster.members:
            organisation, person = trust.organisation(member), (member.organisation, person_key(member))
            counts[organisation.slug] += 1
            persons[person] += 1
            last = heard.get(member.id)
            found[member.id] = Laptop(
                device=member.id,
                short=f"{organisation.slug}-{counts[organisation.slug]}",
                name=f"{member.person}’s {_ordinal(persons[person])}laptop",
                is_this=member.id == own,
                keeps_list=trust.is_registrar(bytes.fromhex(member.signing)),
                is_stopped=member.cut is not None,
                stopped=member.stopped or "",
                heard=None if last is None else moment(last),
                held=kept[member.id],
            )
        return found


def person_key(member: Member) -> str:
    """Return what tells people of one organisation apart: their names, however they were typed."""
    return admission.person_key(member.person)


def _person(trust: Trust, members: Sequence[Member], laptops: dict[str, Laptop], words: Words) -> Person:
    in_use = [member for member in members if member.cut is None] or members
    grants: dict[tuple[str, str, bool, str | None], Grant] = {}
    for member in in_use:
        for grant in member.grants:
            grants.setdefault((grant.role, grant.scope, grant.ended is None, grant.until), grant)
    return Person(
        members[-1].person,
        trust.organisation(members[0]),
        tuple(laptops[member.id] for member in members),
        roles.roles_of(tuple(grants.values()), trust.roster.by_organisation, words),
    )


def _required(trust: Trust | None) -> Trust:
    if trust is None:
        raise SendnetError("This laptop does not belong to a trust yet.", "Join your trust first.")
    return trust


def _ordinal(number: int) -> str:
    return _ORDINALS[number - 1] if number <= len(_ORDINALS) else f"{number}th "


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
