"""A paper of a meeting: how far it has come, looking at it, and issuing it after one question."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_ui.forms.layouts import GAP, STRETCH, flow, hbox, text, vbox
from sendnet_ui.meetings.papers.reading import Standing


class IssuingPart(QWidget):
    """What is issued goes to every school, so it is asked about once."""

    looked = Signal()
    """The person wants to look at it."""
    issued = Signal()
    """The person wants it issued."""

    def __init__(self, title: str, what: str, question: str, parent: QWidget | None = None) -> None:
        """Make the part of a paper.

        Args:
            title: What the paper is called.
            what: The same inside a sentence, such as ``agenda``.
            question: What is said before it is issued.
            parent: Qt's.
        """
        super().__init__(parent)
        self._what = what
        self._standing = text("", "muted")
        self._look, self._issue = QPushButton(f"Look at the {what}…"), QPushButton(f"Issue the {what}…")
        self._card, self._yes = QFrame(), QPushButton("Issue it", default=True)
        no = QPushButton("Not yet")
        self._card.setObjectName("card")
        self._card.setLayout(vbox(text(question), hbox(self._yes, no, STRETCH), margin=GAP * 2, gap=GAP))
        self._card.hide()
        buttons = flow(self._look, self._issue)
        self.setLayout(vbox(text(title, "subheading"), self._standing, buttons, self._card, gap=GAP))
        self._look.clicked.connect(self.looked)
        self._issue.clicked.connect(self._ask)
        self._yes.clicked.connect(self._say_yes)
        no.clicked.connect(self._leave)

    def fill(self, standing: Standing) -> None:
        """Show how far it has come."""
        self._standing.setText(standing.words)
        self._issue.setText(f"Issue the {self._what} {'again' if standing.issued_on else ''}".rstrip() + "…")
        self._issue.setEnabled(standing.may_be_issued)
        if not standing.may_be_issued:
            self._card.hide()

    def begin(self) -> None:
        """Put the keyboard where the paper is looked at."""
        self._look.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ask(self) -> None:
        self._card.show()
        self._yes.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say_yes(self) -> None:
        self._leave()
        self.issued.emit()

    def _leave(self) -> None:
        self._card.hide()
        self._issue.setFocus(Qt.FocusReason.ShortcutFocusReason)
