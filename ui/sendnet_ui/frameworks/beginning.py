"""What the room shows while nothing is drafted: the framework in use, and how to begin the next version."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.clock import day_written
from sendnet_desktop.frameworks.pack import Pack
from sendnet_ui.forms.layouts import GAP, STRETCH, column, flow, scrolled, text, vbox
from sendnet_ui.trust.wording import counted

_ABOUT = (
    "Begin the next version as a copy of this one and change what should be different: wording, areas, levels, what"
    " things are called. Nothing reaches a school before you publish it, and every step can be undone."
)


class Beginning(QWidget):
    """Shown until there is a draft."""

    begun = Signal()
    """The person wants to draft the next version of the framework in use."""
    begun_empty = Signal()
    """The person wants to draft another framework altogether."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._used, self._told = text("", "heading"), text("")
        self._next, self._empty = QPushButton("Draft the next version", default=True), QPushButton("Begin an empty one")
        buttons = QWidget()
        buttons.setLayout(flow(self._next, self._empty))
        words = vbox(self._used, self._told, text(_ABOUT), buttons, STRETCH, gap=GAP * 2)
        self.setLayout(vbox(scrolled(column(words))))
        self._next.clicked.connect(self.begun)
        self._empty.clicked.connect(self.begun_empty)

    def fill(self, used: Pack) -> None:
        """Show the framework in use."""
        asked = sum(not statement.retired for statement in used.statements())
        self._used.setText(f"In use: {used.title} {used.number}")
        published = f"published on {day_written(used.published)}, " if used.published else ""
        levels = counted(len(used.levels), "level") if used.levels else "words only"
        counts = f"{counted(len(used.areas), 'area')}, {counted(asked, 'statement')}, {levels}"
        self._told.setText(f"{counts}; {published}law as at {day_written(used.law_as_at)}.")

    def begin(self) -> None:
        """Put the keyboard on the way to begin."""
        self._next.setFocus()
