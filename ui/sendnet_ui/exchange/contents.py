"""The dialog that says whom files are from and what they hold, before anything is read."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from sendnet_ui.exchange.looking import Look
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, column, hbox, scrolled, text, vbox

_CHARACTERS: Final = 78
_MOST_LINES: Final = 38


class ContentsDialog(QDialog):
    """Asks whether to read what it shows; accepted means yes."""

    def __init__(self, looks: Sequence[Look], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("What these files hold" if len(looks) > 1 else "What this file holds")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._read = QPushButton("Read", default=True)
        self._leave = QPushButton("Leave")
        parts = [part for look in looks for part in _parts(look)]
        foot = hbox(self._read, self._leave, STRETCH)
        foot.setContentsMargins(GAP * 4, 0, GAP * 4, GAP * 3)
        page = column(vbox(*parts, STRETCH, gap=GAP))
        self.setLayout(vbox(scrolled(page), foot, gap=0))
        width, line = self.fontMetrics().averageCharWidth() * _CHARACTERS, self.fontMetrics().height()
        tall = page.heightForWidth(width) + foot.sizeHint().height() + GAP
        self.resize(QSize(width, min(tall, line * _MOST_LINES)).boundedTo(self.screen().availableSize() * 0.94))
        readable = any(look.can_be_read for look in looks)
        self._read.setEnabled(readable)
        self._read.clicked.connect(self.accept)
        self._leave.clicked.connect(self.reject)
        (self._read if readable else self._leave).setFocus()


def _parts(look: Look) -> list[Part]:
    from sendnet_desktop.exchange.wire import shown

    said: list[Part] = [text(look.title, "subheading"), text(shown(look.path.name), "small")]
    said += [text(line) for line in look.lines]
    said += [text(warning, "danger") for warning in look.warnings]
    return [*said, GAP]
