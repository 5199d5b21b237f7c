"""Puts the window together and runs it: the shell is painted first, the data is opened behind it."""

import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.paths import data_folder, sample_folder
from sendnet_desktop.settings import Settings, read_settings
from sendnet_ui.forms.enter import EnterPresses
from sendnet_ui.shell.bulletin import Bulletin
from sendnet_ui.shell.crash import Crash
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.jobs import Jobs
from sendnet_ui.shell.notices import Notices
from sendnet_ui.shell.preferences import Preferences
from sendnet_ui.shell.report import Reporter
from sendnet_ui.shell.rooms import rooms_for
from sendnet_ui.shell.theme import Theme
from sendnet_ui.shell.window import MainWindow

# Starting makes some hundred thousand objects that all stay; Python's own number has it look through them time and
# again for what could be thrown away, which is a tenth of the start.
_OBJECTS_BEFORE_A_LOOK: Final = 50_000


def main(folder: Path | None, argv: Sequence[str], files: Sequence[Path] = ()) -> int:
    """Run the window on a data folder, the usual one if None, and show what files hold; return the exit code.

    Raises:
        SendnetError: There is no screen to open a window on.
    """
    program = Program(_application(argv), folder or data_folder(), files)
    program.window.show()
    code = QApplication.exec()
    program.close()
    return code


class Program(QObject):
    """The objects of a running window, made once and handed to each other here and nowhere else.

    Attributes:
        window: The main window.
        desk: What its screens are given.
    """

    def __init__(self, app: QApplication, folder: Path, files: Sequence[Path] = ()) -> None:
        super().__init__(app)
        self._files = tuple(files)
        self._crash = Crash(folder / "crashes", self)
        self._reporter = Reporter(self._crash, self)
        last_fault = self._crash.watch()
        report = self._reporter.report
        settings_file = folder / "settings.json"
        settings = self._settings(settings_file)
        EnterPresses(app)
        theme = Theme(app, settings.appearance, settings.text_size)
        preferences = Preferences(settings_file, settings, theme, report)
        self._jobs = Jobs(report, self)
        self.desk = Desk(self._jobs, Bulletin(self), Notices(self), preferences, report)
        places = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "SENDnet", "Desktop")
        self.window = MainWindow(self.desk, rooms_for("school"), places)
        self.window.painted.connect(partial(self._begin, app, folder))
        self._crash.save = self._save_all
        if last_fault:
            self.desk.notices.said.emit("SENDnet stopped without a word last time. What you had written is safe.")

    def close(self) -> None:
        """Finish what was asked and let go of everything."""
        self._jobs.close()
        self._crash.rest()
        self.window.deleteLater()

    def _settings(self, path: Path) -> Settings:
        try:
            return read_settings(path)
        except SendnetError as error:
            self._reporter.report(error)
            return Settings()

    def _begin(self, app: QApplication, folder: Path) -> None:
        # None of this is part of the first frame.
        from sendnet_ui.beginning.tour import Tour
        from sendnet_ui.beginning.way_in import WayIn
        from sendnet_ui.exchange.drives import Drives
        from sendnet_ui.exchange.drops import Drops
        from sendnet_ui.reports.previews import Previews
        from sendnet_ui.shell.handover import Reception, bring_forward, hand_over, meeting_place
        from sendnet_ui.tables.taking import Taking

        self._reporter.attend(self.window)
        drops = Drops(self.window, self._files)
        Drives(self.window, drops.exchange_with)
        Previews(self.desk, self.window)
        Taking(self.desk, self.window)
        place = meeting_place(folder)
        reception = Reception(place, self.window)
        reception.came.connect(lambda _: bring_forward(self.window))
        reception.came.connect(drops.receive)
        for end in (self.window.left, app.aboutToQuit):
            end.connect(reception.close)
        leave = partial(hand_over, place, self._files, self.window)
        way_in = WayIn(folder, self.window, self._jobs, self._reporter.report, leave)
        way_in.opened.connect(reception.open)
        tour = Tour(sample_folder(), self.window, self._jobs)
        way_in.arrived.connect(self.window.go)
        way_in.arrived.connect(drops.deliver)
        way_in.sample_chosen.connect(tour.begin)
        tour.arrived.connect(self.window.go)
        tour.left.connect(way_in.open)
        way_in.open()

    def _save_all(self) -> None:
        self.window.flush()
        self._jobs.close()


def _application(argv: Sequence[str]) -> QApplication:
    # Qt aborts the process where it finds no screen, so this is asked before Qt is.
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in screens):
        raise SendnetError(
            "There is no screen to open a window on.", "Start SENDnet from a desktop session, or use its commands."
        )
    gc.set_threshold(_OBJECTS_BEFORE_A_LOOK)
    app = QApplication(list(argv))
    app.setApplicationName("SENDnet")
    app.setApplicationDisplayName("SENDnet")
    app.setDesktopFileName("sendnet")
    return app
