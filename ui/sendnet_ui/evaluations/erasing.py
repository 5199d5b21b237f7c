"""The question before words are erased for good: what goes, what does not, and that it cannot be undone."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from sendnet_ui.evaluations.sizes import open_at
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, hbox, scrolled, text, vbox

if TYPE_CHECKING:
    from sendnet_desktop.evaluations.values import Snapshot

_GOES: Final = (
    "They go from this field and its history here now, and from every other laptop at its next exchange.",
    "Where they are what the field says, it will be empty.",
    "Sticks and files written before still hold them, sealed for their readers, and bring nothing back.",
)


class EraseDialog(QDialog):
    """Asks whether to erase; accepted means yes."""

    def __init__(self, words: str, snapshots: "Sequence[Snapshot]", parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Erase for good?")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        told: list[Part] = [text(words, "strong"), *(text(line) for line in _GOES)]
        if snapshots:
            named = ", ".join(f"“{snapshot.name}”" for snapshot in snapshots)
            these = "This snapshot quotes them and goes" if len(snapshots) == 1 else "These snapshots quote them and go"
            told.append(text(f"{these} too, whole: {named}. Take another one afterwards if you need it.", "danger"))
        told.append(text("This cannot be undone.", "danger"))
        self._erase = QPushButton("Erase for good")
        self._leave = QPushButton("Cancel", default=True)
        page = QWidget()
        page.setLayout(vbox(*told, STRETCH, gap=GAP))
        foot = hbox(self._erase, self._leave, STRETCH)
        self.setLayout(vbox(scrolled(page), foot, gap=GAP * 2, margin=GAP * 3))
        self._erase.clicked.connect(self.accept)
        self._leave.clicked.connect(self.reject)
        self._leave.setFocus()
        open_at(self, 68, 20)
