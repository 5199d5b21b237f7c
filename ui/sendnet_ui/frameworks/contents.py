"""The left side: ways to add, and the one list of pages and parts."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, flow, vbox
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import AnyRow
from sendnet_ui.shell.icons import icon

_KEYS = (
    "The arrow keys go from one to the next, Enter into it; Alt with an arrow key moves a part,"
    " Delete retires it or takes it away."
)


class PartList(RowList):
    """The list; a part that is moved goes one step, whatever stands above or below it."""

    stepped = Signal(str, bool)
    """The part of this record goes one step down, or up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("The draft", parent=parent)
        self.setAccessibleDescription(_KEYS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, moves = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if moves and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(self.key, key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)


class Contents(QWidget):
    """What the draft holds.

    Attributes:
        parts: The list.
    """

    small_wanted = Signal()
    """The person wants a new statement or item beside what is chosen."""
    large_wanted = Signal()
    """The person wants a new area or section."""
    draft_chosen = Signal(str)
    """The person wants the draft of this record."""

    def __init__(self, small: str, large: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contents")
        self.parts = PartList()
        adding = QPushButton(f"New {small}"), QPushButton(f"New {large}")
        for button, keys in zip(adding, ("Ctrl+N", "Ctrl+Shift+N"), strict=True):
            button.setIcon(icon("plus"))
            button.setToolTip(f"{button.text()} ({keys})")
        self._drafts = DropDown({}, "Another draft…")
        self._drafts.introduce("Show another draft")
        buttons = QWidget()
        buttons.setLayout(flow(*adding))
        head = vbox(buttons, self._drafts, gap=GAP)
        head.setContentsMargins(GAP * 2, GAP, GAP * 2, GAP)
        layout = vbox(head, self.parts, gap=0)
        layout.setContentsMargins(0, 0, 1, 0)  # the line at the right
        self.setLayout(layout)
        adding[0].clicked.connect(self.small_wanted)
        adding[1].clicked.connect(self.large_wanted)
        self._drafts.changed.connect(self._choose_draft)

    def fill(self, listed: Iterable[AnyRow], chosen: str, others: Mapping[str, str]) -> None:
        """Show the parts of a draft, one of them chosen, and offer the other drafts by their records."""
        self.parts.show_rows(list(listed), chosen)
        self._drafts.offer(others)
        self._drafts.setVisible(bool(others))

    def _choose_draft(self, record: str | None) -> None:
        if record:
            self.draft_chosen.emit(record)
