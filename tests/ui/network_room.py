"""Somebody at a school in the room of network meetings: a real window on a real workspace, driven by keys."""

from datetime import date, timedelta
from typing import Final

from evaluating import Person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit

from sendnet_desktop.changes import Changes
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.network.part_page import PartPage
from sendnet_ui.network.screen import NetworkScreen
from sendnet_ui.plans.row_list import RowList

MEETING: Final = "meeting:next"
LATE: Final = "task:late"
LATER: Final = "task:later"
THEIRS: Final = "pool_entry:theirs"


class Networker:
    """A SENCO in the room."""

    def __init__(self, person: Person) -> None:
        self.person = person

    @property
    def screen(self) -> NetworkScreen:
        """The room, which must be shown."""
        screen = self.person.window.screen_shown
        assert isinstance(screen, NetworkScreen)
        return screen

    @property
    def page(self) -> PartPage:
        """The part that is shown."""
        page = self.screen._page
        assert page is not None
        return page

    def arrive(self) -> None:
        """Go to the room."""
        self.person.window.go("network")
        self.person.wait()

    def turn(self, part: str) -> None:
        """Choose a part in the list, with the arrow keys."""
        parts = self.screen._list
        parts.setFocus()
        for _ in range(len(parts.keys)):
            self.press("Up")
        for _ in range(parts.keys.index(part)):
            self.press("Down")
        assert parts.key == part

    def press(self, *keys: str) -> None:
        """Press keys wherever the keyboard is, and wait for what comes of it."""
        self.person.press(*keys)
        self.person.wait()

    def type(self, words: str) -> None:
        """Type words wherever the keyboard is."""
        focused = self.person.window.focusWidget()
        assert isinstance(focused, QLineEdit | QPlainTextEdit), f"the keyboard is in {focused}"
        QTest.keyClicks(focused, words)

    def click(self, words: str) -> None:
        """Press a button of the part with the mouse, by the beginning of its words."""
        buttons = self.screen.findChildren(QAbstractButton)
        shown = [each for each in buttons if each.isVisible() and each.isEnabled() and each.text().startswith(words)]
        assert shown, f"no button says “{words}”"
        shown[0].click()
        self.person.wait()

    def field(self, name: str) -> Field:
        """Return a field that is shown."""
        return next(each for each in self.page.findChildren(Field) if each.name == name and each.isVisible())

    def fill(self, name: str, words: str) -> None:
        """Type over what a field says, and leave it."""
        control = self.field(name).editor.control
        control.setFocus()
        assert isinstance(control, QLineEdit | QPlainTextEdit)
        control.selectAll()
        self.type(words)
        self.field(name).editor.flush()
        self.person.wait()

    def rows(self) -> list[str]:
        """Return what a screen reader says of the rows of the part's first list."""
        return _spoken(self.page.findChildren(RowList)[0])

    def parts(self) -> list[str]:
        """Return what a screen reader says of the parts."""
        return _spoken(self.screen._list)

    def words(self) -> str:
        """Return everything that the room says."""
        return "\n".join(each.text() for each in self.screen.findChildren(QLabel) if each.isVisible())


def _spoken(rows: RowList) -> list[str]:
    model = rows.model()
    return [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def tell(workspace: Workspace) -> Changes:
    """Let a meeting, two actions and another school's offer come, as the trust's file brings them."""
    permit, workspace._journal.permit = workspace._journal.permit, lambda _channel, _kind: None
    try:
        return workspace._journal.write(list(_told(workspace)))
    finally:
        workspace._journal.permit = permit


def _told(workspace: Workspace) -> list[Edit]:
    channel, today = f"all:{workspace._journal.clock.year()}", workspace.today()
    said = {
        MEETING: {
            "title": "Network meeting 2",
            "meets_on": _day(today, 9),
            "starts_at": "13:00",
            "held_in": "Trust office",
            "bring": "One plan without names",
        },
        LATER: {
            "meeting": "next",
            "task": "Publish the inclusion strategy.",
            "for_school": "every",
            "task_due": _day(today, 30),
        },
        LATE: {
            "meeting": "next",
            "task": "Send one plan as an example.",
            "for_school": workspace.profile.org,
            "task_role": "SENCO",
            "task_due": _day(today, -2),
            "task_about": "B4",
        },
        THEIRS: {"of_school": "elm0", "pool_side": "offer", "pooled": "Two places on our autism training"},
    }
    return [
        Edit(channel, record, field, value)
        for number, (record, fields) in enumerate(said.items())
        for field, value in {"_pos": f"{number:020d}", **fields}.items()
    ]


def _day(today: date, days: int) -> str:
    return (today + timedelta(days=days)).isoformat()
