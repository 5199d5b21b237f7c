"""A theme that was kept: its words and which way they speak, to correct or to take away."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from sendnet_desktop.visits.capture.values import Theme
from sendnet_desktop.visits.choices import SIGNS
from sendnet_ui.evaluations.fields import ONE_OF, Field, brief
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, hbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.shell.icons import icon
from sendnet_ui.visits.capture.sheet import CaptureSheet

_HEARD: Final = "Heard"


class ThemeRow(QWidget):
    """Built for one theme, or for one jot that was sorted to the item."""

    taken_away = Signal(object)
    """It is to be taken away; carries the ``Theme``."""

    def __init__(self, sheet: CaptureSheet, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        name = "jotted" if theme.record.startswith("jot:") else "heard"
        self.words = Field(sheet, "theme", name, ShortText(), label=_HEARD)
        self.sign = brief(sheet, "theme", "sign", DropDown(SIGNS, "Not said"), ONE_OF)
        away = QToolButton()
        away.setObjectName("quiet")
        away.setIcon(icon("x"))
        away.setToolTip("Take this note away")
        away.setAccessibleName(f"Take away: {theme.heard}")
        away.clicked.connect(lambda: self.taken_away.emit(self._theme))
        layout = hbox(self.words, self.sign, away, gap=GAP)
        layout.setStretch(0, 1)
        layout.setAlignment(away, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(layout)

    def fill(self, theme: Theme) -> None:
        """Show the theme as it was read."""
        self._theme = theme
        self.words.fill(theme.record, theme.heard)
        self.sign.fill(theme.record, theme.sign or None)
