"""From the first page to the first room: welcome, set-up and recovery code, or the passphrase of what is there."""

from functools import partial
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sendnet_ui.beginning.founding import FoundingPage
from sendnet_ui.beginning.keepsake import Keepsake
from sendnet_ui.beginning.opening import Beginner, Locked, NothingThere, founding, opening, recovery_code
from sendnet_ui.beginning.unlocking import Unlocking
from sendnet_ui.beginning.welcome import Welcome
from sendnet_ui.shell.jobs import Jobs
from sendnet_ui.shell.lane import Failed
from sendnet_ui.shell.window import MainWindow

_FIRST: Final = "home"
_AFTER_JOINING: Final = "exchange"


class WayIn(QObject):
    """Leads a person to an open workspace."""

    arrived = Signal(str)
    """A workspace is open; carries the key of the room to show first."""
    sample_chosen = Signal()
    """The person wants to look round with sample data."""

    def __init__(self, folder: Path, window: MainWindow, jobs: Jobs, report: Failed) -> None:
        super().__init__(window)
        self._folder = folder
        self._window = window
        self._jobs = jobs
        self._report = report
        self._first = _FIRST

    def open(self, secret: str = "") -> None:
        """Open the data folder; where that cannot be done at once, ask for what is missing."""
        self._jobs.open(partial(opening, self._folder, secret), self._arrive, self._ask)

    def welcome(self) -> None:
        """Ask how to begin."""
        page = Welcome()
        page.join_chosen.connect(partial(self._found, "school", _AFTER_JOINING))
        page.start_chosen.connect(partial(self._found, "trust", _AFTER_JOINING))
        page.alone_chosen.connect(partial(self._found, "school", _FIRST))
        page.sample_chosen.connect(self.sample_chosen)
        self._show(page)

    def _ask(self, error: Exception) -> None:
        if isinstance(error, Locked):
            page = Unlocking(error)
            page.given.connect(self.open)
            self._show(page)
            return
        self.welcome()
        if not isinstance(error, NothingThere):
            self._report(error)

    def _found(self, kind: Literal["school", "trust"], first: str) -> None:
        self._first = first
        page = FoundingPage(kind)
        page.back.connect(self.welcome)
        page.done.connect(self._make_code)
        self._show(page)

    def _make_code(self, beginner: Beginner) -> None:
        self._jobs.run_free(recovery_code, "Setting up", partial(self._set_up, beginner))

    def _set_up(self, beginner: Beginner, code: str) -> None:
        then = partial(self._after_founding, beginner, code)
        self._jobs.open(partial(founding, self._folder, beginner, code), then)

    def _after_founding(self, beginner: Beginner, code: str, _: None) -> None:
        if beginner.kind == "trust":
            self._jobs.ask(lambda workspace: workspace.start_trust(), partial(self._show_keepsake, code))
        else:
            self._show_keepsake(code)

    def _show_keepsake(self, code: str, words: tuple[str, ...] = ()) -> None:
        page = Keepsake(code, words)
        page.kept.connect(partial(self._arrive, None))
        self._show(page)

    def _arrive(self, _: None) -> None:
        self._window.end_alone()
        self.arrived.emit(self._first)

    def _show(self, page: QWidget) -> None:
        self._window.show_alone(page)
