"""The dialog in which a laptop that its trust does not know, or has stopped, asks to join again."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from sendnet_desktop.steps import Progress, Steps
from sendnet_ui.exchange.places import ask_folder
from sendnet_ui.exchange.six_words import SixWords
from sendnet_ui.forms.layouts import field, text
from sendnet_ui.forms.words import ShortText
from sendnet_ui.people.guide import Guide, Question
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_WHAT: Final = (
    "SENDnet writes a new request, as on the first day. Your trust’s office compares six words with you and lets this"
    " laptop in as a further one of yours. What you have written stays, and what was never sent goes out then."
)
_WHETHER_LOCKED: Final = (
    "Leave it empty to have your account on this computer open the data. If a passphrase opened it before, give one."
)
_NEXT: Final = (
    "1.  Take the file to your trust’s office, and read the six words aloud there.",
    "2.  The office lets this laptop in and writes a file for you.",
    "3.  In Exchange, read that file. This laptop then belongs to your trust as before.",
)


class Locking(Question):
    """Says what happens, and asks how the data is locked here from now on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._passphrase = ShortText(hidden=True)
        self._again = ShortText(hidden=True)
        super().__init__(
            "Ask to join again",
            text(_WHAT),
            field("A passphrase for this computer", self._passphrase, _WHETHER_LOCKED),
            field("The same once more", self._again),
            parent=parent,
        )

    def value(self) -> str:
        """Return the passphrase; empty for the computer's account."""
        return self._passphrase.value()

    def lacking(self) -> str:
        """Ask for the same passphrase twice."""
        return "" if self._passphrase.value() == self._again.value() else "The two passphrases differ."

    def first(self) -> QWidget:
        """Put the keyboard on the passphrase."""
        return self._passphrase


class AskAgain(Guide):
    """Writes the request where the person chooses, and shows its six words; where that is done, shows them again."""

    def __init__(self, words: tuple[str, ...], desk: Desk, parent: QWidget, done: Callable[[], None]) -> None:
        super().__init__("Ask to join again", desk, parent)
        self._done = done
        self._locking = Locking()
        if words:
            self._show(words)
        else:
            self.ask((self._locking,))

    def last_words(self) -> str:
        """Say that a folder is chosen next."""
        return "Choose a folder and write it…"

    def act(self) -> None:
        """Ask where the request goes; nothing has happened before that is answered."""
        start = self.desk.preferences.settings.exchange_folder
        ask_folder(self, "Where does the request go?", start, self._write)

    def _write(self, folder: Path) -> None:
        passphrase = self._locking.value()
        self.desk.preferences.choose(exchange_folder=str(folder))
        self.do(lambda workspace: _asking(workspace, folder, passphrase), "Writing the request", self._settle)

    def _settle(self, words: tuple[str, ...]) -> None:
        self._done()
        self._show(words)

    def _show(self, words: tuple[str, ...]) -> None:
        aloud = SixWords("Read these aloud to your trust’s office:", words)
        self.conclude(Question("You have asked to join again", aloud, *map(text, _NEXT)))


def _asking(workspace: "Workspace", folder: Path, passphrase: str) -> Steps[tuple[str, ...]]:
    yield Progress(0, 0, "Writing the request")
    if workspace.exchange.enrolment.device == "" or workspace.exchange.enrolment.is_stopped:
        workspace.renew_identity(passphrase)
    _, words = workspace.exchange.write_request(folder)
    return words
