"""The person's own notes on meetings, which never leave this laptop."""

from typing import ClassVar

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from sendnet_desktop.changes import Value
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.layouts import GAP, hbox, text
from sendnet_ui.network.card_page import CardPage
from sendnet_ui.network.forms import NoteCard
from sendnet_ui.network.rows import note_rows
from sendnet_ui.network.sheet import Reading
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.icons import icon

_PRIVATE = "These notes stay on this laptop. They go into no file, to no other laptop and to nobody in the trust."
_LOCK_SIZE = 18


class NotesPage(CardPage):
    """Notes that nobody else reads."""

    part: ClassVar[str] = "notes"
    concerns: ClassVar[tuple[str, ...]] = ("own_note", "meeting")

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self.lay_out(NoteCard(self.sheet), note_rows, _also, above=(_assurance(),))


def _assurance() -> QFrame:
    frame, lock = QFrame(), QLabel()
    lock.setPixmap(icon("lock").pixmap(_LOCK_SIZE))
    words = text(_PRIVATE)
    row = hbox(lock, words, gap=GAP, margin=GAP)
    row.setStretch(1, 1)
    row.setAlignment(lock, Qt.AlignmentFlag.AlignTop)
    frame.setObjectName("notice")
    frame.setLayout(row)
    return frame


def _also(reading: Reading, _words: str) -> dict[str, Value]:
    # A note that is begun on the day of a meeting is of that meeting.
    today = next((each.place.key for each in reading.meetings if each.meets_on == reading.today), None)
    return {"meets_on": reading.today, **({"meeting": today} if today else {})}
