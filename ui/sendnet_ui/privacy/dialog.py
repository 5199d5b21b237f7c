"""The dialog of what may point at a child: one text after another, each answered by Enter."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.guard.values import Flagged
from sendnet_desktop.privacy.scanning import replaced
from sendnet_ui.disagreements.links import link_to
from sendnet_ui.forms.layouts import GAP, STRETCH, column, flow, hbox, scrolled, text, vbox
from sendnet_ui.home.halves import refill
from sendnet_ui.privacy.note_view import NoteView
from sendnet_ui.privacy.reading import Note
from sendnet_ui.shell.announcements import announce
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

SENDING: Final = "SENDnet holds no pupil’s name. What you pass over stays on this laptop; everything else goes."
"""Said before files are written."""

PRINTING: Final = "SENDnet holds no pupil’s name. Decide on each of these, and the print or table is made."
"""Said before a print is made, or a table saved or copied."""

_CHARACTERS: Final = 96
_LINES: Final = 34


class PrivacyDialog(QDialog):
    """Asks about one text after another; every answer holds at once and can be undone.

    It is accepted when the person goes on, with everything decided or not, and rejected when they leave all of it.

    Attributes:
        retold: Of each text that was changed, what it says now.
        undecided: How many texts were passed over.
    """

    def __init__(self, notes: tuple[Note, ...], desk: Desk, parent: QWidget, *, why: str, go_on: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Before this leaves")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.retold: dict[str, str] = {}
        self.undecided = 0
        self._desk = desk
        self._notes = list(notes)
        self._count = text("", "muted")
        self._title = text("Could this point at a child?", "heading")
        self._place = vbox()
        self._wrong = text("", "danger")
        self._do = QPushButton("", default=True)
        self._every = QPushButton("")
        self._myself = QPushButton("Change it myself", flat=True, autoDefault=False)
        self._withdraw = QPushButton("Withdraw it", autoDefault=False)
        self._pass = QPushButton("Not now", flat=True, autoDefault=False)
        self._leave = QPushButton(go_on, autoDefault=False)
        self._every.setAutoDefault(False)
        self._page = scrolled(column(vbox(self._count, self._title, text(why), self._place, STRETCH, gap=GAP * 2)))
        answers = flow(self._do, self._every, self._withdraw, self._myself, self._pass)
        foot = vbox(self._wrong, answers, hbox(STRETCH, self._leave))
        foot.setContentsMargins(GAP * 4, GAP, GAP * 4, GAP * 3)
        layout = vbox(self._page, foot, gap=0)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._connect()
        self._fit()
        self._ask()

    def _connect(self) -> None:
        self._do.clicked.connect(self._answer)
        self._every.clicked.connect(self._replace_all)
        self._myself.clicked.connect(self._go_there)
        self._withdraw.clicked.connect(self._take_back)
        self._pass.clicked.connect(self._pass_over)
        self._leave.clicked.connect(self._go_on)

    @property
    def view(self) -> NoteView:
        """The text that is asked about."""
        item = self._place.itemAt(0)
        view = item.widget() if item else None
        assert isinstance(view, NoteView)
        return view

    def _ask(self) -> None:
        if not self._notes:
            self.accept()
            return
        note, left = self._notes[0], len(self._notes)
        flagged = note.flagged
        view = NoteView(note)
        view.answered.connect(self._name_answer)
        refill(self._place, [view])
        self._count.setText("The last one" if left == 1 else f"{left:,} to look at")
        self._withdraw.setVisible(flagged.is_document and flagged.may_change)
        self._myself.setVisible(link_to(note.where) is not None and flagged.may_change and not flagged.is_document)
        replaceable = sum(_can_be_replaced(each.flagged) for each in self._notes)
        self._every.setVisible(replaceable > 1)
        self._every.setText(f"Replace in all {replaceable:,}")
        self._complain("")
        self._name_answer()
        (self._do if _can_be_replaced(flagged) else view.first()).setFocus()
        told = " ".join(dict.fromkeys(finding.tells for finding in flagged.findings))
        announce(self, f"{self._count.text()}. {note.where.words}. {told}")

    def _name_answer(self) -> None:
        view = self.view
        if not view.stays:
            self._do.setText("Replace")
        elif view.replaced:
            self._do.setText("Replace, and let the rest through")
        else:
            self._do.setText("Let it through")
        if view.stays:
            # What has just appeared has no place on the page until that is laid out.
            QTimer.singleShot(0, view, lambda: self._page.ensureWidgetVisible(view.reason))

    def _answer(self) -> None:
        view = self.view
        if view.stays and not view.why:
            self._complain("Say in a few words why this may stay.")
            view.ask_why()
            return
        flagged, chosen, why = view.note.flagged, view.replaced, view.why

        def done() -> None:
            if chosen:
                self.retold[flagged.text] = replaced(flagged.text, chosen)
            self._notes.pop(0)
            self._ask()

        self._write(lambda workspace: workspace.guard.decide(flagged, chosen, why), done)

    def _replace_all(self) -> None:
        every = [note.flagged for note in self._notes if _can_be_replaced(note.flagged)]

        def decide(workspace: "Workspace") -> Changes:
            changes = Changes()
            for flagged in every:
                changes |= workspace.guard.decide(flagged, flagged.findings)
            return changes

        def done() -> None:
            self.retold.update({each.text: replaced(each.text, each.findings) for each in every})
            self._notes = [note for note in self._notes if note.flagged not in every]
            self._ask()

        self._write(decide, done)

    def _take_back(self) -> None:
        flagged = self.view.note.flagged

        def done() -> None:
            self._notes.pop(0)
            self._ask()

        self._write(lambda workspace: workspace.guard.withdraw(flagged), done)

    def _pass_over(self) -> None:
        self._notes.pop(0)
        self.undecided += 1
        self._ask()

    def _go_there(self) -> None:
        link = link_to(self.view.note.where)
        assert link is not None
        self.reject()
        self._desk.wanted.emit(link.room, link.place)

    def _go_on(self) -> None:
        self.undecided += len(self._notes)
        self.accept()

    def _write(self, work: "Callable[[Workspace], Changes]", done: Callable[[], None]) -> None:
        self._set_busy(busy=True)

        def arrive(_: Changes) -> None:
            self._set_busy(busy=False)
            done()

        def fail(error: Exception) -> None:
            self._set_busy(busy=False)
            if isinstance(error, SendnetError):
                self._complain(str(error))
            else:
                self._desk.report(error)

        self._desk.write(work, arrive, fail)

    def _set_busy(self, *, busy: bool) -> None:
        for button in (self._do, self._every, self._withdraw, self._myself, self._pass, self._leave):
            button.setEnabled(not busy)

    def _complain(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        if words:
            announce(self, words, at_once=True)

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * _CHARACTERS, metrics.height() * _LINES)
        self.resize(self.size().boundedTo(self.screen().availableSize() * 0.94))


def _can_be_replaced(flagged: Flagged) -> bool:
    return flagged.may_change and not flagged.is_document
