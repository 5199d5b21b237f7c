"""The form of one point of the scale: its name, its mark and its colour, and how they look together."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_desktop.publishing.naming import SHAPES
from sendnet_desktop.publishing.values import DraftLevel
from sendnet_ui.evaluations.columns import side_by_side
from sendnet_ui.evaluations.fields import ONE_OF
from sendnet_ui.forms.colour import Colour
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.frameworks.fields import part_field
from sendnet_ui.frameworks.level_chip import LevelChip
from sendnet_ui.frameworks.sheet import DraftSheet
from sendnet_ui.shell.icons import icon
from sendnet_ui.shell.tokens import contrast, ink_on

_READS: Final = 4.5
"""Contrast of words on their ground (WCAG 2.2, 1.4.3)."""

_APART: Final = 1.15
"""Contrast of two fills below which a black-and-white print shows them alike."""


class LevelForm(QFrame):
    """Built once for each point that a scale may have; a level is filled in."""

    moved = Signal(str, bool)
    """The level of this record goes one step down the list, or up."""
    removed = Signal(str)
    """The level of this record is to go."""

    def __init__(self, sheet: DraftSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._record = ""
        self._chip, self._told = LevelChip(), text("", "muted")
        self._name = part_field(sheet, "level_name", ShortText(longest=60))
        self._shape = part_field(sheet, "shape", DropDown(SHAPES, "Choose a mark"), ONE_OF)
        self._colour = part_field(sheet, "colour", Colour(), ONE_OF)
        self._up, self._down, self._remove = QPushButton(flat=True), QPushButton(flat=True), QPushButton("Remove")
        self._up.setIcon(icon("arrow-up"))
        self._down.setIcon(icon("arrow-down"))
        self._remove.setFlat(True)
        head = hbox(self._chip, STRETCH, self._up, self._down, self._remove, gap=GAP // 2)
        fields = side_by_side(self._name, self._shape, self._colour)
        self.setLayout(vbox(head, fields, self._told, gap=GAP, margin=GAP * 2))
        self._up.clicked.connect(lambda: self._step(down=False))
        self._down.clicked.connect(lambda: self._step(down=True))
        self._remove.clicked.connect(lambda: self.removed.emit(self._record))

    def fill(self, level: DraftLevel, others: tuple[DraftLevel, ...]) -> None:
        """Show a level among the others of its scale."""
        self._record, part = level.record, level.part
        self._chip.show_level(part)
        self._name.fill(level.record, part.name or None)
        self._shape.fill(level.record, part.shape)
        self._colour.fill(level.record, part.colour)
        name = part.name or f"level {part.number}"
        for button, words in ((self._up, "Lower in the scale"), (self._down, "Higher in the scale")):
            button.setToolTip(words)
            button.setAccessibleName(f"{words}: {name}")
        self._remove.setAccessibleName(f"Remove: {name}")
        self._up.setEnabled(part.number > 1)
        self._down.setEnabled(part.number < len(others))
        self._remove.setEnabled(len(others) > 2)
        self._told.setText(_contrast_words(level, others))

    def _step(self, *, down: bool) -> None:
        self.moved.emit(self._record, down)


def _contrast_words(level: DraftLevel, others: tuple[DraftLevel, ...]) -> str:
    fill = QColor(level.part.colour)
    ratio = contrast(fill, ink_on(fill))
    told = f"Words on it: {ratio:.1f} to 1, " + ("they can be read." if ratio >= _READS else "choose another colour.")
    alike = [
        each.part.name or str(each.part.number)
        for each in others
        if each.record != level.record and contrast(fill, QColor(each.part.colour)) < _APART
    ]
    if not alike:
        return told
    return f"{told} In black and white it looks like {' and '.join(alike)}; the mark tells them apart."
