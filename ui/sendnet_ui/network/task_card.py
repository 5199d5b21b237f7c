"""The form of an action that a meeting gave this school: what it is, how it goes, and what of the plan it became."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.clock import day_written
from sendnet_desktop.meetings.at_school.carrying_out import progress_cell
from sendnet_desktop.meetings.at_school.values import Progress, Task
from sendnet_desktop.meetings.choices import TASK_STATES, TO_EVERY_SCHOOL
from sendnet_ui.evaluations.fields import ONE_OF, Field
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, flow, hbox, text, vbox
from sendnet_ui.forms.words import LongText
from sendnet_ui.network.sheet import NetworkSheet, Reading
from sendnet_ui.network.told import ToldLines
from sendnet_ui.network.wording import due_words
from sendnet_ui.plans.wording import UNTITLED

_CHOOSE = "Choose a priority"


class TaskCard(QFrame):
    """Built once, and filled with whichever is chosen."""

    priority_wanted = Signal()
    """A priority is to be made of it."""
    action_wanted = Signal(str)
    """It is to be an action of the priority of this record."""
    taken_out = Signal()
    """What it became is to leave the plan."""
    taken_wanted = Signal(object)
    """The person wants to see what it became; carries what is ``Taken``."""

    def __init__(self, sheet: NetworkSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._sheet, self._progress = sheet, Progress()
        self._title, self._due, self._facts = text("", "subheading"), text("", "muted"), ToldLines()
        states = Choice([Option(each, words) for each, words in TASK_STATES.items()], can_clear=True)
        self.state = Field(sheet, "task_progress", "task_state", states, ONE_OF, offers_history=False)
        self._note = Field(sheet, "task_progress", "task_note", LongText(fewest_lines=2))
        self._taken, self._go = text(""), QPushButton("Go there")
        self._out = QPushButton("Take it out of the plan", flat=True)
        self._untaken, self._in_plan = QWidget(), QWidget()
        self._make = QPushButton("Make it a priority")
        self._priorities = DropDown({}, _CHOOSE)
        self._priorities.introduce("The priority under which it becomes an action")
        self._priorities.control.setProperty("unlabelled", "its first line says what it is for")
        self._add = QPushButton("Make it an action of this priority")
        self.setLayout(self._laid_out())
        self._make.clicked.connect(self.priority_wanted)
        self._add.clicked.connect(self._ask_action)
        self._priorities.changed.connect(self._offer_action)
        self._out.clicked.connect(self.taken_out)
        self._go.clicked.connect(lambda: self.taken_wanted.emit(self._progress.taken))

    def fill(self, task: Task, reading: Reading) -> None:
        """Show an action."""
        self._progress = task.at(reading.org)
        self._title.setText(task.task)
        self._due.setText(due_words(task, reading.org, reading.today))
        self._due.setVisible(bool(self._due.text()))
        self._facts.fill(_facts(task, reading))
        record = progress_cell(reading.org, task, "").record
        self.state.fill(record, self._progress.task_state or None)
        self._note.fill(record, self._progress.task_note or None)
        self._show_taken(reading)

    def begin(self, field: str = "") -> None:
        """Put the keyboard into a field, or into how it goes."""
        (self._note if field == "task_note" else self.state).go()

    def flush(self) -> None:
        """Write what was typed, before the form shows something else."""
        for field in (self.state, self._note):
            field.editor.flush()

    def _laid_out(self) -> QVBoxLayout:
        self._untaken.setLayout(flow(self._make, self._priorities, self._add))
        ways = hbox(vbox(self._taken), self._go, self._out)
        ways.setStretch(0, 1)
        self._in_plan.setLayout(ways)
        return vbox(
            vbox(self._title, self._due, gap=GAP // 2),
            self.state,
            self._facts,
            self._note,
            text("In your priorities", "strong"),
            self._in_plan,
            self._untaken,
            gap=GAP * 2,
            margin=GAP * 2,
        )

    def _show_taken(self, reading: Reading) -> None:
        taken = self._progress.taken
        self._in_plan.setVisible(taken is not None)
        self._untaken.setVisible(taken is None)
        if taken is not None:
            standing = "Done" if taken.is_done else "Begun" if taken.has_begun else "Not begun"
            self._taken.setText(f"{taken.words or UNTITLED} ({standing})")
            self._go.setAccessibleName(f"Go to {taken.words or UNTITLED}")
        live = {each.record: each.title or UNTITLED for each in reading.plan.priorities if each.is_live}
        self._priorities.offer(live)
        for part in (self._priorities, self._add):
            part.setVisible(bool(live))
        self._offer_action()

    def _offer_action(self) -> None:
        self._add.setEnabled(self._priorities.value() is not None)

    def _ask_action(self) -> None:
        chosen = self._priorities.value()
        if chosen is not None:
            self.action_wanted.emit(chosen)


def _facts(task: Task, reading: Reading) -> list[tuple[str, str]]:
    meeting = reading.meeting(task.meeting)
    asked = reading.pack.by_id.get(task.task_about)
    area = next((each.title for each in reading.pack.areas if each.id == task.task_about), "")
    whose = "Every school" if task.for_school == TO_EVERY_SCHOOL else "Our school"
    said = (
        ("Who", ", ".join(filter(None, (task.task_role, whose)))),
        ("About", f"{task.task_about} {asked.text if asked else area}".strip()),
        ("How we will know it is done", task.task_shown_by),
        ("Agreed at", ", ".join(filter(None, (meeting.title, day_written(meeting.meets_on)))) if meeting else ""),
    )
    return [(name, words) for name, words in said if words]
