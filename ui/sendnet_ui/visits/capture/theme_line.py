"""The line in which a short note on an item is written, for or against."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from sendnet_desktop.frameworks.checklist import Item
from sendnet_desktop.ids import random_key
from sendnet_desktop.visits.capture.values import Spot
from sendnet_ui.forms.layouts import GAP, hbox
from sendnet_ui.visits.capture.places import Heard
from sendnet_ui.visits.capture.sheet import CaptureSheet
from sendnet_ui.visits.capture.wording import SIGN_KEYS

_LONGEST: Final = 300
_HINT: Final = "What was heard, then Enter. Begin with + or − for what speaks for or against."


class ThemeLine(QWidget):
    """Enter keeps a note and leaves the line ready for the next."""

    def __init__(self, sheet: CaptureSheet, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._spot = Spot("", "", item.id)
        self._line = QLineEdit(placeholderText=_HINT, maxLength=_LONGEST)
        self._line.setAccessibleName(f"What was heard: {item.id} {item.text}")
        self._line.setProperty("unlabelled", "its placeholder says what it is for")
        self._keep = QPushButton("Keep")
        self._keep.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter in the line does it
        layout = hbox(self._line, self._keep, gap=GAP // 2)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._line.returnPressed.connect(self.flush)
        self._keep.clicked.connect(self.flush)

    def fill(self, spot: Spot) -> None:
        """Write for another spot from now on."""
        self._spot = spot

    def begin(self, sign: str = "") -> None:
        """Take the keyboard, with a sign typed already."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.insert(sign)

    def flush(self) -> None:
        """Keep what is written."""
        words = self._line.text().strip()
        sign = SIGN_KEYS.get(words[:1], "")
        heard = words[1:].strip() if sign else words
        if not heard:
            return
        self._line.clear()
        place = Heard(self._sheet.day, f"theme:{random_key()}", self._spot, sign, self._sheet.on_paper)
        self._sheet.say(place, heard, None)
