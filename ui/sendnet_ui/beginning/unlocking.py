"""The page that asks for the passphrase, or for the recovery code in its place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.errors import SendnetError
from sendnet_ui.beginning.stage import stage
from sendnet_ui.forms.layouts import STRETCH, field, form, hbox, text, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.shell.announcements import announce


class Unlocking(QWidget):
    """One line to type into, and what was wrong with what was typed before."""

    given = Signal(str)
    """The person gave this."""

    def __init__(self, why: SendnetError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Unlock your data")
        self._secret = ShortText(hidden=True)
        self._wrong = text("", "danger")
        self._open = QPushButton("Open", default=True)
        hint = "The code on the sheet that you put away opens it too."
        page = form(
            text("Unlock your data", "title"),
            text(str(why)),
            vbox(field("Passphrase or recovery code", self._secret, hint), self._wrong),
            hbox(self._open, STRETCH),
        )
        self.setLayout(stage(page, "Welcome back", "Your data is on this laptop, locked. Nobody else can open it."))
        self._secret.control.returnPressed.connect(self._open.click)
        self._open.clicked.connect(self._give)
        self._wrong.hide()

    def complain(self, why: SendnetError) -> None:
        """Say that what was given does not fit, and let the person try again."""
        self._open.setText("Open")
        self._open.setEnabled(True)
        self._wrong.setText(str(why))
        self._wrong.show()
        self._secret.control.selectAll()
        self._secret.setFocus()
        announce(self, str(why), at_once=True)

    def _give(self) -> None:
        if self._secret.value():
            self._open.setText("Opening…")
            self._open.setEnabled(False)
            self.given.emit(self._secret.value())
