"""What the pages of a room with several of them have in common: stages of a day or a meeting, parts of a room."""

from collections.abc import Hashable
from typing import ClassVar, cast

from PySide6.QtWidgets import QWidget

from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.editor import flush_all
from sendnet_ui.shell.desk import Desk
from sendnet_ui.tables.listing import Listing


class RoomPage(QWidget):
    """Built once, when it is first asked for, and then asked to read.

    Attributes:
        concerns: The kinds of records that it shows; none means that no change concerns it.
        desk: How it reads, writes and speaks.
        saving: How what is said here is written, kept until it can be, and undone.
    """

    concerns: ClassVar[tuple[str, ...]] = ()

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.saving = saving

    def refresh(self) -> None:
        """Read what is shown and show it again."""

    def begin(self) -> None:
        """Put the keyboard where a person begins; it was opened by keys."""

    def take_keyboard(self) -> None:
        """Put the keyboard where a person begins, unless it is on this page already or the page is not seen."""
        held = cast("QWidget | None", self.window().focusWidget())  # which Qt says there always is
        # Where the page before had it, the stack has given it to this page itself, which hears no key.
        if self.isVisible() and (held is None or held is self or not self.isAncestorOf(held)):
            self.begin()

    def visit(self, within: Hashable) -> None:
        """Show a place on this page, as the room's own place says it; it may not have been read yet."""

    def ask_print(self) -> None:
        """Ask for a print of what this page shows; a page that has none says so."""
        self.desk.notices.said.emit("There is nothing to print on this page.")

    def listings(self) -> tuple[Listing, ...]:
        """Return the lists that this page offers to save and to copy, the one that it shows first."""
        return ()

    def flush(self) -> None:
        """Write what was typed and not written yet."""
        flush_all(self)
