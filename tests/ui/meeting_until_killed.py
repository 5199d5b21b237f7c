"""A lead's laptop that minutes a meeting in a real window until it is killed; says whenever all is shown as saved."""

import sys
from itertools import count
from pathlib import Path

from evaluating import strike
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from waiting import wait_until_idle

from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.settings import Settings
from sendnet_desktop.workspace import Workspace
from sendnet_ui.meetings.minutes.page import MeetPage
from sendnet_ui.meetings.places import StagePlace
from sendnet_ui.meetings.screen import MeetingsScreen
from sendnet_ui.shell.bulletin import Bulletin
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.jobs import Jobs
from sendnet_ui.shell.notices import Notices
from sendnet_ui.shell.preferences import Preferences
from sendnet_ui.shell.rooms import rooms_for
from sendnet_ui.shell.theme import Theme
from sendnet_ui.shell.window import MainWindow

NOTED = "Alt+6"
"""The keys to the emerging issues, of which nothing but notes is kept."""


class Typing:
    """Lines typed one after the other, every third a decision, and how many are begun."""

    def __init__(self, window: MainWindow, page: MeetPage, jobs: Jobs) -> None:
        self._window, self._page, self._jobs = window, page, jobs
        self.lines = 0

    def write(self, number: int) -> None:
        """Type a line, let the fingers rest before it is whole, and finish it with Enter."""
        focused = self._window.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, words_of(number))
        self._page.flush()
        self.lines = number + 1
        wait_until_idle(self._jobs)
        strike(self._window, "Return")
        QApplication.processEvents()

    def tell(self) -> None:
        """Say how many lines the window shows as saved."""
        print(self.lines, flush=True)


def words_of(number: int) -> str:
    """Return what is typed in a line."""
    return f"{'' if number % 3 else 'd '}line {number} of the meeting"


def main(folder: Path, year: int, key: str) -> None:
    """Minute a meeting until somebody kills this."""
    app = QApplication(["sendnet"])
    errors: list[Exception] = []
    jobs, notices = Jobs(errors.append), Notices()
    preferences = Preferences(folder.with_suffix(".json"), Settings(), Theme(app, "light", 10), errors.append)
    desk = Desk(jobs, Bulletin(), notices, preferences, errors.append)
    jobs.open(lambda: Workspace.opening(folder), lambda _: None)
    wait_until_idle(jobs)
    places = QSettings(str(folder.with_suffix(".ini")), QSettings.Format.IniFormat)
    rooms = tuple(room for room in rooms_for("trust") if room.key == "meetings")
    window = MainWindow(desk, rooms, places)
    window.show()
    window.go("meetings")
    wait_until_idle(jobs)
    screen = window.screen_shown
    assert isinstance(screen, MeetingsScreen)
    screen.visit(StagePlace(MeetingPlace(year, key), "meet"))
    wait_until_idle(jobs)
    page = screen._page
    assert isinstance(page, MeetPage)
    window.activateWindow()
    wait_until_idle(jobs)
    page._turn_by(NOTED[-1])
    typing = Typing(window, page, jobs)
    notices.saved.connect(typing.tell)
    print("ready", flush=True)
    for number in count():
        typing.write(number)
        assert not errors, errors


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
