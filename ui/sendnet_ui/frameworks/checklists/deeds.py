"""What is done to a checklist's draft by more than a value in a field, each as one step that can be undone."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sendnet_desktop.changes import Changes
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_ui.frameworks.checklists.sheet import ChecklistSheet
from sendnet_ui.frameworks.moving import landing

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

Make = Callable[["Workspace"], tuple[str, Changes]]


class ChecklistDeeds(QObject):
    """The verbs of this part of the room.

    Attributes:
        added: The part that was made last and is to be shown once it is read; empty when that is done.
    """

    def __init__(self, sheet: ChecklistSheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self.added = ""

    def begin(self, template: str) -> None:
        """Draft the next version of a template's current checklist."""
        self._make("Draft begun.", lambda workspace: workspace.frameworks.checklists.drafts.begin(template))

    def begin_with(self, checklist: Checklist) -> None:
        """Draft a checklist as a copy of one, such as one out of a spreadsheet."""
        self._make("Draft begun.", lambda workspace: workspace.frameworks.checklists.drafts.begin_from(checklist))

    def begin_empty(self) -> None:
        """Draft a checklist of a kind of its own."""
        self._make("Draft begun.", lambda workspace: workspace.frameworks.checklists.drafts.begin_empty(""))

    def discard(self) -> None:
        """Throw the draft away, with a way back."""
        record = self._sheet.draft.record
        self._do(
            "Draft discarded.",
            lambda workspace: workspace.frameworks.checklists.drafts.discard(record),
            offer_undo=True,
        )

    def add_item(self, section: str = "") -> None:
        """Add an item after the one that is chosen, or at the end of a section; there is always a section."""
        draft, place = self._sheet.draft, self._sheet.page
        chosen = draft.item(place.record) if place else None
        shown = draft.section(place.record) if place else None
        after = chosen.record if chosen and not section else ""
        own = chosen.section if chosen else shown.record if shown else draft.sections[-1].record
        into = section or own
        self._make("Item added.", lambda workspace: workspace.frameworks.checklists.editing.add_item(into, after=after))

    def add_section(self) -> None:
        """Add a section at the end."""
        draft = self._sheet.draft.record
        self._make("Section added.", lambda workspace: workspace.frameworks.checklists.editing.add_section(draft))

    def retire(self, item: str, retired: bool) -> None:
        """Ask an item no more, or again."""
        self._do(
            "Item retired." if retired else "Item asked again.",
            lambda workspace: workspace.frameworks.checklists.editing.retire(item, retired=retired),
            offer_undo=retired,
        )

    def remove(self, record: str) -> None:
        """Take a part away, or retire it, with a way back."""
        draft = self._sheet.draft
        item = draft.item(record)
        if item is not None:
            words = "Item retired." if item.is_known else "Item removed."
        elif draft.section(record) is not None:
            words = "Section removed."
        else:
            return
        self._do(words, lambda workspace: workspace.frameworks.checklists.editing.remove(record), offer_undo=True)

    def step(self, record: str, down: bool) -> None:
        """Move a section or an item one step in the list."""
        parts = {section.record: [each.record for each in section.items] for section in self._sheet.draft.sections}
        found = landing(parts, record, down=down)
        if found is not None:
            self._move(record, found.before, found.into)

    def send(self, item: str, section: str) -> None:
        """Move an item to the end of another section."""
        self._move(item, "", section)

    def _move(self, record: str, before: str, section: str = "") -> None:
        self._do(
            "Moved.",
            lambda workspace: workspace.frameworks.checklists.editing.move(record, before, section=section),
        )

    def _make(self, words: str, make: Make) -> None:
        def work(workspace: "Workspace") -> Changes:
            self.added, changes = make(workspace)
            return changes

        self._do(words, work)

    def _do(self, words: str, work: Callable[["Workspace"], Changes], *, offer_undo: bool = False) -> None:
        page = self._sheet.page if self._sheet.is_drafted else None
        self._sheet.saving.do(words, work, page, offer_undo=offer_undo)
