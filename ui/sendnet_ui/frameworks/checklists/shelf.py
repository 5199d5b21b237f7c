"""The checklists that are in use, and the drafts that are being written: where this part begins."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.clock import day_written
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_ui.forms.layouts import GAP, STRETCH, column, flow, rule, scrolled, text, vbox
from sendnet_ui.frameworks.checklists.sheet import Reading
from sendnet_ui.frameworks.checklists.wording import size_words
from sendnet_ui.shell.desk import Desk

_ABOUT = (
    "What challenge days look at. Begin the next version of one as a copy and change what should be different, or one"
    " of a kind of its own. Nothing is used before you publish it, and every step can be undone."
)


class Shelf(QWidget):
    """Shown until a draft is chosen; made anew each time it is read."""

    begun = Signal(str)
    """The next version of this template is to be drafted."""
    begun_empty = Signal()
    """A checklist of a kind of its own is to be drafted."""
    chosen = Signal(str)
    """The draft of this record is to be shown."""
    exported = Signal(str)
    """The current checklist of this template is to be written to a file."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty = QPushButton("Begin one of its own kind")
        self._lines = vbox(gap=GAP * 2)
        self._shown: list[QWidget] = []
        buttons = QWidget()
        buttons.setLayout(flow(self._empty))
        lines = QWidget()
        lines.setLayout(self._lines)
        about = text("Checklists in use", "heading"), text(desk.said(_ABOUT))
        words = vbox(*about, lines, rule(), buttons, STRETCH, gap=GAP * 2)
        self.setLayout(vbox(scrolled(column(words))))
        self._empty.clicked.connect(self.begun_empty)

    def fill(self, reading: Reading) -> None:
        """Show the drafts first, then the current checklist of each template."""
        held = next((each.accessibleName() for each in self.findChildren(QPushButton) if each.hasFocus()), "")
        for line in self._shown:
            line.hide()
            self._lines.removeWidget(line)
            line.deleteLater()
        drafts = [self._draft(record, words) for record, words in reading.drafts]
        self._shown = [*drafts, *(self._line(template, each) for template, each in reading.current.items())]
        for line in self._shown:
            self._lines.addWidget(line)
        buttons = [button for line in self._shown for button in line.findChildren(QPushButton)]
        for before, after in pairwise([*buttons, self._empty]):
            QWidget.setTabOrder(before, after)
        for button in buttons:
            if held and button.accessibleName() == held:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Put the keyboard on the first thing to do."""
        first = self._shown[0].findChild(QPushButton) if self._shown else None
        (first if isinstance(first, QPushButton) else self._empty).setFocus()

    def _draft(self, record: str, words: str) -> QWidget:
        go = QPushButton("Go on", default=True)
        go.setAccessibleName(f"Go on: {words}")
        go.clicked.connect(partial(self.chosen.emit, record))
        return _line(f"Draft: {words}", "", go)

    def _line(self, template: str, checklist: Checklist) -> QWidget:
        name = f"{checklist.title} {checklist.number}"
        draft, export = QPushButton("Draft the next version"), QPushButton("Export…", flat=True)
        draft.setAccessibleName(f"Draft the next version: {name}")
        export.setAccessibleName(f"Export: {name}")
        draft.clicked.connect(partial(self.begun.emit, template))
        export.clicked.connect(partial(self.exported.emit, template))
        published = f"; published on {day_written(checklist.published)}" if checklist.published else ""
        return _line(name, f"{size_words(checklist)}{published}", draft, export)


def _line(name: str, told: str, *buttons: QPushButton) -> QWidget:
    line, row = QWidget(), QWidget()
    row.setLayout(flow(*buttons))
    line.setLayout(vbox(text(name, "strong"), *([text(told, "muted")] if told else []), row, gap=GAP // 2))
    return line
