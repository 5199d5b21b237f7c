"""The page that asks for the passphrase, or for the recovery code in its place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.errors import SendnetError
from sendnet_ui.forms.layouts import STRETCH, column, field, form, hbox, scrolled, text, vbox
from sendnet_ui.forms.words import ShortText


class Unlocking(QWidget):
    """One line to type into, and why it is asked."""

    given = Signal(str)
    """The person gave this."""

    def __init__(self, why: SendnetError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._secret = ShortText(hidden=True)
        self._open = QPushButton("Open", default=True)
        page = form(
            text("Unlock your data", "title"),
            text(str(why)),
            field("Passphrase or recovery code", self._secret),
            hbox(self._open, STRETCH),
            STRETCH,
        )
        self.setLayout(vbox(scrolled(column(page))))
        self._secret.control.returnPressed.connect(self._open.click)
        self._open.clicked.connect(lambda: self.given.emit(self._secret.value()))
        self._secret.setFocus()
