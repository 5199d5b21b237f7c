"""The stage of capture: one section's items at a time, in the order in which a reviewer walks through the school."""

from collections.abc import Hashable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from sendnet_desktop.visits.capture.values import Round
from sendnet_desktop.visits.choices import ONCE
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.layouts import text, vbox
from sendnet_ui.shell.desk import Desk
from sendnet_ui.visits.capture.bar import Bar
from sendnet_ui.visits.capture.items import ItemsPart
from sendnet_ui.visits.capture.jot_box import JotBox
from sendnet_ui.visits.capture.jots import JotsPart
from sendnet_ui.visits.capture.key_help import CaptureKeys
from sendnet_ui.visits.capture.places import Standing
from sendnet_ui.visits.capture.reading import Reading, read_capture
from sendnet_ui.visits.capture.sheet import STAGE, CaptureSheet
from sendnet_ui.visits.capture.tools import Tools
from sendnet_ui.visits.capture.unseen import UnseenPart
from sendnet_ui.visits.capture.where import WherePart, questions
from sendnet_ui.visits.capture.who import WhoPart
from sendnet_ui.visits.stage_page import StagePage

if TYPE_CHECKING:
    from sendnet_desktop.changes import Changes
    from sendnet_desktop.workspace import Workspace

_NO_LETTER: Final = "Every letter is followed. Go on in one of the trails, or to the next section."
_NEXT_SECTION: Final = {".": 1, ",": -1}


