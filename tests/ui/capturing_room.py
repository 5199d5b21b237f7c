"""A reviewer at the stage of capture: a real window on real papers of a challenge day, driven by keys."""

from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from evaluating import strike
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from waiting import wait_until_idle

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.steps import Progress, Steps
from sendnet_desktop.visits.capture.values import Captured, Observation, Spot
from sendnet_desktop.visits.choices import ONCE
from sendnet_desktop.workspace import Founding, Workspace
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.rooms import Room, rooms_for
from sendnet_ui.shell.window import MainWindow
from sendnet_ui.visits.capture.item_row import ItemRow
from sendnet_ui.visits.capture.page import CapturePage
from sendnet_ui.visits.places import StagePlace
from sendnet_ui.visits.screen import VisitsScreen

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

PLACE: Final = DayPlace("oak0", "2026-11-24")
OFFICE: Final = Founding("trust", "Harbour Trust", "Nia Kaya", protection="open")
ROOM: Final = Room("visits", "Challenge days", "compass", "sendnet_ui.visits.screen:VisitsScreen", kinds=("trust",))

_ROUNDS = 5
"""In how many rounds of the event loop a layout inside layouts has found its sizes."""


def prepared(workspace: Workspace, team: tuple[str, ...] = ("Nia", "Tom"), *, is_asked: bool = False) -> None:
    """Prepare a challenge day of today at a primary school; the first of the team writes here, unless it is asked."""
    days, checklists = workspace.visits.days, workspace.frameworks.checklists
    held_on = workspace.today().isoformat()
    days.begin(PLACE, workspace.frameworks.in_use(), checklists.names()["full-day"], phase="primary", held_on=held_on)
    keys = [days.add_reviewer(PLACE, called)[0] for called in team]
    if keys and not is_asked:
        days.take_part(PLACE, keys[0])


class Capturer:
    """Somebody who walks through a school; counts the keys pressed."""

    def __init__(
        self, desk: Desk, qtbot: QtBot, folder: Path, team: tuple[str, ...], *, is_asked: bool = False
    ) -> None:
        self.desk = desk
        self.qtbot = qtbot
        self.pressed = 0
        desk.jobs.open(lambda: opened(folder, team, is_asked=is_asked), lambda _: None)
        self.wait()
        places = QSettings(str(folder.parent / "places.ini"), QSettings.Format.IniFormat)
        rooms = [room for room in rooms_for("trust") if room.key != "visits"]
        self.window = MainWindow(desk, (*rooms, ROOM), places)
        self.window.resize(1366, 738)
        self.window.show()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.window.go("visits")
        self.wait()
        screen = self.window.screen_shown
        assert isinstance(screen, VisitsScreen)
        self.screen = screen
        screen.visit(StagePlace(PLACE, "capture"))
        self.wait()

    @property
    def page(self) -> CapturePage:
        """The stage, which must be shown."""
        page = self.screen._page
        assert isinstance(page, CapturePage)
        return page

    @property
    def me(self) -> str:
        """The key of whose sheet is written on."""
        return self.page._sheet.standing.writer

    @property
    def round(self) -> str:
        """The key of the room, group or trail."""
        return self.page._sheet.standing.round

    @property
    def focused(self) -> QWidget | None:
        """What has the keyboard."""
        return self.window.focusWidget()

    def wait(self) -> None:
        """Wait until everything asked is done and shown."""
        wait_until_idle(self.desk.jobs)
        for _ in range(_ROUNDS):
            QApplication.processEvents()

    def press(self, *keys: str) -> None:
        """Press keys one after the other, and wait for what comes of them."""
        self.pressed += len(keys)
        for key in keys:
            if key == "+":
                QTest.keyClick(self.focused or self.window, key)
            else:
                strike(self.window, key)
        self.wait()

    def type(self, words: str) -> None:
        """Type words into the line that has the keyboard."""
        assert isinstance(self.focused, QLineEdit | QPlainTextEdit), f"the keyboard is in {self.focused}"
        QTest.keyClicks(self.focused, words)

    def click(self, words: str) -> None:
        """Press a button with the mouse, by the beginning of its words."""
        buttons = self.window.findChildren(QAbstractButton)
        shown = [each for each in buttons if each.isVisible() and each.text().startswith(words)]
        assert shown, f"no button says “{words}”"
        shown[0].click()
        self.wait()

    def go(self, section: str) -> None:
        """Go to a section of the checklist."""
        self.page._go_to_section(section)
        self.wait()

    def ask(self, work: "Callable[[Workspace], T]") -> T:
        """Ask the workspace behind the window's back."""
        answers: list[T] = []
        self.desk.jobs.ask(work, answers.append)
        self.wait()
        return answers[0]

    def captured(self) -> Captured:
        """Return what is on the disk."""
        return self.ask(lambda workspace: workspace.visits.capture.captured(PLACE))

    def said(self, item: str, round_: str = ONCE) -> Observation:
        """Return what is on the disk of an item."""
        return self.captured().at(Spot(self.me, round_, item))

    def close(self) -> None:
        """Close the window as people do."""
        self.window.close()
        self.qtbot.waitUntil(lambda: not self.window.isVisible())
        self.wait()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def opened(folder: Path, team: tuple[str, ...], *, is_asked: bool = False) -> Steps[Workspace]:
    """Open a trust's data folder with a challenge day of today; make it where there is none."""
    yield Progress(0, 1, "")
    if folder.exists():
        return Workspace.open(folder)
    workspace = Workspace.create(folder, OFFICE)
    workspace.start_trust()
    prepared(workspace, team, is_asked=is_asked)
    return workspace


def item_of(capturer: Capturer) -> str:
    """Return the id of the item that has the keyboard."""
    assert isinstance(capturer.focused, ItemRow), f"the keyboard is in {capturer.focused}"
    return capturer.focused.item.id
