"""Writing in a draft of a checklist: changing, adding, moving, retiring and taking away its parts."""

from typing import Final

from sendnet_desktop.changes import Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.checklist import Item
from sendnet_desktop.ids import Entropy, new_record
from sendnet_desktop.journal.journal import AS_SHOWN, Journal, Seen
from sendnet_desktop.journal.kinds import DELETED, POSITION
from sendnet_desktop.publishing.answers import check_permanent, checked, tidied
from sendnet_desktop.publishing.checklists.drafts import ChecklistDrafts
from sendnet_desktop.publishing.checklists.kinds import ITEM, SECTION
from sendnet_desktop.publishing.checklists.laying import item_laid_out
from sendnet_desktop.publishing.checklists.values import ChecklistDraft, DraftItem, DraftSection
from sendnet_desktop.publishing.laying import Said
from sendnet_desktop.publishing.numbering import next_after
from sendnet_desktop.publishing.writing import Pen

_Part = DraftSection | DraftItem | None
_LONGEST_ITEM: Final = 12


class ChecklistEditing:
    """The verbs of whoever writes in a draft of a checklist; each may be undone."""

    def __init__(self, journal: Journal, drafts: ChecklistDrafts, entropy: Entropy) -> None:
        self._pen = Pen(journal, (SECTION, ITEM))
        self._drafts = drafts
        self._entropy = entropy

    def change(self, record: str, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Say something of a draft, a section or an item (``answers.ASKED`` lists what).

        Raises:
            SendnetError: It is not there, the field is not asked, or the value never can be right.
        """
        draft, part = self._holding(record)
        check_permanent(field, is_known=part is not None and part.is_known)
        return self._pen.write(draft.channel, [(record, field, checked(record, field, value))], shown)

    def add_section(self, draft: str, title: str = "") -> tuple[str, Changes]:
        """Add a section at the end of a draft; return its record's id and what changed.

        Raises:
            SendnetError: There is no such draft.
        """
        found, record = self._drafts.draft(draft), new_record(SECTION, self._entropy)
        said: list[Said] = [
            (record, "draft", found.record),
            (record, "section_id", next_after((each.part.id for each in found.sections), "", self._ids(found))),
            (record, "section_title", tidied(title, keeps_lines=False) or None),
            (record, "repeat", "once"),
        ]
        return record, self._pen.add(found.channel, record, said)

    def add_item(self, section: str, text: str = "", *, after: str = "") -> tuple[str, Changes]:
        """Add an item to a section, after another or at the end; return its record's id and what changed.

        Raises:
            SendnetError: There is no such section.
        """
        draft, found = self._holding(section)
        if not isinstance(found, DraftSection):
            raise _gone()
        given = (each.part.id for each in found.items)
        name = next_after(given, f"{found.part.id}.", self._ids(draft), _LONGEST_ITEM)
        record = new_record(ITEM, self._entropy)
        said = item_laid_out(Item(name, tidied(text), ("seen",)), record, section, draft.record)
        place = self._pen.place_after(draft.channel, [each.record for each in found.items], after)
        return record, self._pen.add(draft.channel, record, said, place)

    def retire(self, item: str, *, retired: bool = True) -> Changes:
        """Ask an item no more, or again.

        Raises:
            SendnetError: It is not there.
        """
        draft, part = self._holding(item)
        if not isinstance(part, DraftItem):
            raise _gone()
        return self._pen.write(draft.channel, [(item, "retired", retired or None)])

    def remove(self, record: str) -> Changes:
        """Take a section or an item away; an item that was published is retired instead.

        What was answered to an item can be read as long as a later checklist says that it was asked once, so the
        published items of a section that goes are retired in the section beside it.

        Raises:
            SendnetError: It is not there, or is the only section.
        """
        draft, part = self._holding(record)
        if isinstance(part, DraftItem):
            return self._pen.write(draft.channel, [_gone_from(part)])
        if not isinstance(part, DraftSection):
            raise _gone()
        others = [each for each in draft.sections if each.record != record]
        if not others:
            raise SendnetError("A checklist has one section at least.", "Rename this one instead.")
        beside = others[max(draft.sections.index(part) - 1, 0)]
        said = [_gone_from(item) for item in part.items]
        said += [(item.record, "in_section", beside.record) for item in part.items if item.is_known]
        return self._pen.write(draft.channel, [*said, (record, DELETED, True)])

    def move(self, record: str, before: str = "", *, section: str = "") -> Changes:
        """Move a section or an item before another of its list, or to the end.

        Args:
            record: What is moved.
            before: What it is to stand before; empty for the end.
            section: The section that an item is moved into; empty for its own.

        Raises:
            SendnetError: One of them is not there.
        """
        draft, part = self._holding(record)
        into = draft.section(section) if section else None
        if section and (into is None or not isinstance(part, DraftItem)):
            raise _gone()
        others = [each for each in _siblings(draft, part, into) if each != record]
        if before and before not in others:
            raise _gone()
        said: list[Said] = [(record, POSITION, self._pen.place_before(draft.channel, others, before))]
        return self._pen.write(draft.channel, [(record, "in_section", section), *said] if section else said)

    def _holding(self, record: str) -> tuple[ChecklistDraft, _Part]:
        for draft in self._drafts.all():
            if draft.holds(record):
                return draft, draft.section(record) or draft.item(record)
        raise _gone()

    def _ids(self, draft: ChecklistDraft) -> set[str]:
        """Return the ids that are given already, here or in a published version: none of them is given again."""
        versions = (draft.checklist, *self._drafts.ancestors(draft))
        return {
            name.casefold()
            for checklist in versions
            for name in (*checklist.by_id, *(section.id for section in checklist.sections))
        }


def _gone_from(item: DraftItem) -> Said:
    return (item.record, "retired", True) if item.is_known else (item.record, DELETED, True)


def _siblings(draft: ChecklistDraft, part: _Part, into: DraftSection | None) -> list[str]:
    if isinstance(part, DraftItem):
        section = into or draft.section(part.section)
        return [each.record for each in section.items] if section else []
    return [each.record for each in draft.sections]


def _gone() -> SendnetError:
    return SendnetError("That is not in the draft any more.", "Look at the list again.")
