"""Reading drafts of checklists out of their rows, in one question a table."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Final, cast

import msgspec

from sendnet_desktop.frameworks.checklist import Checklist, Item, Repeat, Response, Section
from sendnet_desktop.frameworks.phases import Phase
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.publishing.checklists.kinds import DRAFT, ITEM, SECTION
from sendnet_desktop.publishing.checklists.values import ChecklistDraft, DraftItem, DraftSection
from sendnet_desktop.publishing.lines import items_of
from sendnet_desktop.publishing.records import Apart, apart

KnownChecklist = Callable[[str], Checklist | None]
"""The checklist of a hash; None where it is not here."""

_FORMAT: Final = 1


class _DraftSaid(msgspec.Struct, frozen=True):
    record: str
    template: str = ""
    title: str = ""
    number: str = ""
    label: str = ""
    author: str = ""
    licence: str = ""
    note: str = ""
    change_note: str = ""
    parent: str = ""
    published_as: str = ""


class _SectionSaid(msgspec.Struct, frozen=True):
    record: str
    draft: str = ""
    section_id: str = ""
    section_title: str = ""
    repeat: str = "once"
    section_help: str = ""
    section_groups: str = ""


class _ItemSaid(msgspec.Struct, frozen=True):
    record: str
    draft: str = ""
    in_section: str = ""
    item_id: str = ""
    item_text: str = ""
    revision: int = 1
    item_help: str = ""
    responses: str = ""
    counts: str = ""
    bears_on: str = ""
    phases: str = ""
    retired: bool = False


def drafts(ledger: Ledger, channels: Iterable[str], known: KnownChecklist) -> Iterator[ChecklistDraft]:
    """Yield the drafts in some channels, those that were published too, in the order in which they were begun."""
    for channel in channels:
        here, differing = (channel,), apart(ledger, channel)
        sections = [row for _, row in rows(ledger, SECTION, _SectionSaid, here)]
        items = [row for _, row in rows(ledger, ITEM, _ItemSaid, here)]
        for _, said in rows(ledger, DRAFT, _DraftSaid, here):
            parent = known(said.parent) if said.parent else None
            own = [row for row in sections if row.draft == said.record]
            asked = [row for row in items if row.draft == said.record]
            parts = tuple(_sections(own, asked, parent, differing))
            whole = _checklist(said, tuple(each.part for each in parts))
            yield ChecklistDraft(said.record, channel, whole, parts, said.published_as, differing.get(said.record, ()))


def _checklist(said: _DraftSaid, sections: tuple[Section, ...]) -> Checklist:
    return Checklist(
        format=_FORMAT,
        template=said.template,
        number=said.number,
        title=said.title,
        sections=sections,
        label=said.label,
        author=said.author,
        licence=said.licence,
        note=said.note,
        change_note=said.change_note,
        parent=said.parent,
    )


def _sections(
    own: list[_SectionSaid], asked: list[_ItemSaid], parent: Checklist | None, differing: Apart
) -> Iterator[DraftSection]:
    under, there = defaultdict[str, list[_ItemSaid]](list), {row.record for row in own}
    for row in asked if own else []:
        # Somebody may have taken a section away while another wrote an item in it: it stays in sight.
        under[row.in_section if row.in_section in there else own[-1].record].append(row)
    known = {section.id for section in parent.sections} if parent else set[str]()
    ids = parent.by_id.keys() if parent else set[str]()
    for said in own:
        items = tuple(
            DraftItem(row.record, said.record, _item(row), row.item_id in ids, differing.get(row.record, ()))
            for row in under[said.record]
        )
        part = Section(
            said.section_id,
            said.section_title,
            tuple(each.part for each in items),
            cast("Repeat", said.repeat),
            said.section_help,
            items_of(said.section_groups),
        )
        yield DraftSection(said.record, part, items, said.section_id in known, differing.get(said.record, ()))


def _item(row: _ItemSaid) -> Item:
    return Item(
        id=row.item_id,
        text=row.item_text,
        responses=cast("tuple[Response, ...]", items_of(row.responses)),
        revision=row.revision,
        help=row.item_help,
        statements=items_of(row.bears_on),
        counts=row.counts,
        phases=cast("tuple[Phase, ...]", items_of(row.phases)),
        retired=row.retired,
    )
