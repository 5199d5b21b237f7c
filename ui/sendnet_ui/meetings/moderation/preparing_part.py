"""A moderation that is being prepared: its statement, the evidence that everybody judges, and asking the schools."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.meetings.moderation.values import Moderation
from sendnet_ui.evaluations.fields import ONE_OF, Field
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, flow, text, vbox
from sendnet_ui.forms.words import LongText
from sendnet_ui.meetings.moderation.sheet import ModerationSheet, Reading

_HINT: Final = "A few lines of evidence in which no school and no child can be recognised."
_ANNOUNCED: Final = "Schools are asked with your next file. Each gives a level and a sentence; nobody sees them before"
_TOLD: Final = f"{_ANNOUNCED} you reveal them, you neither."


class PreparingPart(QWidget):
    """What is said before the schools are asked."""

    announced = Signal()
    """The schools are to be asked."""
    taken_away = Signal()
    """It is not to be held."""

    def __init__(self, sheet: ModerationSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statements = DropDown({}, "Choose a statement")
        self._statement = Field(sheet, "moderation", "statement", self._statements, ONE_OF, offers_history=False)
        self._vignette = Field(sheet, "moderation", "vignette", LongText(fewest_lines=4), hint=_HINT)
        announce, remove = QPushButton("Ask the schools", default=True), QPushButton("Take it off the list")
        announce.clicked.connect(self.announced)
        remove.clicked.connect(self.taken_away)
        told = text(sheet.said(_TOLD), "muted")
        self.setLayout(vbox(self._statement, self._vignette, told, flow(announce, remove), gap=GAP * 2))

    def fill(self, found: Moderation, reading: Reading) -> None:
        """Show what is prepared."""
        asked = {each.id: f"{each.id} {each.text}" for each in reading.pack.statements() if not each.retired}
        self._statements.offer(asked)
        self._statement.fill(found.place.record, found.statement.id if found.statement else None)
        self._vignette.fill(found.place.record, found.vignette or None)

    def begin(self) -> None:
        """Put the keyboard into the evidence."""
        self._vignette.go()
