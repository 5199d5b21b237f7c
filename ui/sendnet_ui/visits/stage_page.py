"""What the page of every stage of a challenge day has in common."""

from collections.abc import Hashable
from typing import ClassVar, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.editor import flush_all
from sendnet_ui.shell.desk import Desk
from sendnet_ui.tables.listing import Listing
from sendnet_ui.visits.places import StagePlace


class StagePage(QWidget):
    """Built once, when its stage is first opened; each challenge day is filled in.

    What a person does here is written through ``saving`` with ``here()`` as its page, so that undoing it opens the
    day and the stage on which it was done.

    Attributes:
        stage: The key of its stage.
        concerns: The kinds of records that it shows; none means that no change concerns it.
        desk: How it reads, writes and speaks.
        saving: How what is said here is written, kept until it can be, and undone.
        place: Which challenge day it shows; None before it shows any.
        tools: What stands beside the room's title while this page is shown, if anything.
    """

    led = Signal(object)
    """The person wants to go on in another stage; carries its ``StagePlace``."""

    stage: ClassVar[str] = ""
    concerns: ClassVar[tuple[str, ...]] = ()

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.saving = saving
        self.place: DayPlace | None = None
        self.tools: QWidget | None = None
        self._is_awaited = False

    def show_day(self, place: DayPlace) -> None:
        """Show a challenge day; what was typed about the one before it is written first."""
        if place != self.place:
            self.flush()
        self.place = place
        self.refresh()

    def here(self, within: Hashable = None) -> StagePlace:
        """Return the place of what the person is doing, for the steps of undo."""
        assert self.place is not None
        return StagePlace(self.place, self.stage, within)

    def refresh(self) -> None:
        """Read the day that is shown and show it again."""

    def begin(self) -> None:
        """Put the keyboard where a person begins; it was opened by keys."""

    def await_keyboard(self) -> None:
        """Take the keyboard as soon as the day can be worked on: what led here is out of sight."""
        self._is_awaited = True

    def arrive(self, *, anew: bool = False) -> None:
        """Take the keyboard if it was awaited; called once the day that was opened is shown.

        Args:
            anew: Whether the page shows something for the first time.
        """
        is_awaited, self._is_awaited = self._is_awaited, False
        if is_awaited or anew:
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Put the keyboard where a person begins, unless it is on this page already or the page is not seen."""
        held = cast("QWidget | None", self.window().focusWidget())  # which Qt says there always is
        # Where the page before had it, the stack has given it to this page itself, which hears no key.
        if self.isVisible() and (held is None or held is self or not self.isAncestorOf(held)):
            self.begin()

    def visit(self, within: Hashable) -> None:
        """Show a place on this page, as ``StagePlace.within`` says it; the day may not have been read yet."""

    def ask_print(self) -> None:
        """Ask for a print of what this page shows; a page that has none says so."""
        self.desk.notices.said.emit("There is nothing to print on this page.")

    def listings(self) -> tuple[Listing, ...]:
        """Return the lists that this page offers to save and to copy, the one that it shows first."""
        return ()

    def flush(self) -> None:
        """Write what was typed and not written yet."""
        flush_all(self)
