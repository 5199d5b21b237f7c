"""What is offered for the agenda: what schools ask for, or the good practice that they share."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.meetings.sheet import MeetingSheet, Reading
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import Row
from sendnet_ui.shell.icons import icon

_MOST_ROWS = 8


class OfferedPart(QWidget):
    """A list from which Enter puts what is chosen on the agenda."""

    taken = Signal(str)
    """What this record says is to be put on the agenda."""
    emptied = Signal()
    """Nothing is offered any more, and the keyboard was here."""

    def __init__(
        self,
        sheet: MeetingSheet,
        rows: Callable[[Reading], Iterable[Row]],
        name: str,
        none: str,
        parent: QWidget | None = None,
    ) -> None:
        """Make the list.

        Args:
            sheet: What is shown.
            rows: Its rows.
            name: What a screen reader calls it.
            none: What is said where nothing is offered.
            parent: Qt's.
        """
        super().__init__(parent)
        self._sheet, self._rows_of = sheet, rows
        self._list = RowList(sheet.said(name), _MOST_ROWS)
        self._list.setAccessibleDescription("The arrow keys go from one to the next, Enter puts it on the agenda.")
        self._none = text(sheet.said(none), "muted")
        self._take = QPushButton("Put it on the agenda")
        self._take.setIcon(icon("plus"))
        self.setLayout(vbox(self._none, self._list, hbox(self._take, STRETCH), gap=GAP))
        self._list.entered.connect(self._choose)
        self._take.clicked.connect(self._choose)

    def fill(self) -> None:
        """Show what was read last."""
        rows = list(self._rows_of(self._sheet.reading))
        keys = [row.key for row in rows]
        self._list.show_rows(rows, self._list.key if self._list.key in keys else next(iter(keys), ""))
        self._none.setVisible(not rows)
        if not rows and self.isAncestorOf(self.window().focusWidget()):
            self.emptied.emit()
        for part in (self._list, self._take):
            part.setVisible(bool(rows))

    def begin(self, _field: str = "") -> None:
        """Put the keyboard into the list."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self) -> None:
        if self._list.key:
            self.taken.emit(self._list.key)
