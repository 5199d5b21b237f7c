"""What is still to be seen to on a part of a page, in a frame that stands out."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame

from sendnet_ui.forms.layouts import GAP, text, vbox


class ToSeeTo(QFrame):
    """Hidden while there is nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("warning")
        self._words = text("")
        self.setLayout(vbox(self._words, margin=GAP))
        self.hide()

    def say(self, notes: Iterable[str]) -> None:
        """Show these, a line each."""
        words = "\n".join(notes)
        self._words.setText(words)
        self.setVisible(bool(words))
