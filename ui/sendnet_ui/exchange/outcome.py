"""What happened, in lines that each have a mark and words."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from sendnet_ui.exchange.telling import Line, Mark
from sendnet_ui.forms.layouts import GAP, LabelRole, flow, hbox, text, vbox
from sendnet_ui.shell.announcements import announce
from sendnet_ui.shell.icons import paint_icon
from sendnet_ui.shell.notice import Step

Role = QPalette.ColorRole

_MARKS: Final[dict[Mark, tuple[str, LabelRole, Role]]] = {
    "done": ("circle-check", "good", Role.WindowText),
    "came": ("download", "body", Role.WindowText),
    "sent": ("upload", "body", Role.WindowText),
    "quiet": ("info", "muted", Role.PlaceholderText),
    "missing": ("history", "body", Role.WindowText),
    "differs": ("columns-2", "strong", Role.WindowText),
    "refused": ("triangle-alert", "danger", Role.BrightText),
}


class Outcome(QFrame):
    """Shown when an exchange has ended, until the next one begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._frame = vbox(margin=GAP * 2)
        self.setLayout(self._frame)
        self._inside: QWidget | None = None
        self.hide()

    def tell(self, title: str, lines: Sequence[Line], steps: Sequence[Step] = ()) -> None:
        """Tell this, with buttons for what can be done about it, and have it spoken."""
        self.clear()
        self._inside = QWidget()
        buttons = [QPushButton(words) for words, _ in steps]
        for button, (_, act) in zip(buttons, steps, strict=True):
            button.clicked.connect(act)
        told = vbox(text(title, "subheading"), *map(_row, lines), gap=GAP)
        if buttons:
            told.addLayout(flow(*buttons))
        self._inside.setLayout(told)
        self._frame.addWidget(self._inside)
        self.show()
        announce(self, ". ".join([title, *(line.words for line in lines)]))

    def clear(self) -> None:
        """Tell nothing any more."""
        self.hide()
        if self._inside is not None:
            self._frame.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None


class _MarkShown(QWidget):
    """An icon that follows a change of colours, as a picture made beforehand would not."""

    def __init__(self, name: str, ink: Role) -> None:
        super().__init__()
        self._name = name
        self._ink = ink
        side = self.fontMetrics().height()
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 -- Qt's
        painter = QPainter(self)
        paint_icon(painter, self._name, QRectF(self.rect()), self.palette().color(self._ink))


def _row(line: Line) -> QHBoxLayout:
    name, role, ink = _MARKS[line.mark]
    mark = _MarkShown(name, ink)
    row = hbox(mark, text(line.words, role), gap=GAP)
    row.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
    row.setStretch(1, 1)
    return row
