"""The foot of a print: which page is read, how large, and how to change either."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QWidget

from sendnet_ui.forms.layouts import GAP, STRETCH, hbox
from sendnet_ui.reports.pages import Pages
from sendnet_ui.shell.icons import icon


class PageBar(QFrame):
    """Turns the pages at the left and sizes them at the right."""

    def __init__(self, pages: Pages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._earlier = _tool("Previous page", "Ctrl+PgUp", "chevron-left", pages.turn_back)
        self._later = _tool("Next page", "Ctrl+PgDown", "chevron-right", pages.turn_on)
        smaller = _tool("Smaller", "Ctrl+-", "minus", pages.shrink)
        larger = _tool("Larger", "Ctrl++", "plus", pages.grow)
        fit = _tool("Fit width", "Ctrl+0", "", pages.fit_width)
        self._place, self._size = QLabel(), QLabel()
        turning = hbox(self._earlier, self._place, self._later)
        self.setLayout(hbox(turning, STRETCH, smaller, self._size, larger, fit))
        self.setContentsMargins(GAP * 2, GAP, GAP * 2, GAP)
        pages.moved.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        pages = self._pages
        self._place.setText(f"Page {pages.page} of {pages.count}")
        self._size.setText(f"{pages.zoom:.0%}")
        for button, leads_on in ((self._earlier, pages.page > 1), (self._later, pages.page < pages.count)):
            if button.hasFocus() and not leads_on:
                pages.setFocus()  # a button that goes grey must not take the keyboard with it
            button.setEnabled(leads_on)


def _tool(name: str, keys: str, picture: str, act: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    if picture:
        button.setIcon(icon(picture))
        button.setAccessibleName(name)
    else:
        button.setText(name)
    button.setToolTip(f"{name} ({keys})")
    button.clicked.connect(act)
    return button
