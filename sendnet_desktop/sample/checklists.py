"""The trust's lead of the sample begins the next full-day checklist: a few believable changes."""

from typing import Final

from sendnet_desktop.publishing.checklists.service import Checklists
from sendnet_desktop.publishing.checklists.values import ChecklistDraft

_TEMPLATE: Final = "full-day"
_REWORDED: Final = {
    "4.4": "Support is being faded: in this room, somebody could say when and how it will be less.",
}
_HELP: Final = {
    "3.1": "Ask before anybody mentions the self-evaluation. Write both answers down as they were said.",
}
_NEW_IN: Final = "10"
_NEW: Final = "Whoever comes late or leaves early is known, and what they miss is made up."
_BEARS_ON: Final = "E6"
_CHANGE_NOTE: Final = "Sharper on fading support, and one new item on part-time timetables, as agreed after the autumn."


def draft_checklist(checklists: Checklists) -> None:
    """Draft the next version of the full-day checklist, ready to be looked through and published."""
    record, _ = checklists.drafts.begin(_TEMPLATE)
    draft, editing = checklists.drafts.draft(record), checklists.editing
    for name, words in _REWORDED.items():
        editing.change(_asked(draft, name), "item_text", words)
    for name, words in _HELP.items():
        editing.change(_asked(draft, name), "item_help", words)
    section = next(each.record for each in draft.sections if each.part.id == _NEW_IN)
    added, _ = editing.add_item(section, _NEW)
    editing.change(added, "bears_on", _BEARS_ON)
    editing.change(record, "change_note", _CHANGE_NOTE)


def _asked(draft: ChecklistDraft, name: str) -> str:
    return next(each.record for each in draft.items if each.part.id == name)
