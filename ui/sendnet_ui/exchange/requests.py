"""Those who ask to be let in: person, school, six words, and the trust's answer."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sendnet_ui.exchange.six_words import SixWords
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, field, hbox, text, vbox
from sendnet_ui.shell.announcements import announce

if TYPE_CHECKING:
    from sendnet_desktop.exchange.join import JoinRequest
    from sendnet_desktop.exchange.roster import Organisation


class RequestCard(QWidget):
    """One person who asks, and whose laptop theirs is."""

    accepted = Signal(object, str)
    """The words match; carries the ``JoinRequest`` and the short name of whose further laptop it is, if anybody's."""
    declined = Signal(object)
    """The person is not to be let in; carries the ``JoinRequest``."""

    def __init__(self, request: "JoinRequest", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        asked = request.asked
        self._asking = asked.organisation
        self._is_chosen = False
        self._already = text("")
        self._whose = DropDown({}, "A new school")
        self._either = QWidget()
        self._either.setLayout(vbox(self._already, field("Whose laptop is it?", self._whose), gap=GAP))
        accept = QPushButton("The words match: accept")
        decline = QPushButton("Do not accept", flat=True)
        who = f"{asked.person}, {asked.organisation.name}"
        for control in (accept, decline, self._whose.control):
            control.setAccessibleDescription(who)
        self.setLayout(
            vbox(
                text(who, "subheading"),
                SixWords(f"{asked.person} reads these from their own screen:", request.words),
                self._either,
                hbox(accept, decline, STRETCH),
                gap=GAP,
            )
        )
        self._whose.changed.connect(self._choose)
        accept.clicked.connect(lambda: self.accepted.emit(request, self._whose.value() or ""))
        decline.clicked.connect(lambda: self.declined.emit(request))

    def offer(self, listed: "Sequence[Organisation]") -> None:
        """Offer to take the laptop as a further one of those on the list; one of the same name is proposed."""
        theirs = [each for each in listed if each.kind == self._asking.kind]
        alike = _alike(self._asking, theirs)
        self._whose.offer({each.slug: f"Another laptop of {each.name}" for each in theirs})
        if not self._is_chosen:
            self._whose.set_value(alike.slug if alike else None)
        self._already.setVisible(alike is not None)
        if alike is not None:
            self._already.setText(f"{alike.name} is on the list already, so this may be another laptop of theirs.")
        self._either.setVisible(bool(theirs))

    def _choose(self) -> None:
        self._is_chosen = True


class RequestList(QWidget):
    """Everybody who asks; nothing at all where nobody does."""

    accepted = Signal(object, str)
    """Somebody is let in; carries the ``JoinRequest`` and whose further laptop it is, as from its card."""
    write_asked = Signal()
    """Files for those who were let in are to be written now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: QVBoxLayout = vbox(gap=GAP * 3)
        self._heading = text("", "heading")
        self._how = text("Have each person read out the six words on their own screen, and compare.", "muted")
        self._note = text("", "good")
        self._write = QPushButton("Write files for them")
        self._frame = vbox(
            self._heading,
            self._how,
            self._cards,
            self._note,
            hbox(self._write, STRETCH),
            gap=GAP * 2,
        )
        self.setLayout(self._frame)
        self._waiting: dict[str, RequestCard] = {}
        self._listed: Sequence[Organisation] = ()
        self._let_in: list[str] = []
        self._write.clicked.connect(self.write_asked)
        self.hide()

    def show_requests(self, requests: "Sequence[JoinRequest]") -> None:
        """Show these beside those who wait already."""
        for request in requests:
            if request.device not in self._waiting:
                card = RequestCard(request)
                card.offer(self._listed)
                card.accepted.connect(self.accepted)
                card.declined.connect(self._drop)
                self._waiting[request.device] = card
                self._cards.addWidget(card)
        self._settle()
        if requests:
            announce(self, self._heading.text())

    def show_listed(self, listed: "Sequence[Organisation]") -> None:
        """Take note of who is on the list."""
        self._listed = listed
        for card in self._waiting.values():
            card.offer(listed)

    def let_in(self, request: "JoinRequest", name: str) -> None:
        """Take note that somebody was let in, as of the organisation of this name."""
        self._let_in.append(name)
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
        number = len(self._waiting)
        self._heading.setText(f"{number} {'person asks' if number == 1 else 'people ask'} to join")
        for label in (self._heading, self._how):
            label.setVisible(bool(number))
        self._note.setText(f"Let in: {', '.join(self._let_in)}. Write files for them, so that they can join.")
        self._note.setVisible(bool(self._let_in))
        self._write.setVisible(bool(self._let_in))
        self.setVisible(bool(self._waiting or self._let_in))


def _alike(asking: "Organisation", listed: "Sequence[Organisation]") -> "Organisation | None":
    named = [each for each in listed if each.name.casefold() == asking.name.casefold()]
    shortened = [each for each in listed if each.slug == asking.slug]
    return next(iter((*named, *shortened)), None)
