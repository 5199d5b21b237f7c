"""What must hold between the parts of a checklist, beyond the type of each (checklist format, rules 5 to 9)."""

from collections.abc import Iterator
from datetime import date

from sendnet_desktop.frameworks.checklist import Checklist, Item
from sendnet_desktop.frameworks.problems import Part, Problem, given_twice


def problems(checklist: Checklist) -> Iterator[str]:
    """Yield a plain sentence for each rule that the checklist breaks, naming the place; none if it is sound."""
    return (problem.says for problem in broken_rules(checklist))


def broken_rules(checklist: Checklist) -> Iterator[Problem]:
    """Yield each rule that the checklist breaks, with its place."""
    yield from _date(checklist)
    yield from _ids(checklist)
    for place, section in enumerate(checklist.sections):
        if len(set(section.groups)) < len(section.groups):
            yield Problem(f"Section {section.id}: it names a group twice.", "section", (place,), "groups")
    for at, item in _placed(checklist):
        name = item.id or "without a number"
        yield from (Problem(f"Item {name}: {says}", "item", at, member) for says, member in _item(item))
    if checklist.by_id and all(item.retired for item in checklist.items()):
        yield Problem("The checklist asks nothing: every item is retired.")


def _placed(checklist: Checklist) -> Iterator[tuple[tuple[int, int], Item]]:
    for place, section in enumerate(checklist.sections):
        for number, item in enumerate(section.items):
            yield (place, number), item


def _date(checklist: Checklist) -> Iterator[Problem]:
    """Rule 5."""
    try:
        date.fromisoformat(checklist.published or "2026-09-01")
    except ValueError:
        yield Problem("The checklist, published: there is no such date.", member="published")


def _ids(checklist: Checklist) -> Iterator[Problem]:
    """Rule 6: people type ids to jump, so a section and an item may not share one either."""
    sections: list[tuple[str, Part, tuple[int, ...]]] = [
        (section.id, "section", (at,)) for at, section in enumerate(checklist.sections)
    ]
    items: list[tuple[str, Part, tuple[int, ...]]] = [(each.id, "item", at) for at, each in _placed(checklist)]
    yield from given_twice((*sections, *items), "section or item")


def _item(item: Item) -> Iterator[tuple[str, str]]:
    """Rules 7 and 8."""
    for member, what in (("responses", "response"), ("statements", "statement"), ("phases", "phase")):
        named: tuple[str, ...] = getattr(item, member)
        if len(set(named)) < len(named):
            yield f"it names a {what} twice.", member
    if "number" in item.responses and not item.counts.strip():
        yield "it is answered by a number, and does not say what is counted.", "counts"
    if item.counts and "number" not in item.responses:
        yield "it says what is counted, and is not answered by a number.", "counts"
