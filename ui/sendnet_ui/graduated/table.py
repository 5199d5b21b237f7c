"""The table of counts."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from sendnet_ui.figures.cells import Typing
from sendnet_ui.figures.table import FigureView
from sendnet_ui.graduated.model import CountTable

_TYPING: Final = Typing("[0-9]{0,4}", 4, "A whole number.")


class CountView(FigureView):
    """The counts of a year by half-term."""

    def __init__(self, model: CountTable, said: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(model, _TYPING, widest="Summer", code="G12", parent=parent)
        self.setAccessibleName(said("Counts by half-term"))
        self.setAccessibleDescription("Type a number in a cell. Enter goes down, Tab goes on, Delete takes it back.")
