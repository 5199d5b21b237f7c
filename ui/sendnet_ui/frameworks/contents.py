"""The left side: ways to add, and the one list of pages, areas and statements."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.publishing.values import Draft
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, flow, vbox
from sendnet_ui.frameworks.places import DraftPlace
from sendnet_ui.frameworks.rows import key_of, rows
from sendnet_ui.frameworks.sheet import Reading
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.shell.icons import icon

_KEYS = (
    "The arrow keys go from one to the next, Enter into it; Alt with an arrow key moves an area or a statement,"
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
        elif key == Qt.Key.Key_Home:  # Qt would go to the heading, which cannot be chosen, and stay where it is
            self.setCurrentIndex(self.model().index(1, 0))
        else:
            super().keyPressEvent(event)


class Contents(QWidget):
    """What the framework holds.

    Attributes:
        parts: The list.
    """

    statement_wanted = Signal()
    """The person wants a new statement beside what is chosen."""
    area_wanted = Signal()
    """The person wants a new area."""
    draft_chosen = Signal(str)
    """The person wants the draft of this record."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contents")
        self.parts = PartList()
        self._statement, self._area = QPushButton("New statement"), QPushButton("New area")
        for button, keys in ((self._statement, "Ctrl+N"), (self._area, "Ctrl+Shift+N")):
            button.setIcon(icon("plus"))
            button.setToolTip(f"{button.text()} ({keys})")
        self._drafts = DropDown({}, "Another draft…")
        self._drafts.introduce("Show another draft")
        buttons = QWidget()
        buttons.setLayout(flow(self._statement, self._area))
        head = vbox(buttons, self._drafts, gap=GAP)
        head.setContentsMargins(GAP * 2, GAP, GAP * 2, GAP)
        layout = vbox(head, self.parts, gap=0)
        layout.setContentsMargins(0, 0, 1, 0)  # the line at the right
        self.setLayout(layout)
        self._statement.clicked.connect(self.statement_wanted)
        self._area.clicked.connect(self.area_wanted)
        self._drafts.changed.connect(self._choose_draft)

    def fill(self, reading: Reading, draft: Draft, place: DraftPlace) -> None:
        """Show the parts of a draft, one of them chosen."""
        self.parts.show_rows(list(rows(reading, draft)), key_of(place))
        others = {record: words for record, words in reading.drafts if record != draft.record}
        self._drafts.offer(others)
        self._drafts.setVisible(bool(others))

    def _choose_draft(self, record: str | None) -> None:
        if record:
            self.draft_chosen.emit(record)
