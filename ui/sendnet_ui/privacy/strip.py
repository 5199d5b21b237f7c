"""What stays on this laptop until somebody has looked at it, and the way to look."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_desktop.guard.wording import stays
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox


class HeldStrip(QFrame):
    """Shown while something is held back; nothing at all otherwise."""

    asked = Signal()
    """The person wants to look at it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._words = text("", "subheading")
        self._why = text("Something in what you wrote could point at a child. Everything else goes.", "muted")
        self._look = QPushButton("")
        self.setLayout(vbox(self._words, self._why, hbox(self._look, STRETCH), gap=GAP, margin=GAP * 2))
        self._look.clicked.connect(self.asked)
        self.hide()

    def show_held(self, number: int) -> None:
        """Show how many texts are held back."""
        self._words.setText(stays(number))
        self._look.setText("Look at it" if number == 1 else "Look at them")
        self._look.setAccessibleDescription(self._words.text())
        self.setVisible(bool(number))
