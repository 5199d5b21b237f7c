"""The line that adds to a list: words, then Enter, and the keyboard stays for the next."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from sendnet_ui.forms.layouts import GAP, flow, hbox, vbox
from sendnet_ui.shell.icons import icon

_LONGEST: Final = 500


class AddingLine(QWidget):
    """A line with a button for each way to add what is written in it; Enter takes the first.

    Attributes:
        line: Where the words are written.
    """

    taken = Signal(str, int)
    """These words are to be added, in the way of this place among them."""

    def __init__(
        self, ask: str, ways: Sequence[str] = ("Add",), *, longest: int = _LONGEST, parent: QWidget | None = None
    ) -> None:
        """Make the line.

        Args:
            ask: What stands in it while it is empty.
            ways: What the buttons say.
            longest: How many characters it takes.
            parent: Qt's.
        """
        super().__init__(parent)
        self.line = QLineEdit(placeholderText=ask, maxLength=longest)
        self.line.setAccessibleName(ask)
        self.line.setProperty("unlabelled", "its placeholder says what it is for")
        self.line.returnPressed.connect(partial(self._take, 0))
        buttons = [QPushButton(way) for way in ways]
        for place, button in enumerate(buttons):
            button.setIcon(icon("plus"))
            button.clicked.connect(partial(self._take, place))
        if len(buttons) == 1:
            row = hbox(self.line, *buttons)
            row.setStretch(0, 1)
            self.setLayout(row)
        else:
            below = QWidget()
            below.setLayout(flow(*buttons))
            self.setLayout(vbox(self.line, below, gap=GAP))

    def begin(self) -> None:
        """Put the keyboard into the line."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take(self, way: int) -> None:
        words = self.line.text().strip()
        self.line.setFocus()
        if words:
            self.line.clear()
            self.taken.emit(words, way)