class CapturePage(StagePage):
    """What a reviewer captures, as it is seen."""

    stage = STAGE
    concerns = ("visit", "reviewer", "round", "observation", "theme", "jot", "picture", "document")

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._sheet = CaptureSheet(desk, saving, self)
        self._sought: Hashable = None
        self._came_from: QWidget | None = None
        self._bar, self._items, self._where = Bar(self._sheet), ItemsPart(self._sheet), WherePart()
        self._jots, self._unseen, self._who = JotsPart(self._sheet), UnseenPart(), WhoPart()
        self._jot = JotBox(self._sheet)
        self._on_paper = text("", "strong")
        self._pages = QStackedWidget()
        for page in (QWidget(), self._items, self._where, self._unseen, self._jots, self._who):
            self._pages.addWidget(page)
        self.tools = self._tools = Tools(self._sheet)
        layout = vbox(self._bar, self._on_paper, self._jot, self._pages, gap=0)
        layout.setStretch(3, 1)
        self._on_paper.setContentsMargins(32, 0, 32, 0)
        self.setLayout(layout)
        self._connect()

    def refresh(self) -> None:
        """Read the day again."""
        place = self.place
        if place is not None:
            self.desk.read(lambda workspace: read_capture(workspace, place), self._show)

    def visit(self, within: Hashable) -> None:
        """Show where somebody stood, or what was captured, by its record."""
        self._sought = within
        self._go_to_sought()

    def begin(self) -> None:
        """Put the keyboard where the reviewer goes on."""
        if self._sheet.is_read:
            self._begin()

    def flush(self) -> None:
        """Keep whatever is written on the way."""
        if self._sheet.is_read:
            self._jot.flush()
            self._items.flush()
        super().flush()

    def ask_print(self) -> None:
        """Ask for the checklist as a form for paper."""
        self._tools.print_blank()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().lower()
        acts = {"n": self._move_on, "j": self._jot_down, "u": self._show_unseen, "k": self._show_jots}
        is_free = self._sheet.is_read and self._pages.currentWidget() is self._items
        if is_free and letter in acts and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            acts[letter]()
        elif letter in _NEXT_SECTION and (is_free or self._pages.currentWidget() is self._where):
            self._step_section(_NEXT_SECTION[letter])
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self._bar.section_wanted.connect(self._go_to_section)
        self._bar.round_wanted.connect(lambda key: self._go(replace(self._sheet.standing, round=key, item="")))
        self._bar.wanted.connect(self._open)
        self._items.moved_on.connect(self._move_on)
        self._items.taken_away.connect(self._sheet.take_round_away)
        self._items.section_done.connect(lambda: self._step_section(1))
        self._where.begun.connect(self._begin_round)
        self._where.left.connect(self._leave_where)
        self._unseen.sought.connect(self._go_to_item)
        for part in (self._unseen, self._jots):
            part.left.connect(self._show_items)
        self._jot.left.connect(self._come_back)
        self._who.chosen.connect(self._take_part)
        self._tools.writer_chosen.connect(self._write_for)
        for keys, act in (("Ctrl+J", self._jot_down), ("Ctrl+N", self._move_on)):
            shortcut = QShortcut(QKeySequence(keys), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _show(self, reading: Reading) -> None:
        is_other = not self._sheet.is_read or self._sheet.reading.visit.place != reading.visit.place
        self._sheet.take_in(reading)
        if is_other or not self._sheet.standing.writer:
            self._arrive(reading)
        self._tools.fill()
        self._bar.setVisible(bool(self._sheet.standing.writer))
        if not self._sheet.standing.writer:
            is_asked = self._pages.currentWidget() is self._who
            self._who.fill(reading.visit, reading.person)
            self._turn(self._who)
            if not is_asked:
                self._who.begin()
            return
        self._fill()
        shown = self._pages.currentWidget()
        if shown is self._items and not self._sheet.has_round:  # it was taken back
            self._go(self._sheet.standing_in(self._sheet.section.id))
        elif self._pages.currentIndex() == 0 or shown is self._who:
            self._show_items()
        self._go_to_sought()

    def _arrive(self, reading: Reading) -> None:
        self._sheet.on_paper = False
        writer = reading.me.key if reading.me else ""
        section, round_ = reading.reached(writer) if writer else ("", "")
        self._sheet.stand(Standing(writer, section, round_))

    def _fill(self) -> None:
        self._bar.fill()
        member = self._sheet.reading.visit.reviewer(self._sheet.standing.writer)
        self._on_paper.setVisible(self._sheet.on_paper)
        self._on_paper.setText(
            f"Keying in the paper sheet of {member.called if member else ''}: figures answer, Tab passes over. It"
            " carries no times."
        )
        if self._sheet.has_round:
            self._items.fill()
        self._unseen.fill(self._sheet.reading)
        self._jots.fill()

    def _turn(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)

    def _begin(self) -> None:
        page = self._pages.currentWidget()
        if page is self._who:
            self._who.begin()
        elif page is self._items:
            self._items.begin(self._sheet.standing.item)

    def _show_items(self) -> None:
        if self._sheet.has_round:
            self._items.fill()
            self._turn(self._items)
            self._items.begin(self._sheet.standing.item)
        else:
            self._ask_where()

    def _go(self, standing: Standing) -> None:
        self.flush()
        self._sheet.stand(standing)
        self._bar.fill()
        self._show_items()

    def _go_to_section(self, key: str) -> None:
        self._go(self._sheet.standing_in(key))

    def _go_to_item(self, item: str) -> None:
        self._go(self._sheet.standing_at(item))

    def _step_section(self, by: int) -> None:
        there = self._sheet.stepped(by)
        if there is not None:
            self._go(there)
        elif by > 0:
            self._show_unseen()

    def _move_on(self) -> None:
        if not self._sheet.is_read or not self._sheet.standing.writer:
            return
        if self._sheet.section.repeat == ONCE:
            self._step_section(1)
        else:
            self.flush()
            self._ask_where()

    def _ask_where(self) -> None:
        section = self._sheet.section
        asked = questions(self._sheet.reading, section, self._sheet.standing.writer)
        if not asked:
            self.desk.notices.said.emit(_NO_LETTER)
            return
        self._turn(self._where)
        self._where.ask(section.repeat, asked)

    def _leave_where(self) -> None:
        there = self._sheet.standing if self._sheet.has_round else self._sheet.nearest_before()
        if there is not None:
            self._go(there)
        else:
            self._show_unseen()

    def _begin_round(self, said: Round) -> None:
        place, standing, on_paper = self._sheet.reading.visit.place, self._sheet.standing, self._sheet.on_paper
        begun = replace(said, section=self._sheet.section.id, reviewer=standing.writer)

        def begin(workspace: "Workspace") -> "Changes":
            return workspace.visits.capture.begin_round(
                place,
                begun.section,
                begun.reviewer,
                key=begun.key,
                on_paper=on_paper,
                year_group=begun.year_group,
                subject=begun.subject,
                letter=begun.letter,
                looked_at=begun.looked_at,
            )[1]

        self._sheet.show(self._sheet.reading.with_round(begun))
        self._sheet.stand(Standing(begun.reviewer, begun.section, begun.key))
        self._sheet.do(f"Begun: {begun.called}.", begin)
        self._go(self._sheet.standing)

    def _open(self, way: str) -> None:
        if way == "keys":
            CaptureKeys(self.window()).open()
            return
        {"jot": self._jot_down, "unseen": self._show_unseen, "jots": self._show_jots}[way]()

    def _show_unseen(self) -> None:
        self._remember()
        self._turn(self._unseen)
        self._unseen.begin()

    def _show_jots(self) -> None:
        self._remember()
        self._jots.fill()
        self._turn(self._jots)
        self._jots.begin()

    def _jot_down(self) -> None:
        if not self._sheet.is_read or not self._sheet.standing.writer:
            return
        self._remember()
        focused = self.window().focusWidget()
        if self._jot.isHidden():
            self._came_from = focused
        self._jot.begin()

    def _come_back(self) -> None:
        if (there := self._came_from) is not None and self.isAncestorOf(there) and there.isVisible():
            there.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._pages.currentWidget() is self._items:
            self._items.begin(self._sheet.standing.item)

    def _remember(self) -> None:
        row = self._items.row
        if row is not None:
            self._sheet.stand(replace(self._sheet.standing, item=row.item.id))

    def _take_part(self, reviewer: str) -> None:
        place = self._sheet.reading.visit.place
        self._sheet.do("It is known who you are.", lambda workspace: workspace.visits.days.take_part(place, reviewer))

    def _write_for(self, writer: str, on_paper: bool) -> None:
        self.flush()
        self._sheet.on_paper = on_paper
        self._go(Standing(writer, *self._sheet.reading.reached(writer)))
        self._fill()

    def _go_to_sought(self) -> None:
        if self._sought is None or not self._sheet.is_read or not self._sheet.standing.writer:
            return
        sought, self._sought = self._sought, None
        if isinstance(sought, str) and sought in {each.record for each in self._sheet.reading.captured.loose_jots()}:
            self._show_jots()
        elif isinstance(sought, str):
            sought = self._sheet.reading.standing_of(sought)
        if isinstance(sought, Standing) and sought != self._sheet.standing:
            if sought.writer != self._sheet.standing.writer:
                me = self._sheet.reading.me
                self._sheet.on_paper = me is None or me.key != sought.writer
            self._go(sought)
            self._fill()
