"""A heading that shows and hides what is under it, so that a page begins short."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.home.halves import refill
from sendnet_ui.shell.icons import icon


class Unfolding(QWidget):
    """Lines under a heading, made when a person first wants to see them."""

    def __init__(self, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing = nothing
        self._lines: Callable[[], Sequence[str]] = tuple
        self._heading = QPushButton("", flat=True)
        self._heading.setCheckable(True)
        self._body = QWidget()
        self._frame = vbox(gap=GAP)
        self._frame.setContentsMargins(GAP * 3, 0, 0, GAP)
        self._body.setLayout(self._frame)
        self.setLayout(vbox(hbox(self._heading, STRETCH), self._body, gap=GAP // 2))
        self._heading.toggled.connect(self._unfold)
        self._unfold(is_open=False)

    def show_lines(self, heading: str, lines: Callable[[], Sequence[str]]) -> None:
        """Have this heading, and these lines under it."""
        self._heading.setText(heading)
        self._lines = lines
        self._unfold(is_open=self._heading.isChecked())

    def _unfold(self, is_open: bool) -> None:
        self._heading.setIcon(icon("minus" if is_open else "plus"))
        self._body.setVisible(is_open)
        if is_open:
            refill(self._frame, [text(words) for words in self._lines() or (self._nothing,)])
