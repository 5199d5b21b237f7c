"""A team at three o'clock: a real window on a challenge day that was captured, driven by keys."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from evaluating import strike
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from waiting import wait_until_idle

from sendnet_desktop.steps import Progress, Steps
from sendnet_desktop.visits.synthesis.values import Synthesis
from sendnet_desktop.workspace import Founding, Workspace
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.rooms import Room, rooms_for
from sendnet_ui.shell.window import MainWindow
from sendnet_ui.visits.places import StagePlace
from sendnet_ui.visits.screen import VisitsScreen
from sendnet_ui.visits.stage_page import StagePage
from tests.core.concluding import PLACE, Team, team_of

T = TypeVar("T")

OFFICE: Final = Founding("trust", "Harbour Trust", "Ann Hart", protection="open")
ROOM: Final = Room("visits", "Challenge days", "compass", "sendnet_ui.visits.screen:VisitsScreen", kinds=("trust",))


class Concluder:
    """Somebody who leads the day."""

    def __init__(
        self, desk: Desk, qtbot: QtBot, folder: Path, stage: str, begin: Callable[[Team], None] = lambda _: None
    ) -> None:
        self.desk = desk
        self.qtbot = qtbot
        desk.jobs.open(lambda: opened(folder, begin), lambda _: None)
        self.wait()
        rooms = [room for room in rooms_for("trust") if room.key != "visits"]
        places = QSettings(str(folder.parent / "places.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(desk, (*rooms, ROOM), places)
        self.window.resize(1366, 738)
        self.window.show()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.window.go("visits")
        self.wait()
        screen = self.window.screen_shown
        assert isinstance(screen, VisitsScreen)
        self.screen = screen
        self.go(stage)

    @property
    def page(self) -> StagePage:
        """The stage that is shown."""
        page = self.screen._page
        assert page is not None
        return page

    @property
    def focused(self) -> QWidget:
        """What has the keyboard."""
        focused = self.window.focusWidget()
        assert focused is not None
        return focused

    def go(self, stage: str, within: object = None) -> None:
        """Go to a stage, and to what is meant there."""
        self.screen.visit(StagePlace(PLACE, stage, within))
        self.wait()

    def wait(self) -> None:
        """Wait until everything asked is done and shown."""
        wait_until_idle(self.desk.jobs)
        QApplication.processEvents()
        wait_until_idle(self.desk.jobs)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, and wait for what comes of them."""
        for key in keys:
            strike(self.window, key)
        self.wait()

    def type(self, words: str) -> None:
        """Type words where the keyboard is, and have them written."""
        QTest.keyClicks(self.focused, words)
        self.page.flush()
        self.wait()

    def click(self, words: str) -> None:
        """Press a button with the mouse, by the beginning of its words."""
        buttons = self.window.findChildren(QAbstractButton)
        shown = [each for each in buttons if each.isVisible() and each.text().startswith(words)]
        assert shown, f"no button says “{words}”"
        shown[0].click()
        self.wait()

    def ask(self, work: Callable[[Workspace], T]) -> T:
        """Ask the workspace behind the window's back."""
        answers: list[T] = []
        self.desk.jobs.ask(work, answers.append)
        self.wait()
        return answers[0]

    def seen(self) -> Synthesis:
        """Return what is on the disk."""
        return self.ask(lambda workspace: workspace.visits.concluding.of(PLACE))

    def close(self) -> None:
        """Close the window as people do."""
        self.window.close()
        self.qtbot.waitUntil(lambda: not self.window.isVisible())
        self.wait()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def opened(folder: Path, begin: Callable[[Team], None]) -> Steps[Workspace]:
    """Open an office whose team has captured a challenge day."""
    yield Progress(0, 1, "")
    workspace = Workspace.create(folder, OFFICE)
    workspace.start_trust()
    team = team_of(workspace)
    workspace.visits.days.take_part(PLACE, team.ann)
    begin(team)
    return workspace
