"""The items of one section, in one room, group or trail: one keyboard stop each, and the way on at their end."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.visits.choices import ONCE
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, scrolled, text, vbox
from sendnet_ui.visits.capture.item_row import ItemRow
from sendnet_ui.visits.capture.sheet import CaptureSheet
from sendnet_ui.visits.capture.wording import AWAY, NEXT


class ItemsPart(QWidget):
    """Made anew for another section, and filled anew for another room of the same one."""

    moved_on = Signal()
    """The person wants the next room, group or trail, or the next section where there is none."""
    taken_away = Signal()
    """The room, group or trail was begun by mistake, and is to go."""
    section_done = Signal()
    """The person wants the next section."""

    def __init__(self, sheet: CaptureSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._section = ""
        self._rows: list[ItemRow] = []
        self._help = text("", "muted")
        self._column: QVBoxLayout = vbox(gap=GAP)
        self._next, self._on = QPushButton("", default=True), QPushButton("Next section", flat=True)
        self._next.setToolTip("N")
        self._on.setToolTip("Full stop")
        self._away = QPushButton("", flat=True)
        page = QWidget()
        foot = hbox(self._next, self._on, STRETCH, self._away)
        content = vbox(self._help, self._column, foot, STRETCH, gap=GAP)
        content.setContentsMargins(GAP * 4, GAP, GAP * 4, GAP * 2)
        page.setLayout(content)
        self._page = page
        self._scrolled = scrolled(page)
        self.setLayout(vbox(self._scrolled))
        self._next.clicked.connect(self.moved_on)
        self._on.clicked.connect(self.section_done)
        self._away.clicked.connect(self.taken_away)

    @property
    def row(self) -> ItemRow | None:
        """The item in which the keyboard is; None where it is in none."""
        focused = self.window().focusWidget()
        return next((row for row in self._rows if row is focused or row.isAncestorOf(focused)), None)

    def fill(self) -> None:
        """Show the section in which the writer is."""
        section = self._sheet.section
        if section.id != self._section or [row.item for row in self._rows] != list(self._sheet.items):
            self._section = section.id
            self._make()
        for row in self._rows:
            row.fill()
        self._help.setText(section.help)
        self._help.setVisible(bool(section.help))
        self._next.setText(NEXT[section.repeat])
        self._on.setVisible(section.repeat != ONCE)
        self._away.setText(AWAY[section.repeat])
        self._away.setVisible(section.repeat != ONCE and self._sheet.is_untouched)

    def begin(self, item: str = "") -> None:
        """Put the keyboard into an item, or into the first that nothing was said of."""
        captured = self._sheet.reading.captured
        named = [row for row in self._rows if row.item.id == item]
        waiting = [row for row in self._rows if not captured.is_said(self._sheet.spot_at(row.item.id))]
        for row in (*named, *([] if named else waiting), *self._rows[:1]):
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return

    def flush(self) -> None:
        """Keep whatever is written on the way."""
        for row in self._rows:
            row.flush()

    def _make(self) -> None:
        for row in self._rows:
            row.flush()
            row.hide()
            row.deleteLater()
        self._rows = [ItemRow(self._sheet, item) for item in self._sheet.items]
        for row in self._rows:
            self._column.addWidget(row)
            row.show()  # now, so that it can take the keyboard
            row.answered.connect(lambda row=row: self._step(row, 1))
            row.stepped.connect(lambda by, row=row: self._step(row, by))
        self._order()
        self._scrolled.verticalScrollBar().setValue(0)

    def _order(self) -> None:
        # What is made late comes last of all in the window, unless Tab is told; what is in a row stays in it.
        for earlier, later in pairwise((*self._rows, self._next, self._on, self._away)):
            QWidget.setTabOrder(earlier, later)

    def _step(self, row: ItemRow, by: int) -> None:
        place = self._rows.index(row) + by
        if place < 0:
            return
        there: QWidget = self._rows[place] if place < len(self._rows) else self._next
        there.setFocus(Qt.FocusReason.OtherFocusReason)
