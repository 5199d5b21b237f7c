"""Everything that is wrong with a pack that is still being written, each thing with its place."""

from collections.abc import Iterator

import msgspec
from msgspec import structs

from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.frameworks.places import reason
from sendnet_desktop.frameworks.rules import Part, Problem, broken_rules


def faults(pack: Pack) -> Iterator[Problem]:
    """Yield everything that keeps a pack from being published; nothing if it is sound.

    Unlike reading, this goes on after the first fault.

    Args:
        pack: Put together without any check: a text may be too long, a title empty, a list without end.
    """
    found = [*_out_of_type(pack), *broken_rules(pack)]
    seen = set[tuple[str, tuple[int, ...], str]]()
    for problem in found:
        place = (problem.part, problem.at, problem.member)
        # What is not of its type breaks other rules by that alone.
        if not problem.member or place not in seen:
            yield problem
        seen.add(place)


def _out_of_type(pack: Pack) -> Iterator[Problem]:
    """Rule 4, member by member."""
    yield from _members(pack, "The pack", "pack")
    yield from (each._replace(member=f"word_{each.member}") for each in _members(pack.words, "The words", "pack"))
    if pack.scale:
        yield from _members(pack.scale, "The scale", "scale")
        for place, level in enumerate(pack.scale.levels):
            yield from _members(level, f"Level {_called(level.id, place)}", "level", (place,))
    for place, area in enumerate(pack.areas):
        yield from _members(area, f"Area {_called(area.id, place)}", "area", (place,))
        for number, statement in enumerate(area.statements):
            name = f"Statement {_called(statement.id, number)}"
            name = name if statement.id else f"Area {_called(area.id, place)}, statement number {number + 1}"
            yield from _members(statement, name, "statement", (place, number))


def _members(part: msgspec.Struct, name: str, kind: Part, at: tuple[int, ...] = ()) -> Iterator[Problem]:
    for member in structs.fields(part):
        # Parts inside a part pass as they are, and are looked at on their own: here only how many there are counts.
        if fault := _fault(getattr(part, member.name), member.type):
            yield Problem(f"{name}, {member.name.replace('_', ' ')}: {fault}.", kind, at, member.name)


def _fault(value: object, wanted: object) -> str:
    try:
        msgspec.convert(value, wanted)
    except msgspec.ValidationError as fault:
        return reason(str(fault).partition(" - at ")[0])
    return ""


def _called(name: str, place: int) -> str:
    return name or f"number {place + 1}"
