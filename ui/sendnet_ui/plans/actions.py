"""The actions of a priority: a list that keys work in, a line that adds to it, and the form of the one chosen."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.plans.values import Priority
from sendnet_ui.forms.adding_line import AddingLine
from sendnet_ui.forms.layouts import GAP, hbox, text, vbox
from sendnet_ui.plans.action_form import ActionForm
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import action_rows, moved
from sendnet_ui.plans.sheet import PlanSheet

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_MOST_ROWS: Final = 7
_NONE: Final = "No actions yet. Write the first one below: small enough that somebody can begin on Monday."


class ActionsPart(QWidget):
    """What is done about the priority shown."""

    def __init__(self, sheet: PlanSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._priority: Priority | None = None
        self._chosen = self._added = ""
        self._count = text("", "muted")
        self._list = RowList("Actions", _MOST_ROWS)
        self._none = text(_NONE, "muted")
        self._adding = AddingLine("Add an action: what is to be done, then Enter")
        self._form = ActionForm(sheet)
        head = hbox(text("Actions", "subheading"), self._count)
        head.setStretch(1, 1)
        self.setLayout(vbox(head, self._none, self._list, self._adding, self._form, gap=GAP))
        self._connect()

    @property
    def chosen(self) -> str:
        """The record of the action that is chosen; empty where there is none."""
        return self._chosen

    def fill(self, priority: Priority) -> None:
        """Show the actions of a priority."""
        if self._priority is not None and priority.record != self._priority.record:
            self._form.flush()
            self._adding.line.clear()
        self._priority = priority
        records = [action.record for action in priority.actions]
        if self._added in records:
            self._chosen, self._added = self._added, ""
        if self._chosen not in records:
            self._chosen = records[0] if records else ""
        done = sum(action.is_done for action in priority.actions)
        self._count.setText(f"{done} of {len(records)} done" if records else "")
        self._none.setVisible(not records)
        self._list.setVisible(bool(records))
        self._form.setVisible(bool(records))
        self._show_rows()
        self._show_form()

    def choose(self, record: str) -> None:
        """Show an action's form; what was being typed is written first."""
        self._form.flush()
        self._chosen = record
        if self._priority is not None:
            self._show_rows()
            self._show_form()

    def begin(self) -> None:
        """Put the keyboard into the list, or where the first action is written."""
        if self._chosen:
            self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._adding.begin()

    def _connect(self) -> None:
        self._list.chosen.connect(self.choose)
        self._list.entered.connect(self._form.begin)
        self._list.moved.connect(self._move)
        self._list.removed.connect(self._take_away)
        self._form.removed.connect(lambda: self._take_away(self._chosen))
        self._adding.taken.connect(self._make)

    def _show_rows(self) -> None:
        assert self._priority is not None
        self._list.show_rows(list(action_rows(self._priority, self._sheet.plan)), self._chosen)

    def _show_form(self) -> None:
        assert self._priority is not None
        action = next((each for each in self._priority.actions if each.record == self._chosen), None)
        if action is not None:
            self._form.fill(action, self._priority)

    def _make(self, what: str) -> None:
        assert self._priority is not None
        priority = self._priority.record

        def make(workspace: "Workspace") -> Changes:
            self._added, changes = workspace.plans.add_action(priority, what)
            return changes

        self._form.flush()
        self._sheet.saving.do("Action added.", make, self._sheet.page)

    def _move(self, record: str, before: str) -> None:
        assert self._priority is not None
        # Shown at once, since the next press of the key counts from there.
        self._priority = moved(self._priority, record, before)
        self._show_rows()
        self._sheet.saving.do("Action moved.", lambda workspace: workspace.plans.move(record, before), self._sheet.page)

    def _take_away(self, record: str) -> None:
        self._form.flush()
        keys = self._list.keys
        place = keys.index(record)
        rest = [*keys[place + 1 :], *reversed(keys[:place])]
        had_keyboard = self._form.isAncestorOf(self.window().focusWidget())
        self._chosen = rest[0] if rest else ""
        self._show_form()
        if had_keyboard:
            self.begin()
        self._sheet.saving.do(
            "Action removed.",
            lambda workspace: workspace.plans.remove_action(record),
            self._sheet.page,
            offer_undo=True,
        )
