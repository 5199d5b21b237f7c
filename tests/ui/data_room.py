"""Somebody at the room of a school's data: a real window on a real workspace, driven by keys."""

from collections.abc import Callable

from evaluating import strike
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from waiting import wait_until_idle

from sendnet_desktop.changes import Changes
from sendnet_desktop.cohorts.values import Cohorts, Place
from sendnet_desktop.workspace import Workspace
from sendnet_ui.cohorts.entering import EntryTable
from sendnet_ui.cohorts.screen import DataScreen
from sendnet_ui.cohorts.taking import TakeDialog
from sendnet_ui.cohorts.views import DataViews
from sendnet_ui.shell.desk import Desk

YEAR = 2026
ROLL = Place(YEAR, "roll", "ehc")


class Keeping:
    """Somebody at the room, in a window of a small laptop."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self.qtbot = qtbot
        self.screen = DataScreen(desk)
        qtbot.addWidget(self.screen)
        self.screen.resize(1150, 640)
        self.screen.show()
        self.screen.activateWindow()
        qtbot.waitUntil(self.screen.isActiveWindow)
        self.wait()

    @property
    def views(self) -> DataViews:
        """The tables that are typed into and compared in."""
        (views,) = self.screen.findChildren(DataViews)
        return views

    @property
    def model(self) -> EntryTable:
        """What the table to type in shows."""
        model = self.views.entering.model()
        assert isinstance(model, EntryTable)
        return model

    def wait(self) -> None:
        """Wait until everything asked is done and shown."""
        wait_until_idle(self.desk.jobs)
        for _ in range(5):
            QApplication.processEvents()

    def begin(self) -> None:
        """Begin the data of this year."""
        next(each for each in self.screen.findChildren(QPushButton) if each.text() == "Begin").click()

    def press(self, *keys: str) -> None:
        """Strike keys where the keyboard is."""
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            strike(focused, key)

    def do(self, work: Callable[[Workspace], Changes]) -> None:
        """Change something beside the window."""
        self.desk.write(work)
        self.wait()

    def said(self) -> Cohorts:
        """Return what is kept by now."""
        self.wait()
        found: list[Cohorts] = []
        self.desk.read(lambda workspace: workspace.cohorts.current(), found.append)
        self.wait()
        return found[0]

    def shown(self, place: Place) -> str:
        """Return what the table shows at a place."""
        return str(self.model.data(self.model.find(place)))

    def paste(self, words: str) -> None:
        """Paste a text where the keyboard is."""
        QApplication.clipboard().setText(words)
        self.press("Ctrl+V")
        self.wait()

    def told(self) -> str:
        """Return what is said below the table."""
        return " ".join(label.text() for label in self.views.labels if not label.isHidden())

    def dialog(self) -> TakeDialog:
        """Return the look at figures that may be brought in."""
        (dialog,) = [
            each for each in QApplication.topLevelWidgets() if isinstance(each, TakeDialog) and each.isVisible()
        ]
        return dialog
