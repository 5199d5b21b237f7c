"""The question before anything is cleared: what goes, from where, and that nothing brings it back by itself."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from sendnet_ui.evaluations.sizes import open_at
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, hbox, scrolled, text, vbox

if TYPE_CHECKING:
    from sendnet_desktop.trust.keeping import Due

_GOES: Final = (
    "Everything in it goes from this laptop, documents and history too. Other laptops keep theirs until somebody "
    "clears it there. A line stays here that says when it was cleared, and by whom."
)


_HANDED_BACK: Final = "The trust is told that your copy of the working papers was cleared; it keeps its own."


class ClearDialog(QDialog):
    """Asks whether to clear; accepted means yes."""

    def __init__(self, due: "Sequence[Due]", parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Clear this?" if len(due) == 1 else "Clear these?")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        listed: list[Part] = [text(each.words, "strong") for each in due]
        unsent = sum(each.unsent for each in due)
        if unsent:
            said = "1 change in it is" if unsent == 1 else f"{unsent:,} changes in it are"
            listed.append(text(f"{said} in no file for others yet, and would be lost.", "danger"))
        told: list[Part] = [text(_HANDED_BACK)] if any(each.is_handed_back for each in due) else []
        self._clear = QPushButton("Clear")
        self._leave = QPushButton("Cancel", default=True)
        page = QWidget()
        page.setLayout(vbox(*listed, text(_GOES), *told, STRETCH, gap=GAP))
        foot = hbox(self._clear, self._leave, STRETCH)
        self.setLayout(vbox(scrolled(page), foot, gap=GAP * 2, margin=GAP * 3))
        self._clear.clicked.connect(self.accept)
        self._leave.clicked.connect(self.reject)
        self._leave.setFocus()
        open_at(self, 64, 18)
