"""The second stage of a network meeting as a page: its blocks at the left, what is talked about at the right."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from sendnet_desktop.ids import kind_of
from sendnet_ui.cards.part import CardsPart
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.layouts import GAP, STRETCH, column, flow, scrolled, text, vbox
from sendnet_ui.forms.panes import ListBeside
from sendnet_ui.forms.words import LongText
from sendnet_ui.meetings.forms import clinic_card, decision_card, guest_card, news_card, task_card
from sendnet_ui.meetings.minutes.attendance import AttendancePart
from sendnet_ui.meetings.minutes.blocks import FIGURES, HERE, LETTERS, Block, Part, block_rows, blocks
from sendnet_ui.meetings.minutes.carried import CarriedPart
from sendnet_ui.meetings.minutes.listed import clinic_rows, decision_rows, news_rows, task_rows
from sendnet_ui.meetings.minutes.private import Curtain, RoundPart
from sendnet_ui.meetings.minutes.quick_line import QuickLine
from sendnet_ui.meetings.minutes.updates import UpdatesPart
from sendnet_ui.meetings.places import RecordPlace, StagePlace
from sendnet_ui.meetings.preparing.rows import guest_rows
from sendnet_ui.meetings.sheet import MeetingSheet, Reading, read_meeting
from sendnet_ui.meetings.stage_page import StagePage
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.shell.desk import Desk

_STANDS_IN: Final[dict[str, Part]] = {
    "attendance": "here",
    "guest": "guests",
    "school_update": "updates",
    "news": "news",
    "meeting_decision": "decisions",
    "task": "tasks",
    "clinic": "clinic",
    "wellbeing": "wellbeing",
}
"""In which part a record stands, by its kind; an item of the agenda is a block of its own."""

_BY_KEYS: Final[tuple[Part, ...]] = ("here", "carried", "updates", "clinic", "wellbeing")
"""The parts in which one works by keys; in others one writes lines."""


class MeetPage(StagePage):
    """Whoever chairs, talks and types at once has every block one key away, and one line for whatever is said."""

    stage: ClassVar[str] = "meet"
    concerns: ClassVar[tuple[str, ...]] = (
        *("meeting", "attendance", "guest", "agenda_item", "school_update", "news", "meeting_decision", "task"),
        *("task_progress", "clinic", "wellbeing", "framework"),
    )

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._sheet = sheet = MeetingSheet(desk, saving, self.stage, self)
        self._chosen = HERE
        self._sought: RecordPlace | None = None
        self._list = RowList("Blocks of the meeting")
        self._title, self._led = text("", "heading"), text("", "muted")
        self._curtains = {
            "clinic": Curtain(CardsPart(sheet, clinic_card(sheet), clinic_rows)),
            "wellbeing": Curtain(RoundPart(sheet)),
        }
        self._parts: dict[Part, AttendancePart | CarriedPart | UpdatesPart | CardsPart[Reading] | Curtain] = {
            "here": AttendancePart(sheet),
            "carried": CarriedPart(sheet),
            "updates": UpdatesPart(sheet),
            "news": CardsPart(sheet, news_card(sheet), news_rows),
            "guests": CardsPart(sheet, guest_card(sheet), guest_rows),
            "decisions": CardsPart(sheet, decision_card(sheet), decision_rows),
            "tasks": CardsPart(sheet, task_card(sheet), task_rows),
            "clinic": self._curtains["clinic"],
            "wellbeing": self._curtains["wellbeing"],
        }
        self._notes = Field(sheet, "agenda_item", "discussed", LongText(fewest_lines=6))
        self._line = QuickLine(sheet)
        self._way = QPushButton("")
        parts = vbox(self._title, self._led, flow(self._way), *self._parts.values(), self._notes, STRETCH, gap=GAP)
        panes = ListBeside(self._list, scrolled(column(parts)))
        self._whole = QStackedWidget()
        shown = QWidget()
        layout = vbox(panes, self._line, gap=0)
        layout.setStretch(0, 1)
        shown.setLayout(layout)
        for page in (QWidget(), shown):
            self._whole.addWidget(page)
        self.setLayout(vbox(self._whole))
        self._connect()

    def refresh(self) -> None:
        """Read the meeting again."""
        place = self.place
        if place is not None:
            self.desk.read(lambda workspace: read_meeting(workspace, place), self._show)

    def begin(self) -> None:
        """Put the keyboard into the list of blocks."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def visit(self, within: Hashable) -> None:
        """Show a block, something in it, or a very field."""
        if isinstance(within, RecordPlace):
            self._sought = within
            self._go_to_sought()

    def flush(self) -> None:
        """Write what was typed; a line that is half typed is kept as it is."""
        super().flush()
        self._line.flush()

    @property
    def _blocks(self) -> tuple[Block, ...]:
        return blocks(self._sheet.reading)

    @property
    def _block(self) -> Block:
        return next((each for each in self._blocks if each.key == self._chosen), self._blocks[0])

    def _connect(self) -> None:
        self._list.chosen.connect(self._turn_to)
        self._list.entered.connect(self._begin_block)
        self._line.kept.connect(self._seek)
        self._way.clicked.connect(self._go_on)
        for curtain in self._curtains.values():
            curtain.opened.connect(lambda: self._line.belong_to(self._block, is_open=True))
        others = {"Alt+Down": partial(self._step, 1), "Alt+Up": partial(self._step, -1)}
        acts: dict[str, Callable[[], None]] = {"Ctrl+J": self._line.begin, "Esc": self.begin, **others}
        acts |= {f"Alt+{letter}": partial(self._turn_by, letter) for letter in (*FIGURES, *LETTERS.values())}
        for keys, act in acts.items():
            shortcut = QShortcut(QKeySequence(keys), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _show(self, reading: Reading) -> None:
        if reading.prepared.meeting.place != self.place:
            return  # another meeting was opened meanwhile
        if self._sheet.is_read and self._sheet.place != self.place:
            self._chosen = HERE
        self._sheet.show(reading)
        self._list.show_rows(list(block_rows(reading)), self._block.key)
        self._fill()
        is_first = self._whole.currentIndex() == 0
        self._whole.setCurrentIndex(1)
        self._go_to_sought()
        if is_first:
            self.take_keyboard()

    def _fill(self) -> None:
        block = self._block
        self._chosen = block.key
        self._sheet.stand(RecordPlace(block.key))
        self._title.setText(block.title)
        self._led.setText(self._about(block))
        self._led.setVisible(bool(self._led.text()))
        self._way.setText(f"{self.desk.said(block.way.title)}…" if block.way else "")
        self._way.setVisible(block.way is not None)
        for part, shown in self._parts.items():
            shown.setVisible(part == block.part)
        if block.part:
            self._parts[block.part].fill()
        self._notes.setVisible(block.has_notes)
        if block.item is not None and block.has_notes:
            self._notes.fill(block.item.record, block.item.discussed or None)
        curtain = self._curtains.get(block.part)
        self._line.belong_to(block, is_open=curtain is None or curtain.is_open)

    def _about(self, block: Block) -> str:
        if block.item is None:
            return ""
        focus = self._sheet.minutes.meeting.meeting_focus if block.item.standing == "focus" else ""
        return "  ·  ".join(filter(None, (focus, block.item.led_by_whom)))

    def _go_on(self) -> None:
        if self._block.way is not None:
            self.led.emit(StagePlace(self._sheet.place, self._block.way.key))

    def _turn_to(self, key: str) -> None:
        if key == self._chosen:
            return
        super().flush()
        self._line.finish()
        for curtain in self._curtains.values():
            curtain.close_again()
        self._chosen = key
        self._fill()

    def _turn_by(self, letter: str) -> None:
        block = next((each for each in self._blocks if each.letter == letter), None)
        if block is not None:
            self._lead_to(block)

    def _step(self, by: int) -> None:
        keys = [each.key for each in self._blocks]
        place = keys.index(self._block.key) + by
        if 0 <= place < len(keys):
            self._lead_to(self._blocks[place])

    def _lead_to(self, block: Block) -> None:
        self._turn_to(block.key)
        self._list.show_rows(list(block_rows(self._sheet.reading)), block.key)
        self._begin_block()

    def _begin_block(self) -> None:
        block = self._block
        if block.part in _BY_KEYS:
            self._parts[block.part].begin()
        else:
            self._line.begin()

    def _seek(self, record: str) -> None:
        part = _STANDS_IN.get(kind_of(record))
        if part is not None:
            self._parts[part].seek(record)

    def _go_to_sought(self) -> None:
        # The meeting may have been opened just now, and then there is nothing to go to before it is read.
        if self._sought is None or not self._sheet.is_read or self._sheet.place != self.place:
            return
        sought, self._sought = self._sought, None
        part = _STANDS_IN.get(kind_of(sought.record))
        wanted = sought.record if kind_of(sought.record) == "agenda_item" else sought.block
        block = next((each for each in self._blocks if each.key == wanted or (part and each.part == part)), None)
        if block is None:
            return
        self._turn_to(block.key)
        self._list.show_rows(list(block_rows(self._sheet.reading)), block.key)
        if part == block.part and block.part:
            self._parts[block.part].seek(sought.record)
            if sought.field:
                self._parts[block.part].begin(sought.field)
        elif sought.field:
            self._notes.go()
