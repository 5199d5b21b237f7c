"""Everything that is wrong with a checklist that is still being written, each thing with its place."""

from collections.abc import Iterator

from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.checklists.rules import broken_rules
from sendnet_desktop.frameworks.problems import Problem, misfits, without_echoes


def faults(checklist: Checklist) -> Iterator[Problem]:
    """Yield everything that keeps a checklist from being published; nothing if it is sound.

    Unlike reading, this goes on after the first fault.

    Args:
        checklist: Put together without any check: a text may be too long, a title empty, a list without end.
    """
    return without_echoes([*_out_of_type(checklist), *broken_rules(checklist)])


def _out_of_type(checklist: Checklist) -> Iterator[Problem]:
    """Rule 4, member by member."""
    yield from misfits(checklist, "The checklist", document="checklist")
    for place, section in enumerate(checklist.sections):
        named = section.id or f"number {place + 1}"
        yield from misfits(section, f"Section {named}", "section", (place,), "checklist")
        for number, item in enumerate(section.items):
            name = f"Item {item.id}" if item.id else f"Section {named}, item number {number + 1}"
            yield from misfits(item, name, "item", (place, number), "checklist")
