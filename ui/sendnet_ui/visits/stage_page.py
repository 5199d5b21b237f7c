"""What the page of every stage of a challenge day has in common."""

from collections.abc import Hashable
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.room_page import RoomPage
from sendnet_ui.shell.desk import Desk
from sendnet_ui.visits.places import StagePlace


class StagePage(RoomPage):
    """Built once, when its stage is first opened; each challenge day is filled in.

    What a person does here is written through ``saving`` with ``here()`` as its page, so that undoing it opens the
    day and the stage on which it was done.

    Attributes:
        stage: The key of its stage.
        place: Which challenge day it shows; None before it shows any.
        tools: What stands beside the room's title while this page is shown, if anything.
    """

    led = Signal(object)
    """The person wants to go on in another stage; carries its ``StagePlace``."""

    stage: ClassVar[str] = ""

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
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
