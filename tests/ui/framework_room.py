"""A trust's SEND lead in the room of the framework: a real window on a real workspace, driven by keys."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from evaluating import strike
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from waiting import wait_until_idle

from sendnet_desktop.publishing.values import Draft
from sendnet_desktop.steps import Progress, Steps
from sendnet_desktop.workspace import Founding, Workspace
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.frameworks.screen import FrameworkScreen
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.rooms import rooms_for
from sendnet_ui.shell.window import MainWindow

T = TypeVar("T")

HARBOUR = Founding("trust", "Harbour Trust", "Alex Kaya", protection="open")
_ROUNDS = 5


class Lead:
    """Somebody who drafts the trust's framework."""

    def __init__(self, desk: Desk, qtbot: QtBot, folder: Path) -> None:
        self.desk = desk
        self.qtbot = qtbot
        desk.jobs.open(lambda: _created(folder), lambda _: None)
        self.wait()
        places = QSettings(str(folder.parent / "places.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(desk, rooms_for("trust"), places)
        self.window.resize(1366, 738)
        self.window.show()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.window.go("framework")
        self.wait()

    @property
    def screen(self) -> FrameworkScreen:
        """The room."""
        screen = self.window.screen_shown
        assert isinstance(screen, FrameworkScreen)
        return screen

    def wait(self) -> None:
        """Wait until everything asked is done and shown."""
        wait_until_idle(self.desk.jobs)
        for _ in range(_ROUNDS):
            QApplication.processEvents()

    def close(self) -> None:
        """Close the window as people do."""
        self.window.close()
        self.qtbot.waitUntil(lambda: not self.window.isVisible())
        self.wait()

    def press(self, *keys: str) -> None:
        """Press keys wherever the keyboard is, and wait for what comes of it."""
        strike(self.window, *keys)
        self.wait()

    def type(self, words: str) -> None:
        """Type words wherever the keyboard is."""
        focused = self.window.focusWidget()
        assert isinstance(focused, QLineEdit | QPlainTextEdit), f"the keyboard is in {focused}"
        QTest.keyClicks(focused, words)

    def tab_to(self, name: str) -> QWidget:
        """Press Tab until the keyboard is in what is called so."""
        for _ in range(160):
            focused = self.window.focusWidget()
            assert focused is not None
            if name in (focused.accessibleName(), getattr(focused, "text", str)()):
                return focused
            QTest.keyClick(focused, Qt.Key.Key_Tab)
        message = f"Tab never comes to “{name}”"
        raise AssertionError(message)

    def choose(self, words: str) -> None:
        """Go down the list to the row that begins so, by the arrow keys."""
        self.press("Escape", "Home")
        parts = self.screen._contents.parts
        for _ in range(200):
            spoken = parts.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or ""
            if spoken.startswith(words):
                return
            self.press("Down")
        message = f"the list has no row “{words}”"
        raise AssertionError(message)

    def click(self, words: str) -> None:
        """Press a button of the room."""
        buttons = self.screen.findChildren(QAbstractButton)
        next(each for each in buttons if words in (each.text(), each.accessibleName()) and each.isVisible()).click()
        self.wait()

    def field(self, name: str, place: int = 0) -> Field:
        """Return a field of this name that is shown."""
        found = [each for each in self.screen.findChildren(Field) if each.name == name and each.isVisible()]
        return found[place]

    def write(self, name: str, words: str, place: int = 0) -> None:
        """Type over what a field says, and leave it."""
        control = self.field(name, place).editor.control
        control.setFocus()
        assert isinstance(control, QLineEdit | QPlainTextEdit)
        control.selectAll()
        QTest.keyClicks(control, words) if words else QTest.keyClick(control, Qt.Key.Key_Delete)
        self.press("Escape")

    def ask(self, work: Callable[[Workspace], T]) -> T:
        """Ask the workspace behind the window's back."""
        answers: list[T] = []
        self.desk.jobs.ask(work, answers.append)
        self.wait()
        return answers[0]

    def draft(self) -> Draft:
        """Return what is on the disk."""
        return self.ask(lambda workspace: workspace.frameworks.drafts.draft())

    def rows(self) -> list[str]:
        """Return what a screen reader says of the rows of the list."""
        model = self.screen._contents.parts.model()
        return [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def _created(folder: Path) -> Steps[Workspace]:
    yield Progress(0, 1, "Setting up")
    return Workspace.create(folder, HARBOUR)
