"""What stays on the laptop: covered until somebody asks for it, and the closing round as a count."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QWidget

from sendnet_ui.cards.part import CardsPart
from sendnet_ui.evaluations.columns import side_by_side
from sendnet_ui.evaluations.fields import ONE_OF, Field, brief
from sendnet_ui.forms.choice import YesNo
from sendnet_ui.forms.count import Count
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.forms.words import LongText
from sendnet_ui.meetings.sheet import MeetingSheet, Reading

_COVERED: Final = "Hidden, as others may see this screen. Nothing written here leaves this laptop unless you choose it."
_STAYS: Final = "Stays on this laptop. Only what you mark is told in the note."


class RoundPart(QWidget):
    """How people are, as three counts; nobody's words are kept."""

    def __init__(self, sheet: MeetingSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        counts = [brief(sheet, "wellbeing", name, Count(), ONE_OF) for name in _COUNTS]
        support = Field(sheet, "wellbeing", "support_agreed", LongText(fewest_lines=1))
        in_note = brief(sheet, "wellbeing", "in_note", YesNo(), ONE_OF)
        self._fields = [*counts, support, in_note]
        hint = text("Count hands. What anybody says is not written down.", "muted")
        self.setLayout(vbox(hint, side_by_side(*counts, characters=16), support, in_note, gap=GAP * 2))

    def fill(self) -> None:
        """Show the round as it was read last."""
        record = f"wellbeing:{self._sheet.place.key}"
        for field in self._fields:
            field.fill(record, self._sheet.reading.value(record, field.name))

    def begin(self, name: str = "") -> None:
        """Put the keyboard into a field, or into the first."""
        chosen = next((each for each in self._fields if each.name == name), self._fields[0])
        chosen.editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def seek(self, _record: str) -> None:
        """There is one round."""


class Curtain(QStackedWidget):
    """A private part behind a curtain that opens by one press and closes when the block is left."""

    opened = Signal()
    """The part is shown."""

    def __init__(self, part: CardsPart[Reading] | RoundPart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part
        self._open = QPushButton("Show it on this screen")
        covered, shown, mark = QWidget(), QWidget(), QFrame()
        covered.setLayout(vbox(text(_COVERED), hbox(self._open, STRETCH), STRETCH, gap=GAP * 2))
        mark.setObjectName("warning")
        mark.setLayout(vbox(text(_STAYS), margin=GAP))
        shown.setLayout(vbox(mark, part, STRETCH, gap=GAP * 2))
        for page in (covered, shown):
            self.addWidget(page)
        self._open.clicked.connect(self.open)

    @property
    def is_open(self) -> bool:
        """Whether the part is shown."""
        return self.currentIndex() == 1

    def open(self) -> None:
        """Show the part, with the keyboard in it."""
        self.setCurrentIndex(1)
        self.opened.emit()
        self._part.begin()

    def close_again(self) -> None:
        """Hide the part."""
        self.setCurrentIndex(0)

    def fill(self) -> None:
        """Show what was read last."""
        self._part.fill()

    def begin(self, field: str = "") -> None:
        """Put the keyboard where the part is opened, or into it; a very field opens it."""
        if field:
            self.setCurrentIndex(1)
            self._part.begin(field)
        elif self.is_open:
            self._part.begin()
        else:
            self._open.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def seek(self, record: str) -> None:
        """Choose a record."""
        self._part.seek(record)


_COUNTS: Final = ("doing_well", "getting_by", "finding_it_hard")
