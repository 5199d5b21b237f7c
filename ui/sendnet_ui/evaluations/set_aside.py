"""Saying that a statement does not apply: only with a reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget

from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox


class AskReason(QFrame):
    """Asks why a statement does not apply. Nothing is set aside until a reason is given."""

    answered = Signal(str)
    """The person gave a reason."""
    left = Signal()
    """The person thought better of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        label = text("Why does this not apply?", "strong")
        self._line = QLineEdit(placeholderText="Such as: we have no resourced base", maxLength=2000)
        self._line.setAccessibleName("Why does this not apply?")
        label.setBuddy(self._line)
        self._set_aside = QPushButton("Does not apply")
        self._cancel = QPushButton("Cancel", flat=True)
        buttons = hbox(self._set_aside, self._cancel, STRETCH)
        self.setLayout(vbox(label, self._line, buttons, gap=GAP, margin=GAP * 2))
        self._line.textChanged.connect(self._weigh)
        self._line.returnPressed.connect(self._answer)
        self._set_aside.clicked.connect(self._answer)
        self._cancel.clicked.connect(self._leave)
        self.hide()

    def ask(self, reason: str) -> None:
        """Ask, with the reason that was given before, if any."""
        self._line.setText(reason)
        self._weigh()
        self.show()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _weigh(self) -> None:
        self._set_aside.setEnabled(bool(self._line.text().strip()))

    def _answer(self) -> None:
        if reason := self._line.text().strip():
            self.hide()
            self.answered.emit(reason)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
