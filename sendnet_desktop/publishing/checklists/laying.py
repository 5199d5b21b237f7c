"""A checklist laid out as the records of a draft."""

from collections.abc import Iterator
from typing import Final

from sendnet_desktop.frameworks.checklist import Checklist, Item, Section
from sendnet_desktop.ids import Entropy, new_record
from sendnet_desktop.journal.kinds import POSITION
from sendnet_desktop.journal.places import place_of
from sendnet_desktop.publishing.checklists.kinds import ITEM, SECTION
from sendnet_desktop.publishing.laying import Said
from sendnet_desktop.publishing.lines import lines_of

HEADING: Final = ("title", "number", "label", "author", "licence", "note", "change_note")


def laid_out(checklist: Checklist, draft: str, entropy: Entropy) -> Iterator[Said]:
    """Yield all that a draft says where it begins as a copy of a checklist; empty fields say nothing.

    Args:
        checklist: What it begins with.
        draft: The draft's record.
        entropy: Gives the parts their ids.
    """
    yield draft, "template", checklist.template
    for member in HEADING:
        yield draft, member, getattr(checklist, member) or None
    for place, section in enumerate(checklist.sections, 1):
        record = new_record(SECTION, entropy)
        yield record, POSITION, place_of(place)
        yield from section_laid_out(section, record, draft)
        for number, item in enumerate(section.items, 1):
            asked = new_record(ITEM, entropy)
            yield asked, POSITION, place_of(number)
            yield from item_laid_out(item, asked, record, draft)


def section_laid_out(section: Section, record: str, draft: str) -> Iterator[Said]:
    """Yield all that a record says of a section of a draft, but for its place and its items."""
    yield record, "draft", draft
    yield record, "section_id", section.id
    yield record, "section_title", section.title or None
    yield record, "repeat", section.repeat
    yield record, "section_help", section.help or None
    yield record, "section_groups", lines_of(section.groups) or None


def item_laid_out(item: Item, record: str, section: str, draft: str) -> Iterator[Said]:
    """Yield all that a record says of an item in a section of a draft, but for its place."""
    yield record, "draft", draft
    yield record, "in_section", section
    yield record, "item_id", item.id
    yield record, "item_text", item.text or None
    yield record, "revision", item.revision
    yield record, "item_help", item.help or None
    yield record, "responses", lines_of(item.responses) or None
    yield record, "counts", item.counts or None
    yield record, "bears_on", lines_of(item.statements) or None
    yield record, "phases", lines_of(item.phases) or None
    yield record, "retired", item.retired or None
