"""A trust's lead in the room of network meetings: a real window on the data of an office, driven by keys."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from evaluating import strike
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot
from waiting import wait_until_idle

from sendnet_desktop.meetings.minutes.values import Minutes
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.meetings.minutes.page import MeetPage
from sendnet_ui.meetings.preparing.page import PreparePage
from sendnet_ui.meetings.screen import MeetingsScreen
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.rooms import rooms_for
from sendnet_ui.shell.window import MainWindow

T = TypeVar("T")

_ROUNDS = 5
"""In how many rounds of the event loop a layout inside layouts has found its sizes."""


class Chair:
    """A trust's lead who chairs, talks and types at once."""

    def __init__(self, desk: Desk, qtbot: QtBot, folder: Path) -> None:
        self.desk, self.qtbot = desk, qtbot
        desk.jobs.open(lambda: Workspace.opening(folder), lambda _: None)
        self.wait()
        places = QSettings(str(folder.parent / "places.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(desk, rooms_for("trust"), places)
        self.window.resize(1366, 738)
        self.window.show()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.window.go("meetings")
        self.wait()

    @property
    def screen(self) -> MeetingsScreen:
        """The room."""
        screen = self.window.screen_shown
        assert isinstance(screen, MeetingsScreen)
        return screen

    @property
    def preparing(self) -> PreparePage:
        """The first stage, which must be shown."""
        page = self.screen._page
        assert isinstance(page, PreparePage)
        return page

    @property
    def meeting(self) -> MeetPage:
        """The second stage, which must be shown."""
        page = self.screen._page
        assert isinstance(page, MeetPage)
        return page

    @property
    def place(self) -> MeetingPlace:
        """The meeting that is open."""
        page = self.screen._page
        assert page is not None
        assert page.place is not None
        return page.place

    def wait(self) -> None:
        wait_until_idle(self.desk.jobs)
        for _ in range(_ROUNDS):
            QApplication.processEvents()

    def press(self, *keys: str) -> None:
        for key in keys:
            strike(self.window, key)
        self.wait()

    def type(self, words: str) -> None:
        QTest.keyClicks(self.window.focusWidget(), words)

    def write(self, *lines: str) -> None:
        """Write lines where the keyboard is, each ended by Enter."""
        for line in lines:
            self.type(line)
            self.press("Return")

    def click(self, words: str) -> None:
        """Press a button with the mouse, by the beginning of its words."""
        buttons = self.window.findChildren(QAbstractButton)
        shown = [each for each in buttons if each.isVisible() and each.isEnabled() and each.text().startswith(words)]
        assert shown, f"no button says “{words}”"
        shown[0].click()
        self.wait()

    def field(self, name: str) -> Field:
        """Return a field that is shown."""
        return next(each for each in self.screen.findChildren(Field) if each.name == name and each.isVisible())

    def fill(self, name: str, words: str) -> None:
        """Type into a field, and leave it."""
        control = self.field(name).editor.control
        control.setFocus()
        assert isinstance(control, QLineEdit | QPlainTextEdit)
        control.selectAll()
        self.type(words)
        self.field(name).editor.flush()
        self.wait()

    def words(self) -> str:
        """Return everything that the room says."""
        return "\n".join(each.text() for each in self.screen.findChildren(QLabel) if each.isVisible())

    def ask(self, work: Callable[[Workspace], T]) -> T:
        answers: list[T] = []
        self.desk.jobs.ask(work, answers.append)
        self.wait()
        return answers[0]

    def minutes(self) -> Minutes:
        """Return the minutes of the open meeting as they are kept."""
        place = self.place
        return self.ask(lambda workspace: workspace.meetings.minutes.of(place))

    def plan(self, day: str = "12 October 2099") -> None:
        """Plan a meeting by keys."""
        self.press("Ctrl+N")
        self.type(day)
        self.press("Return")

    def meet(self) -> None:
        """Go on to the second stage."""
        self.press("Ctrl+PageDown")

    def close(self) -> None:
        self.window.close()
        self.wait()
