"""The jot box: always one key away, and Esc goes back to where one was."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from sendnet_desktop.changes import Cell
from sendnet_desktop.ids import random_key
from sendnet_ui.forms.layouts import GAP, hbox, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.privacy.mark import PrivacyMark
from sendnet_ui.visits.capture.sheet import CaptureSheet

if TYPE_CHECKING:
    from sendnet_desktop.changes import Changes
    from sendnet_desktop.workspace import Workspace

_LONGEST: Final = 500


class JotBox(QFrame):
    """Writes one jot at a time. What is typed is kept whenever the typing rests; Enter says that it is whole."""

    left = Signal()
    """The person goes back to where they were."""

    def __init__(self, sheet: CaptureSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._record = ""
        self._is_there = False
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
            self._record, self._is_there = f"jot:{random_key()}", False
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
        place, record, writer = self._sheet.reading.visit.place, self._record, self._sheet.standing.writer
        on_paper, was_there = self._sheet.on_paper, self._is_there
        self._mark.look_at(Cell(place.visit, record, "jotted"), words)
        if not words and not was_there:
            return
        self._is_there = bool(words)

        def jot(workspace: "Workspace") -> "Changes":
            capture = workspace.visits.capture
            if not was_there:
                return capture.jot(place, writer, words, key=record.partition(":")[2], on_paper=on_paper)[1]
            return (
                capture.change_note(place, record, "jotted", words) if words else capture.take_away_note(place, record)
            )

        if not words:
            self._record = f"jot:{random_key()}"
        self._sheet.do("Jot kept." if words else "Jot removed.", jot)
