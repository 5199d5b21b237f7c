"""Stories: what happens in a trust, drawn from a seed, and told."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Final, Protocol, get_args

from simulator.carrying import Damage, Damaged, Forgotten, Found, Meeting, QuietMeeting, Reads, Writes
from simulator.hostile import Lie, Lies
from simulator.mishaps import BackedUp, ClockJumps, HalfTerm, Lost, PowerCut, Restored, Stolen, Upgraded
from simulator.office import Ended, Granted, HandedOver, LetIn, Stopped, TakenOver
from simulator.people import VALUES, Publishes, Settles, Types, Undoes
from simulator.trust import OFFICE, Trust

SCHOOLS: Final = ("Oakfield Primary", "Birchwood Academy", "Elmsett School")
_PEOPLE: Final = ("A. Khan", "S. Lee", "P. Novak", "R. Evans", "M. Diallo", "J. Ford", "T. Silva", "N. Walsh")
_PLACES: Final = ("the shared folder", "the blue stick", "the red stick")
_PRETENCES: Final[tuple[Lie, ...]] = (
    "signs as another laptop",
    "forges another’s signature",
    "goes on in another laptop’s log",
    "sends a list that gives them the trust",
)
_JUMPS: Final = (-1800.0, -40.0, -0.5, 0.0, 0.5, 40.0, 900.0)


class Event(Protocol):
    """Something that happens in a trust."""

    def play(self, trust: Trust) -> str:
        """Let it happen, and return it as a sentence; an empty one where it cannot happen there and then."""


Story = tuple[Event, ...]


class Teller:
    """Makes up what happens next. It knows names and nothing of how things stand, so that any part may be left out."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # a story, not a secret
        self._names = [OFFICE]
        self._let_in: list[LetIn] = []

    def tell(self, years: int) -> Story:
        """Return the story of a trust over so many school years."""
        events: list[Event] = [self._newcomer(school) for school in SCHOOLS[: self._random.randint(2, len(SCHOOLS))]]
        for _ in range(6 * years):
            events.extend(self._what_happens())
            events.append(HalfTerm())
        return (*events, QuietMeeting())

    def _what_happens(self) -> list[Event]:
        makers = self._random.choices(list(_OFTEN), list(_OFTEN.values()), k=self._random.randint(4, 14))
        events = [event for maker in makers for event in maker(self)]
        present = tuple(name for name in self._names if self._random.random() < 0.5)
        events.append(Meeting(present))
        if self._random.random() < 0.3:
            events.append(QuietMeeting())
        return events

    def burst(self) -> list[Event]:
        """Several people type into one field, some on old screens."""
        what, ago = self._random.randrange(4), self._random.random() < 0.1
        names = self._random.choices(self._names, k=self._random.randint(1, 4))
        return [Types(name, what, self._value(), self._stale(), int(ago)) for name in names]

    def settling(self) -> list[Event]:
        return [Settles(self._name(), self._random.randrange(8), self._value())]

    def undoing(self) -> list[Event]:
        return [Undoes(self._name())]

    def publishing(self) -> list[Event]:
        return [Publishes(self._name(), self._random.randrange(5))]

    def posting(self) -> list[Event]:
        place = self._place()
        return [Writes(self._name(), place), Reads(self._name(), place)]

    def losing_files(self) -> list[Event]:
        return [Forgotten(self._place())]

    def finding_files(self) -> list[Event]:
        place = self._place()
        return [Found(place, self._random.randrange(1000)), Reads(self._name(), place)]

    def damage(self) -> list[Event]:
        place, pick, how = self._place(), self._random.randrange(10_000), self._random.choice(get_args(Damage))
        return [Writes(self._name(), place), Damaged(place, pick, how), Reads(self._name(), place)]

    def clock(self) -> list[Event]:
        return [ClockJumps(self._name(), self._random.choice(_JUMPS))]

    def power(self) -> list[Event]:
        return [PowerCut(self._name())]

    def backing_up(self) -> list[Event]:
        return [BackedUp(self._name())]

    def restoring(self) -> list[Event]:
        return [Restored(self._name())]

    def losing_a_laptop(self) -> list[Event]:
        """Somebody loses a laptop; sooner or later it is stopped, and there is another."""
        name = self._name()
        befell: Event = Stolen(name) if self._random.random() < 0.4 else Lost(name)
        former = next((each for each in self._let_in if each.laptop == name), None)
        after: list[Event] = [Stopped(name)]
        if former is not None:
            after.append(self._newcomer(former.school))
        return [befell, *self.burst(), *self.posting(), *(each for each in after if self._random.random() < 0.8)]

    def stopping(self) -> list[Event]:
        """A laptop is stopped by an office that has not heard the last of it."""
        name, place = self._name(), self._place()
        last: list[Event] = [Types(name, self._random.randrange(4), self._value()), Writes(name, place)]
        readers = [Reads(self._name(), place) for _ in range(3)]
        return [*last, *readers, Stopped(name), Meeting((OFFICE, *self._random.choices(self._names, k=3)))]

    def leaving(self) -> list[Event]:
        """Somebody leaves, and brings a last file, or not."""
        former = self._random.choice(self._let_in)
        heir = self._newcomer(former.school)
        last = [Meeting((OFFICE, former.laptop))] if self._random.random() < 0.7 else []
        return [*self.burst(), *last, HandedOver(former.laptop, heir.laptop, heir.person)]

    def joining(self) -> list[Event]:
        return [self._newcomer(self._random.choice(("", *SCHOOLS)))]

    def granting(self) -> list[Event]:
        role = self._random.choice(("hub lead", "reader"))
        return [Granted(self._name(), role, self._random.choice(SCHOOLS))]

    def ending(self) -> list[Event]:
        return [Ended(self._name(), self._random.randrange(4))]

    def taking_over(self) -> list[Event]:
        heir = self._newcomer("")
        return [heir, Meeting((OFFICE, heir.laptop)), TakenOver(heir.laptop, self._random.random() < 0.5)]

    def upgrading(self) -> list[Event]:
        return [Upgraded(self._name())]

    def lying(self) -> list[Event]:
        return self._lie(self._random.choice(get_args(Lie)))

    def pretending(self) -> list[Event]:
        """Somebody pretends to be another, or the office."""
        return self._lie(self._random.choice(_PRETENCES))

    def _lie(self, lie: Lie) -> list[Event]:
        place, salt = self._place(), self._random.randrange(1_000_000)
        told = Lies(self._name(), lie, place, self._name(), salt)
        return [told, *(Reads(self._name(), place) for _ in range(3))]

    def _newcomer(self, school: str) -> LetIn:
        number = 1 + sum(each.school == school for each in self._let_in) + (not school)
        name = f"{school.partition(' ')[0] if school else 'Office'} {number}"
        event = LetIn(name, school, self._random.choice(_PEOPLE), self._random.random() < 0.3)
        self._let_in.append(event)
        self._names.append(name)
        return event

    def _name(self) -> str:
        return self._random.choice(self._names)

    def _place(self) -> str:
        return self._random.choice(_PLACES)

    def _value(self) -> int:
        return self._random.randrange(len(VALUES))

    def _stale(self) -> int | None:
        return self._value() if self._random.random() < 0.2 else None


_OFTEN: Final[dict[Callable[[Teller], Sequence[Event]], float]] = {
    Teller.burst: 12,
    Teller.settling: 3,
    Teller.undoing: 2,
    Teller.publishing: 1,
    Teller.posting: 6,
    Teller.losing_files: 0.7,
    Teller.finding_files: 1,
    Teller.damage: 1.5,
    Teller.clock: 0.6,
    Teller.power: 0.5,
    Teller.backing_up: 1,
    Teller.restoring: 0.6,
    Teller.losing_a_laptop: 0.5,
    Teller.stopping: 0.4,
    Teller.joining: 0.3,
    Teller.leaving: 0.3,
    Teller.granting: 0.6,
    Teller.ending: 0.4,
    Teller.taking_over: 0.15,
    Teller.upgrading: 0.8,
    Teller.lying: 2.5,
    Teller.pretending: 1.5,
}
