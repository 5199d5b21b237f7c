"""The editor of how long something was: a line that reads what people write."""

from PySide6.QtWidgets import QWidget

from sendnet_desktop.meetings.at_school.hours import duration, read_duration
from sendnet_ui.forms.read_line import ReadLine


class Duration(ReadLine[int]):
    """A number of minutes, or none: ``90``, ``90 min``, ``1 h 30`` and ``1.5 hours`` are the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Such as 1 h 30", parent)
        self.setLayout(self._laid_out(self._line))

    def understand(self, words: str) -> int:
        """Return the number of minutes that some words stand for.

        Raises:
            SendnetError: They stand for none.
        """
        return read_duration(words)

    def spell(self, value: int) -> str:
        """Return how long something was, as people write it."""
        return duration(value)
