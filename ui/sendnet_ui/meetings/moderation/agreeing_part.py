"""What came out, what the meeting agrees, and the note that becomes guidance of the statement."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.meetings.moderation.values import Moderation
from sendnet_ui.evaluations.fields import ONE_OF, Field
from sendnet_ui.evaluations.level_picker import LevelPicker
from sendnet_ui.forms.layouts import GAP, flow, text, vbox
from sendnet_ui.forms.words import LongText
from sendnet_ui.meetings.moderation.answers_part import late_words
from sendnet_ui.meetings.moderation.sheet import ModerationSheet, Reading
from sendnet_ui.meetings.moderation.spread import SpreadPart

_HINT = "In a sentence or two: what to look for, so that the next reader means the same level."


class AgreeingPart(QWidget):
    """What is said once the levels were revealed."""

    guidance_wanted = Signal()
    """The note is to go into a draft of the framework."""

    def __init__(self, sheet: ModerationSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vignette, self._late, self._spread = text(""), text("", "muted"), SpreadPart()
        self._levels = LevelPicker()
        self._fields = {
            "agreed": Field(sheet, "moderation", "agreed", self._levels, ONE_OF, offers_history=False),
            "agreed_sentence": Field(sheet, "moderation", "agreed_sentence", LongText(fewest_lines=2)),
            "guidance_note": Field(sheet, "moderation", "guidance_note", LongText(fewest_lines=2), hint=_HINT),
        }
        self._take, self._taken = QPushButton("Put the note into the next framework"), text("", "muted")
        came_out = vbox(text("The evidence", "strong"), self._vignette, self._spread, self._late, gap=GAP * 2)
        self.setLayout(vbox(came_out, *self._fields.values(), flow(self._take), self._taken, gap=GAP * 2))
        self._take.clicked.connect(self.guidance_wanted)

    def fill(self, found: Moderation, reading: Reading) -> None:
        """Show what came out and what was agreed."""
        record, area = found.place.record, found.area
        self._vignette.setText(found.vignette)
        self._spread.setVisible(found.result is not None)
        if found.result is not None:
            self._spread.fill(found.result)
        self._late.setText(late_words(found))
        self._late.setVisible(bool(found.late))
        self._levels.offer(found.levels, area.descriptors if area else {})
        agreed = found.agreed.id if found.agreed else None
        for name, value in (("agreed", agreed), ("agreed_sentence", found.agreed_sentence or None)):
            self._fields[name].fill(record, value)
        self._fields["guidance_note"].fill(record, found.guidance_note or None)
        is_taken = record in reading.taken
        self._take.setVisible(not is_taken)
        self._take.setEnabled(bool(found.guidance_note.strip()))
        self._taken.setText("The note stands in the draft of the next framework." if is_taken else "")
        self._taken.setVisible(is_taken)

    def begin(self) -> None:
        """Put the keyboard on the agreed level."""
        self._fields["agreed"].go()
