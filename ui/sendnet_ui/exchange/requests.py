"""Those who ask to be let in: person, school, six words, and the trust's answer."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sendnet_ui.exchange.six_words import SixWords
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox

if TYPE_CHECKING:
    from sendnet_desktop.exchange.join import JoinRequest


class RequestCard(QWidget):
    """One person who asks."""

    accepted = Signal(object)
    """The words match; carries the ``JoinRequest``."""
    declined = Signal(object)
    """The person is not to be let in; carries the ``JoinRequest``."""

    def __init__(self, request: "JoinRequest", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        asked = request.asked
        accept = QPushButton("The words match: accept")
        decline = QPushButton("Do not accept", flat=True)
        who = f"{asked.person}, {asked.organisation.name}"
        accept.setAccessibleDescription(who)
        decline.setAccessibleDescription(who)
        self.setLayout(
            vbox(
                text(who, "subheading"),
                SixWords(f"{asked.person} reads these from their own screen:", request.words),
                hbox(accept, decline, STRETCH),
                gap=GAP,
            )
        )
        accept.clicked.connect(lambda: self.accepted.emit(request))
        decline.clicked.connect(lambda: self.declined.emit(request))


class RequestList(QWidget):
    """Everybody who asks; nothing at all where nobody does."""

    accepted = Signal(object)
    """Somebody is let in; carries the ``JoinRequest``."""
    write_asked = Signal()
    """Files for those who were let in are to be written now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: QVBoxLayout = vbox(gap=GAP * 3)
        self._note = text("", "good")
        self._write = QPushButton("Write files for them")
        self._frame = vbox(
            text("Asking to join", "heading"),
            text("Have each person read out the six words on their own screen, and compare.", "muted"),
            self._cards,
            self._note,
            hbox(self._write, STRETCH),
            gap=GAP * 2,
        )
        self.setLayout(self._frame)
        self._waiting: dict[str, RequestCard] = {}
        self._let_in: list[str] = []
        self._write.clicked.connect(self.write_asked)
        self.hide()

    def show_requests(self, requests: "Sequence[JoinRequest]") -> None:
        """Show these beside those who wait already."""
        for request in requests:
            if request.device not in self._waiting:
                card = RequestCard(request)
                card.accepted.connect(self.accepted)
                card.declined.connect(self._drop)
                self._waiting[request.device] = card
                self._cards.addWidget(card)
        self._settle()

    def let_in(self, request: "JoinRequest") -> None:
        """Take note that somebody was let in."""
        self._let_in.append(request.asked.organisation.name)
        self._drop(request)

    def forget_let_in(self) -> None:
        """Take note that files were written for those who were let in."""
        self._let_in.clear()
        self._settle()

    def _drop(self, request: "JoinRequest") -> None:
        card = self._waiting.pop(request.device, None)
        if card is not None:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._settle()

    def _settle(self) -> None:
        self._note.setText(f"Let in: {', '.join(self._let_in)}. Write files for them, so that they can join.")
        self._note.setVisible(bool(self._let_in))
        self._write.setVisible(bool(self._let_in))
        self.setVisible(bool(self._waiting or self._let_in))
