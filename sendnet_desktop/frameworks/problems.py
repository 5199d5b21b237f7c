"""What is wrong with a pack or a checklist, each thing with its place; what the rules of both have in common."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

import msgspec
from msgspec import structs

from sendnet_desktop.frameworks.places import reason

Part = Literal["whole", "scale", "level", "area", "statement", "section", "item"]


class Problem(NamedTuple):
    """Something that is wrong with a pack or a checklist.

    Attributes:
        says: A plain sentence that names the place.
        part: In what kind of part it is.
        at: Which one, by its places from 0: of a statement or an item first that of its area or section.
        member: Name of the member; empty where it is about the part as a whole.
    """

    says: str
    part: Part = "whole"
    at: tuple[int, ...] = ()
    member: str = ""


def given_twice(ids: Iterable[tuple[str, Part, tuple[int, ...]]], parts: str) -> Iterator[Problem]:
    """Yield the ids that are given to more than one part, taking capitals and small letters as one.

    Args:
        ids: Each id with the part that has it.
        parts: What the parts are called: ``area or statement``.
    """
    met = set[str]()
    for name, part, at in ids:
        if name.casefold() in met:
            yield Problem(f"The id {name} is given to more than one {parts}.", part, at, "id")
        met.add(name.casefold())


def misfits(
    whole: msgspec.Struct, name: str, part: Part = "whole", at: tuple[int, ...] = (), document: str = "pack"
) -> Iterator[Problem]:
    """Yield the members of one part that are not of their type (rule 4).

    Parts inside it pass as they are, and are looked at on their own: here only how many there are counts.

    Args:
        whole: The part, put together without any check.
        name: What it is called at the beginning of a sentence.
        part: What kind of part it is.
        at: Which one.
        document: What it belongs to: ``pack`` or ``checklist``.
    """
    for member in structs.fields(whole):
        try:
            msgspec.convert(getattr(whole, member.name), member.type)
        except msgspec.ValidationError as fault:
            says = reason(str(fault).partition(" - at ")[0], document)
            yield Problem(f"{name}, {member.name.replace('_', ' ')}: {says}.", part, at, member.name)


def without_echoes(found: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems but for those of a member that was told of before: not of its type, it breaks other rules too."""
    seen = set[tuple[str, tuple[int, ...], str]]()
    for problem in found:
        place = (problem.part, problem.at, problem.member)
        if not problem.member or place not in seen:
            yield problem
        seen.add(place)
