"""Six words that two people compare by voice, large enough to read across a desk."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from sendnet_ui.forms.layouts import GAP, text, vbox

_BETWEEN: Final = "\N{NO-BREAK SPACE}  "
_IN_A_LINE: Final = (6, 3, 2)
"""How many words may stand in a line; all lines are alike, so that no word is read past."""


class SixWords(QFrame):
    """The words, and above them what to do with them."""

    def __init__(self, lead: str, words: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._six: tuple[str, ...] = ()
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
        self._six = tuple(words)
        self._words.setAccessibleName(f"{self._lead.text()} {', '.join(words)}")
        self._break_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break_lines()

    def _break_lines(self) -> None:
        letters, room = self._words.fontMetrics(), self._words.width()
        ways = [self._lines(number) for number in _IN_A_LINE]
        fitting = (lines for lines in ways if all(letters.horizontalAdvance(line) <= room for line in lines))
        self._words.setText("\n".join(next(fitting, ways[-1])))

    def _lines(self, number: int) -> list[str]:
        return [_BETWEEN.join(self._six[at : at + number]) for at in range(0, len(self._six), number)]
