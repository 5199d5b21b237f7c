"""What schools need and offer, each with whether every school is shown it."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from sendnet_desktop.clock import day_written
from sendnet_desktop.meetings.at_school.values import PoolEntry
from sendnet_desktop.meetings.choices import POOL_STATES, POOLED
from sendnet_ui.forms.layouts import GAP, text, vbox
from sendnet_ui.home.halves import refill


class PoolPart(QWidget):
    """A box to tick for each."""

    chosen = Signal(str, bool)
    """An entry is to be shown to every school, or not any more; carries its record."""

    def __init__(self, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QCheckBox] = {}
        self._none = text(nothing, "muted")
        self._list = vbox(gap=GAP)
        self.setLayout(vbox(self._none, self._list))

    def fill(self, entries: Sequence[PoolEntry], schools: Mapping[str, str]) -> None:
        """Show these; a box that is there already stays, and so does the keyboard in it."""
        records = [each.record for each in entries]
        if records != list(self._boxes):
            self._boxes = {record: self._box(record) for record in records}
            refill(self._list, list(self._boxes.values()))
        for entry in entries:
            box = self._boxes[entry.record]
            with QSignalBlocker(box):
                box.setChecked(entry.is_shown)
            box.setText(_words(entry, schools.get(entry.org, "A school")))
        self._none.setVisible(not entries)

    def _box(self, record: str) -> QCheckBox:
        box = QCheckBox()
        box.toggled.connect(partial(self.chosen.emit, record))
        return box


def _words(entry: PoolEntry, school: str) -> str:
    dates = " to ".join(filter(None, map(day_written, (entry.from_on, entry.until_on))))
    told = (entry.pooled or "Nothing said yet", school, entry.terms, dates, POOL_STATES.get(entry.state, "").lower())
    side = f"{POOLED[entry.pool_side]}: " if entry.pool_side in POOLED else ""
    return f"{side}{'  ·  '.join(' '.join(each.split()) for each in told if each)}"
