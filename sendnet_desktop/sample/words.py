"""What the sample is told with: invented names, characters and sentences, as shipped data."""

from functools import cache
from typing import Final, TypeVar

import msgspec

from sendnet_resources import resource

T = TypeVar("T")

_AREA_FILES: Final = tuple(f"area-{letter}.json" for letter in "abcde")


class Fitting(msgspec.Struct, frozen=True):
    """A sentence that only some schools would say.

    Attributes:
        text: The sentence, with slots such as ``{year}``.
        settings: The settings that would say it.
    """

    text: str
    settings: tuple[str, ...]


Sentences = tuple[str | Fitting, ...]


class StatementWords(msgspec.Struct, frozen=True):
    """What schools say of one statement.

    Attributes:
        strength: What a school that does this well is proud of.
        next_step: What a school that does not yet do it means to do.
        said: Comments, by level id.
        evidence: Kind, description and reference of pieces that would show it.
        duty: What schools say of the legal duty, by level id, where it is not that it is met.
    """

    strength: str
    next_step: str
    said: dict[str, Sentences]
    evidence: tuple[tuple[str, str, str], ...]
    duty: dict[str, str] = {}


class AreaWords(msgspec.Struct, frozen=True):
    """What schools say of one area and its statements.

    Attributes:
        area: Its id.
        rationale: Sentences by level id.
        asides: Sentences beside the main one that fit this area alone, by ``Characters.asides``.
        statements: By id.
    """

    area: str
    rationale: dict[str, Sentences]
    asides: dict[str, Sentences]
    statements: dict[str, StatementWords]


class Setting(msgspec.Struct, frozen=True):
    """A kind of school.

    Attributes:
        phase: As packs name it.
        names: Ways of making a school's name from its place.
        register: The least and the greatest number of pupils on the SEN register.
        ehc: The least and the greatest number of EHC plans.
        slots: What its sentences may be filled with, by slot.
        set_aside: Reasons why a statement does not apply, by statement.
        aside_chance: How likely a school of this kind is to set those aside.
    """

    phase: str
    names: tuple[str, ...]
    register: tuple[int, int]
    ehc: tuple[int, int]
    slots: dict[str, tuple[str, ...]]
    set_aside: dict[str, Sentences]
    aside_chance: float = 1.0


class Cast(msgspec.Struct, frozen=True):
    """Who there is to choose from.

    Attributes:
        trust: The trust's name.
        lead: Its SEND lead.
        pattern: The settings of the schools, in order, over and over.
        places: Where schools are.
        parts: What goes before a place when all have been used once.
        first_names: First names of people.
        surnames: Surnames of people.
        settings: By name.
        slots: What any school's sentences may be filled with, by slot.
        places_to_keep_things: What a school calls its drives, by slot; it has one of each.
    """

    trust: str
    lead: str
    pattern: tuple[str, ...]
    places: tuple[str, ...]
    parts: tuple[str, ...]
    first_names: tuple[str, ...]
    surnames: tuple[str, ...]
    settings: dict[str, Setting]
    slots: dict[str, tuple[str, ...]]
    places_to_keep_things: dict[str, tuple[str, ...]]


class Particular(msgspec.Struct, frozen=True):
    """What a school of a certain character says of one statement, whatever else it says.

    Attributes:
        statement: Its id.
        level: Id of the level chosen.
        statutory: The state of the legal duty.
        strength: The strength of the evidence.
        comments: Ways of putting it.
        overrides: Reasons why the level stands all the same.
    """

    statement: str
    level: str
    statutory: str
    strength: str
    comments: Sentences
    overrides: Sentences = ()


class Character(msgspec.Struct, frozen=True):
    """How a school evaluates itself; numbers are weights unless said otherwise.

    Attributes:
        name: What sets it apart, for those who read the data file.
        levels: Of the levels from the lowest, by area.
        strength: Of the strengths of evidence from the weakest.
        evidence: Of no, one or two pieces for a statement.
        asides: Of no, one or two sentences beside the main one.
        snapshots: Names of those taken.
        answered: The share of an area that is answered; 1 where not given.
        comments: The share of judgements with a comment.
        shared: Whether the living state is shown to the trust.
        unchecked_duties: Whether most legal duties have not been checked.
        says: What it says of any statement in place of the sentences for it, by ``Characters.asides``.
        particulars: What it says whatever else it says.
    """

    name: str
    levels: dict[str, tuple[int, ...]]
    strength: tuple[int, ...]
    evidence: tuple[int, ...]
    asides: tuple[int, ...]
    snapshots: tuple[str, ...]
    answered: dict[str, float] = {}
    comments: float = 1.0
    shared: bool = False
    unchecked_duties: bool = False
    says: dict[str, Sentences] = {}
    particulars: tuple[Particular, ...] = ()


class Characters(msgspec.Struct, frozen=True):
    """How schools speak.

    Attributes:
        characters: In the order in which schools are given them.
        asides: Sentences beside the main one: ``low`` for the lower half of the scale, ``high`` for the upper.
        moves: What introduces a changed judgement: ``up`` or ``down``.
    """

    characters: tuple[Character, ...]
    asides: dict[str, Sentences]
    moves: dict[str, Sentences]


@cache
def cast() -> Cast:
    """Return who there is to choose from."""
    return _read("schools.json", Cast)


@cache
def characters() -> Characters:
    """Return how schools speak."""
    return _read("characters.json", Characters)


@cache
def areas() -> tuple[AreaWords, ...]:
    """Return what schools say, area by area of the starter framework."""
    return tuple(_read(name, AreaWords) for name in _AREA_FILES)


def _read(name: str, shape: type[T]) -> T:
    return msgspec.json.decode(resource("sample", name).read_bytes(), type=shape)
