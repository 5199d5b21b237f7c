"""The answers of an item as a row of large buttons, each with its key: the row of the item keeps the keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from sendnet_ui.forms.layouts import GAP, flow
from sendnet_ui.forms.segment import Segment


@dataclass(frozen=True, slots=True)
class Offer:
    """One answer.

    Attributes:
        id: What is kept.
        key: The figure that chooses it.
        words: What people read.
        colour: Fill when chosen, ``#RRGGBB``; empty for the accent.
        shape: The mark beside the words; empty for none.
    """

    id: str
    key: str
    words: str
    colour: str = ""
    shape: str = ""


class Answers(QWidget):
    """At most one of a few answers; pressing the one that is chosen takes it back."""

    answered = Signal(object)
    """The person pressed an answer with the mouse or a finger; carries its id, or None where it was taken back."""

    def __init__(self, name: str, offers: Sequence[Offer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Segment] = {}
        self._keys = {offer.key: offer.id for offer in offers}
        for offer in offers:
            button = Segment(f"{offer.key}  {offer.words}", offer.colour, offer.shape)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAccessibleName(f"{offer.key}  {offer.words}")
            button.setAccessibleDescription(name)
            button.clicked.connect(partial(self._press, offer.id))
            self._group.addButton(button)
            self._buttons[offer.id] = button
        self._shown = ""
        self.setLayout(flow(*self._buttons.values(), gap=GAP // 2))

    def of_key(self, key: str) -> str:
        """Return the answer that a key chooses; empty for none."""
        return self._keys.get(key, "")

    def show_answer(self, answer: str) -> None:
        """Show an answer as chosen; an unknown one shows none."""
        self._shown = answer if answer in self._buttons else ""
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each == self._shown)
        self._group.setExclusive(True)

    def _press(self, answer: str) -> None:
        self.answered.emit(None if answer == self._shown else answer)
