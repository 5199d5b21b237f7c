"""A checklist and its draft in words: how an item stands, how much there is, how far the draft is."""

from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.checklists.telling import summary, told
from sendnet_desktop.publishing.checklists.values import DraftItem
from sendnet_ui.frameworks.checklists.sheet import Reading
from sendnet_ui.frameworks.publish_page import Ready
from sendnet_ui.trust.wording import counted


def size_words(checklist: Checklist) -> str:
    """Return how much a checklist asks: ``11 sections, 46 items``."""
    asked = sum(not item.retired for item in checklist.items())
    return f"{counted(len(checklist.sections), 'section')}, {counted(asked, 'item')}"


def change_words(item: DraftItem, reading: Reading) -> str:
    """Return in a word how an item differs from the current checklist; empty where it does not."""
    compared = (
        next((each for each in reading.comparison.items if each.id == item.part.id), None)
        if (reading.comparison)
        else None
    )
    if compared is None or not compared.is_changed:
        return "" if compared or not reading.comparison else "new"
    if compared.fate in ("new", "re-worded"):
        return compared.fate
    return "moved" if compared.is_moved else "changed"


def standing_words(item: DraftItem, reading: Reading) -> str:
    """Return how an item stands: ``Item 4.1 · re-worded: it will be revision 2``."""
    if item.part.retired:
        told_of = "retired: kept so that old days can be read"
    else:
        told_of = change_words(item, reading) or ("as published" if item.is_known else "new")
    if told_of == "re-worded":
        told_of = f"re-worded: it will be revision {_next_revision(item, reading)}"
    return f"Item {item.part.id}  ·  {told_of}"


def ready(reading: Reading) -> Ready:
    """Return how far the draft that is shown is."""
    draft, comparison = reading.draft, reading.comparison
    assert draft is not None
    if comparison is None:
        says = "It is of a kind of its own, so there is none to compare it with."
    elif comparison.is_same:
        says = "Nothing differs yet from the checklist in use."
    else:
        says = f"Against {comparison.old.title} {comparison.old.number}: {summary(comparison)}."
    checklist, differences = draft.checklist, told(comparison) if comparison else ()
    return Ready(draft.record, checklist.number, checklist.change_note, reading.findings, says, differences)


def _next_revision(item: DraftItem, reading: Reading) -> int:
    found = reading.comparison.new.by_id.get(item.part.id) if reading.comparison else None
    return found.revision if found else item.part.revision
