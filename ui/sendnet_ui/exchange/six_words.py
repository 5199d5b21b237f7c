"""Six words that two people compare by voice, large enough to read across a desk."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from sendnet_ui.forms.layouts import GAP, text, vbox

_BETWEEN = "\N{NO-BREAK SPACE}  "


class SixWords(QFrame):
    """The words, and above them what to do with them."""

    def __init__(self, lead: str, words: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._lead = text(lead, "strong")
        self._words = text("", "title")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setLayout(vbox(self._lead, self._words, gap=GAP, margin=GAP * 2))
        self.set_words(words)

    @property
    def label(self) -> QLabel:
        """The words as they are shown."""
        return self._words

    def set_lead(self, lead: str) -> None:
        """Say what to do with them in other words."""
        self._lead.setText(lead)

    def set_words(self, words: Sequence[str]) -> None:
        """Show these words."""
        self._words.setText(_BETWEEN.join(words))
        self._words.setAccessibleName(f"{self._lead.text()} {', '.join(words)}")
