"""What every page of the window has in common."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent, QUndoStack
from PySide6.QtWidgets import QWidget

from sendnet_desktop.changes import Changes
from sendnet_ui.forms.editor import flush_all
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.undo import Step
from sendnet_ui.tables.listing import Listing, Wanted, Where

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


class Screen(QWidget):
    """A page: it reads when it is first shown, and again when something that concerns it has changed.

    Attributes:
        desk: How it reads, writes and speaks.
        undo_stack: The person's steps here; Ctrl+Z and Ctrl+Y work on it while the page is shown.
        concerns: The kinds of records that it shows; none means that no change concerns it.
        subtitle: The words under the page's title; empty for none.
        tools: What stands beside the page's title, if anything.
        words: What the trust called things when the page was built.
    """

    subtitled = Signal(str)
    """The words under the page's title are these now."""
    led = Signal(str)
    """The person wants to go on in another room; carries its key."""

    concerns: tuple[str, ...] = ()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.words = desk.words
        self.undo_stack = QUndoStack(self)
        self.tools: QWidget | None = None
        self.subtitle = ""
        self._stale = True
        desk.bulletin.changed.connect(self._hear)

    def say_under_title(self, words: str) -> None:
        """Show words under the page's title."""
        self.subtitle = words
        self.subtitled.emit(words)

    def offer_keyboard(self, part: QWidget) -> None:
        """Give the keyboard to a part of the page, where nobody holds it who walks through the rooms by keys."""
        # The window's own: a dialog before it may be closing just now. It is None where nobody holds the keyboard.
        held = cast("QWidget | None", self.window().focusWidget())
        if self.isVisible() and (held is None or held.focusPolicy() == Qt.FocusPolicy.NoFocus):
            part.setFocus()

    def refresh(self) -> None:
        """Read and show again."""

    def write(self, words: str, work: Callable[["Workspace"], Changes], *, offer_undo: bool = False) -> None:
        """Write what the person did here, so that Ctrl+Z takes it back.

        Args:
            words: What was done, as a sentence: ``Evidence removed.``
            work: A verb of a service.
            offer_undo: Say it at the foot of the window with a way back, as for anything that takes away.
        """

        def arrive(changes: Changes) -> None:
            if not changes.reversals:
                return
            self.undo_stack.push(Step(words, self.desk, changes.reversals))
            if offer_undo:
                self.desk.notices.offer_undo(words, self.undo_stack.undo)

        self.desk.write(work, arrive)

    def visit(self, place: object) -> None:
        """Show a place in this page; a page of one place has nothing to do."""

    def ask_print(self) -> None:
        """Ask for a print of what this page shows; a page that has none says so."""
        self.desk.notices.said.emit("There is nothing to print on this page.")

    def listings(self) -> tuple[Listing, ...]:
        """Return the lists that this page offers to save and to copy, the one that it shows first."""
        return ()

    def save_table(self, listing: Listing | None = None) -> None:
        """Ask for a list as a spreadsheet, the page's first if none is named; what was typed is written first."""
        self._take_along(listing, "file")

    def copy_table(self, listing: Listing | None = None) -> None:
        """Copy a list as a table, the page's first if none is named; what was typed is written first."""
        self._take_along(listing, "clipboard")

    def find_here(self) -> bool:
        """Put the keyboard where this page alone is searched; say whether it has such a place."""
        return False

    def flush(self) -> None:
        """Write what was typed and not written yet."""
        flush_all(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def _take_along(self, listing: Listing | None, where: Where) -> None:
        chosen = listing or next(iter(self.listings()), None)
        if chosen is None:
            self.desk.notices.said.emit("There is no table on this page.")
        else:
            self.flush()
            self.desk.table_wanted.emit(Wanted(chosen, where))

    def _hear(self, changes: Changes) -> None:
        if changes.touches(*self.concerns):
            self._stale = not self.isVisible()
            if not self._stale:
                self.refresh()
