"""A list with what is chosen in it beside it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

_SHARE: Final = 0.32
_NARROWEST: Final = 30  # average characters
_WIDEST: Final = 56


class ListBeside(QSplitter):
    """The list at the left keeps its share of the width until the person has moved the edge between the two."""

    def __init__(self, listed: QWidget, chosen: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent, childrenCollapsible=False)
        self._was_moved = False
        self.addWidget(listed)
        self.addWidget(chosen)
        self.setStretchFactor(1, 1)
        self.splitterMoved.connect(self._keep)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._was_moved:
            one = self.fontMetrics().averageCharWidth()
            width = min(max(round(self.width() * _SHARE), one * _NARROWEST), one * _WIDEST)
            self.setSizes([width, self.width() - width])

    def _keep(self) -> None:
        self._was_moved = True
