"""The lists of the room: whoever comes to one comes to write, so its line stands above it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sendnet_ui.cards.part import CardsPart
from sendnet_ui.network.sheet import Reading


class NetworkCards(CardsPart[Reading]):
    """What this school has of one kind."""

    def pieces(self) -> tuple[QWidget, ...]:
        """Return the line, the list and the card."""
        none, shown, adding, card = super().pieces()
        return adding, none, shown, card

    def begin(self, field: str = "") -> None:
        """Put the keyboard into a field of what is chosen, or into the line."""
        if field:
            super().begin(field)
        else:
            self.adding.begin()

    def seek(self, record: str, field: str = "") -> None:
        """Choose a record, with the keyboard in the list or in a field of it."""
        super().seek(record, field)
        if not field:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
