"""The quiet mark below a field whose words could point at a child."""

from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from sendnet_desktop.changes import Cell
from sendnet_desktop.privacy.scanning import Finding, replaced, scan_field
from sendnet_ui.forms.editor import Editor
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, reveal, text, vbox
from sendnet_ui.shell.announcements import announce
from sendnet_ui.shell.desk import Desk

_MOST = 3


class PrivacyMark(QWidget):
    """Says what was found once nobody is typing, and offers other words; it asks for nothing and stops nobody."""

    def __init__(self, desk: Desk, editor: Editor[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._editor = editor
        self._looked_at: tuple[Cell, str] | None = None
        self._findings: tuple[Finding, ...] = ()
        self._told = text("", "small")
        self._offer = QPushButton("", flat=True)
        self.setLayout(vbox(self._told, hbox(self._offer, STRETCH), gap=GAP // 2))
        self._offer.clicked.connect(self._replace)
        self.hide()

    def look_at(self, cell: Cell, words: object) -> None:
        """Look at what a field says now."""
        said = words if isinstance(words, str) else ""
        if (cell, said) == self._looked_at:
            return
        self._looked_at = cell, said
        self._findings = scan_field(cell.field, said, datetime.now().astimezone().date())
        if self._findings:
            self._desk.read(lambda workspace: workspace.guard.is_let_through(cell, said), partial(self._show, said))
        else:
            self.hide()

    def _show(self, said: str, is_let_through: bool) -> None:
        if self._looked_at is None or said != self._looked_at[1]:
            return
        found = dict.fromkeys((said[each.start : each.end], each.offer) for each in self._findings)
        told = " ".join(dict.fromkeys(each.tells for each in self._findings))
        named = ", ".join(f"“{words}”" for words, _ in list(found)[:_MOST])
        self._told.setText(f"{named}: {told} You are asked about it before it leaves.")
        offers = ", ".join(dict.fromkeys(f"“{offer}”" for _, offer in list(found)[:_MOST]))
        self._offer.setText(f"Say {offers} instead")
        is_new = self.isHidden() and not is_let_through and self._editor.control.hasFocus()
        self.setVisible(not is_let_through)
        if is_new:
            announce(self, self._told.text())
            reveal(self)

    def _replace(self) -> None:
        self._editor.flush()
        said = self._editor.value()
        if self._looked_at is not None and said == self._looked_at[1]:
            again = replaced(said, self._findings)
            self._editor.set_value(again)
            _go_to_end(self._editor.control)
            self._editor.changed.emit(again)


def _go_to_end(control: QWidget) -> None:
    control.setFocus()
    if isinstance(control, QPlainTextEdit):
        control.moveCursor(QTextCursor.MoveOperation.End)
    elif isinstance(control, QLineEdit):
        control.end(False)  # noqa: FBT003 -- Qt’s own order: nothing is marked
