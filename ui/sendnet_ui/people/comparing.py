"""The step in which two people compare six words by voice."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from sendnet_ui.exchange.six_words import SixWords
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.layouts import field, text
from sendnet_ui.people.guide import Question

if TYPE_CHECKING:
    from sendnet_desktop.exchange.join import JoinRequest

_SAME: Final = "same"
_ANSWERS: Final = (Option(_SAME, "They are the same"), Option("differ", "They differ"))
_WHY: Final = (
    "Compare by voice, in the room or on the telephone, and not in the message that brought the file: nobody else can"
    " then take their place."
)
_DIFFER: Final = (
    "Then this file is not from their laptop. Leave it, ask them to write their request again, and compare anew."
)


class Comparing(Question):
    """Shows the words of one request, large, and asks whether the other side reads the same."""

    def __init__(self, request: "JoinRequest", parent: QWidget | None = None) -> None:
        asked = request.asked
        self._answer = Choice(_ANSWERS)
        self._words = SixWords(f"{asked.person} reads these aloud from their own screen:", request.words)
        super().__init__(
            "Are the six words the same?",
            text(f"{asked.person}, {asked.organisation.name}", "subheading"),
            self._words,
            field("What do you hear?", self._answer),
            text(_WHY, "muted"),
            parent=parent,
        )
        self._answer.changed.connect(self.answered)

    def lacking(self) -> str:
        """Ask for an answer; go no further where the words differ."""
        answer = self._answer.value()
        if answer is None:
            return "Say whether the words are the same."
        return "" if answer == _SAME else _DIFFER

    def first(self) -> QWidget:
        """Put the keyboard on the words: an answer is given after they were heard, and not by a key too many."""
        return self._words.label
