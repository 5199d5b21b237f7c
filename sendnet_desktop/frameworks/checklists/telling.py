"""What differs between two checklists, in plain words, under headings."""

from collections.abc import Iterator
from typing import Final

from sendnet_desktop.frameworks.checklist import Item, Repeat
from sendnet_desktop.frameworks.checklists.comparing import ChecklistsCompared, ItemCompared, SectionCompared
from sendnet_desktop.frameworks.telling import Told, heading_told, joined

_DETAILS: Final = {
    "responses": "how it is answered",
    "help": "what to look for",
    "statements": "the statements that it bears on",
    "counts": "what is counted",
    "phases": "where it is asked",
}
_OF_SECTIONS: Final = {"help": "how to go about it", "groups": "the groups to choose from"}
REPEATED: Final[dict[Repeat, str]] = {
    "once": "once",
    "room": "anew for each room",
    "group": "anew for each group",
    "trail": "anew for each case trail",
    "work": "anew for each look at pupils’ work",
    "recommendation": "anew for each recommendation that is followed up",
}
"""How often a section is gone through, as the rest of a sentence."""


def told(comparison: ChecklistsCompared) -> tuple[Told, ...]:
    """Return everything that differs, what weighs most for teams first; nothing where nothing does."""
    order = ("The sections stand in another order.",) if comparison.is_reordered else ()
    every = (
        Told("New", tuple(f"{each.id}: {_text(each.after)}" for each in comparison.of("new"))),
        Told("No longer asked", tuple(f"{each.id}: {_text(each.before)}" for each in comparison.of("retired"))),
        Told("Re-worded", tuple(map(_reworded, comparison.of("re-worded")))),
        Told("Moved", tuple(f"{e.id} moves from section {e.was_in} to {e.is_in}." for e in comparison.moved)),
        Told("Other changes to items", tuple(_otherwise(comparison.of("same", "re-worded")))),
        Told("Sections", (*(line for each in comparison.sections for line in _section(each)), *order)),
        Told("About the checklist", tuple(heading_told(comparison.old, comparison.new, comparison.heading))),
    )
    return tuple(each for each in every if each.lines)


def summary(comparison: ChecklistsCompared) -> str:
    """Return in one line how many items meet which fate: ``2 new, 1 re-worded, 43 as they were``."""
    counts = [
        (len(comparison.of("new")), "new"),
        (len(comparison.of("re-worded")), "re-worded"),
        (len(comparison.of("retired")), "no longer asked"),
        (len(comparison.moved), "moved"),
    ]
    as_they_were = sum(not each.is_changed for each in comparison.of("same"))
    return ", ".join([*(f"{count} {words}" for count, words in counts if count), f"{as_they_were} as they were"])


def _reworded(each: ItemCompared) -> str:
    if each.before and each.after and each.before.text == each.after.text:
        return f"{each.id} has a new revision, with the same words."
    return f"{each.id}: “{_text(each.before)}” becomes “{_text(each.after)}”"


def _otherwise(items: tuple[ItemCompared, ...]) -> Iterator[str]:
    for each in items:
        if each.details:
            yield f"{each.id}: {joined(tuple(_DETAILS[name] for name in each.details))}."


def _section(section: SectionCompared) -> Iterator[str]:
    if section.before is None and section.after is not None:
        yield f"Section {section.id} is new: {section.after.title}"
    if section.after is None and section.before is not None:
        yield f"Section {section.id} is gone: {section.before.title}"
    if section.before is None or section.after is None:
        return
    if section.differs_in("title"):
        yield f"Section {section.id}: “{section.before.title}” becomes “{section.after.title}”"
    if section.differs_in("repeat"):
        yield f"Section {section.id} is gone through {REPEATED.get(section.after.repeat, section.after.repeat)}."
    yield from (f"Section {section.id}: {words}." for name, words in _OF_SECTIONS.items() if section.differs_in(name))
    if section.is_reordered:
        yield f"Section {section.id}: its items stand in another order."


def _text(item: Item | None) -> str:
    return (" ".join(item.text.split()) if item else "") or "no words yet"
