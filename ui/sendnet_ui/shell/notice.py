"""A strip across the window that says something that stays true, such as that the data is a sample."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from sendnet_ui.forms.layouts import GAP, flow, text, vbox
from sendnet_ui.shell.announcements import announce
from sendnet_ui.shell.beside import Beside

Step = tuple[str, Callable[[], None]]
"""Words on a button and what it does."""


class Notice(QFrame):
    """One sentence and what can be done about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._words = text("", "strong")
        self._steps: QWidget | None = None
        self._row = Beside(self._words)
        layout = vbox(self._row)
        layout.setContentsMargins(GAP * 4, GAP // 2, GAP * 3, GAP // 2)
        self.setLayout(layout)
        self.hide()

    @property
    def words(self) -> QLabel:
        """The sentence."""
        return self._words

    def show_notice(self, words: str, steps: Sequence[Step] = ()) -> None:
        """Say something, with buttons for what can be done."""
        buttons = [QPushButton(step_words, flat=True) for step_words, _ in steps]
        for button, (_, act) in zip(buttons, steps, strict=True):
            button.clicked.connect(act)
        former, self._steps = self._steps, QWidget() if steps else None
        if self._steps is not None:
            self._steps.setLayout(flow(*buttons))
        self._row.show_tools(self._steps)
        if former is not None:
            former.deleteLater()
        self._words.setText(words)
        self.show()
        announce(self, words)
