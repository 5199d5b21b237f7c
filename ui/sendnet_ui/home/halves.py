"""A page's opening and the two halves under it, which stand one under the other where there is no room."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QLayout, QVBoxLayout, QWidget

from sendnet_ui.forms.layouts import GAP, STRETCH, Part, column, rule, scrolled, vbox

_WIDE: Final = 120  # average characters: room for two columns


class Halves(QWidget):
    """Lays a home out: what greets, a hairline, and what follows in two columns."""

    def __init__(self, opening: QLayout, left: Sequence[Part], right: Sequence[Part]) -> None:
        super().__init__()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(GAP * 6)
        self._halves.addLayout(vbox(*left, STRETCH, gap=GAP), 3)
        self._halves.addLayout(vbox(*right, STRETCH, gap=GAP * 2), 2)
        page = column(vbox(opening, rule(), self._halves, STRETCH, gap=GAP * 3), characters=150)
        self.setLayout(vbox(scrolled(page)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        wide = self.width() > self.fontMetrics().averageCharWidth() * _WIDE
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


def refill(layout: QVBoxLayout, widgets: Sequence[QWidget]) -> None:
    """Put these widgets in place of those that are there; the keyboard stays at its place among them."""
    focused, held = QApplication.focusWidget(), -1
    for place in range(layout.count()):
        item = layout.takeAt(0)
        old = item.widget() if item else None
        if old is not None:
            held = place if focused is not None and (old is focused or old.isAncestorOf(focused)) else held
            old.hide()
            old.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)
    if 0 <= held < len(widgets):
        widgets[held].setFocus()
