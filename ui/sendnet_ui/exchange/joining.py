"""The way into a trust: the request that was carried there, and the file that comes back."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_ui.exchange.six_words import SixWords
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, rule, text, vbox
from sendnet_ui.shell.announcements import announce

_ASK: Final = (
    "Write a small file, your request, on a USB stick or into a folder that you share with your trust’s office."
    " It holds your name and where you work, and nothing that you have written."
)
_READ: Final = (
    "When the office has let this laptop in it writes a file for you. Choose the folder that it is in; nothing is read"
    " before you have compared six words."
)
_NOT_THEIRS: Final = "Nothing was read. Do not use this file; ask your trust’s office for another."


class Joining(QWidget):
    """Two steps, of which the second may come days after the first."""

    request_asked = Signal()
    """The person wants to write the request."""
    offer_asked = Signal()
    """The person wants to choose where the file is that came back."""
    matched = Signal(object, object)
    """The six words match; carries where the files are and the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[Path, ...] = ()
        self._offered: tuple[str, ...] = ()
        self._ask = QPushButton("Write my request…", default=True)
        self._read = QPushButton("Read the file that came back…")
        self._match = QPushButton("They match")
        self._differ = QPushButton("They do not match")
        self._written = text("", "good")
        self._mine = SixWords("Read these aloud to your trust’s office:")
        self._whose = text("", "subheading")
        self._theirs = SixWords("Compare these with the words on your trust’s agenda, or ask its office for them:")
        self._refused = text(_NOT_THEIRS, "danger")
        self._offer = QWidget()
        self._offer.setLayout(vbox(self._whose, self._theirs, hbox(self._match, self._differ, STRETCH), gap=GAP * 2))
        self.setLayout(
            vbox(
                text("1.  Ask to join", "heading"),
                text(_ASK),
                hbox(self._ask, STRETCH),
                self._written,
                self._mine,
                GAP,
                rule(),
                text("2.  Read the file that came back", "heading"),
                text(_READ),
                hbox(self._read, STRETCH),
                self._offer,
                self._refused,
                gap=GAP * 2,
            )
        )
        for hidden in (self._written, self._offer, self._refused):
            hidden.hide()
        self._ask.clicked.connect(self.request_asked)
        self._read.clicked.connect(self.offer_asked)
        self._match.clicked.connect(lambda: self.matched.emit(self._places, self._offered))
        self._differ.clicked.connect(self._refuse)

    @property
    def answer(self) -> QWidget:
        """The button that says that the six words match."""
        return self._match

    def show_words(self, words: Sequence[str]) -> None:
        """Show the six words of this laptop's request."""
        self._mine.set_words(words)

    def show_asked(self, *, asked: bool) -> None:
        """Show which step is due, by whether the request was written already."""
        if not self._offer.isVisibleTo(self):
            self._make_due(self._read if asked else self._ask)

    def show_written(self, path: Path) -> None:
        """Say where the request is now."""
        self._written.setText(f"Written: {path.name}, in “{path.parent.name or path.parent}”. Take it to the office.")
        self._written.show()
        self._make_due(self._read)
        announce(self, self._written.text())

    def show_offer(self, places: Sequence[Path], trust: str, words: Sequence[str]) -> None:
        """Show which trust the files come from, and its six words."""
        self._places, self._offered = tuple(places), tuple(words)
        self._whose.setText(f"This file is from {trust}")
        self._theirs.set_words(words)
        self._refused.hide()
        self._offer.show()
        self._make_due(None)
        self._theirs.label.setFocus()  # an answer is given after comparing, and not by a key too many
        announce(self, f"{self._whose.text()}. Compare six words: {', '.join(words)}")

    def _refuse(self) -> None:
        self._offer.hide()
        self._refused.show()
        self._make_due(self._read)
        self._read.setFocus()
        announce(self, _NOT_THEIRS)

    def _make_due(self, due: QPushButton | None) -> None:
        for button in (self._ask, self._read):
            button.setDefault(button is due)
