"""What the page of every stage of a network meeting has in common."""

from collections.abc import Hashable
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.room_page import RoomPage
from sendnet_ui.meetings.places import StagePlace
from sendnet_ui.shell.desk import Desk


class StagePage(RoomPage):
    """Built once, when its stage is first opened; each meeting is filled in.

    What a person does here is written through ``saving`` with ``here()`` as its page, so that undoing it opens the
    meeting and the stage in which it was done.

    Attributes:
        stage: The key of its stage.
        place: Which meeting it shows; None before it shows any.
        tools: What stands beside the room's title while this page is shown, if anything.
    """

    led = Signal(object)
    """The person wants to go on in another stage; carries its ``StagePlace``."""

    stage: ClassVar[str] = ""

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self.place: MeetingPlace | None = None
        self.tools: QWidget | None = None

    def show_meeting(self, place: MeetingPlace) -> None:
        """Show a meeting; what was typed about the one before it is written first."""
        if place != self.place:
            self.flush()
        self.place = place
        self.refresh()

    def here(self, within: Hashable = None) -> StagePlace:
        """Return the place of what the person is doing, for the steps of undo."""
        assert self.place is not None
        return StagePlace(self.place, self.stage, within)
