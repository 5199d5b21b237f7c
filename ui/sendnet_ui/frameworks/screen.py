"""The framework as a screen: the draft of the next version at the left, what is chosen of it at the right."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.publishing.kinds import KINDS
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.evaluations.unsaved import Unsaved
from sendnet_ui.forms.layouts import vbox
from sendnet_ui.forms.panes import ListBeside
from sendnet_ui.frameworks.beginning import Beginning
from sendnet_ui.frameworks.checklists.places import ChecklistEntry
from sendnet_ui.frameworks.contents import Contents
from sendnet_ui.frameworks.deeds import Deeds
from sendnet_ui.frameworks.importing import FileTools
from sendnet_ui.frameworks.pages import Pages
from sendnet_ui.frameworks.places import DraftPlace, Entry
from sendnet_ui.frameworks.room_parts import RoomParts
from sendnet_ui.frameworks.rows import key_of, place_of, rows
from sendnet_ui.frameworks.sheet import DraftSheet, Reading, read_draft
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace
    from sendnet_ui.frameworks.checklists.part import ChecklistPart


class FrameworkScreen(Screen):
    """The trust's framework: the version in use, and the draft of the next."""

    concerns = (*(kind.name for kind in KINDS), "framework")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._saving = Saving(desk, self.undo_stack, self)
        self._sheet = DraftSheet(desk, self._saving, self)
        self._deeds = Deeds(self._sheet, self)
        self._sought: Entry | None = None
        self._draft, self._standing = "", ""
        self._files = FileTools(desk)
        self.tools = self._parts = RoomParts(desk, self._files)
        self._unsaved, self._beginning = Unsaved(self._saving, self), Beginning()
        self._contents, self._pages, self._stack = (
            Contents("statement", "area"),
            Pages(self._sheet),
            QStackedWidget(self),
        )
        self._panes = ListBeside(self._contents, self._pages, self._stack)
        for page in (QWidget(), self._panes, self._beginning):
            self._stack.addWidget(page)
        self._framework = QWidget()
        layout = vbox(self._unsaved, self._stack, gap=0)
        layout.setStretch(1, 1)
        self._framework.setLayout(layout)
        self._both = QStackedWidget()
        self._both.addWidget(self._framework)
        self.setLayout(vbox(self._both, gap=0))
        self._connect()
        self._connect_pages()

    @cached_property
    def checklists(self) -> "ChecklistPart":
        """The part for checklists, made when it is first shown."""
        from sendnet_ui.frameworks.checklists.part import ChecklistPart

        part = ChecklistPart(self.desk, self.undo_stack)
        self._both.addWidget(part)
        part.told.connect(self._tell_of_checklists)
        self._parts.checklist_taken.connect(part.deeds.begin_with)
        return part

    def refresh(self) -> None:
        """Read the draft again, and the checklists where they are shown."""
        if "checklists" in vars(self):
            self.checklists.refresh()
        draft = self._draft
        self.desk.read(lambda workspace: read_draft(workspace, draft), self._show)

    def flush(self) -> None:
        """Write what was typed, and what could not be written before."""
        super().flush()
        self._saving.retry()
        if "checklists" in vars(self):
            self.checklists.retry()

    def go(self, place: DraftPlace) -> None:
        """Show a page of the draft; what was being typed is written first."""
        super().flush()
        is_other = place != self._sheet.page
        self._sheet.page = place
        self._fill(anew=is_other)

    def visit(self, place: object) -> None:
        """Show the very field of the draft that is sought."""
        if isinstance(place, Entry):
            self._parts.choose("framework")
            self._sought = place
            self._go_to_sought()
        elif isinstance(place, ChecklistEntry):
            self._parts.choose("checklists")
            self.checklists.seek(place)

    def _turn(self, part: str) -> None:
        """Show the framework or the checklists."""
        super().flush()
        shows_checklists = part == "checklists"
        self._both.setCurrentWidget(self.checklists if shows_checklists else self._framework)
        if shows_checklists:
            self.checklists.arrive()
        else:
            self.say_under_title(self._standing)

    def _tell_of_checklists(self, words: str) -> None:
        if self._both.currentWidget() is not self._framework:
            self.say_under_title(words)

    def _tell(self, words: str) -> None:
        self._standing = words
        if self._both.currentWidget() is self._framework:
            self.say_under_title(words)

    def _connect(self) -> None:
        parts, deeds = self._contents.parts, self._deeds
        self._parts.chosen.connect(self._turn)
        self._unsaved.given_up.connect(self._fill)
        self._saving.stepped_back.connect(self._go_back_to)
        self._contents.small_wanted.connect(self._add_statement)
        self._contents.large_wanted.connect(deeds.add_area)
        self._contents.draft_chosen.connect(self._change_draft)
        parts.chosen.connect(lambda key: self.go(place_of(key, self._sheet.draft)))
        parts.entered.connect(self._enter)
        parts.stepped.connect(deeds.step)
        parts.removed.connect(self._remove)
        self._files.taken.connect(deeds.begin_with)
        self._beginning.begun.connect(deeds.begin_draft)
        self._beginning.begun_empty.connect(deeds.begin_empty)
        for keys, act in (
            ("Ctrl+N", self._add_statement),
            ("Ctrl+Shift+N", deeds.add_area),
            ("Esc", self._to_list),
        ):
            shortcut = QShortcut(QKeySequence(keys), self._panes, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _connect_pages(self) -> None:
        pages, deeds = self._pages, self._deeds
        pages.about.discarded.connect(deeds.discard)
        pages.scale.added.connect(deeds.add_level)
        pages.scale.moved.connect(deeds.step_level)
        pages.scale.removed.connect(self._remove)
        pages.area.added.connect(deeds.add_statement)
        pages.area.removed.connect(self._remove)
        pages.statement.replaced.connect(self._replace)
        pages.statement.retired.connect(deeds.retire)
        pages.statement.removed.connect(self._remove)
        pages.statement.sent.connect(deeds.send)
        pages.publish.opened.connect(self._open)
        pages.publish.published.connect(self._publish)

    def _show(self, reading: Reading) -> None:
        self._sheet.show(reading)
        if reading.draft is None:
            self._sheet.page, self._draft = None, ""
            self._tell(f"In use: {reading.used.title} {reading.used.number}")
            self._beginning.fill(reading.used)
            self._stack.setCurrentIndex(2)
            if self.isVisible() and self.window().focusWidget() is None:
                self._beginning.begin()
            return
        self._draft = reading.draft.record
        self._tell(f"Draft {reading.draft.pack.number}  ·  in use: {reading.used.number}")
        is_new = self._choose(reading)
        self._stack.setCurrentIndex(1)
        self._fill(anew=is_new)
        if is_new:
            assert self._sheet.page is not None
            self._pages.begin(self._sheet.page, anew=True)
        self._go_to_sought()
        if self.isVisible() and self.window().focusWidget() is None:
            self._to_list()

    def _choose(self, reading: Reading) -> bool:
        """Choose the page to show; say whether it is that of something just made."""
        draft, added = reading.draft, self._deeds.added
        assert draft is not None
        if added and draft.holds(added):
            self._deeds.added = ""
            is_part = added != draft.record
            self._sheet.page = DraftPlace(draft.record, "part", added) if is_part else DraftPlace(draft.record)
            return True
        page = self._sheet.page
        if page is None or page.draft != draft.record or (page.record and not draft.holds(page.record)):
            self._sheet.page = DraftPlace(draft.record)
        return False

    def _fill(self, *, anew: bool = False) -> None:
        place = self._sheet.page
        if place is not None and self._sheet.is_read:
            reading, draft = self._sheet.reading, self._sheet.draft
            others = {record: words for record, words in reading.drafts if record != draft.record}
            self._contents.fill(rows(reading, draft), key_of(place), others)
            self._pages.fill(place, anew=anew)

    def _enter(self) -> None:
        if self._sheet.page is not None:
            self._pages.begin(self._sheet.page)

    def _add_statement(self) -> None:
        super().flush()
        self._deeds.add_statement()

    def _replace(self, statement: str) -> None:
        super().flush()
        self._deeds.replace(statement)

    def _remove(self, record: str) -> None:
        super().flush()
        had_keyboard = self._pages.isAncestorOf(self.window().focusWidget())
        self._deeds.remove(record)
        if had_keyboard:
            self._to_list()

    def _change_draft(self, record: str) -> None:
        super().flush()
        self._draft = record
        self.refresh()

    def _open(self, record: str, field: str) -> None:
        self._sought = Entry("part", record, field)
        self._go_to_sought()

    def _go_to_sought(self) -> None:
        # The room may have been opened just now, and then there is nothing to go to before it is read.
        if self._sought is None or not self._sheet.is_read:
            return
        sought, self._sought = self._sought, None
        draft = self._sheet.draft
        if not draft.holds(sought.record):
            self._seek_elsewhere(sought)
            return
        self.go(_place_of(sought, draft.record))
        assert self._sheet.page is not None
        field = self._pages.field(self._sheet.page, sought)
        if field is not None:
            field.go()
        else:
            self._pages.begin(self._sheet.page)

    def _seek_elsewhere(self, sought: Entry) -> None:
        def look(workspace: "Workspace") -> str:
            drafts = workspace.frameworks.drafts.all()
            return next((draft.record for draft in drafts if draft.holds(sought.record)), "")

        def show(record: str) -> None:
            if record:
                self._sought = sought
                self._change_draft(record)

        self.desk.read(look, show)

    def _publish(self) -> None:
        super().flush()
        record = self._sheet.draft.record

        def work(workspace: "Workspace") -> Changes:
            return workspace.frameworks.drafts.publish(record)[1]

        def arrive(_: Changes) -> None:
            self.undo_stack.clear()
            self.desk.notices.said.emit("Published. It goes to schools with the next bundle.")

        self.desk.write(work, arrive)

    def _go_back_to(self, page: DraftPlace) -> None:
        if not self._sheet.is_read or page.draft != self._sheet.draft.record:
            return
        if page.record and not self._sheet.draft.holds(page.record):
            self._deeds.added = page.record  # it comes back with what is undone
        elif page != self._sheet.page:
            self.go(page)

    def _to_list(self) -> None:
        self._contents.parts.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _place_of(entry: Entry, draft: str) -> DraftPlace:
    kind = entry.record.partition(":")[0]
    if kind in ("draft_area", "draft_statement"):
        return DraftPlace(draft, "part", entry.record)
    if kind == "draft_level" or entry.field in ("scale_name", "unmet_duty_cap", "graded", "levels"):
        return DraftPlace(draft, "scale")
    return DraftPlace(draft, "words" if entry.field.startswith("word_") else "about")
