"""The part of the room for checklists: those in use, or the draft of one with what is chosen of it beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QUndoStack
from PySide6.QtWidgets import QStackedWidget, QWidget

from sendnet_desktop.changes import Changes
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.evaluations.unsaved import Unsaved
from sendnet_ui.forms.editor import flush_all
from sendnet_ui.forms.layouts import vbox
from sendnet_ui.forms.panes import ListBeside
from sendnet_ui.frameworks.checklists.deeds import ChecklistDeeds
from sendnet_ui.frameworks.checklists.files import ask_export
from sendnet_ui.frameworks.checklists.pages import Pages
from sendnet_ui.frameworks.checklists.places import ChecklistEntry, ChecklistPlace
from sendnet_ui.frameworks.checklists.rows import key_of, place_of, rows
from sendnet_ui.frameworks.checklists.sheet import ChecklistSheet, Reading, read_draft
from sendnet_ui.frameworks.checklists.shelf import Shelf
from sendnet_ui.frameworks.contents import Contents
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


class ChecklistPart(QWidget):
    """The trust's checklists: the versions in use, and the drafts of the next.

    Attributes:
        deeds: What is done here by more than a value in a field.
    """

    told = Signal(str)
    """What stands under the room's title from now on."""

    def __init__(self, desk: Desk, stack: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._undo = desk, stack
        self._saving = Saving(desk, stack, self)
        self._sheet = ChecklistSheet(desk, self._saving, self)
        self.deeds = ChecklistDeeds(self._sheet, self)
        self._draft, self._sought, self._arrives = "", ChecklistEntry("", ""), False
        self._unsaved, self._shelf = Unsaved(self._saving, self), Shelf(desk)
        self._contents, self._pages = Contents("item", "section"), Pages(self._sheet)
        self._stack = QStackedWidget(self)
        self._panes = ListBeside(self._contents, self._pages, self._stack)
        for page in (self._shelf, self._panes):
            self._stack.addWidget(page)
        layout = vbox(self._unsaved, self._stack, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._connect()
        self._connect_pages()

    def refresh(self) -> None:
        """Read the draft and the checklists in use again."""
        draft = self.deeds.added if self.deeds.added.startswith("checklist_draft") else self._draft
        self._desk.read(lambda workspace: read_draft(workspace, draft), self._show)

    def retry(self) -> None:
        """Write what could not be written before."""
        self._saving.retry()

    def go(self, place: ChecklistPlace) -> None:
        """Show a page of the draft; what was being typed is written first."""
        flush_all(self)
        is_other = place != self._sheet.page
        self._sheet.page = place
        self._fill(anew=is_other)

    def seek(self, entry: ChecklistEntry) -> None:
        """Show the very field of a draft, whichever draft holds it."""
        self._sought = entry

        def look(workspace: "Workspace") -> str:
            drafts = workspace.frameworks.checklists.drafts.all()
            return next((draft.record for draft in drafts if draft.holds(entry.record)), "")

        self._desk.read(look, self._change_draft)

    def arrive(self) -> None:
        """Show the checklists in use, with the keyboard among them; a draft waits."""
        self._arrives = True
        self._change_draft("")

    def _connect(self) -> None:
        parts, deeds = self._contents.parts, self.deeds
        self._unsaved.given_up.connect(self._fill)
        self._saving.stepped_back.connect(self._go_back_to)
        self._shelf.begun.connect(deeds.begin)
        self._shelf.begun_empty.connect(deeds.begin_empty)
        self._shelf.chosen.connect(self._change_draft)
        self._shelf.exported.connect(lambda template: ask_export(self.window(), self._desk, template))
        self._contents.small_wanted.connect(self._add_item)
        self._contents.large_wanted.connect(deeds.add_section)
        self._contents.draft_chosen.connect(self._change_draft)
        parts.chosen.connect(lambda key: self.go(place_of(key, self._sheet.draft)))
        parts.entered.connect(self._enter)
        parts.stepped.connect(deeds.step)
        parts.removed.connect(self._remove)
        for keys, act in (
            ("Ctrl+N", self._add_item),
            ("Ctrl+Shift+N", deeds.add_section),
            ("Esc", self._to_list),
        ):
            shortcut = QShortcut(QKeySequence(keys), self._panes, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _connect_pages(self) -> None:
        pages, deeds = self._pages, self.deeds
        pages.about.discarded.connect(deeds.discard)
        pages.section.added.connect(deeds.add_item)
        pages.section.removed.connect(self._remove)
        pages.item.retired.connect(deeds.retire)
        pages.item.removed.connect(self._remove)
        pages.item.sent.connect(deeds.send)
        pages.publish.opened.connect(lambda record, field: self.seek(ChecklistEntry(record, field)))
        pages.publish.published.connect(self._publish)

    def _show(self, reading: Reading) -> None:
        self._sheet.show(reading)
        if reading.draft is None:
            self._sheet.page, self._draft = None, ""
            self._shelf.fill(reading)
            self._stack.setCurrentWidget(self._shelf)
            self.told.emit(self._desk.said("What challenge days look at"))
            if self._arrives or (self.isVisible() and self.window().focusWidget() is None):
                self._shelf.begin()
            self._arrives = False
            return
        self._draft = reading.draft.record
        checklist = reading.draft.checklist
        self.told.emit(f"Draft {checklist.number} of {checklist.title or checklist.template}")
        is_new = self._choose(reading)
        self._stack.setCurrentWidget(self._panes)
        self._fill(anew=is_new)
        if is_new:
            assert self._sheet.page is not None
            self._pages.begin(self._sheet.page, anew=True)
        self._go_to_sought()
        if self.isVisible() and self.window().focusWidget() is None:
            self._to_list()

    def _choose(self, reading: Reading) -> bool:
        """Choose the page to show; say whether it is that of something just made."""
        draft, added = reading.draft, self.deeds.added
        assert draft is not None
        if added and draft.holds(added):
            self.deeds.added = ""
            is_part = added != draft.record
            self._sheet.page = ChecklistPlace(draft.record, *(("part", added) if is_part else ()))
            return True
        page = self._sheet.page
        if page is None or page.draft != draft.record or (page.record and not draft.holds(page.record)):
            self._sheet.page = ChecklistPlace(draft.record)
        return False

    def _fill(self, *, anew: bool = False) -> None:
        place = self._sheet.page
        if place is not None and self._sheet.is_drafted:
            reading, draft = self._sheet.reading, self._sheet.draft
            others = {record: words for record, words in reading.drafts if record != draft.record}
            self._contents.fill(rows(reading, draft), key_of(place), others)
            self._pages.fill(place, anew=anew)

    def _enter(self) -> None:
        if self._sheet.page is not None:
            self._pages.begin(self._sheet.page)

    def _add_item(self) -> None:
        flush_all(self)
        self.deeds.add_item()

    def _remove(self, record: str) -> None:
        flush_all(self)
        had_keyboard = self._pages.isAncestorOf(self.window().focusWidget())
        self.deeds.remove(record)
        if had_keyboard:
            self._to_list()

    def _change_draft(self, record: str) -> None:
        flush_all(self)
        self._draft = record
        self.refresh()

    def _go_to_sought(self) -> None:
        sought, self._sought = self._sought, ChecklistEntry("", "")
        draft = self._sheet.draft
        if not draft.holds(sought.record):
            return
        is_part = sought.record != draft.record
        self.go(ChecklistPlace(draft.record, *(("part", sought.record) if is_part else ())))
        assert self._sheet.page is not None
        field = self._pages.field(self._sheet.page, sought)
        if field is not None:
            field.go()
        else:
            self._pages.begin(self._sheet.page)

    def _publish(self) -> None:
        flush_all(self)
        record = self._sheet.draft.record

        def work(workspace: "Workspace") -> Changes:
            return workspace.frameworks.checklists.drafts.publish(record)[1]

        def arrive(_: Changes) -> None:
            self._undo.clear()
            self._desk.notices.said.emit("Published. It goes out with the next bundle.")

        self._desk.write(work, arrive)

    def _go_back_to(self, page: ChecklistPlace) -> None:
        if not self._sheet.is_drafted or page.draft != self._sheet.draft.record:
            return
        if page.record and not self._sheet.draft.holds(page.record):
            self.deeds.added = page.record  # it comes back with what is undone
        elif page != self._sheet.page:
            self.go(page)

    def _to_list(self) -> None:
        self._contents.parts.setFocus(Qt.FocusReason.ShortcutFocusReason)
