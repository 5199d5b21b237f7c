"""What happened, in lines that each have a mark and words."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_ui.exchange.telling import Line, Mark
from sendnet_ui.forms.layouts import GAP, STRETCH, LabelRole, hbox, text, vbox
from sendnet_ui.home.halves import refill
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
        self._title = text("", "subheading")
        self._lines = vbox(gap=GAP)
        self._step = QPushButton("")
        self._act: Callable[[], None] = lambda: None
        self.setLayout(vbox(self._title, self._lines, hbox(self._step, STRETCH), gap=GAP, margin=GAP * 2))
        self._step.clicked.connect(self._take_step)
        self.hide()

    def tell(self, title: str, lines: Sequence[Line], step: Step | None = None) -> None:
        """Tell this, with a button for what can be done about it, and have it spoken."""
        self._title.setText(title)
        refill(self._lines, [_row(line) for line in lines])
        words, self._act = step or ("", lambda: None)
        self._step.setText(words)
        self._step.setVisible(step is not None)
        self.show()
        announce(self, ". ".join([title, *(line.words for line in lines)]))

    def _take_step(self) -> None:
        self._act()


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


def _row(line: Line) -> QWidget:
    name, role, ink = _MARKS[line.mark]
    mark = _MarkShown(name, ink)
    layout = hbox(mark, text(line.words, role), gap=GAP)
    layout.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
    layout.setStretch(1, 1)
    row = QWidget()
    row.setLayout(layout)
    return row
