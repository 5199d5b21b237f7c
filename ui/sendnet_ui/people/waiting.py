"""What waits in the people room: a sentence each, and the way to deal with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from sendnet_ui.forms.layouts import GAP, hbox, text, vbox
from sendnet_ui.home.halves import refill


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that waits.

    Attributes:
        words: What, as a sentence.
        link: What the button says.
        act: What it does.
    """

    words: str
    link: str
    act: Callable[[], None]


class WaitingStrip(QFrame):
    """Everything that waits, one under the other; nothing at all where nothing does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._lines: QVBoxLayout = vbox(gap=GAP // 2)
        self._lines.setContentsMargins(GAP * 2, GAP // 2, GAP, GAP // 2)
        self.setLayout(self._lines)
        self.hide()

    def show_due(self, due: Sequence[Due]) -> None:
        """Show these in place of those that are there."""
        refill(self._lines, [_line(each) for each in due])
        self.setVisible(bool(due))


def _line(due: Due) -> QWidget:
    go = QPushButton(due.link, flat=True)
    go.setAccessibleDescription(due.words)
    go.clicked.connect(due.act)
    layout = hbox(text(due.words, "strong"), go, gap=GAP * 2)
    layout.setStretch(0, 1)
    line = QWidget()
    line.setLayout(layout)
    line.setFocusProxy(go)
    return line
