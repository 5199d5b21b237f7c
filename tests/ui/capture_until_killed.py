"""A reviewer's laptop at work in a real window until it is killed; says whenever the window shows all as saved."""

import sys
from itertools import count
from pathlib import Path

from capturing_room import OFFICE, PLACE, ROOM, opened
from evaluating import strike
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from waiting import wait_until_idle

from sendnet_desktop.settings import Settings
from sendnet_ui.shell.bulletin import Bulletin
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.jobs import Jobs
from sendnet_ui.shell.notices import Notices
from sendnet_ui.shell.preferences import Preferences
from sendnet_ui.shell.theme import Theme
from sendnet_ui.shell.window import MainWindow
from sendnet_ui.visits.capture.page import CapturePage
from sendnet_ui.visits.places import StagePlace
from sendnet_ui.visits.screen import VisitsScreen

ITEMS = 8
"""How many items a room of the learning walk has."""

_AT_ONCE = 3  # answers that are pressed without waiting for the disk


def key_of(room: int, item: int) -> str:
    """Return the figure that is pressed at an item of the learning walk, both counted from 0."""
    return str((room + item) % 3 + 1)


class Walk:
    """Keys pressed one after the other, and how many rooms, answers and jots they make."""

    def __init__(self, window: MainWindow, jobs: Jobs) -> None:
        self._window = window
        self._jobs = jobs
        self.rooms = self.answers = self.jots = 0

    def go_into(self, room: int) -> None:
        """Begin a room, answer every item of it, and jot something."""
        strike(self._window, *(("N",) if room else ()), "5", "1")
        self.rooms += 1
        self._breathe()
        for item in range(ITEMS):
            strike(self._window, key_of(room, item))
            self.answers += 1
            self._breathe()
        strike(self._window, "J")
        focused = self._window.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, f"jot {room}")
        strike(self._window, "Return")
        self.jots += 1
        self._breathe()

    def tell(self) -> None:
        """Say what the window shows as saved."""
        print(self.rooms, self.answers, self.jots, flush=True)

    def _breathe(self) -> None:
        # Somebody walks from item to item: now and then the disk has caught up with the fingers.
        if self.answers % _AT_ONCE == 0:
            wait_until_idle(self._jobs)
        QApplication.processEvents()


def main(folder: Path, first: int) -> None:
    """Walk through rooms from a number on, until somebody kills this."""
    app = QApplication(["sendnet"])
    errors: list[Exception] = []
    jobs, notices = Jobs(errors.append), Notices()
    preferences = Preferences(folder.with_suffix(".json"), Settings(), Theme(app, "light", 10), errors.append)
    desk = Desk(jobs, Bulletin(), notices, preferences, errors.append)
    jobs.open(lambda: opened(folder, (OFFICE.person,)), lambda _: None)
    wait_until_idle(jobs)
    window = MainWindow(desk, (ROOM,), QSettings(str(folder.with_suffix(".ini")), QSettings.Format.IniFormat))
    window.show()
    window.go("visits")
    wait_until_idle(jobs)
    screen = window.screen_shown
    assert isinstance(screen, VisitsScreen)
    screen.visit(StagePlace(PLACE, "capture"))
    wait_until_idle(jobs)
    page = screen._page
    assert isinstance(page, CapturePage)
    page._go_to_section("4")
    wait_until_idle(jobs)
    walk = Walk(window, jobs)
    notices.saved.connect(walk.tell)
    print("ready", flush=True)
    for room in count(first):
        walk.go_into(room)
        assert not errors, errors


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
