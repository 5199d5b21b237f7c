"""What an item takes beside its answer: a number, themes to correct, a note, photos, and who changed it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.frameworks.checklist import Item
from sendnet_desktop.visits.capture.offering import MOST_COUNTED, told_of
from sendnet_desktop.visits.capture.values import Observation, Theme
from sendnet_ui.evaluations.fields import Field, Form
from sendnet_ui.forms.editor import flush_all
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, reveal, text, vbox
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.visits.capture.photo_strip import PhotoStrip
from sendnet_ui.visits.capture.sheet import CaptureSheet
from sendnet_ui.visits.capture.theme_row import ThemeRow

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _counted(words: str) -> int | None:
    return int(words) if words.isdecimal() else None


_NUMBER: Final = Form(lambda value: "" if value is None else str(value), _counted)


class ItemDetails(QWidget):
    """Opened under an item where somebody wants more than an answer."""

    left = Signal()
    """The person is done here."""
    done = Signal()
    """The person is done with the item: the next one is wanted."""

    def __init__(self, sheet: CaptureSheet, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._item = item
        self._number = Field(sheet, "observation", "counted", ShortText(longest=4), _NUMBER, hint=item.counts)
        self._few = text("", "danger")
        self._few.hide()
        control = self._number.editor.control
        assert isinstance(control, QLineEdit)
        control.setValidator(QIntValidator(0, MOST_COUNTED, control))
        control.installEventFilter(self)
        self._note = Field(sheet, "observation", "remark", LongText(fewest_lines=2))
        self._photos = PhotoStrip(sheet, self)
        self._close = QPushButton("Done")
        self._close.setToolTip("Back to the item (Esc)")
        self._themes: dict[str, ThemeRow] = {}
        self._heard = vbox(gap=GAP)
        foot = hbox(self._photos, STRETCH, self._close)
        foot.setAlignment(self._close, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(vbox(self._number, self._few, self._heard, self._note, foot, gap=GAP))
        self._number.setVisible("number" in item.responses)
        control.textChanged.connect(lambda words: self._tell(_counted(words)))
        self._close.clicked.connect(self.left)

    def fill(self, said: Observation, themes: Iterable[Theme]) -> None:
        """Show what was said of the item."""
        self._number.fill(said.record, said.counted)
        self._note.fill(said.record, said.remark or None)
        self._photos.fill(said.spot.reviewer, said.record)
        self._fill_themes(list(themes))

    def begin(self, field: str, typed: str = "") -> None:
        """Put the keyboard into the number or into the note."""
        control = (self._number if field == "counted" else self._note).editor.control
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if typed and isinstance(control, QLineEdit):
            control.selectAll()
            control.insert(typed)
            control.textEdited.emit(control.text())
        elif isinstance(control, QPlainTextEdit):
            control.moveCursor(control.textCursor().MoveOperation.End)
        reveal(self)

    def flush(self) -> None:
        """Write what was typed here."""
        flush_all(self)

    def ask_photo(self) -> None:
        """Ask which photo to put here."""
        self._photos.choose()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self.flush()
            self.left.emit()
            self.done.emit()
            return True
        return super().eventFilter(watched, event)

    def _tell(self, counted: int | None) -> None:
        self._few.setText(told_of(counted))
        self._few.setVisible(bool(self._few.text()))

    def _fill_themes(self, themes: list[Theme]) -> None:
        for record in self._themes.keys() - {each.record for each in themes}:
            row = self._themes.pop(record)
            row.hide()
            row.deleteLater()
        for theme in themes:
            if theme.record not in self._themes:
                self._themes[theme.record] = row = ThemeRow(self._sheet, theme)
                row.taken_away.connect(self._take_away)
                self._heard.addWidget(row)
            self._themes[theme.record].fill(theme)

    def _take_away(self, theme: Theme) -> None:
        place = self._sheet.reading.visit.place

        def take(workspace: "Workspace") -> Changes:
            if theme.record.startswith("jot:"):
                return workspace.visits.capture.sort(place, theme.record, None)
            return workspace.visits.capture.take_away_note(place, theme.record)

        words = "The jot is to be sorted again." if theme.record.startswith("jot:") else "Note removed."
        self._sheet.do(words, take, offer_undo=True)
