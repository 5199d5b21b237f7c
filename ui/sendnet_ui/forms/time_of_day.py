"""The editor of a time of day: a line that reads what people write."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from sendnet_desktop.visits.preparing.times import read_time
from sendnet_ui.forms.layouts import GAP, hbox
from sendnet_ui.forms.read_line import ReadLine
from sendnet_ui.shell.icons import icon

_HOURS: Final = range(7, 20)
_MINUTES: Final = range(0, 60, 5)


class TimeOfDay(ReadLine[str]):
    """A time as ``HH:MM``, or none; words that are no time stay and are named.

    Whoever has only a mouse or a finger chooses the hour and the minutes from a menu.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Such as 9:30", parent)
        self._clock = QToolButton()
        self._clock.setIcon(icon("clock"))
        self._clock.setToolTip("Choose a time")
        self._clock.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys write the time sooner, and Tab goes on
        self._clock.clicked.connect(self._choose)
        self.setLayout(self._laid_out(hbox(self._line, self._clock, gap=GAP // 2)))
        self.introduce("Time")

    def understand(self, words: str) -> str:
        """Return the time that some words stand for.

        Raises:
            SendnetError: They are no time of day.
        """
        return read_time(words)

    def spell(self, value: str) -> str:
        """Return a time as people write it."""
        return value.removeprefix("0")

    def introduce(self, name: str, hint: str = "") -> None:
        """Name the line and the button."""
        super().introduce(name, hint)
        self._clock.setAccessibleName(f"Choose a time: {name}")

    def _choose(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for hour in _HOURS:
            within = menu.addMenu(f"{hour}:00 to {hour}:{_MINUTES[-1]}")
            for minute in _MINUTES:
                within.addAction(f"{hour}:{minute:02}", partial(self._take, f"{hour:02}:{minute:02}"))
        menu.popup(self._clock.mapToGlobal(self._clock.rect().bottomLeft()))
