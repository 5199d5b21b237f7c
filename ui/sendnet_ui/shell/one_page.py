"""The pages of the window, of which one is shown."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class OnePage(QStackedWidget):
    """Takes no more room than the page that is shown needs, whatever the hidden ones would.

    Where a hidden page keeps its height, a small window with large text squeezes the header over its own words.
    """

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return super().minimumSizeHint() if shown is None else shown.minimumSizeHint()
