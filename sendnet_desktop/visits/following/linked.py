"""The checklist of a follow-up: of what was asked before, only what open recommendations bear on."""

from collections.abc import Callable, Collection

from msgspec import structs

from sendnet_desktop.frameworks.checklist import Checklist, Item, Section


def linked(follow_up: Checklist, name: str, earlier: Checklist | None, statements: Collection[str]) -> Checklist:
    """Return a follow-up's checklist with only the items that bear on some statements.

    An item that names no statement bears on every recommendation, and stays. What the earlier day asked about one of
    the statements, and the follow-up's own checklist does not ask, is added under its own number.

    Args:
        follow_up: The checklist of follow-ups in use.
        name: Its hash: the new one is a version of it.
        earlier: The checklist of the day that is followed up; None where it is not here.
        statements: What the open recommendations bear on.
    """
    bears = set(statements)
    kept = _narrowed(follow_up.sections, lambda item: not item.statements or not bears.isdisjoint(item.statements))
    known = {*follow_up.by_id, *(section.id for section in follow_up.sections)}
    more = _narrowed(
        earlier.sections if earlier else (),
        lambda item: item.id not in known and not bears.isdisjoint(item.statements),
    )
    sections = _merged(kept, more)
    return structs.replace(follow_up, sections=sections, parent=name) if sections else follow_up


def _narrowed(sections: tuple[Section, ...], is_kept: Callable[[Item], bool]) -> tuple[Section, ...]:
    narrowed = (structs.replace(each, items=tuple(filter(is_kept, each.items))) for each in sections)
    return tuple(each for each in narrowed if each.items)


def _merged(kept: tuple[Section, ...], more: tuple[Section, ...]) -> tuple[Section, ...]:
    added = {section.id: section for section in more}
    whole = [
        structs.replace(each, items=(*each.items, *added.pop(each.id).items)) if each.id in added else each
        for each in kept
    ]
    # What goes through recommendations comes first, and feedback last: what is only of the earlier day stands between.
    return (*whole[:-1], *added.values(), *whole[-1:])
