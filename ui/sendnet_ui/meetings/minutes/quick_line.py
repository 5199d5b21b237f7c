"""The one line in which a whole meeting can be minuted: Enter keeps it, and begins the next."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.clock import day_written, read_day
from sendnet_desktop.ids import random_key
from sendnet_desktop.meetings.choices import OF_THE_TRUST, TO_EVERY_SCHOOL
from sendnet_desktop.meetings.minutes.quick import Line, read_line
from sendnet_ui.forms.layouts import GAP, hbox, text, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.meetings.minutes.blocks import Block
from sendnet_ui.meetings.places import Entry, RecordPlace
from sendnet_ui.meetings.sheet import MeetingSheet
from sendnet_ui.privacy.mark import PrivacyMark
from sendnet_ui.shell.announcements import announce

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_LONGEST: Final = 500
_ASKS: Final = {
    "note": "What is said. Enter keeps it.",
    "meeting_decision": "A decision. Enter keeps it.",
    "task": "Oak SENCO: send plans by 12 Dec. Enter keeps it.",
    "news": "What has changed. Enter keeps it.",
    "guest": "Oak head: Ann Dale, or a guest by name. Enter keeps it.",
    "clinic": "A problem, without names. Enter keeps it.",
}
_KINDS: Final = {
    "note": "Note",
    "meeting_decision": "Decision",
    "task": "Action",
    "news": "News",
    "guest": "Guest",
    "attendance": "Present",
    "clinic": "Problem",
}
_WAYS: Final = "Alt with a figure or letter: another block   ·   Ctrl+J: this line"
_USUAL: Final = f"d  decision   ·   a  action   ·   n  news   ·   {_WAYS}"


class QuickLine(QFrame):
    """What is typed is kept whenever the typing rests; Enter says that the line is whole."""

    kept = Signal(str)
    """A whole line became this record; that of an item of the agenda where it was a note."""

    def __init__(self, sheet: MeetingSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._block: Block | None = None
        self._key, self._base = random_key(), ""
        self._is_noted = self._is_record = False
        self._words = ShortText(longest=_LONGEST)
        self._words.introduce("Minutes", _USUAL)
        self._mark = PrivacyMark(sheet.desk, self._words)
        self._label = QLabel("Minutes")
        self._label.setProperty("role", "strong")
        self._label.setBuddy(self._words.control)
        self._told = text(_USUAL, "small")
        self._told.setWordWrap(False)
        line = hbox(self._label, self._words)
        line.setStretch(1, 1)
        box = vbox(line, self._told, self._mark, gap=GAP // 2)
        box.setContentsMargins(GAP * 4, GAP, GAP * 4, GAP)
        self.setLayout(box)
        self._words.changed.connect(self._keep)
        self._words.control.textEdited.connect(self._tell)
        self._words.control.editingFinished.connect(self.finish)

    def belong_to(self, block: Block, *, is_open: bool) -> None:
        """Have lines belong to a block from now on; what was typed before is kept where it was typed."""
        if self._block is None or block.key != self._block.key:
            self.finish()
        self._block = block
        self._tell(self._words.value())
        takes = block.line is not None and is_open
        asks = self._sheet.said(_ASKS[block.line]) if block.line and takes else "Nothing is noted here."
        self._words.setEnabled(takes)
        self._words.control.setPlaceholderText(asks)

    @property
    def takes_words(self) -> bool:
        """Whether anything may be written here now."""
        return self._words.isEnabled()

    @property
    def has_keyboard(self) -> bool:
        """Whether somebody is writing here."""
        return self._words.control.hasFocus()

    def begin(self) -> None:
        """Put the keyboard here."""
        self._words.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def finish(self) -> None:
        """Keep what is written, and begin the next line."""
        self.flush()
        line, block = self._read(self._words.value()), self._block
        self._words.control.clear()
        self._tell("")
        if line is None or block is None:
            return
        record = block.key if line.kind == "note" else f"{line.kind}:{self._key}"
        self._key = random_key()
        self._is_noted = self._is_record = False
        announce(self, f"{_KINDS[line.kind]} kept.")
        self.kept.emit(record)

    def flush(self) -> None:
        """Keep what is written."""
        self._words.flush()

    def _keep(self, words: str) -> None:
        line, place, key = self._read(words), self._sheet.place, self._key
        is_note = line is not None and line.kind == "note"
        self._note(line.words if line is not None and is_note else "")
        became = None if is_note else line

        def keep(workspace: "Workspace") -> Changes:
            return workspace.meetings.minutes.keep_line(place, key, became)

        if line is not None:
            self._look(line)
        if became is not None or self._is_record:
            self._is_record = became is not None
            self._sheet.do("Line kept." if became else "Line taken back.", keep, self._where(became))

    def _note(self, words: str) -> None:
        # Notes are the words of the agenda's item, so a line that is still being typed stands at their end.
        if self._block is None or self._block.item is None or not (words or self._is_noted):
            return
        entry = Entry(self._sheet.place, self._block.item.record, "discussed")
        known = str(self._sheet.known(entry, self._sheet.reading.value(entry.record, "discussed")) or "")
        if not self._is_noted:
            self._base = known
        self._is_noted = bool(words)
        said = "\n".join(filter(None, (self._base, words)))
        self._sheet.say(entry, said or None, known or None, (entry, self._key))

    def _look(self, line: Line) -> None:
        assert self._block is not None
        is_note = line.kind == "note"
        record = self._block.key if is_note else f"{line.kind}:{self._key}"
        field, words = next((field, said) for field, said in line.said.items() if said == line.words)
        self._mark.look_at(Entry(self._sheet.place, record, field).cell(), words)

    def _where(self, line: Line | None) -> RecordPlace:
        assert self._block is not None
        return RecordPlace(self._block.key, f"{line.kind}:{self._key}" if line else "")

    def _read(self, words: str) -> Line | None:
        kind = self._block.line if self._block else None
        if kind is None or not self._sheet.is_read:
            return None
        today = read_day(self._sheet.reading.today)
        assert today is not None
        return read_line(words, self._sheet.minutes.schools, today, kind)

    def _tell(self, words: str) -> None:
        line = self._read(words)
        is_private = self._block is not None and self._block.is_private
        self._told.setText(self._understood(line) if line else _WAYS if is_private else _USUAL)

    def _understood(self, line: Line) -> str:
        schools = {TO_EVERY_SCHOOL: "every school", OF_THE_TRUST: "the trust", **self._sheet.minutes.schools}
        said = line.also
        whose = schools.get(str(said.get("for_school") or said.get("of_school")), "")
        role = str(said.get("task_role") or said.get("attends_as") or "")
        owner = f"{whose} {role}".strip()
        day = next((str(line.also[field]) for field in ("task_due", "act_by") if line.also.get(field)), "")
        since = str(line.also.get("effective_on", ""))
        told = (
            f"for {owner}" if owner else "nobody’s yet" if line.kind == "task" else "",
            f"by {day_written(day)}" if day else "",
            f"from {day_written(since)}" if since else "",
        )
        return "  ·  ".join(filter(None, (_KINDS[line.kind], *told)))
