"""The jot box: always one key away, and Esc goes back to where one was."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from sendnet_desktop.changes import Cell
from sendnet_desktop.ids import random_key
from sendnet_ui.forms.layouts import GAP, hbox, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.privacy.mark import PrivacyMark
from sendnet_ui.visits.capture.places import Jotted
from sendnet_ui.visits.capture.sheet import CaptureSheet

_LONGEST: Final = 500


class JotBox(QFrame):
    """Writes one jot at a time. What is typed is kept whenever the typing rests; Enter says that it is whole."""

    left = Signal()
    """The person goes back to where they were."""

    def __init__(self, sheet: CaptureSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._record = ""
        self._kept = ""
        self._words = ShortText("A loose remark, to be sorted later. Enter keeps it.", longest=_LONGEST)
        self._words.introduce("Jot")
        self._mark = PrivacyMark(sheet.desk, self._words)
        label = QLabel("Jot")
        label.setProperty("role", "strong")
        label.setBuddy(self._words.control)
        self._done = QPushButton("Done")
        self._done.setToolTip("Back to where you were (Enter or Esc)")
        line = hbox(label, self._words, self._done)
        line.setStretch(1, 1)
        box = vbox(line, self._mark, gap=GAP // 2)
        box.setContentsMargins(GAP * 4, GAP, GAP * 4, GAP)
        self.setLayout(box)
        self._words.changed.connect(self._say)
        self._words.control.returnPressed.connect(self.finish)
        self._done.clicked.connect(self.finish)
        self.hide()

    def begin(self) -> None:
        """Show the box with the keyboard in it."""
        if self.isHidden():
            self._record, self._kept = f"jot:{random_key()}", ""
            self._words.set_value("")
            self.show()
        self._words.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def finish(self) -> None:
        """Keep what is written and go back."""
        if not self.isHidden():
            self.flush()
            self.hide()
            self.left.emit()

    def flush(self) -> None:
        """Keep what is written."""
        self._words.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
        else:
            super().keyPressEvent(event)

    def _say(self, words: str) -> None:
        place = Jotted(self._sheet.day, self._record, self._sheet.standing.writer, self._sheet.on_paper)
        self._mark.look_at(Cell(place.day.visit, place.record, place.field), words)
        if words or self._kept:
            self._sheet.say(place, words or None, self._kept or None, bout=self._record)
        self._kept = words
        if not words:
            self._record = f"jot:{random_key()}"
