"""What the window shows while the data is being opened."""

from PySide6.QtWidgets import QWidget

from sendnet_ui.forms.layouts import STRETCH, hbox, text, vbox


class Waiting(QWidget):
    """One quiet sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = text("Opening your evaluation…", "muted")
        words.setWordWrap(False)
        self.setLayout(vbox(STRETCH, hbox(STRETCH, words, STRETCH), STRETCH))
