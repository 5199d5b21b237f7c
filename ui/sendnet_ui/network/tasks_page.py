"""What meetings gave this school to do: the soonest first, how each goes in one key, into the plan in one step."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from sendnet_desktop.challenge_days.recommendations import Taken
from sendnet_desktop.changes import Changes
from sendnet_desktop.ids import kind_of
from sendnet_desktop.meetings.choices import TASK_STATES
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.layouts import GAP, text, vbox
from sendnet_ui.network.part_page import PartPage
from sendnet_ui.network.places import CardPlace
from sendnet_ui.network.rows import task_rows
from sendnet_ui.network.sheet import NetworkSheet, Reading, read_network
from sendnet_ui.network.task_card import TaskCard
from sendnet_ui.plans.places import Entry as PlanEntry
from sendnet_ui.plans.places import PriorityPlace
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.shell.desk import Desk
from sendnet_ui.tables.listing import Listing
from sendnet_ui.tables.listings import TASKS

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_NONE: Final = "Nothing to do from any meeting. What a meeting agrees comes here with the trust’s next file."
_KEYS: Final = "In the list: 1 not started, 2 begun, 3 done, 4 cannot be done. Enter goes into the form."
_MOST_ROWS: Final = 9


class TasksPage(PartPage):
    """What we have to do."""

    part: ClassVar[str] = "tasks"
    concerns: ClassVar[tuple[str, ...]] = ("task", "task_progress", "meeting", "priority", "action")

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._sheet = NetworkSheet(desk, saving, self)
        self._chosen = ""
        self._sought: CardPlace | None = None
        self._list, self._card = RowList("What we have to do", _MOST_ROWS), TaskCard(self._sheet)
        self._none, self._keys = text(desk.said(_NONE), "muted"), text(_KEYS, "small")
        self.setLayout(vbox(self._none, self._list, self._keys, self._card, gap=GAP))
        for part in (self._none, self._list, self._keys, self._card):
            part.hide()  # until it is known which of them there is to see
        self._connect()

    def refresh(self) -> None:
        """Read what is to be done."""
        self.desk.read(read_network, self._show)

    def begin(self) -> None:
        """Put the keyboard into the list."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def visit(self, within: Hashable) -> None:
        """Show an action, or a field of how it goes; it may not have been read yet."""
        if isinstance(within, CardPlace):
            self._sought = within
            self._go_to_sought()

    def listings(self) -> tuple[Listing, ...]:
        """Return what this school has to do."""
        return (TASKS,)

    def _connect(self) -> None:
        self._list.chosen.connect(self._choose)
        self._list.entered.connect(self._card.begin)
        self._list.moved.connect(lambda *_: self.desk.notices.said.emit("The soonest due stands first."))
        for figure, state in enumerate(TASK_STATES, 1):
            key = QShortcut(QKeySequence(str(figure)), self._list, partial(self._say_state, state))
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._card.priority_wanted.connect(self._make_priority)
        self._card.action_wanted.connect(self._make_action)
        self._card.taken_out.connect(self._take_out)
        self._card.taken_wanted.connect(self._go_to_plan)

    def _show(self, reading: Reading) -> None:
        self._sheet.show(reading)
        records = [each.record for each in reading.tasks]
        if self._chosen not in records:
            self._chosen = records[0] if records else ""
        self._none.setVisible(not records)
        for part in (self._list, self._keys, self._card):
            part.setVisible(bool(records))
        self._fill()
        self._go_to_sought()

    def _fill(self) -> None:
        reading = self._sheet.reading
        self._list.show_rows(list(task_rows(reading)), self._chosen)
        task = reading.task(self._chosen)
        if task is not None:
            self._sheet.page = self.here(CardPlace(task.record))
            self._card.fill(task, reading)

    def _choose(self, record: str) -> None:
        self._card.flush()
        self._chosen = record
        self._fill()

    def _go_to_sought(self) -> None:
        if self._sought is None or not self._sheet.is_read or self._sheet.reading.task(self._sought.record) is None:
            return
        sought, self._sought = self._sought, None
        self._choose(sought.record)
        if sought.field:
            self._card.begin(sought.field)
        else:
            self.begin()

    def _say_state(self, state: str) -> None:
        if self._chosen:
            self._card.state.editor.set_value(state)
            self._card.state.editor.changed.emit(state)
            self.desk.notices.said.emit(f"{TASK_STATES[state]}.")

    def _make_priority(self) -> None:
        self._do("Made a priority.", lambda workspace, task: workspace.meetings.at_school.tasks.make_priority(task)[1])

    def _make_action(self, priority: str) -> None:
        self._do(
            "Made an action of the priority.",
            lambda workspace, task: workspace.meetings.at_school.tasks.make_action(task, priority)[1],
        )

    def _take_out(self) -> None:
        self._do("Taken out of the plan.", lambda workspace, task: workspace.meetings.at_school.tasks.take_out(task))

    def _do(self, words: str, verb: "Callable[[Workspace, str], Changes]") -> None:
        task = self._chosen
        self.flush()
        self.saving.do(words, lambda workspace: verb(workspace, task), self.here(CardPlace(task)), offer_undo=True)

    def _go_to_plan(self, taken: Taken) -> None:
        is_priority = kind_of(taken.record) == "priority"
        place = PriorityPlace(taken.record) if is_priority else PlanEntry("action", taken.record, "what")
        self.desk.wanted.emit("priorities", place)
