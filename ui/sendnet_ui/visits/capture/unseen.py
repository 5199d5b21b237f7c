"""What nobody of the team has looked at yet, as a list from which one goes to the item."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.visits.capture.reading import Reading
from sendnet_ui.visits.capture.rows import unseen_rows

_TOLD = "The whole team’s, as far as its files have come here. An item that somebody did not look at stays on it."
_NONE = "Somebody of the team has looked at every item."


class UnseenPart(QWidget):
    """Enter or a click goes to an item; Esc goes back."""

    sought = Signal(str)
    """The person wants to answer the item of this id."""
    left = Signal()
    """The person goes back to where they were."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = text("", "subheading")
        self._title.setWordWrap(False)
        self._told = text(_TOLD, "muted")
        self._list = RowList("Not looked at yet")
        self._list.setAccessibleDescription("The arrow keys go from one to the next, Enter goes to the item.")
        self._back = QPushButton("Back")
        self._back.setToolTip("Back to where you were (Esc)")
        head = hbox(self._title, STRETCH, self._back)
        layout = vbox(head, self._told, self._list, gap=GAP // 2)
        layout.setContentsMargins(GAP * 4, 0, GAP * 2, GAP)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._list.entered.connect(self._go)
        self._list.clicked.connect(lambda _: self._go())
        self._back.clicked.connect(self.left)

    def fill(self, reading: Reading) -> None:
        """Show what is left."""
        every = sum(len(items) for _, items in reading.sections())
        self._title.setText(f"Not looked at yet: {len(reading.unseen)} of {every}")
        self._told.setText(_TOLD if reading.unseen else _NONE)
        rows = list(unseen_rows(reading))
        first = reading.unseen[0].item.id if reading.unseen else ""
        self._list.show_rows(rows, self._list.key or first)

    def begin(self) -> None:
        """Take the keyboard."""
        (self._list if self._list.keys else self._back).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _go(self) -> None:
        if self._list.key:
            self.sought.emit(self._list.key)
