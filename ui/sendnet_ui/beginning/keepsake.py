"""The page that shows, once, the words that open the data when everything else is lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QGridLayout, QPushButton, QWidget

from sendnet_ui.beginning.stage import SETTING_UP, stage
from sendnet_ui.forms.british_dates import write_day
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.shell.announcements import announce

_COLUMNS: Final = 4
_FIGURE_SPACE: Final = "\N{FIGURE SPACE}"
_CODE_USE: Final = (
    "If the passphrase is forgotten, or this computer loses its key, this code opens your data. It is shown now"
    " and never again, and nobody else has it."
)
_WORDS_USE: Final = (
    "These words are your trust’s own seal. They are needed if the office’s laptop is lost, and they are kept on"
    " no computer at all. Lock them away where the trust keeps what must not be lost."
)

_CODE_SHEET: Final = (
    "This code opens the SENDnet data of {} on this laptop should the keychain or the passphrase be lost."
    " Keep it where you keep keys."
)
_WORDS_SHEET: Final = (
    "These words are the seal of {} in SENDnet. They are needed should the laptop of the trust’s office be lost."
    " Keep them where you keep keys."
)


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose data the words open.

    Attributes:
        organisation: What people call it.
        person: Who set it up.
    """

    organisation: str
    person: str


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
            parts += _told("Recovery words of your trust", _WORDS_USE, _grid(words))
        head = vbox(text("Step 3 of 3", "muted"), text("Keep this in a safe place", "title"), gap=2)
        foot = vbox(hbox(self._print, self._copy, STRETCH), self._promise, hbox(self._go_on, STRETCH), gap=GAP * 2)
        self.setLayout(stage(vbox(head, *parts, GAP, foot, gap=GAP * 2), *SETTING_UP))
        self._copy.clicked.connect(self._take_down)
        self._print.clicked.connect(self._ask_printer)
        self._promise.toggled.connect(self._go_on.setEnabled)
        self._go_on.clicked.connect(self.kept)
        self._go_on.setEnabled(False)

    def _take_down(self) -> None:
        QApplication.clipboard().setText(self._sheet)
        self._copy.setText("Copied")
        announce(self, "Copied")

    def _ask_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: QTextDocument(self._sheet).print_(printer))
        dialog.setModal(True)
        dialog.show()


def sheet(owner: Owner, today: date, code: str, words: Sequence[str] = ()) -> str:
    """Return what is printed or copied, as plain lines: whose it is, what it is for, and the words themselves."""
    lines = ["SENDnet: keep this in a safe place", "", owner.organisation, owner.person, write_day(today)]
    if code:
        lines += ["", "Recovery code", code, "", _CODE_SHEET.format(owner.organisation)]
    if words:
        numbered = (f"{place}  {word}" for place, word in enumerate(words, 1))
        lines += ["", "Recovery words", _WORDS_SHEET.format(owner.organisation), "", *numbered]
    return "\n".join(lines)


def _told(title: str, use: str, content: QWidget) -> tuple[QWidget, ...]:
    card = QFrame()
    card.setObjectName("card")
    card.setLayout(vbox(content, margin=GAP * 2))
    return text(title, "subheading"), text(use), card


def _grid(words: Sequence[str]) -> QWidget:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(GAP)
    down = -(-len(words) // _COLUMNS)
    for place, word in enumerate(words):
        number = str(place + 1).rjust(2, _FIGURE_SPACE)
        grid.addWidget(text(f"{number}  {word}", "strong"), place % down, place // down)
    holder = QWidget()
    holder.setLayout(grid)
    return holder
