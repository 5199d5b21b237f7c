"""Saying something else than any of the versions: the editor that fits the field, where the versions are."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.changes import Value
from sendnet_desktop.evaluations.apart import Disagreement
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.editor import Editor
from sendnet_ui.forms.layouts import GAP, STRETCH, field, hbox, vbox
from sendnet_ui.forms.words import LongText


class Anew(QWidget):
    """Asks for a value; made for each question and dropped once it is answered."""

    written = Signal(object)
    """The person says this ``Value``."""
    left = Signal()
    """The person changed their mind."""

    def __init__(self, found: Disagreement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        self.editor: Editor[Any] = _editor(found)  # of words, of a choice or of a day
        self._save, self._leave = QPushButton("Save this"), QPushButton("Cancel", flat=True)
        layout: QVBoxLayout = vbox(
            field("What it is to say", self.editor), hbox(self._save, self._leave, STRETCH), gap=GAP
        )
        self.setLayout(layout)
        self._save.clicked.connect(self._say)
        self._leave.clicked.connect(self.left)

    def begin(self) -> None:
        """Put the keyboard where the person writes."""
        self.editor.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        self.editor.flush()
        said = self.editor.value()
        if isinstance(self.editor, Day) and self.editor.complaint:
            self.begin()
            return
        self.written.emit(self._kept(said))

    def _kept(self, said: object) -> Value:
        if isinstance(said, date):
            return said.isoformat()
        if self._found.form == "choice":
            return self._found.choices[int(str(said))][0] if said is not None else None
        return str(said) if said else None


def can_write_anew(found: Disagreement) -> bool:
    """Say whether something can be said that no version says."""
    said = {version.value for version in found.versions}
    others = [option for option, _ in found.choices if option not in said]
    return found.form in ("words", "day") or (found.form == "choice" and bool(others))


def _editor(found: Disagreement) -> Editor[Any]:
    if found.form == "day":
        return Day()
    if found.form == "choice":
        return DropDown({str(place): words for place, (_, words) in enumerate(found.choices)}, "Choose…")
    words = LongText()
    words.set_value(str(found.versions[0].value or ""))
    return words
