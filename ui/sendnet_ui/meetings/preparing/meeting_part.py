"""The meeting itself: when, where and how it is held, and what it is about."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.meetings.choices import HELD_HOW
from sendnet_desktop.plans.choices import HALF_TERMS
from sendnet_ui.evaluations.columns import NARROW, side_by_side
from sendnet_ui.evaluations.fields import DAY, ONE_OF, Field, brief
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, flow, text, vbox
from sendnet_ui.forms.time_of_day import TimeOfDay
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.meetings.sheet import MeetingSheet

_TOLD = "Schools have been told, and what you change here they read with your next file."
_NOT_TOLD = "Schools read day, place, focus and what to bring once it is announced; the agenda is issued apart."


class MeetingPart(QWidget):
    """The fields of the meeting."""

    announced = Signal()
    """Schools are to be told."""
    given_up = Signal()
    """The meeting is to be taken away."""

    def __init__(self, sheet: MeetingSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        terms = {key: sheet.said(words) for key, words in HALF_TERMS.items()}
        how = Choice([Option(key, words) for key, words in HELD_HOW.items()], can_clear=True)
        lines: tuple[tuple[Field, ...], ...] = (
            (brief(sheet, "meeting", "meets_on", Day(), DAY), brief(sheet, "meeting", "title", ShortText())),
            tuple(brief(sheet, "meeting", name, TimeOfDay(), ONE_OF) for name in ("starts_at", "ends_at")),
            (brief(sheet, "meeting", "held_how", how, ONE_OF),),
            (
                brief(sheet, "meeting", "held_in", ShortText()),
                brief(sheet, "meeting", "term", DropDown(terms, "Not said yet"), ONE_OF),
            ),
            (Field(sheet, "meeting", "meeting_focus", LongText(fewest_lines=1)),),
            (Field(sheet, "meeting", "bring", LongText(fewest_lines=1)),),
            tuple(brief(sheet, "meeting", name, ShortText()) for name in ("chair", "note_taker")),
        )
        self._fields = [field for line in lines for field in line]
        self._told = text("", "muted")
        self._announce, give_up = QPushButton(""), QPushButton("Take this meeting away", flat=True)
        rows = [side_by_side(*line, characters=NARROW) if len(line) > 1 else line[0] for line in lines]
        self.setLayout(vbox(*rows, self._told, flow(self._announce, give_up), gap=GAP * 2))
        self._announce.clicked.connect(self.announced)
        give_up.clicked.connect(self.given_up)

    def fill(self) -> None:
        """Show the meeting as it was read last."""
        meeting = self._sheet.minutes.meeting
        for field in self._fields:
            field.fill(meeting.place.record, getattr(meeting, field.name) or None)
        self._told.setText(self._sheet.said(_TOLD if meeting.is_announced else _NOT_TOLD))
        self._announce.setText("Announce it to schools")
        self._announce.setVisible(not meeting.is_announced)
        self._announce.setEnabled(bool(meeting.meets_on))

    def begin(self, name: str = "") -> None:
        """Put the keyboard into a field, or into the first."""
        chosen = next((each for each in self._fields if each.name == name), self._fields[0])
        chosen.editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)
