"""What the people room shows, read on the store's lane."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sendnet_desktop.clock import school_year
from sendnet_ui.exchange.deeds import Asking, asking
from sendnet_ui.shell.rooms import Kind

if TYPE_CHECKING:
    from sendnet_desktop.exchange.adoption import HeldAside
    from sendnet_desktop.exchange.people import Laptop, Person
    from sendnet_desktop.exchange.roles import Role
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Picture:
    """Who is on the list, and what waits.

    Attributes:
        kind: Whose window this is.
        organisation: Id of the organisation that this laptop belongs to.
        own_name: Who works here.
        trust: The trust's name; empty while it works alone.
        words: The trust's six words.
        is_office: Whether this laptop keeps the list.
        people: Everybody on the list, by organisation and name.
        readers: The laptops that may read this school's self-evaluation; none in other windows.
        asking: Who asks to be let in, in the folders that were exchanged with.
        aside: The changes that are kept aside and that this laptop may adopt.
        sheets: How many sheets of recovery words it takes to change who keeps the list.
        today: The day on which it was read.
    """

    kind: Kind
    organisation: str
    own_name: str
    trust: str
    words: tuple[str, ...]
    is_office: bool
    people: "tuple[Person, ...]"
    readers: frozenset[str]
    asking: Asking
    aside: "tuple[HeldAside, ...]"
    sheets: int
    today: date

    @property
    def year(self) -> int:
        """The school year."""
        return school_year(self.today)

    @property
    def schools(self) -> dict[str, str]:
        """The names of the schools on the list, by their ids."""
        listed = (person.organisation for person in self.people)
        return {each.id: each.name for each in listed if each.kind == "school"}

    def person(self, key: str) -> "Person | None":
        """Return whoever has this key."""
        return next((person for person in self.people if key_of(person) == key), None)

    def whose(self, device: str) -> "Person | None":
        """Return whose a laptop is."""
        return next((person for person in self.people for laptop in person.laptops if laptop.device == device), None)

    def laptops(self) -> "Iterator[tuple[Person, Laptop]]":
        """Yield every laptop with whose it is."""
        for person in self.people:
            for laptop in person.laptops:
                yield person, laptop

    def overdue(self) -> "Iterator[tuple[Person, Role]]":
        """Yield the roles whose last day, as planned, has passed."""
        for person in self.people:
            for role in person.overdue(self.today):
                yield person, role


def key_of(person: "Person") -> str:
    """Return what tells somebody on the list from others: the laptop with which they came."""
    return person.laptops[0].device


def read_picture(workspace: "Workspace", folders: Sequence[Path]) -> Picture:
    """Read who is on the list, and what waits.

    Args:
        workspace: Whose.
        folders: Those that are exchanged with, in which others may ask to be let in.
    """
    exchange, profile = workspace.exchange, workspace.profile
    trust, people = exchange.enrolment.trust, exchange.people
    today = date.today()  # noqa: DTZ011 -- the day on the wall
    readers = trust.readers(f"school:{profile.org}:{school_year(today)}") if trust and profile.kind == "school" else ()
    return Picture(
        profile.kind,
        profile.org,
        profile.person,
        exchange.trust_name,
        exchange.trust_words,
        bool(exchange.enrolment.device) and exchange.enrolment.is_registrar,
        people.everybody(),
        frozenset(member.id for member in readers),
        asking(workspace, folders) if exchange.enrolment.device else Asking(),
        tuple(held for held in people.held_aside() if held.may_adopt),
        exchange.rotation.needed if trust else 0,
        today,
    )
