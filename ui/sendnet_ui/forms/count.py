"""The editor of a count: a line that reads a whole number."""

from PySide6.QtWidgets import QWidget

from sendnet_desktop.errors import SendnetError
from sendnet_ui.forms.read_line import ReadLine

_MOST = 9_999


class Count(ReadLine[int]):
    """A whole number, or none."""

    def __init__(self, placeholder: str = "Such as 7", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.setLayout(self._laid_out(self._line))

    def understand(self, words: str) -> int:
        """Return the number that some words stand for.

        Raises:
            SendnetError: They are no whole number, or one that is too large.
        """
        if not (words.isascii() and words.isdecimal()) or int(words) > _MOST:
            raise SendnetError(f"“{words[:20]}” is not a whole number.", f"Write one from 0 to {_MOST}.")
        return int(words)

    def spell(self, value: int) -> str:
        """Return a number as people write it."""
        return str(value)
