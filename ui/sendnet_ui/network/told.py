"""What a meeting or an action says, as lines of a name and its words."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from sendnet_ui.forms.layouts import GAP, text


class ToldLines(QWidget):
    """Names at the left, words at the right; filled again with whatever is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP * 3)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(1, 1)
        self._shown: tuple[tuple[str, str], ...] = ()
        self.setLayout(self._grid)

    def fill(self, lines: Iterable[tuple[str, str]]) -> None:
        """Show other lines."""
        lines = tuple(lines)
        if lines == self._shown:
            return
        self._shown = lines
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()  # it would stay on the page until the event loop comes round
                widget.deleteLater()
        for row, (name, words) in enumerate(lines):
            label, said = text(name, "strong"), text(words)
            label.setWordWrap(False)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, row, 1)
