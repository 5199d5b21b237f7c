"""What differs between two checklists: items new, re-worded, retired or moved; sections and heading."""

from dataclasses import dataclass
from typing import Final

from sendnet_desktop.frameworks.checklist import Checklist, Item, Section
from sendnet_desktop.frameworks.comparing import Fate, fate

DETAILS: Final = ("responses", "help", "statements", "counts", "phases")
"""The members of an item beside its wording that are compared."""

_HEADING: Final = ("title", "number", "label", "author", "licence", "note")


@dataclass(frozen=True, slots=True)
class ItemCompared:
    """One item in two checklists.

    Attributes:
        id: Its permanent id.
        fate: What becomes of it; never ``replaced``.
        before: As the old checklist has it; None where it has not.
        after: As the new checklist has it; None where it has not.
        was_in: Id of its section in the old checklist; empty where it is not there.
        is_in: Id of its section in the new checklist; empty where it is not there.
        details: Those of ``DETAILS`` that differ.
    """

    id: str
    fate: Fate
    before: Item | None
    after: Item | None
    was_in: str = ""
    is_in: str = ""
    details: tuple[str, ...] = ()

    @property
    def is_moved(self) -> bool:
        """Whether both checklists ask it, in different sections."""
        return self.fate in ("same", "re-worded") and self.was_in != self.is_in

    @property
    def is_changed(self) -> bool:
        """Whether anything of it differs."""
        return self.fate not in ("same", "as before") or self.is_moved or bool(self.details)


@dataclass(frozen=True, slots=True)
class SectionCompared:
    """One section in two checklists.

    Attributes:
        id: Its permanent id.
        before: As the old checklist has it; None where it is new.
        after: As the new checklist has it; None where it is gone.
        is_reordered: Whether the items that both ask in it are asked in another order.
    """

    id: str
    before: Section | None
    after: Section | None
    is_reordered: bool = False

    def differs_in(self, member: str) -> bool:
        """Say whether both checklists have it, with another title, help or way of repeating it."""
        return bool(self.before and self.after and getattr(self.before, member) != getattr(self.after, member))

    @property
    def is_changed(self) -> bool:
        """Whether anything of it differs but its items' own words."""
        is_otherwise = any(self.differs_in(member) for member in ("title", "repeat", "help", "groups"))
        return self.before is None or self.after is None or self.is_reordered or is_otherwise


@dataclass(frozen=True, slots=True)
class ChecklistsCompared:
    """Everything that differs between two checklists.

    Attributes:
        old: The checklist compared with.
        new: The checklist that may take its place.
        items: Every item of either, in the new checklist's order, then those that only the old one has.
        sections: Every section of either, likewise.
        is_reordered: Whether the sections that both have stand in another order.
        heading: Those of title, number, label, author, licence and note that differ.
    """

    old: Checklist
    new: Checklist
    items: tuple[ItemCompared, ...]
    sections: tuple[SectionCompared, ...]
    is_reordered: bool
    heading: tuple[str, ...]

    def of(self, *fates: Fate) -> tuple[ItemCompared, ...]:
        """Return the items that meet one of these fates."""
        return tuple(each for each in self.items if each.fate in fates)

    @property
    def moved(self) -> tuple[ItemCompared, ...]:
        """The items that are asked in another section than before, re-worded or not."""
        return tuple(each for each in self.items if each.is_moved)

    @property
    def is_same(self) -> bool:
        """Whether teams would notice no difference."""
        parts: tuple[ItemCompared | SectionCompared, ...] = (*self.items, *self.sections)
        return not (self.heading or self.is_reordered or any(part.is_changed for part in parts))


def compare(old: Checklist, new: Checklist) -> ChecklistsCompared:
    """Return what differs between two checklists; what is asked in one under an id is the same item in the other."""
    before, after = ({section.id: section for section in each.sections} for each in (old, new))
    return ChecklistsCompared(
        old,
        new,
        items=tuple(_item(name, old, new) for name in dict.fromkeys([*new.by_id, *old.by_id])),
        sections=tuple(_section(name, before.get(name), after.get(name)) for name in dict.fromkeys([*after, *before])),
        is_reordered=[name for name in before if name in after] != [name for name in after if name in before],
        heading=tuple(name for name in _HEADING if getattr(old, name) != getattr(new, name)),
    )


def _item(name: str, old: Checklist, new: Checklist) -> ItemCompared:
    before, after = old.by_id.get(name), new.by_id.get(name)
    return ItemCompared(
        name,
        fate(before, after),
        before,
        after,
        was_in=old.section_of[name].id if before else "",
        is_in=new.section_of[name].id if after else "",
        details=tuple(each for each in DETAILS if before and after and getattr(before, each) != getattr(after, each)),
    )


def _section(name: str, before: Section | None, after: Section | None) -> SectionCompared:
    was, now = (
        [item.id for item in section.items if not item.retired] if section else [] for section in (before, after)
    )
    shared = set(was) & set(now)
    return SectionCompared(name, before, after, [e for e in was if e in shared] != [e for e in now if e in shared])
