"""A person in the room of priorities: a real window on a real workspace, driven by keys."""

from evaluating import Person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.plans.values import Action, Plan, Priority
from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.plans.screen import PlanScreen


class Planner:
    """Somebody who plans."""

    def __init__(self, person: Person) -> None:
        self.person = person

    @property
    def screen(self) -> PlanScreen:
        """The room, which must be shown."""
        screen = self.person.window.screen_shown
        assert isinstance(screen, PlanScreen)
        return screen

    def arrive(self) -> None:
        """Go to the room."""
        self.person.window.go("priorities")
        self.person.wait()

    def press(self, *keys: str) -> None:
        """Press keys wherever the keyboard is, and wait for what comes of it."""
        self.person.press(*keys)
        self.person.wait()

    def type(self, words: str) -> None:
        """Type words wherever the keyboard is."""
        focused = self.person.window.focusWidget()
        assert isinstance(focused, QLineEdit | QPlainTextEdit), f"the keyboard is in {focused}"
        QTest.keyClicks(focused, words)

    def tab_to(self, name: str, *, back: bool = False) -> QWidget:
        """Press Tab until the keyboard is in what is called so."""
        for _ in range(120):
            focused = self.person.window.focusWidget()
            assert focused is not None
            if name in (focused.accessibleName(), getattr(focused, "text", str)()):
                return focused
            QTest.keyClick(focused, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
        message = f"Tab never comes to “{name}”"
        raise AssertionError(message)

    def add_actions(self, *whats: str) -> None:
        """Write actions one after the other into the line that adds them."""
        self.screen._page.actions_part._adding.line.setFocus()
        for what in whats:
            self.type(what)
            self.press("Return")

    def field(self, name: str, record: str = "") -> Field:
        """Return the field of this name that is shown, of this record if one is given."""
        fields = [each for each in self.screen._page.findChildren(Field) if each.name == name and each.isVisible()]
        return next(each for each in fields if not record or each.place.record == record)  # type: ignore[union-attr]  # every field shown has a place

    def write(self, name: str, words: str) -> None:
        """Type over what a field says, and leave it."""
        control = self.field(name).editor.control
        control.setFocus()
        assert isinstance(control, QLineEdit | QPlainTextEdit)
        control.selectAll()
        QTest.keyClicks(control, words)
        self.screen._to_list()
        self.person.wait()

    def click(self, words: str) -> None:
        """Press a button of the room."""
        self.press_on(self.screen, words)

    def press_on(self, page: QWidget, words: str) -> None:
        """Press a button of any page."""
        buttons = page.findChildren(QAbstractButton)
        next(each for each in buttons if each.text() == words and each.isVisible()).click()
        self.person.wait()

    def plan(self) -> Plan:
        """Return what is on the disk."""
        return self.person.ask(lambda workspace: workspace.plans.current())

    def only(self) -> Priority:
        """Return the one priority there is."""
        (priority,) = self.plan().priorities
        return priority

    def whats(self) -> list[str]:
        """Return what the actions of the one priority are, in order."""
        return [action.what for action in self.only().actions]

    def rows(self) -> list[str]:
        """Return what a screen reader says of the rows at the left."""
        model = self.screen._contents.priorities.model()
        return [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]

    def merge(self, action: Action, field: str, value: str, who: str = "Ann Dale") -> None:
        """Let another person's words on an action arrive who saw something else."""

        def write(workspace: Workspace) -> Changes:
            workspace._journal.author = who
            try:
                return workspace.plans.change_action(action.record, field, value, shown="what nobody here has seen")
            finally:
                workspace._journal.author = "Jo Bell"

        self.person.desk.bulletin.changed.emit(self.person.ask(write))
        self.person.wait()


def with_a_plan(workspace: Workspace) -> Changes:
    """Make a live priority of B3, begun long ago, with three actions."""
    record, changes = workspace.plans.from_statement("B3")
    changes |= workspace.plans.change_priority(record, "stage", "live")
    changes |= workspace.plans.change_priority(record, "begins", "2020-09-01")
    for what in ("Agree the signs", "Brief all tutors", "Ask the families"):
        changes |= workspace.plans.add_action(record, what)[1]
    return changes
