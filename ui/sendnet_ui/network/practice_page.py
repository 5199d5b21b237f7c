"""Good practice: what works well at this school, and whether others are told of it."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.network.card_page import CardPage
from sendnet_ui.network.forms import practice_card
from sendnet_ui.network.rows import practice_rows
from sendnet_ui.shell.desk import Desk


class PracticePage(CardPage):
    """What works well here."""

    part: ClassVar[str] = "practice"
    concerns: ClassVar[tuple[str, ...]] = ("practice", "framework", "evaluation")

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self.lay_out(practice_card(self.sheet), practice_rows)
