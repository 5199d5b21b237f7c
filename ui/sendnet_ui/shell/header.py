"""The head of a page: where the person is, and what can be done there."""

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox


class Header(QFrame):
    """A page's title, a line under it, and the page's own tools at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = text("", "title")
        self._subtitle = text("", "muted")
        self._tools: QWidget | None = None
        self._row = hbox(vbox(STRETCH, self._title, self._subtitle, STRETCH, gap=2), gap=GAP * 2)
        self._row.setContentsMargins(GAP * 4, GAP * 3, GAP * 4, GAP)
        self._row.setStretch(0, 1)
        self.setLayout(self._row)
        self.show_title("", None)

    @property
    def title(self) -> QLabel:
        """The page's title."""
        return self._title

    def show_title(self, title: str, tools: QWidget | None, subtitle: str = "") -> None:
        """Show another page's head."""
        if self._tools is not None:
            self._row.removeWidget(self._tools)
            self._tools.hide()
        self._tools = tools
        if tools is not None:
            self._row.addWidget(tools)
            tools.show()
        self._title.setText(title)
        self.show_subtitle(subtitle)

    def show_subtitle(self, words: str) -> None:
        """Show words under the title; none leaves no gap."""
        self._subtitle.setText(words)
        self._subtitle.setVisible(bool(words))
