"""Finding as a part of the window: the panel, opened from anywhere, and going to what was chosen in it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sendnet_desktop.evaluations.apart import Where
from sendnet_desktop.finding.values import Hit
from sendnet_ui.evaluations.history import show_history
from sendnet_ui.finding.links import way_to
from sendnet_ui.finding.panel import FindPanel

if TYPE_CHECKING:
    from sendnet_ui.shell.window import MainWindow


class Finder(QObject):
    """Opens the one panel of a window, and takes the person to what they chose."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._panel: FindPanel | None = None

    def open(self) -> None:
        """Open the panel; what was typed elsewhere is written first, so that it is found."""
        if self._window.screen_shown is None:
            return
        self._window.flush()
        if self._panel is None:
            self._panel = FindPanel(self._window.desk, self._window)
            self._panel.chosen.connect(self._go)
        self._panel.begin()

    def _go(self, hit: Hit) -> None:
        way = way_to(hit.target, {room.key for room in self._window.rooms})
        if way is not None:
            self._window.take_to(way.room, way.place)
        elif isinstance(hit.target, Where):
            show_history((hit.target.cell,), self._window.desk, self._window)
        else:
            self._window.desk.notices.said.emit("There is no page here that shows this.")
