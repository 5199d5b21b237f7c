"""Sheets of words that people print and lock away: what stands on them, how they look, and putting them on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from sendnet_desktop.clock import write_day
from sendnet_ui.forms.layouts import GAP, text, vbox

_COLUMNS: Final = 4
_FIGURE_SPACE: Final = "\N{FIGURE SPACE}"

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
        person: Who set it up, or who keeps the words.
    """

    organisation: str
    person: str


def sheet(owner: Owner, today: date, code: str, words: Sequence[str] = ()) -> str:
    """Return what is printed or copied, as plain lines: whose it is, what it is for, and the words themselves."""
    lines = ["SENDnet: keep this in a safe place", "", owner.organisation, owner.person, write_day(today)]
    if code:
        lines += ["", "Recovery code", code, "", _CODE_SHEET.format(owner.organisation)]
    if words:
        numbered = (f"{place}  {word}" for place, word in enumerate(words, 1))
        lines += ["", "Recovery words", _WORDS_SHEET.format(owner.organisation), "", *numbered]
    return "\n".join(lines)


def ask_printer(written: str, parent: QWidget) -> None:
    """Ask for a printer and put a sheet on paper; it passes through no file."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter()
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: QTextDocument(written).print_(printer))
    dialog.setModal(True)
    dialog.show()


def on_card(content: QWidget) -> QFrame:
    """Return words in a frame of their own, as they stand out on a page."""
    card = QFrame()
    card.setObjectName("card")
    card.setLayout(vbox(content, margin=GAP * 2))
    return card


def in_columns(words: Sequence[str]) -> QWidget:
    """Return numbered words in columns, read downwards."""
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
