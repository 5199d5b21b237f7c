"""Jots sorted into items by the keyboard: a number or a word finds the item, Enter puts the jot there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from sendnet_desktop.visits.capture.records import spot_of
from sendnet_desktop.visits.capture.values import Jot
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, scrolled, text, vbox
from sendnet_ui.forms.panes import ListBeside
from sendnet_ui.forms.words import ShortText
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.visits.capture.photo_strip import PhotoStrip
from sendnet_ui.visits.capture.rows import jot_rows, place_rows
from sendnet_ui.visits.capture.sheet import CaptureSheet

if TYPE_CHECKING:
    from sendnet_desktop.changes import Changes
    from sendnet_desktop.workspace import Workspace

_TOLD = "What you jotted and nobody has put in its place yet. A sorted jot stands at its item as a note."
_NONE = "Every jot is in its place."
_MOST_ROWS = 6
_IN_THE_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class JotsPart(QWidget):
    """The loose jots of whoever's sheet is written on, and the places to sort the chosen one to."""

    left = Signal()
    """The person goes back to where they were."""

    def __init__(self, sheet: CaptureSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._chosen = ""
        self._title, self._told = text("", "subheading"), text(_TOLD, "muted")
        self._title.setWordWrap(False)
        self._back = QPushButton("Back")
        self._back.setToolTip("Back to where you were (Esc)")
        self._list, self._places = RowList("Jots to sort"), RowList("Where it belongs", _MOST_ROWS)
        self._list.setAccessibleDescription("The arrow keys go from one to the next, Enter to where it belongs.")
        self._places.setAccessibleDescription("The arrow keys go from one to the next, Enter puts the jot there.")
        self._words = Field(sheet, "jot", "jotted", ShortText(longest=500))
        self._sought = QLineEdit(placeholderText="Find the item: its number, or a word")
        self._sought.setAccessibleName("Find the item: its number, or a word")
        self._sought.setProperty("unlabelled", "its placeholder says what it is for")
        self._sought.installEventFilter(self)
        self._photos = PhotoStrip(sheet, self)
        self._away = QPushButton("Remove this jot", flat=True)
        self._one = QWidget()
        foot = hbox(self._photos, STRETCH, self._away)
        one = vbox(self._words, self._sought, self._places, foot, STRETCH, gap=GAP)
        one.setContentsMargins(GAP, 0, 0, 0)
        self._one.setLayout(one)
        self._panes = ListBeside(self._list, scrolled(self._one))
        layout = vbox(hbox(self._title, STRETCH, self._back), self._told, self._panes, gap=GAP // 2)
        layout.setContentsMargins(GAP * 4, 0, GAP * 2, GAP)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._connect()

    def fill(self) -> None:
        """Show what is to be sorted."""
        rows = list(jot_rows(self._sheet.reading, self._sheet.standing.writer))
        keys = [row.key for row in rows]
        if self._chosen not in keys:
            self._chosen = keys[0] if keys else ""
            self._sought.clear()
        self._title.setText(f"Jots to sort: {len(keys)}")
        self._told.setText(_TOLD if keys else _NONE)
        self._list.show_rows(rows, self._chosen)
        held = self._panes.isAncestorOf(self.window().focusWidget())
        self._panes.setVisible(bool(keys))
        if held and not keys:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_one()

    def begin(self) -> None:
        """Take the keyboard, where the item is found."""
        (self._sought if self._chosen else self._back).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The list of places is moved in from the line that narrows it.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _IN_THE_LIST:
            self._places.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self._list.chosen.connect(self._choose)
        self._list.entered.connect(self.begin)
        self._list.removed.connect(lambda _: self._take_away())
        self._sought.textChanged.connect(lambda _: self._show_places())
        self._sought.returnPressed.connect(self._sort)
        self._places.entered.connect(self._sort)
        self._places.doubleClicked.connect(lambda _: self._sort())
        self._away.clicked.connect(self._take_away)
        self._back.clicked.connect(self.left)

    @property
    def _jot(self) -> Jot | None:
        jots = self._sheet.reading.captured.loose_jots(self._sheet.standing.writer)
        return next((each for each in jots if each.record == self._chosen), None)

    def _choose(self, record: str) -> None:
        self._chosen = record
        self._sought.clear()
        self._show_one()

    def _show_one(self) -> None:
        jot = self._jot
        if jot is not None:
            self._words.fill(jot.record, jot.jotted)
            self._photos.fill(jot.reviewer, jot.record)
            self._show_places()

    def _show_places(self) -> None:
        jot = self._jot
        if jot is not None:
            rows = list(place_rows(self._sheet.reading, jot, self._sought.text()))
            self._places.show_rows(rows, rows[0].key if rows else "")

    def _sort(self) -> None:
        jot, spot = self._jot, spot_of(self._places.key)
        if jot is None or spot is None:
            return
        self._words.editor.flush()
        place = self._sheet.reading.visit.place

        def sort(workspace: "Workspace") -> "Changes":
            return workspace.visits.capture.sort(place, jot.record, spot)

        self._sought.clear()
        self._sheet.do(f"Sorted to item {spot.item}.", sort, offer_undo=True)

    def _take_away(self) -> None:
        jot, place = self._jot, self._sheet.reading.visit.place
        if jot is not None:
            record = jot.record
            self._sheet.do(
                "Jot removed.",
                lambda workspace: workspace.visits.capture.take_away_note(place, record),
                offer_undo=True,
            )
