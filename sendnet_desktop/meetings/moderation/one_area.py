"""The checklist of a small challenge day: of what a full day asks, only what bears on one area."""

from typing import Final

from msgspec import structs

from sendnet_desktop.frameworks.checklist import Checklist, Item
from sendnet_desktop.frameworks.pack import Area

_LONGEST_TITLE: Final = 80


def cut_down(checklist: Checklist, name: str, area: Area) -> Checklist:
    """Return a checklist with only the items that bear on an area.

    An item that names no statement bears on whatever is looked at, such as agreeing the day and feeding back: it stays.

    Args:
        checklist: The checklist of a full day.
        name: Its hash: the new one is a version of it.
        area: Which area.
    """
    wanted = {statement.id for statement in area.statements}
    sections = (
        structs.replace(section, items=tuple(item for item in section.items if _bears(item, wanted)))
        for section in checklist.sections
    )
    kept = tuple(section for section in sections if section.items)
    title = f"One area: {area.title}"[:_LONGEST_TITLE].rstrip()
    return structs.replace(checklist, title=title, sections=kept, parent=name) if kept else checklist


def _bears(item: Item, wanted: set[str]) -> bool:
    return not item.statements or not wanted.isdisjoint(item.statements)
