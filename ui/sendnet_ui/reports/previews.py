"""Prints as they are asked for anywhere in the window: made beside the person's work, then shown."""

import shutil
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp
from weakref import finalize

from PySide6.QtCore import QObject

from sendnet_ui.privacy.releasing import release
from sendnet_ui.reports.printout import Printout
from sendnet_ui.reports.prints import Print, making
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.jobs import Job
from sendnet_ui.shell.window import MainWindow


class Previews(QObject):
    """Makes a print and shows it in front of the window; one at a time."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._job: Job | None = None
        self._lent: Path | None = None
        desk.print_wanted.connect(self.preview)

    def preview(self, asked: Print) -> None:
        """Make a print and show it, once everything in it that could point at a child is decided on.

        While one is being made, asking again changes nothing.
        """
        if self._job is None:
            release(asked, asked.written, self._desk, self._window, self._make)

    def _make(self, asked: Print) -> None:
        if self._job is not None:
            return
        today = datetime.now().astimezone().date()
        self._job = self._desk.jobs.run_free(
            lambda: making(asked, today), "Making the PDF", self._show, undone="Nothing is kept if you stop."
        )
        self._job.finished.connect(self._forget)

    def _show(self, printout: Printout) -> None:
        from sendnet_ui.reports.preview import Preview

        Preview(printout, self._desk, self._private_folder(), self._window).open()

    def _forget(self) -> None:
        self._job = None

    def _private_folder(self) -> Path:
        if self._lent is None:
            self._lent = Path(mkdtemp(prefix="SENDnet-"))
            remove = finalize(self, shutil.rmtree, self._lent, ignore_errors=True)
            self._window.left.connect(remove)  # where it is not left but broken off, the end of the program removes it
        return self._lent
