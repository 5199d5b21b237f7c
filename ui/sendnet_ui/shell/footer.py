"""The foot of the window: whether everything is saved, what just happened, and the way back."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QStatusBar, QWidget

from sendnet_ui.forms.layouts import GAP, hbox, text
from sendnet_ui.shell.announcements import announce
from sendnet_ui.shell.notices import Notices

NEWS_MS: Final = 30_000
"""How long what has happened is worth a sentence: in another room, later, it would be read as of that room."""

FRESH_MS: Final = 3_000
"""How long it is news wherever somebody goes: what was done may itself have led to another room."""

OFFER_MS: Final = 20_000
"""How long a step stays on offer; Ctrl+Z takes back what can be undone for as long as the page lasts."""


class Footer(QStatusBar):
    """Speaks quietly, and to screen readers too."""

    def __init__(self, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.setSizeGripEnabled(False)
        self._words = text("", "small")
        self._words.setWordWrap(False)
        self.offer = Offer()
        self._saved_at = ""
        self._news = QTimer(self, singleShot=True, interval=NEWS_MS)
        self.setContentsMargins(GAP * 4 - 4, 0, GAP, 0)
        self.addWidget(self._words, 1)
        self.addPermanentWidget(self.offer)
        notices.saved.connect(self._say_saved)
        notices.unsaved.connect(self._say_unsaved)
        notices.said.connect(self.say)
        notices.undo_offered.connect(lambda words, undo: self.offer.show_offer(words, "Undo", undo))
        notices.offered.connect(self.offer.show_offer)
        self._news.timeout.connect(lambda: self._show(self._saved_at, "small"))
        self.offer.hide()

    @property
    def words(self) -> QLabel:
        """What is said at the moment."""
        return self._words

    def say(self, words: str) -> None:
        """Show words for as long as they are news, and have them spoken."""
        self._show(words, "small")
        self._news.start()
        announce(self, words)

    def forget(self) -> None:
        """Say nothing any more of a workspace that is left."""
        self._saved_at = ""
        self._show("", "small")
        self.offer.hide()

    def leave_room(self) -> None:
        """Give up what was said of a room that is left, unless it was said just now."""
        if self._news.isActive() and self._news.remainingTime() < NEWS_MS - FRESH_MS:
            self._show(self._saved_at, "small")

    def _say_saved(self) -> None:
        # Spoken only when it had not been saved before: a voice after every pause in typing would be a nuisance.
        words = self._saved_at = f"Saved {datetime.now().astimezone():%H:%M}"
        if self._words.property("role") == "danger":
            announce(self, words)
        self._show(words, "small")

    def _say_unsaved(self, why: str) -> None:
        words = f"Not saved: {why}"
        self._show(words, "danger")
        announce(self, words, at_once=True)

    def _show(self, words: str, role: str) -> None:
        self._news.stop()
        self._words.setText(words)
        if self._words.property("role") != role:
            self._words.setProperty("role", role)
            self._words.style().polish(self._words)


class Offer(QFrame):
    """“Action removed. Undo”: better than a question beforehand. “Saved. Open folder” stands there too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("undo")
        self._words = QLabel()
        self._step = QPushButton("Undo")
        self._dismiss = QPushButton("Dismiss")
        self._act: Callable[[], object] = lambda: None
        self._patience = QTimer(self, singleShot=True, interval=OFFER_MS)
        self.setLayout(hbox(GAP // 2, self._words, self._step, self._dismiss, gap=GAP, margin=1))
        self._step.clicked.connect(self._accept)
        self._dismiss.clicked.connect(self.hide)
        self._patience.timeout.connect(self._expire)

    def show_offer(self, words: str, step: str, act: Callable[[], object]) -> None:
        """Say what has happened and offer a step: to take it back, or on from there."""
        self._words.setText(words)
        self._step.setText(step)
        self._step.setAccessibleDescription(words)
        self._act = act
        self.show()
        self._patience.start()
        announce(self, f"{words} {step} is offered at the foot of the window; press F6 to reach it.")

    def _accept(self) -> None:
        self.hide()
        self._act()

    def _expire(self) -> None:
        # It never vanishes under the fingers of somebody who is on their way to press it.
        if self._step.hasFocus() or self._dismiss.hasFocus() or self.underMouse():
            self._patience.start()
        else:
            self.hide()
