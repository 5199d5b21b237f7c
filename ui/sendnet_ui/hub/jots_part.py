"""What a hub lead jots down of a school for themselves: it stays on this laptop."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from sendnet_desktop.clock import day_written
from sendnet_desktop.hubs.values import HubJot
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.forms.adding_line import AddingLine
from sendnet_ui.forms.layouts import GAP, hbox, text, vbox
from sendnet_ui.forms.words import LongText
from sendnet_ui.hub.sheet import JOT, HubSheet
from sendnet_ui.shell.icons import icon

_LONGEST: Final = 2_000
_ASK: Final = "Jot something down, then Enter"


class JotsPart(QWidget):
    """A line that adds a jot, and the jots under it, the latest first."""

    jotted = Signal(str)
    """Something is to be jotted down; carries the words."""
    removed = Signal(str)
    """The jot of this record is to be taken away."""

    def __init__(self, sheet: HubSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._rows: list[_Jot] = []
        self.adding = AddingLine(_ASK, longest=_LONGEST)
        self._list: QVBoxLayout = vbox(gap=GAP)
        kept = text("Only you read these: they stay on this laptop and go into no file and no print.", "muted")
        self.setLayout(vbox(kept, self.adding, self._list, gap=GAP))
        self.adding.taken.connect(lambda words, _way: self.jotted.emit(words))

    def fill(self, jots: tuple[HubJot, ...]) -> None:
        """Show these jots."""
        while len(self._rows) < len(jots):
            row = _Jot(self._sheet)
            row.removed.connect(self.removed)
            self._rows.append(row)
            self._list.addWidget(row)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(jots))
        for row, jot in zip(self._rows, jots, strict=False):
            row.fill(jot)


class _Jot(QWidget):
    """One jot: the day, the words, and the way to take it away."""

    removed = Signal(str)

    def __init__(self, sheet: HubSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record = ""
        self._words = Field(sheet, JOT, "hub_jotted", LongText(fewest_lines=1), offers_history=False)
        remove = QToolButton()
        remove.setObjectName("quiet")
        remove.setIcon(icon("trash-2"))
        remove.setToolTip("Take this jot away")
        self._remove = remove
        row = hbox(self._words, remove)
        row.setStretch(0, 1)
        self.setLayout(row)
        remove.clicked.connect(self._ask)

    def fill(self, jot: HubJot) -> None:
        """Show a jot."""
        self._record = jot.record
        called = f"Jot of {day_written(jot.jotted_on)}" if jot.jotted_on else "Jot"
        self._words.call(called)
        self._remove.setAccessibleName(f"Take away: {called}")
        self._words.fill(jot.record, jot.hub_jotted or None)

    def _ask(self) -> None:
        self.removed.emit(self._record)
