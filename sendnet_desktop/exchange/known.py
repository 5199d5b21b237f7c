"""What the trust's list calls schools, laptops and people, for whoever needs no more than a name."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from sendnet_desktop.evaluations.settling import THIS_LAPTOP
from sendnet_desktop.meetings.minutes.values import Seat
from sendnet_desktop.trust.overview import KnownSchool
from sendnet_desktop.trust.profile import Profile

if TYPE_CHECKING:
    from sendnet_desktop.across.hearing import Voice
    from sendnet_desktop.exchange.roles import Choice
    from sendnet_desktop.exchange.service import Exchange
    from sendnet_desktop.meetings.issuing.service import TrustSaid
    from sendnet_desktop.meetings.roll_call.values import OnTheRoll


class OnTheList:
    """Names from the list, which is read only when one is asked for."""

    def __init__(self, exchange: Callable[[], "Exchange"], profile: Profile) -> None:
        self._exchange = exchange
        self._profile = profile

    def school(self, org: str) -> str:
        """Return a school's name; this laptop's own is known before it is on any list."""
        names = {school.id: school.name for school in self._exchange().schools()}
        return names.get(org) or (self._profile.name if org == self._profile.org else "A school")

    def device(self) -> str:
        """Return this laptop's id."""
        return self._exchange().enrolment.device

    def laptop(self, device: str) -> str:
        """Return what people call a laptop; ``THIS_LAPTOP`` for this one."""
        laptops = (each for person in self._exchange().people.everybody() for each in person.laptops)
        laptop = next((each for each in laptops if each.device == device), None)
        if laptop is None:
            return self._exchange().laptop(device)
        return THIS_LAPTOP if laptop.is_this else laptop.name

    def roles(self, device: str) -> tuple[tuple[str, str], ...]:
        """Return the roles of a laptop that are in force, each with what it is for."""
        trust = self._exchange().enrolment.trust
        member = trust.member(device) if trust else None
        return tuple((grant.role, grant.scope) for grant in member.grants if grant.ended is None) if member else ()

    def holders(self, channel: str) -> tuple[str, ...]:
        """Return the laptops that have said that they have all that is here of a channel."""
        return self._exchange().correspondence.holders(channel)

    def team(self, org: str, day: str) -> frozenset[str]:
        """Return who may read the papers of a challenge day, by name in lower case: its reviewers and trust leads."""
        return frozenset(
            person.name.strip().casefold()
            for person in self._exchange().people.everybody()
            for role in person.roles
            if role.is_in_force and not person.is_stopped and _is_of_day(role.choice, f"{org}:{day}")
        )

    def trust(self) -> "TrustSaid":
        """Return the name of the trust and its six words; empty while this laptop works alone."""
        from sendnet_desktop.meetings.issuing.service import TrustSaid

        return TrustSaid(self._exchange().trust_name, self._exchange().trust_words)

    def roll(self) -> "tuple[OnTheRoll, ...]":
        """Return the schools on the list, each with its laptops and what is known of what they sent."""
        from sendnet_desktop.exchange.roll import roll

        return roll(self._exchange())

    def seats(self) -> tuple[Seat, ...]:
        """Return the schools on the list by name, each with the first of its people who is in the trust still."""
        trust, expected = self._exchange().enrolment.trust, dict[str, str]()
        for member in trust.roster.members if trust else ():
            if member.cut is None:
                expected.setdefault(member.organisation, member.person)
        schools = sorted(self._exchange().schools(), key=lambda each: each.name.casefold())
        return tuple(Seat(each.id, each.name, expected.get(each.id, "")) for each in schools)

    def people(self) -> Iterator[tuple[str, str]]:
        """Yield everybody's name, with where they work and what they do there."""
        for person in self._exchange().people.everybody():
            roles, place = "; ".join(map(str, person.roles)), person.organisation.name
            yield person.name, f"{place}: {roles}" if roles else place

    def hub(self) -> dict[str, str]:
        """Return the schools of whose hub this laptop's person is lead, by id, each with its name."""
        orgs = {scope for role, scope in self.roles(self.device()) if role == "hub lead"}
        return {each.id: each.name for each in self._exchange().schools() if each.id in orgs}

    def hubs(self) -> dict[str, tuple[str, ...]]:
        """Return who leads a hub that a school is in, by the school's id."""
        from sendnet_desktop.exchange.schools import hubs

        return hubs(self._exchange().enrolment)

    def voices(self) -> "Iterator[Voice]":
        """Return every laptop in use that something is shared with, and when it was heard of."""
        from sendnet_desktop.exchange.schools import voices

        return voices(self._exchange().correspondence)

    def last_heard(self) -> dict[str, date]:
        """Return the day on which each organisation's laptops were last heard of, by id."""
        return {org: when.astimezone().date() for org, when in self._exchange().correspondence.last_heard().items()}

    def readable_schools(self, year: int) -> tuple[KnownSchool, ...]:
        """Return the schools whose self-evaluations of a year this laptop may read: all of them at the office."""
        enrolment = self._exchange().enrolment
        trust, device = enrolment.trust, enrolment.device
        everywhere = self._profile.kind == "trust"  # also where its keys are lost: what came before is still there
        return tuple(
            KnownSchool(each.id, each.name, each.slug)
            for each in self._exchange().schools()
            if everywhere or (trust is not None and trust.may_read(device, f"school:{each.id}:{year}"))
        )


def _is_of_day(choice: "Choice", scope: str) -> bool:
    return choice.role == "trust lead" or (choice.role == "reviewer" and scope in choice.scopes)
