"""One version of a field: what it says, whose it is and when, and the button that keeps it."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_desktop.evaluations.apart import Version
from sendnet_ui.disagreements.marked import Shown
from sendnet_ui.evaluations.wording import moment_words
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox


class VersionCard(QFrame):
    """Shows whichever version it is filled with."""

    taken = Signal()
    """The person keeps this version."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._who, self._when = text("", "strong"), text("", "small")
        self._said = text("")
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.keep = QPushButton("")
        parts = (self._who, self._when, self._said, STRETCH, hbox(self.keep, STRETCH))
        self.setLayout(vbox(*parts, gap=GAP // 2, margin=GAP * 2))
        self.keep.clicked.connect(self.taken)

    def fill(self, shown: Shown, *, whole: bool, may_keep: bool) -> None:
        """Show a version, all of its words or what is near to where it differs."""
        version = shown.version
        self._who.setText(version.who or "Somebody")
        self._when.setText(when_words(version, datetime.now().astimezone()))
        self._said.setTextFormat(Qt.TextFormat.RichText)
        self._said.setText(shown.html(whole=whole))
        self._said.setAccessibleName(version.words)
        self._said.setAccessibleDescription(shown.spoken)
        self.keep.setText(f"Keep {version.called}’s" if version.called == version.who else f"Keep {version.called}")
        self.keep.setAccessibleName(self.keep.text())
        self.keep.setAccessibleDescription(shown.spoken)
        self.keep.setVisible(may_keep)


def when_words(version: Version, now: datetime) -> str:
    """Return where and when a version was written, and when it came here."""
    written = f"{version.laptop[:1].upper()}{version.laptop[1:]}, {moment_words(version.written, now)}"
    if version.received is None:
        return written
    wrong = " One of the two clocks is wrong." if version.is_ahead else ""
    return f"{written}. Came here {moment_words(version.received, now)}.{wrong}"
