"""The trust's lead of the sample begins the next version of the framework: a few believable changes."""

from typing import Final

from sendnet_desktop.publishing.service import Frameworks
from sendnet_desktop.publishing.values import Draft

_REWORDED: Final = {
    "A4": (
        "A named governor or trustee for SEND visits at least twice a year with an agreed question, reports back in"
        " writing, and minutes show that leaders were challenged on impact."
    ),
}
_REPLACED: Final = {
    "E9": "The school offers one thing that it does well to the trust each year, and takes up one that it needs.",
}
_NEW_IN: Final = "E"
_NEW: Final = "Leaders know who uses each base or nurture space, for how long, and what brings them back to class."
_GUIDANCE: Final = {
    "B8": "Autumn network meeting: “compared” means on one page, with what the school will do about one odd pattern.",
}
_WORDS: Final = {"word_support_plan": "SEND support plan"}
_CHANGE_NOTE: Final = (
    "Sharper on governors’ visits and on what schools share; one new statement on bases and nurture spaces, as agreed"
    " by the network in autumn."
)


def draft_next(frameworks: Frameworks) -> None:
    """Draft the next version of the trust's framework, ready to be looked through and published."""
    record, _ = frameworks.drafts.begin()
    draft, editing = frameworks.drafts.draft(record), frameworks.editing
    for name, text in _REWORDED.items():
        editing.change(_asked(draft, name), "text", text)
    for name, words in _GUIDANCE.items():
        editing.change(_asked(draft, name), "guidance", words)
    for name, text in _REPLACED.items():
        fresh, _ = editing.replace(_asked(draft, name))
        editing.change(fresh, "text", text)
    area = next(each.record for each in draft.areas if each.part.id == _NEW_IN)
    editing.add_statement(area, _NEW)
    for field, word in _WORDS.items():
        editing.change(record, field, word)
    editing.change(record, "change_note", _CHANGE_NOTE)


def _asked(draft: Draft, name: str) -> str:
    return next(each.record for each in draft.statements if each.part.id == name)
