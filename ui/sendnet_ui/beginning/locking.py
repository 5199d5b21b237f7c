"""The page on which a person says how the data is locked."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_ui.beginning.stage import SETTING_UP, stage
from sendnet_ui.beginning.strength import strength
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, field, form, hbox, text, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.shell.announcements import announce

_ACCOUNT: Final = "account"
_LOCKS: Final = (
    Option(_ACCOUNT, "My account on this computer"),
    Option("passphrase", "A passphrase"),
)
_EXPLAINED: Final = {
    _ACCOUNT: "Nothing to remember: whoever signs in to this computer as you can open it, and nobody else.",
    "passphrase": "Asked for each time you open SENDnet. Best where several people share one account.",
}
_NO_KEYCHAIN: Final = "This computer cannot keep the key for you, so a passphrase opens your data each time."


class LockPage(QWidget):
    """Asks for the computer's account, where that works, or a passphrase typed twice."""

    done = Signal(str)
    """How it is locked was said; carries the passphrase, or nothing for the computer's account."""
    back = Signal()
    """The person wants to go back to the names."""

    def __init__(self, names: Sequence[str], *, keychain: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Lock your data")
        self._names = tuple(names)
        self._lock = Choice(_LOCKS)
        self._explained = text(_NO_KEYCHAIN, "muted")
        self._passphrase = ShortText(hidden=True)
        self._again = ShortText(hidden=True)
        self._hint = text("", "muted")
        self._wrong = text("", "danger")
        self._go_on = QPushButton("Set up", default=True)
        self._back = QPushButton("Back")
        self._secrets = QWidget()
        self._secrets.setLayout(
            form(
                vbox(field("Passphrase", self._passphrase), self._hint, gap=GAP // 2),
                field("The same once more", self._again),
            )
        )
        choice: list[Part] = [field("What opens it?", self._lock)] if keychain else []
        rows: list[Part] = [
            vbox(text("Step 2 of 3", "muted"), text("Lock your data", "title"), gap=2),
            text(
                "What you write is kept encrypted on this computer. Should the computer be lost"
                " or stolen, nobody who finds it can read what you wrote."
            ),
            vbox(*choice, self._explained, gap=GAP),
            self._secrets,
            vbox(self._wrong, hbox(self._go_on, self._back, STRETCH), gap=12),
        ]
        self.setLayout(stage(form(*rows), *SETTING_UP))
        self._connect()
        self._wrong.hide()
        self._show_strength("")
        if keychain:
            self._lock.set_value(_ACCOUNT)
            self._show_lock(_ACCOUNT)

    def _connect(self) -> None:
        self._lock.changed.connect(self._show_lock)
        self._passphrase.control.textEdited.connect(self._show_strength)
        self._again.control.returnPressed.connect(self._go_on.click)
        self._go_on.clicked.connect(self._finish)
        self._back.clicked.connect(self.back)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.back)

    def complain(self, words: str) -> None:
        """Say why it cannot go on, and let the person try again."""
        self._wrong.setText(words)
        self._wrong.show()
        self._go_on.setEnabled(True)
        announce(self, words, at_once=True)

    def _show_lock(self, lock: str) -> None:
        self._explained.setText(_EXPLAINED[lock])
        self._secrets.setVisible(lock != _ACCOUNT)
        self._wrong.hide()

    def _show_strength(self, passphrase: str) -> None:
        words = strength(passphrase, self._names).words
        self._hint.setText(words)
        self._passphrase.control.setAccessibleDescription(words)

    def _finish(self) -> None:
        by_account = self._lock.value() == _ACCOUNT
        wrong = "" if by_account else self._complaint()
        if wrong:
            self.complain(wrong)
            return
        self._wrong.hide()
        self._go_on.setEnabled(False)  # hashing a passphrase takes a moment, in which nobody is to press twice
        self.done.emit("" if by_account else self._passphrase.value())

    def _complaint(self) -> str:
        judged = strength(self._passphrase.value(), self._names)
        if not judged.is_enough:
            return judged.words
        return "" if self._passphrase.value() == self._again.value() else "The two passphrases differ."
