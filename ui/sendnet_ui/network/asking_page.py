"""What this school asks of the next meeting: a line, and the list of what was asked for."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from sendnet_desktop.changes import Value
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.network.card_page import CardPage
from sendnet_ui.network.forms import suggestion_card
from sendnet_ui.network.rows import suggestion_rows
from sendnet_ui.network.sheet import Reading
from sendnet_ui.shell.desk import Desk


class AskingPage(CardPage):
    """What the meeting should talk about, and what its note should say."""

    part: ClassVar[str] = "asking"
    concerns: ClassVar[tuple[str, ...]] = ("suggestion", "meeting")

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self.lay_out(suggestion_card(self.sheet), suggestion_rows, _also)


def _also(reading: Reading, _words: str) -> dict[str, Value]:
    coming = reading.coming
    return {"meeting": coming[0].place.key} if coming else {}
