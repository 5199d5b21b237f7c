"""What earlier meetings agreed, and how it goes: as schools say, and as this meeting hears."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.clock import day_written
from sendnet_desktop.meetings.choices import TASK_STATES
from sendnet_desktop.meetings.minutes.carrying import Carried
from sendnet_ui.forms.layouts import GAP, text, vbox
from sendnet_ui.meetings.minutes.marking import MarkButtons, MarkList
from sendnet_ui.meetings.sheet import MeetingSheet, Reading
from sendnet_ui.plans.rows import Row

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_MOST_ROWS = 6


def carried_rows(reading: Reading) -> Iterator[Row]:
    """Yield what earlier meetings agreed, each with how it goes."""
    for each in reading.prepared.carried:
        task = each.task
        due = f"by {day_written(task.task_due)}" if task.task_due else ""
        yield Row(
            task.record,
            "",
            task.task or "Not said yet",
            "  ·  ".join(filter(None, (reading.minutes.owner(task), due))),
            _standing(each),
            is_pressing=each.is_open and bool(task.task_due) and task.task_due < reading.today,
            is_done=not each.is_open,
            disagrees=bool(task.disagreements),
            shape="circle",
        )


class CarriedPart(QWidget):
    """A figure says how an action goes, as the meeting hears."""

    def __init__(self, sheet: MeetingSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._list = MarkList("Actions carried over", TASK_STATES, _MOST_ROWS)
        self._none = text("Earlier meetings left nothing open.", "muted")
        self._buttons = MarkButtons(TASK_STATES, self._list)
        self.setLayout(vbox(self._none, self._buttons, self._list, gap=GAP))
        self._list.marked.connect(self._mark)

    def fill(self) -> None:
        """Show what was read last."""
        rows = list(carried_rows(self._sheet.reading))
        self._list.show_rows(rows, self._list.key or next((row.key for row in rows), ""))
        self._none.setVisible(not rows)
        for part in (self._list, self._buttons):
            part.setVisible(bool(rows))

    def begin(self, _field: str = "") -> None:
        """Put the keyboard into the list."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def seek(self, record: str) -> None:
        """Choose an action."""
        self._list.show_rows(list(carried_rows(self._sheet.reading)), record)

    def _mark(self, record: str, state: str | None) -> None:
        task = next(each.task for each in self._sheet.reading.prepared.carried if each.task.record == record)

        def hear(workspace: "Workspace") -> Changes:
            return workspace.meetings.minutes.hear_of(task, state)

        self._sheet.do(f"{TASK_STATES[state]}." if state else "Taken back.", hear)


def _standing(each: Carried) -> str:
    heard = TASK_STATES.get(each.task.task_state, "")
    if each.asked > 1:
        schools = f"Done at {each.done} of {each.asked} schools"
        return f"{heard}  ·  {schools}" if heard else schools
    said = (going.state for org, going in each.task.progress.items() if each.task.is_for(org))
    return heard or TASK_STATES[next(said, "open")]
