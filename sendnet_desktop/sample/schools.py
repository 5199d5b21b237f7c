"""The schools of a sample: their names, their people, and how each of them speaks."""

from dataclasses import dataclass
from itertools import cycle, islice
from random import Random

from sendnet_desktop.sample.calendar import SimulatedTime
from sendnet_desktop.sample.wording import Deck, Wording
from sendnet_desktop.sample.words import Character, Setting, cast, characters
from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SampleSchool:
    """One invented school.

    Attributes:
        name: What people call it.
        person: Its SENCO.
        setting: What kind of school it is.
        character: How it evaluates itself.
        wording: How it puts things.
        random: Where its chances come from, keys and ids included.
    """

    name: str
    person: str
    setting: Setting
    character: Character
    wording: Wording
    random: Random


@dataclass(frozen=True, slots=True)
class AtWork:
    """A school of the sample with its data folder opened, and the clock that it goes by."""

    school: SampleSchool
    workspace: Workspace
    wall: SimulatedTime


def invent(count: int, chances: str) -> list[SampleSchool]:
    """Return so many schools; ``chances`` decides everything about them that is not the same in every sample."""
    random, found = source(chances), cast()
    deck = Deck(source(f"{chances}, sentences"))
    places = [part + place for part in found.parts for place in random.sample(found.places, len(found.places))]
    people = zip(
        cycle(random.sample(found.first_names, len(found.first_names))),
        cycle(random.sample(found.surnames, len(found.surnames))),
        strict=False,
    )
    rows = zip(places, people, cycle(found.pattern), cycle(characters().characters), strict=False)
    return [
        _school(place, " ".join(names), _wording(deck, setting, source(f"{chances}, {place}")), character)
        for place, names, setting, character in islice(rows, count)
    ]


def source(chances: str) -> Random:
    """Return a source of chance that gives the same each time for the same text."""
    return Random(chances)  # noqa: S311  # a sample has to come out alike, and protects nothing


def _school(place: str, person: str, wording: Wording, character: Character) -> SampleSchool:
    setting = cast().settings[wording.setting]
    name = wording.random.choice(setting.names).format(place=place)
    return SampleSchool(name, person, setting, character, wording, wording.random)


def _wording(deck: Deck, setting: str, random: Random) -> Wording:
    found = cast()
    kind = found.settings[setting]
    of_its_own = {
        **{name: deck.deal("any", name, choice) for name, choice in found.places_to_keep_things.items()},
        "register": str(random.randint(*kind.register)),
        "ehc": str(random.randint(*kind.ehc)),
    }
    slots = {**found.slots, **kind.slots, **{name: (text,) for name, text in of_its_own.items()}}
    return Wording(deck, setting, slots, random)
