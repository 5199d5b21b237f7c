"""The line above the items: which section, where, and what is one press away."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, flow, vbox
from sendnet_ui.visits.capture.sheet import CaptureSheet
from sendnet_ui.visits.capture.wording import section_words

_WAYS: Final = (("jot", "Jot", "J"), ("unseen", "Not looked at yet", "U"), ("jots", "Jots to sort", "K"))

_LONG: Final = 18  # characters of a section or a room that are always shown


class Bar(QWidget):
    """Chooses a section and a round of it, and leads to jots and to what is left."""

    section_wanted = Signal(str)
    """The person wants the section of this id."""
    round_wanted = Signal(str)
    """The person wants the round of this key."""
    wanted = Signal(str)
    """The person wants ``jot``, ``unseen``, ``jots`` or ``keys``."""

    def __init__(self, sheet: CaptureSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._sections, self._rounds = DropDown({}, "Choose a section"), DropDown({}, "Not begun")
        self._sections.introduce("Section")
        self._rounds.introduce("Room, group or trail")
        for each in (self._sections, self._rounds):
            each.control.setMinimumContentsLength(_LONG)
            each.control.setProperty("unlabelled", "what it shows says what it is")
        self._ways = {way: QPushButton(words) for way, words, _ in _WAYS}
        keys = QPushButton("Keys", flat=True)
        for way, _, key in _WAYS:
            self._ways[way].setToolTip(key)
            self._ways[way].clicked.connect(partial(self.wanted.emit, way))
        keys.clicked.connect(partial(self.wanted.emit, "keys"))
        line = vbox(flow(self._sections, self._rounds, *self._ways.values(), keys, gap=GAP))
        line.setContentsMargins(GAP * 4, GAP // 2, GAP * 4, GAP // 2)
        self.setLayout(line)
        self._sections.changed.connect(partial(self._want, self.section_wanted))
        self._rounds.changed.connect(partial(self._want, self.round_wanted))

    def fill(self) -> None:
        """Show where the writer is and what is left."""
        reading, standing = self._sheet.reading, self._sheet.standing
        self._sections.offer({section.id: section_words(section) for section, _ in reading.sections()})
        self._sections.set_value(self._sheet.section.id)
        own = reading.captured.rounds_of(self._sheet.section.id, standing.writer)
        self._rounds.offer({each.key: each.called for each in own})
        self._rounds.set_value(standing.round)
        self._rounds.setVisible(bool(own))
        loose = len(list(reading.captured.loose_jots(standing.writer)))
        self._ways["unseen"].setText(f"Not looked at yet: {len(reading.unseen)}")
        self._ways["jots"].setText(f"Jots to sort: {loose}")
        self._ways["jots"].setVisible(bool(loose))

    def _want(self, signal: SignalInstance, chosen: str | None) -> None:
        if chosen is None:
            self.fill()
        else:
            signal.emit(chosen)
