"""What the page of every part of the room of network meetings has in common."""

from collections.abc import Hashable
from typing import ClassVar

from sendnet_ui.forms.room_page import RoomPage
from sendnet_ui.network.places import NetworkPlace


class PartPage(RoomPage):
    """Built once, when its part is first chosen, and then asked to read.

    The room puts the part's title above it, scrolls it, and has it read again when a record of one of its kinds has
    changed. What a person does here is written through ``saving`` with ``here()`` as its page, so that undoing it
    shows the part on which it was done.

    Attributes:
        part: The key of its part.
    """

    part: ClassVar[str] = ""

    def here(self, within: Hashable = None) -> NetworkPlace:
        """Return the place of what the person is doing, for the steps of undo."""
        return NetworkPlace(self.part, within)
