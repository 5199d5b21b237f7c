"""Those who ask to join, as found in an exchange: who they are, and the way to the room that lets them in."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.shell.announcements import announce

if TYPE_CHECKING:
    from sendnet_desktop.exchange.join import JoinRequest

_MOST: Final = 6


class AskingStrip(QFrame):
    """Shown while somebody waits; nothing at all where nobody does."""

    people_asked = Signal(object)
    """The person wants to let them in; carries the ``JoinRequest``s."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._requests: dict[str, JoinRequest] = {}
        self._heading = text("", "subheading")
        self._who = text("")
        self._open = QPushButton("Open People")
        self.setLayout(vbox(self._heading, self._who, hbox(self._open, STRETCH), gap=GAP, margin=GAP * 2))
        self._open.clicked.connect(lambda: self.people_asked.emit(tuple(self._requests.values())))
        self.hide()

    def add(self, requests: "Sequence[JoinRequest]") -> None:
        """Show these beside those who wait already."""
        self._requests |= {request.device: request for request in requests}
        self._show()
        if requests:
            announce(self, self._heading.text())

    def drop(self, members: Collection[str]) -> None:
        """Take note of the laptops that are on the list by now."""
        self._requests = {device: each for device, each in self._requests.items() if device not in members}
        self._show()

    def _show(self) -> None:
        names = [f"{each.asked.person}, {each.asked.organisation.name}" for each in self._requests.values()]
        more = len(names) - _MOST
        self._heading.setText(f"{len(names)} {'person asks' if len(names) == 1 else 'people ask'} to join")
        self._who.setText("; ".join(names[:_MOST]) + (f" and {more} more" if more > 0 else ""))
        self._open.setAccessibleDescription(self._heading.text())
        self.setVisible(bool(names))
