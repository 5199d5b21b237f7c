"""What the page of every part of the overview has in common."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sendnet_desktop.finding.values import Asked, Shown
from sendnet_ui.shell.desk import Desk
from sendnet_ui.tables.listing import Listing
from sendnet_ui.trust.behind import Behind
from sendnet_ui.trust.view import View

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


class PartPage(QWidget):
    """Built once, when its part is first chosen; each picture is filled in.

    Attributes:
        desk: How it reads and speaks.
        view: What it shows; None before the first.
    """

    opened = Signal(object)
    """The person wants what stands behind a cell; carries its ``Behind``."""
    followed = Signal(object)
    """The person has gone to another cell; carries its ``Behind``, or None where nothing stands behind it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.view: View | None = None

    def read(self, workspace: "Workspace", view: View) -> object:  # noqa: ARG002 -- what a part needs is its own
        """Read what this part shows beside the picture, on the store's lane; nothing for most of it."""
        return None

    def fill(self, view: View, read: object) -> None:
        """Show the picture, with what ``read`` returned."""
        raise NotImplementedError

    @property
    def keyboard(self) -> QWidget:
        """Where a person begins with the keyboard."""
        raise NotImplementedError

    def behind(self) -> Behind | None:
        """Return what stands behind the cell that is chosen; None where nothing does."""
        return None

    def seek(self, place: Asked | Shown) -> Behind | None:  # noqa: ARG002 -- most parts have no such place
        """Go to a school or to what is asked; return what is to be opened, or None where nothing is."""
        return None

    def listings(self) -> tuple[Listing, ...]:
        """Return the lists that this part offers to save and to copy, the one that it shows first."""
        return ()
