"""The page for data that is there and does not open: what happened, what to do, and a way to try again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.errors import SendnetError
from sendnet_ui.beginning.stage import stage
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox


class Trouble(QWidget):
    """Says calmly why the data is not open."""

    again = Signal()
    """The person has put it right, or hopes so."""
    left = Signal()
    """The person wants to close the program."""

    def __init__(self, error: SendnetError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Your data is not open yet")
        self._again = QPushButton("Try again", default=True)
        self._leave = QPushButton("Close SENDnet")
        page = vbox(
            text("Your data is not open yet", "title"),
            text(error.what, "strong"),
            text(error.remedy),
            GAP,
            hbox(self._again, self._leave, STRETCH),
            gap=GAP * 2,
        )
        self.setLayout(stage(page, "Nothing is lost", "What you wrote is in its file, as it was. Nothing was changed."))
        self._again.clicked.connect(self.again)
        self._leave.clicked.connect(self.left)
