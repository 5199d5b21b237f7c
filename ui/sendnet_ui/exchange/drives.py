"""Sticks that are put in while the program runs: noticed, offered by name, and never read unasked."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

from sendnet_ui.exchange.sticks import Stick, mounted, sticks_at
from sendnet_ui.shell.window import MainWindow

LOOK_MS: Final = 3000
"""How often it is looked whether a stick was put in, while the window can be seen."""


class Drives(QObject):
    """Watches for sticks while its window can be seen, and offers the last one that was put in."""

    def __init__(
        self,
        window: MainWindow,
        exchange_with: Callable[[Path], None],
        places: Callable[[], frozenset[str]] = mounted,
        sticks: Callable[[Iterable[str]], tuple[Stick, ...]] = sticks_at,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._exchange_with = exchange_with
        self._places = places
        self._sticks = sticks
        self._known: frozenset[str] | None = None
        self._is_looking = False
        self._offered: Stick | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """See whether a stick was put in or taken out since; what is in when the program starts is not offered."""
        window = self._window
        is_in_use = window.screen_shown is not None and window.isVisible() and not window.isMinimized()
        if not self._is_looking and (is_in_use or self._known is None):
            self._is_looking = True
            look = partial(_look, self._known, self._places, self._sticks)
            window.desk.jobs.ask_free(look, self._show, self._fail)

    def _show(self, found: tuple[frozenset[str], tuple[Stick, ...]]) -> None:
        self._is_looking = False
        self._known, new = found
        if self._offered is not None and str(self._offered.path) not in self._known:
            self._take_back()
        if new:
            self._offered = new[-1]
            steps = (("Exchange with it", self._accept), ("Not now", self._take_back))
            self._window.offer.show_notice(f"A stick “{self._offered.name}” was put in.", steps)

    def _fail(self, error: Exception) -> None:
        self._is_looking = False
        if not isinstance(error, OSError):  # a drive that is being taken out may fail in any way of the system's
            self._window.desk.report(error)

    def _accept(self) -> None:
        stick = self._offered
        self._take_back()
        if stick is not None:
            self._exchange_with(stick.path)

    def _take_back(self) -> None:
        self._offered = None
        self._window.offer.hide()


def _look(
    known: frozenset[str] | None,
    places: Callable[[], frozenset[str]],
    sticks: Callable[[Iterable[str]], tuple[Stick, ...]],
) -> tuple[frozenset[str], tuple[Stick, ...]]:
    now = places()
    return now, () if known is None else sticks(now - known)
