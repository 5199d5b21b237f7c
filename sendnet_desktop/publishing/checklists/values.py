"""A checklist's draft as it stands: the checklist that it would make, and the record behind each of its parts."""

from dataclasses import dataclass

from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.frameworks.checklist import Checklist, Item, Section


@dataclass(frozen=True, slots=True)
class DraftItem:
    """One item of a draft.

    Attributes:
        record: Its record's id.
        section: Its section's record.
        part: What the checklist would hold; nothing of it is checked.
        is_known: Whether a published checklist has it, so that its id is for ever.
        disagreements: The fields of which two versions stand.
    """

    record: str
    section: str
    part: Item
    is_known: bool = False
    disagreements: tuple[TwoVersions, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftSection:
    """One section of a draft.

    Attributes:
        record: Its record's id.
        part: What the checklist would hold; nothing of it is checked.
        items: Its items, in order, the retired ones too.
        is_known: Whether a published checklist has it, so that its id is for ever.
        disagreements: The fields of which two versions stand.
    """

    record: str
    part: Section
    items: tuple[DraftItem, ...]
    is_known: bool = False
    disagreements: tuple[TwoVersions, ...] = ()


@dataclass(frozen=True, slots=True)
class ChecklistDraft:
    """A checklist that is being written.

    Attributes:
        record: Its record's id.
        channel: Where it is kept: the office's papers of the year in which it was begun.
        checklist: What it would make if it were published as it stands; nothing of it is checked.
        sections: Its sections, in order.
        published_as: Hash of the checklist that it became; empty while it is a draft.
        disagreements: The fields of its heading of which two versions stand.
    """

    record: str
    channel: str
    checklist: Checklist
    sections: tuple[DraftSection, ...]
    published_as: str = ""
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def items(self) -> tuple[DraftItem, ...]:
        """Every item in order, the retired ones too."""
        return tuple(item for section in self.sections for item in section.items)

    def section(self, record: str) -> DraftSection | None:
        """Return the section of a record; None where it is not there."""
        return next((section for section in self.sections if section.record == record), None)

    def item(self, record: str) -> DraftItem | None:
        """Return the item of a record; None where it is not there."""
        return next((item for item in self.items if item.record == record), None)

    def holds(self, record: str) -> bool:
        """Say whether a record is the draft itself or one of its parts."""
        parts: tuple[DraftSection | DraftItem, ...] = (*self.sections, *self.items)
        return record == self.record or any(each.record == record for each in parts)
