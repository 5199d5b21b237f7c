"""A strip across the window that says something that stays true, such as that the data is a sample."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text
from sendnet_ui.shell.announcements import announce

Step = tuple[str, Callable[[], None]]
"""Words on a button and what it does."""


class Notice(QFrame):
    """One sentence and what can be done about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._words = text("", "strong")
        self._steps: list[QPushButton] = []
        self._row = hbox(self._words, STRETCH, gap=GAP)
        self._row.setContentsMargins(GAP * 4, GAP // 2, GAP * 3, GAP // 2)
        self._row.setStretch(0, 1)
        self._row.setStretch(1, 0)
        self.setLayout(self._row)
        self.hide()

    @property
    def words(self) -> QLabel:
        """The sentence."""
        return self._words

    def show_notice(self, words: str, steps: Sequence[Step] = ()) -> None:
        """Say something, with buttons for what can be done."""
        for button in self._steps:
            button.deleteLater()
        self._steps = [QPushButton(step_words, flat=True) for step_words, _ in steps]
        for button, (_, act) in zip(self._steps, steps, strict=True):
            button.clicked.connect(act)
            self._row.addWidget(button)
        self._words.setText(words)
        self.show()
        announce(self, words)
