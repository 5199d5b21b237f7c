"""Everything that is wrong with a pack that is still being written, each thing with its place."""

from collections.abc import Iterator

from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.frameworks.problems import Problem, misfits, without_echoes
from sendnet_desktop.frameworks.rules import broken_rules


def faults(pack: Pack) -> Iterator[Problem]:
    """Yield everything that keeps a pack from being published; nothing if it is sound.

    Unlike reading, this goes on after the first fault.

    Args:
        pack: Put together without any check: a text may be too long, a title empty, a list without end.
    """
    return without_echoes([*_out_of_type(pack), *broken_rules(pack)])


def _out_of_type(pack: Pack) -> Iterator[Problem]:
    """Rule 4, member by member."""
    yield from misfits(pack, "The pack")
    yield from (each._replace(member=f"word_{each.member}") for each in misfits(pack.words, "The words"))
    if pack.scale:
        yield from misfits(pack.scale, "The scale", "scale")
        for place, level in enumerate(pack.scale.levels):
            yield from misfits(level, f"Level {_called(level.id, place)}", "level", (place,))
    for place, area in enumerate(pack.areas):
        yield from misfits(area, f"Area {_called(area.id, place)}", "area", (place,))
        for number, statement in enumerate(area.statements):
            name = f"Statement {_called(statement.id, number)}"
            name = name if statement.id else f"Area {_called(area.id, place)}, statement number {number + 1}"
            yield from misfits(statement, name, "statement", (place, number))


def _called(name: str, place: int) -> str:
    return name or f"number {place + 1}"
