"""The versions of one field side by side, and every way to settle it; the same wherever it is shown."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.evaluations.apart import Disagreement
from sendnet_ui.disagreements.anew import Anew, can_write_anew
from sendnet_ui.disagreements.marked import Apart
from sendnet_ui.disagreements.settlement import Settlement, keep_both, take, write_anew
from sendnet_ui.disagreements.version_card import VersionCard
from sendnet_ui.disagreements.wording import note_words, told_words
from sendnet_ui.evaluations.columns import Columns
from sendnet_ui.forms.layouts import GAP, flow, text, vbox

_NARROWEST = 28  # average characters that a version needs beside another


class VersionsPanel(QFrame):
    """Shows a disagreement; nothing waits for it to be settled."""

    settled = Signal(object)
    """The person has decided; carries a ``Settlement``."""
    opened = Signal()
    """The person wants to see the field where it stands."""

    def __init__(self, *, can_open: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("disagreement")
        self._apart: Apart | None = None
        self._whole = False
        self._anew: Anew | None = None
        self._told, self._note = text("", "strong"), text("", "muted")
        self._cards = [self._card(0), self._card(1)]
        self._columns = Columns(_NARROWEST)
        for card in self._cards:
            self._columns.addWidget(card)
        self._both, self._write = QPushButton("Keep both"), QPushButton("Write it anew…")
        self._open, self._show_whole = QPushButton("Open it"), QPushButton("Show all the words", flat=True)
        self._both.setAccessibleDescription("Puts the versions one under the other, the earlier one first.")
        buttons = flow(self._both, self._write, self._open, self._show_whole)
        self._frame: QVBoxLayout = vbox(self._told, self._columns, self._note, buttons, gap=GAP, margin=GAP * 2)
        self.setLayout(self._frame)
        self._open.setVisible(can_open)
        self._both.clicked.connect(lambda: self._say(keep_both))
        self._write.clicked.connect(self._ask)
        self._open.clicked.connect(self.opened)
        self._show_whole.clicked.connect(self._unfold)

    @property
    def apart(self) -> Apart | None:
        """What is shown."""
        return self._apart

    def fill(self, apart: Apart) -> None:
        """Show a disagreement; what is being written anew stays as long as it is of the same field."""
        same = self._apart is not None and self._apart.found.where.cell == apart.found.where.cell
        if not same:
            self._whole = False
            self.leave()
        self._apart = apart
        found = apart.found
        self._told.setText(told_words(found))
        self._note.setText(note_words(apart))
        self._note.setVisible(bool(self._note.text()))
        while len(self._cards) < len(apart.shown):
            self._cards.append(self._card(len(self._cards)))
            self._columns.addWidget(self._cards[-1])
            QWidget.setTabOrder(self._cards[-2].keep, self._cards[-1].keep)
        for card, shown in zip(self._cards, apart.shown, strict=False):
            card.fill(shown, whole=self._whole, may_keep=found.may_settle)
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(apart.shown))
        self._both.setVisible(found.may_settle and found.can_join)
        self._both.setText("Keep both" if found.count == 2 else f"Keep all {found.count}")
        self._write.setVisible(found.may_settle and can_write_anew(found))
        self._write.setText("Write it anew…" if found.form == "words" else "Something else…")
        self._show_whole.setVisible(not self._whole and any(shown.is_long for shown in apart.shown))

    def begin(self) -> None:
        """Put the keyboard on the first thing that the person can do."""
        first = next((each for each in (self._cards[0].keep, self._open) if each.isVisible()), None)
        if first is not None:
            first.setFocus()

    def leave(self) -> None:
        """Write nothing anew."""
        if self._anew is not None:
            anew, self._anew = self._anew, None
            self._frame.removeWidget(anew)
            anew.hide()
            anew.deleteLater()
            self._write.setEnabled(True)

    def _card(self, place: int) -> VersionCard:
        card = VersionCard()
        card.taken.connect(lambda: self._say(lambda found: take(found, place)))
        return card

    def _ask(self) -> None:
        if self._apart is None or self._anew is not None:
            return
        self._anew = Anew(self._apart.found)
        self._anew.written.connect(lambda value: self._say(lambda found: write_anew(found, value)))
        self._anew.left.connect(self._change_mind)
        self._frame.addWidget(self._anew)
        QWidget.setTabOrder(self._show_whole, self._anew.editor.control)
        self._write.setEnabled(False)
        self._anew.begin()

    def _change_mind(self) -> None:
        self.leave()
        self._write.setFocus()

    def _say(self, decide: Callable[[Disagreement], Settlement]) -> None:
        if self._apart is not None:
            settlement = decide(self._apart.found)
            self.leave()
            self.settled.emit(settlement)

    def _unfold(self) -> None:
        self._whole = True
        if self._apart is not None:
            self.fill(self._apart)
            self.begin()
