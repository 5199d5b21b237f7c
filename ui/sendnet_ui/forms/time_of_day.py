"""The editor of a time of day: a line that reads what people write."""

from PySide6.QtWidgets import QWidget

from sendnet_desktop.visits.preparing.times import read_time
from sendnet_ui.forms.read_line import ReadLine


class TimeOfDay(ReadLine[str]):
    """A time as ``HH:MM``, or none; words that are no time stay and are named."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Such as 9:30", parent)
        self.setLayout(self._laid_out(self._line))
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
