"""The page that shows, once, the words that open the data when everything else is lost."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QWidget

from sendnet_ui.beginning.sheets import Owner, ask_printer, in_columns, on_card, sheet
from sendnet_ui.beginning.stage import SETTING_UP, stage
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.shell.announcements import announce

_CODE_USE: Final = (
    "If the passphrase is forgotten, or this computer loses its key, this code opens your data. It is shown now"
    " and never again, and nobody else has it."
)
_WORDS_USE: Final = (
    "These words are your trust’s own seal. They are needed if the office’s laptop is lost, and they are kept on"
    " no computer at all. Lock them away where the trust keeps what must not be lost."
)


class Keepsake(QWidget):
    """A recovery code, and for a trust its 24 recovery words."""

    kept = Signal()
    """The person says that they have been put away safely."""

    def __init__(self, owner: Owner, code: str, words: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keep this in a safe place")
        self._sheet = sheet(owner, date.today(), code, words)  # noqa: DTZ011 -- the day on the wall
        self._copy = QPushButton("Copy")
        self._print = QPushButton("Print…")
        self._promise = QCheckBox("I have kept it")
        self._go_on = QPushButton("Continue", default=True)
        parts: list[QWidget] = []
        if code:
            parts += _told("Recovery code of this laptop’s data", _CODE_USE, text(code, "heading"))
        if words:
            parts += _told("Recovery words of your trust", _WORDS_USE, in_columns(words))
        head = vbox(text("Step 3 of 3", "muted"), text("Keep this in a safe place", "title"), gap=2)
        rows = ((self._print, self._copy), (self._promise,), (self._go_on,))
        foot = vbox(*(hbox(*row, STRETCH) for row in rows), gap=GAP * 2)
        self.setLayout(stage(vbox(head, *parts, GAP, foot, gap=GAP * 2), *SETTING_UP))
        self._copy.clicked.connect(self._take_down)
        self._print.clicked.connect(lambda: ask_printer(self._sheet, self))
        self._promise.toggled.connect(self._go_on.setEnabled)
        self._go_on.clicked.connect(self.kept)
        self._go_on.setEnabled(False)

    def _take_down(self) -> None:
        QApplication.clipboard().setText(self._sheet)
        self._copy.setText("Copied")
        announce(self, "Copied")


def _told(title: str, use: str, content: QWidget) -> tuple[QWidget, ...]:
    return text(title, "subheading"), text(use), on_card(content)
