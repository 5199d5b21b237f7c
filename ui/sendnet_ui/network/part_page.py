"""What the page of every part of the room of network meetings has in common."""

from collections.abc import Hashable
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.editor import flush_all
from sendnet_ui.network.places import NetworkPlace
from sendnet_ui.shell.desk import Desk
from sendnet_ui.tables.listing import Listing


class PartPage(QWidget):
    """Built once, when its part is first chosen, and then asked to read.

    The room puts the part's title above it, scrolls it, and has it read again when a record of one of its kinds has
    changed. What a person does here is written through ``saving`` with ``here()`` as its page, so that undoing it
    shows the part on which it was done.

    Attributes:
        part: The key of its part.
        concerns: The kinds of records that it shows.
        desk: How it reads, writes and speaks.
        saving: How what is said here is written, kept until it can be, and undone.
    """

    part: ClassVar[str] = ""
    concerns: ClassVar[tuple[str, ...]] = ()

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.saving = saving

    def here(self, within: Hashable = None) -> NetworkPlace:
        """Return the place of what the person is doing, for the steps of undo."""
        return NetworkPlace(self.part, within)

    def refresh(self) -> None:
        """Read what is shown and show it again."""

    def begin(self) -> None:
        """Put the keyboard where a person begins; Enter in the list of parts asks for it."""

    def visit(self, within: Hashable) -> None:
        """Show a place on this page, as ``NetworkPlace.within`` says it; it may not have been read yet."""

    def ask_print(self) -> None:
        """Ask for a print of what this page shows; a page that has none says so."""
        self.desk.notices.said.emit("There is nothing to print on this page.")

    def listings(self) -> tuple[Listing, ...]:
        """Return the lists that this page offers to save and to copy, the one that it shows first."""
        return ()

    def flush(self) -> None:
        """Write what was typed and not written yet."""
        flush_all(self)
