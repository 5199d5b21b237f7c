"""The editor of an amount of money in whole pounds."""

from PySide6.QtWidgets import QWidget

from sendnet_desktop.plans.answers import checked
from sendnet_ui.forms.read_line import ReadLine


class Pounds(ReadLine[int]):
    """An amount in whole pounds, or none: ``£1,200`` and ``1200`` are the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Such as £1,200", parent)
        self.setLayout(self._laid_out(self._line))

    def understand(self, words: str) -> int:
        """Return the amount that some words stand for.

        Raises:
            SendnetError: They are not an amount in whole pounds.
        """
        amount = checked("cost", words, ("cost",))
        assert isinstance(amount, int)
        return amount

    def spell(self, value: int) -> str:
        """Return an amount as people write it."""
        return f"£{value:,}"
