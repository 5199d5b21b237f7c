"""From the first page to the first room: welcome, set-up and recovery code, or the passphrase of what is there."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sendnet_desktop.errors import InUseError, SendnetError
from sendnet_ui.beginning.asking import AskingPage
from sendnet_ui.beginning.belonging import Belonging
from sendnet_ui.beginning.founding import FoundingPage
from sendnet_ui.beginning.keepsake import Keepsake
from sendnet_ui.beginning.locking import LockPage
from sendnet_ui.beginning.opening import (
    Arrival,
    Beginner,
    Locked,
    NothingThere,
    arriving,
    founding,
    looking_for_keychain,
    opening,
    recovery_code,
)
from sendnet_ui.beginning.sheets import Owner
from sendnet_ui.beginning.trouble import Trouble
from sendnet_ui.beginning.unlocking import Unlocking
from sendnet_ui.beginning.welcome import Welcome
from sendnet_ui.shell.handover import Leave
from sendnet_ui.shell.jobs import Jobs
from sendnet_ui.shell.lane import Failed
from sendnet_ui.shell.rooms import Kind
from sendnet_ui.shell.window import MainWindow

_FIRST: Final[dict[Kind, str]] = {"school": "home", "trust": "overview", "other": "guest"}
_SETTING_UP: Final = "Setting up"


class WayIn(QObject):
    """Leads a person to an open workspace."""

    opened = Signal()
    """The data folder is open, and nobody else can open it."""
    arrived = Signal(str)
    """A workspace is open and the window has its rooms; carries the key of the one to show first."""
    sample_chosen = Signal()
    """The person wants to look round with sample data."""

    def __init__(
        self,
        folder: Path,
        window: MainWindow,
        jobs: Jobs,
        report: Failed,
        hand_over: Leave = lambda _, kept, *, at_once=False: kept(),  # noqa: ARG005 -- as it is called
    ) -> None:
        super().__init__(window)
        self._folder = folder
        self._window = window
        self._jobs = jobs
        self._report = report
        self._hand_over = hand_over  # to the window that has the data open, if one has and takes it
        self._belonging = Belonging(window, jobs)

    def open(self) -> None:
        """Open the data folder; where that cannot be done at once, ask for what is missing."""
        self._belonging.leave()
        self._jobs.open(partial(opening, self._folder), self._enter, self._ask)

    def welcome(self) -> None:
        """Ask how to begin."""
        self._belonging.leave()
        page = Welcome()
        page.join_chosen.connect(partial(self._ask_names, "school", self._ask_to_join))
        page.start_chosen.connect(partial(self._ask_names, "trust", self._arrive))
        page.other_chosen.connect(partial(self._ask_names, "other", self._ask_to_join))
        page.alone_chosen.connect(partial(self._ask_names, "school", self._arrive))
        page.sample_chosen.connect(self.sample_chosen)
        self._show(page)

    def _ask(self, error: Exception) -> None:
        if isinstance(error, NothingThere):
            self.welcome()
        elif isinstance(error, Locked):
            # Where a window has the data open already, there is nothing to unlock.
            self._hand_over(self._window.close, partial(self._ask_secret, error), at_once=True)
        elif isinstance(error, InUseError):
            self._hand_over(self._window.close, partial(self._show_trouble, error))
        elif isinstance(error, SendnetError):
            self._show_trouble(error)
        else:
            self._report(error)

    def _show_trouble(self, error: SendnetError) -> None:
        page = Trouble(error)
        page.again.connect(self.open)
        page.left.connect(self._window.close)
        self._show(page)

    def _ask_secret(self, why: Locked) -> None:
        page = Unlocking(why)

        def refuse(error: Exception) -> None:
            if isinstance(error, Locked):
                page.complain(error)
            else:
                self._ask(error)

        page.given.connect(lambda secret: self._jobs.open(partial(opening, self._folder, secret), self._enter, refuse))
        self._show(page)

    def _ask_names(self, kind: Kind, then: Callable[[Arrival], None], known: Beginner | None = None) -> None:
        page = FoundingPage(kind, known)
        page.back.connect(self.welcome)
        page.done.connect(partial(self._look_for_keychain, then))
        self._show(page)

    def _look_for_keychain(self, then: Callable[[Arrival], None], beginner: Beginner) -> None:
        self._jobs.run_free(looking_for_keychain, _SETTING_UP, partial(self._ask_lock, then, beginner))

    def _ask_lock(self, then: Callable[[Arrival], None], beginner: Beginner, works: bool) -> None:
        page = LockPage((beginner.organisation, beginner.person), keychain=works)
        page.back.connect(partial(self._ask_names, beginner.kind, then, beginner))
        page.done.connect(partial(self._make_code, then, beginner, page))
        self._show(page)

    def _make_code(self, then: Callable[[Arrival], None], beginner: Beginner, page: LockPage, passphrase: str) -> None:
        locked = replace(beginner, passphrase=passphrase)
        self._jobs.run_free(recovery_code, _SETTING_UP, partial(self._found, then, locked, page))

    def _found(self, then: Callable[[Arrival], None], beginner: Beginner, page: LockPage, code: str) -> None:
        def refuse(error: Exception) -> None:
            page.complain(str(error))
            if not isinstance(error, SendnetError):
                self._report(error)

        def settle(_: None) -> None:
            self.opened.emit()
            self._jobs.ask(arriving, partial(self._show_keepsake, then, code))

        self._jobs.open(partial(founding, self._folder, beginner, code), settle, refuse)

    def _show_keepsake(self, then: Callable[[Arrival], None], code: str, arrival: Arrival) -> None:
        page = Keepsake(Owner(arrival.organisation, arrival.person), code, arrival.words)
        page.kept.connect(partial(then, arrival))
        self._show(page)

    def _ask_to_join(self, arrival: Arrival) -> None:
        page = AskingPage(arrival.kind)
        page.done.connect(partial(self._arrive, arrival))

        def write(folder: Path) -> None:
            self._jobs.ask(
                lambda workspace: workspace.exchange.write_request(folder),
                lambda written: page.show_written(*written),
            )
            self._window.desk.preferences.choose(exchange_folder=str(folder))

        page.folder_chosen.connect(write)
        self._show(page)

    def _enter(self, _: None) -> None:
        def settle(arrival: Arrival) -> None:
            # An office whose set-up was cut short starts its trust now, and its words are to be kept first.
            if arrival.words:
                self._show_keepsake(self._arrive, "", arrival)
            else:
                self._arrive(arrival)

        self.opened.emit()
        self._jobs.ask(arriving, settle)

    def _arrive(self, arrival: Arrival) -> None:
        self._belonging.arrive(arrival)
        self.arrived.emit(_FIRST[arrival.kind])

    def _show(self, page: QWidget) -> None:
        self._window.show_alone(page)
        self._window.setWindowTitle(f"{page.windowTitle()} – SENDnet")
        self._window.panes.enter(page)
