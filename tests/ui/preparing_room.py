"""A trust's lead in the room of challenge days: a real window on the data of an office, driven by keys."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from evaluating import strike
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from waiting import wait_until_idle

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.visits.preparing.values import Prepared
from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.rooms import rooms_for
from sendnet_ui.shell.window import MainWindow
from sendnet_ui.visits.preparing.page import PreparePage
from sendnet_ui.visits.screen import VisitsScreen

T = TypeVar("T")

_ROUNDS = 5
"""In how many rounds of the event loop a layout inside layouts has found its sizes."""


class Lead:
    """A trust's lead in the room of challenge days."""

    def __init__(self, desk: Desk, qtbot: QtBot, folder: Path) -> None:
        self.desk, self.qtbot = desk, qtbot
        desk.jobs.open(lambda: Workspace.opening(folder), lambda _: None)
        self.wait()
        places = QSettings(str(folder.parent / "places.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(desk, rooms_for("trust"), places)
        self.window.resize(1366, 738)
        self.window.show()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.window.go("visits")
        self.wait()

    @property
    def screen(self) -> VisitsScreen:
        """The room."""
        screen = self.window.screen_shown
        assert isinstance(screen, VisitsScreen)
        return screen

    @property
    def page(self) -> PreparePage:
        """The stage, which must be shown."""
        page = self.screen._page
        assert isinstance(page, PreparePage)
        return page

    @property
    def place(self) -> DayPlace:
        """The day that is open."""
        assert self.page.place is not None
        return self.page.place

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

    def click(self, words: str) -> None:
        """Press a button with the mouse, by the beginning of its words."""
        buttons = self.window.findChildren(QAbstractButton)
        shown = [each for each in buttons if each.isVisible() and each.isEnabled() and each.text().startswith(words)]
        assert shown, f"no button says “{words}”"
        shown[0].click()
        self.wait()

    def turn(self, part: str) -> None:
        """Go to a part of the page."""
        self.page._turn_to(part)
        self.page._list.show_rows(self.page._list._rows._rows, part)
        self.wait()

    def add(self, part: str, *words: str) -> None:
        """Write things into the line of a part's list."""
        self.turn(part)
        for each in words:
            self.line(part).setFocus()
            self.type(each)
            self.press("Return")

    def line(self, part: str) -> QLineEdit:
        return self.page._cards[part].adding.line  # type: ignore[index]

    def field(self, name: str) -> Field:
        """Return a field that is shown."""
        return next(each for each in self.page.findChildren(Field) if each.name == name and each.isVisible())

    def fill(self, name: str, words: str) -> None:
        """Type into a field, and leave it."""
        control = self.field(name).editor.control
        control.setFocus()
        assert isinstance(control, QLineEdit)
        control.selectAll()
        self.type(words)
        self.field(name).editor.flush()
        self.wait()

    def words(self) -> str:
        """Return everything that the page says."""
        return "\n".join(each.text() for each in self.page.findChildren(QLabel) if each.isVisible())

    def ask(self, work: Callable[[Workspace], T]) -> T:
        answers: list[T] = []
        self.desk.jobs.ask(work, answers.append)
        self.wait()
        return answers[0]

    def stored(self) -> Prepared:
        place = self.place
        return self.ask(lambda workspace: workspace.visits.preparing.prepared(place))

    def close(self) -> None:
        self.window.close()
        self.wait()


def begin(lead: Lead) -> None:
    """Begin to prepare a day at the only school."""
    lead.press("Ctrl+N")
    form = lead.screen._list._form
    form._school.control.setCurrentIndex(1)
    form._school.changed.emit(form._school.value())
    form._day.control.setFocus()
    lead.type("24 November 2099")
    lead.click("Prepare this day")
