"""The head of a page: where the person is, and what can be done there."""

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from sendnet_ui.forms.layouts import GAP, text, vbox
from sendnet_ui.shell.beside import Beside


class Header(QFrame):
    """A page's title, the page's own tools at the right of it, and a line across under both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = text("", "title")
        self._subtitle = text("", "muted")
        self._row = Beside(self._title)
        layout = vbox(self._row, self._subtitle, gap=2)
        layout.setContentsMargins(GAP * 4, GAP * 2, GAP * 4, GAP)
        self.setLayout(layout)
        self.show_title("", None)

    @property
    def title(self) -> QLabel:
        """The page's title."""
        return self._title

    def show_title(self, title: str, tools: QWidget | None, subtitle: str = "") -> None:
        """Show another page's head."""
        self._row.show_tools(tools)
        self._title.setText(title)
        self.show_subtitle(subtitle)

    def show_subtitle(self, words: str) -> None:
        """Show words under the title; none leaves no gap."""
        self._subtitle.setText(words)
        self._subtitle.setVisible(bool(words))
