"""Who has handed a level in, and the reveal: asked once more, because there is no way back."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_desktop.meetings.moderation.places import ModerationPlace
from sendnet_desktop.meetings.moderation.values import FEWEST, Answered, Moderation
from sendnet_ui.forms.layouts import GAP, flow, reveal, text, vbox
from sendnet_ui.meetings.moderation.sheet import Reading

_SURE: Final = (
    "Everybody reads how many gave each level, and what was said. Nobody’s name stands beside either. Once revealed,"
    " levels cannot be changed, and this cannot be undone."
)
_FEW: Final = "Only {} so far: one can tell who gave which level. Wait for more if you can."


class AnswersPart(QWidget):
    """Who has answered; which level, nobody sees here."""

    revealed = Signal(bool)
    """The levels are to be revealed; says whether the person knows that they are few."""
    taken_back = Signal()
    """The schools are to be asked no more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_few = False
        self._asked_of: ModerationPlace | None = None
        self._vignette, self._told, self._who = text(""), text("", "strong"), text("")
        self._waiting, self._warning = text("", "muted"), text("", "strong")
        self._reveal = QPushButton("Reveal the levels…", default=True)
        back = QPushButton("Take it back to change it")
        self._sure, yes, no = QFrame(), QPushButton("Reveal them to everybody"), QPushButton("Not yet")
        self._sure.setObjectName("card")
        self._no = no
        self._sure.setLayout(vbox(text(_SURE), self._warning, flow(yes, no), gap=GAP, margin=GAP * 2))
        asking = flow(self._reveal, back)
        told = vbox(text("The evidence", "strong"), self._vignette, self._told, self._who, self._waiting, gap=GAP)
        self.setLayout(vbox(told, asking, self._sure, gap=GAP))
        self._reveal.clicked.connect(lambda: self._ask(asks=True))
        no.clicked.connect(lambda: self._ask(asks=False))
        yes.clicked.connect(lambda: self.revealed.emit(self._is_few))
        back.clicked.connect(self.taken_back)
        self._sure.hide()

    def fill(self, found: Moderation, reading: Reading) -> None:
        """Show who has handed in."""
        number, waiting = len(found.in_time), reading.waiting(found)
        self._is_few = number < FEWEST
        self._vignette.setText(found.vignette)
        came = (
            "1 level has come" if number == 1 else f"{number} levels have come" if number else "No level has come yet"
        )
        self._told.setText(f"{came}, closed until the reveal.")
        self._who.setText("\n".join(_schools(found.in_time)))
        self._who.setVisible(bool(number))
        self._waiting.setText(f"Waited for: {', '.join(waiting)}." if waiting else "Every school has answered.")
        self._warning.setText(_FEW.format("one" if number == 1 else "two"))
        self._warning.setVisible(self._is_few)
        self._reveal.setEnabled(bool(number))
        if not number or found.place != self._asked_of:
            self._asked_of = found.place
            self._sure.hide()
            self._reveal.show()

    def begin(self) -> None:
        """Put the keyboard on the reveal."""
        self._reveal.setFocus()

    def _ask(self, *, asks: bool) -> None:
        self._sure.setVisible(asks)
        self._reveal.setVisible(not asks)
        (self._no if asks else self._reveal).setFocus()
        if asks:
            reveal(self._sure)


def _schools(answered: tuple[Answered, ...]) -> Iterator[str]:
    for school, several in groupby(answered, key=lambda each: each.school):
        yield f"{school}: {', '.join(each.laptop for each in several)}"


def late_words(found: Moderation) -> str:
    """Return who came after the reveal, in a sentence; empty where nobody did."""
    late = "; ".join(_schools(found.late))
    return f"After the reveal, and not counted: {late}." if late else ""
