"""A list in which a figure says how each row stands, and the next row follows."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_ui.forms.layouts import GAP, flow
from sendnet_ui.plans.row_list import RowList

_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class MarkList(RowList):
    """One key a row: a figure marks it and goes on to the next; Delete takes a mark back; letters find a row."""

    marked = Signal(str, object)
    """The row of this key is marked so, by the id of a mark; None where a mark is taken back."""

    def __init__(self, name: str, marks: Mapping[str, str], most_rows: int, parent: QWidget | None = None) -> None:
        """Make the list.

        Args:
            name: What a screen reader calls it.
            marks: What a row may be marked as: words by id, in the order of their figures.
            most_rows: It scrolls where there are more.
            parent: Qt's.
        """
        super().__init__(name, most_rows, parent)
        self._marks = list(marks)
        told = ", ".join(f"{number} {words}" for number, words in enumerate(marks.values(), 1))
        self.setAccessibleDescription(f"A figure marks the row and goes on to the next: {told}. Delete takes it back.")

    def mark(self, place: int) -> None:
        """Mark the chosen row by the place of a mark, counted from 0, and go on to the next."""
        if self.key and place < len(self._marks):
            self.marked.emit(self.key, self._marks[place])
            self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        figure = event.text()
        if figure.isdecimal() and figure.isascii() and 0 < int(figure) <= len(self._marks):
            self.mark(int(figure) - 1)
        elif event.key() in _CLEARING and self.key:
            self.marked.emit(self.key, None)
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        keys = self.keys
        place = keys.index(self.key) + 1
        if place < len(keys):
            self.setCurrentIndex(self.model().index(self.currentIndex().row() + 1, 0))


class MarkButtons(QWidget):
    """The marks as buttons, for whoever has the mouse; each says its figure."""

    def __init__(self, marks: Mapping[str, str], listed: MarkList, *also: QPushButton) -> None:
        super().__init__()
        buttons = [QPushButton(f"{number}  {words}") for number, words in enumerate(marks.values(), 1)]
        for place, button in enumerate(buttons):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the list has keys for them
            button.clicked.connect(lambda _=False, place=place: listed.mark(place))
        self.setLayout(flow(*buttons, *also, gap=GAP // 2))
