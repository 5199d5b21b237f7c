"""The page after setting up a laptop that joins a trust: its request, six words, and what happens next."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_ui.beginning.stage import stage
from sendnet_ui.exchange.places import ask_folder
from sendnet_ui.exchange.six_words import SixWords
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.shell.announcements import announce
from sendnet_ui.shell.rooms import Kind

_ALOUD: Final = "Read these aloud to your trust’s office:"
_NEXT: Final = (
    "1.  Take the folder or stick to your trust’s office, and read the six words aloud there.",
    "2.  The office lets this laptop in and writes a file for you into the same folder.",
    "3.  Back here, open Exchange and read that file. You compare six words once more, and have joined.",
)


@dataclass(frozen=True, slots=True)
class _Wording:
    """What differs between a school and somebody else who joins.

    Attributes:
        panel: What the panel says has been set up.
        holds: What the request holds.
        meanwhile: What can be done before the answer comes.
        go_on: What the button says that leads there.
    """

    panel: str
    holds: str
    meanwhile: str
    go_on: str


_SCHOOL: Final = _Wording(
    "Your school is set up",
    "It holds your school’s name and yours, and nothing that you have written.",
    "You can begin your self-evaluation now; all of it comes with you when you join.",
    "Start my self-evaluation",
)
_OTHER: Final = _Wording(
    "This laptop is set up",
    "It holds your name and where you work, and nothing else.",
    "Tell the office what you are to do: lead a hub, review at a school on a day, or read.",
    "Go to Home",
)


class AskingPage(QWidget):
    """Asks where the request goes; then shows what to read aloud."""

    folder_chosen = Signal(object)
    """The person chose where the request is to be written; carries a ``Path``."""
    done = Signal()
    """The person goes on, with or without a request."""

    def __init__(self, kind: Kind = "school", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        wording = _SCHOOL if kind == "school" else _OTHER
        self.setWindowTitle("Ask to join your trust")
        self._choose = QPushButton("Choose a folder…", default=True)
        self._later = QPushButton("Later, in the Exchange room")
        self._go_on = QPushButton(wording.go_on)
        self._where = text("", "good")
        self._words = SixWords(_ALOUD)
        self._before = QWidget()
        self._after = QWidget()
        self._before.setLayout(
            vbox(
                text(
                    "SENDnet writes a small file, your request to join. Put it on a USB stick, or into a folder that"
                    f" you share with your trust’s office. {wording.holds}"
                ),
                hbox(self._choose, self._later, STRETCH),
                gap=GAP * 3,
            )
        )
        self._after.setLayout(
            vbox(
                self._where,
                self._words,
                text("What happens next", "subheading"),
                *map(text, _NEXT),
                text(wording.meanwhile, "muted"),
                hbox(self._go_on, STRETCH),
                gap=GAP * 2,
            )
        )
        page = vbox(text("Ask to join your trust", "title"), self._before, self._after, gap=GAP * 3)
        self.setLayout(stage(page, wording.panel, "Joining takes two minutes with your trust’s office."))
        self._after.hide()
        self._choose.clicked.connect(self._ask_where)
        self._later.clicked.connect(self.done)
        self._go_on.clicked.connect(self.done)

    def show_written(self, path: Path, words: tuple[str, ...]) -> None:
        """Show that the request was written, its six words, and what comes next."""
        self._where.setText(f"Written: {path.name}, in “{path.parent.name or path.parent}”.")
        self._words.set_words(words)
        self._before.hide()
        self._after.show()
        self._go_on.setDefault(True)
        self._go_on.setFocus()
        announce(self, f"{self._where.text()} {_ALOUD} {' '.join(words)}")

    def _ask_where(self) -> None:
        ask_folder(self, "Where does the request go?", "", self.folder_chosen.emit)
