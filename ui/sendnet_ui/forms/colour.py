"""The editor of a colour: its six figures, and a button that shows it and offers others by their names."""

import re
from functools import partial
from typing import Final

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from sendnet_desktop.errors import SendnetError
from sendnet_ui.forms.layouts import GAP, hbox
from sendnet_ui.forms.read_line import ReadLine

OFFERED: Final = {
    "Pale red": "#F3D5D0",
    "Red": "#D9897F",
    "Pale amber": "#F6DFB8",
    "Amber": "#E8B96B",
    "Pale green": "#CFE6D4",
    "Green": "#7DBB8F",
    "Dark green": "#2F6B53",
    "Pale blue": "#CFE1EC",
    "Blue": "#6FA3C4",
    "Dark blue": "#1F4E79",
    "Purple": "#6B5B95",
    "Grey": "#D9DEE5",
}
"""Colours that differ in lightness too, so that they stay apart in a black-and-white print."""

_FIGURES: Final = re.compile(r"#?([0-9A-Fa-f]{6})")
_SWATCH: Final = 16


class Colour(ReadLine[str]):
    """A colour as ``#RRGGBB``, typed or chosen by its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Such as #7DBB8F", parent)
        self._line.setMinimumWidth(self._line.fontMetrics().averageCharWidth() * 12)
        self._button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._button.setToolTip("Choose a colour by its name")
        menu = QMenu(self._button)
        for name, colour in OFFERED.items():
            menu.addAction(_swatch(colour), name, partial(self._take, colour))
        self._button.setMenu(menu)
        self.setLayout(self._laid_out(hbox(self._line, self._button, gap=GAP // 2)))
        self.introduce("Colour")

    def understand(self, words: str) -> str:
        """Return the colour that some words stand for.

        Raises:
            SendnetError: They are neither six figures nor the name of a colour offered here.
        """
        named = next((colour for name, colour in OFFERED.items() if name.casefold() == words.casefold()), "")
        found = _FIGURES.fullmatch(named or words)
        if found is None:
            raise SendnetError("That is not a colour.", "Write it like #7DBB8F, or choose one by its name.")
        return f"#{found[1].upper()}"

    def spell(self, value: str) -> str:
        """Return a colour as it is typed."""
        return value

    def introduce(self, name: str, hint: str = "") -> None:
        """Name the line and the button."""
        super().introduce(name, hint)
        self._button.setAccessibleName(f"Choose by name: {name}")

    def _show(self, value: str | None) -> None:
        super()._show(value)
        self._button.setIcon(_swatch(value or "#FFFFFF"))


def _swatch(colour: str) -> QIcon:
    square = QPixmap(_SWATCH, _SWATCH)
    square.fill(QColor(colour))
    return QIcon(square)
