"""A layout of equals: side by side where each has room to be read, in fewer columns where not."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLayoutItem, QWidget

from sendnet_ui.forms.items import ItemLayout
from sendnet_ui.forms.layouts import GAP

USUAL: Final = 31  # average characters that a label needs beside the way to its history
NARROW: Final = 24  # the same where a field offers no history


class Columns(ItemLayout):
    """Columns of one width: all in a row, half as many, or one, so that each has room for so many characters."""

    def __init__(self, characters: int) -> None:
        """Lay out nothing yet.

        Args:
            characters: How many average characters of the page's own letters, however large they are by then, a
                column has room for.
        """
        super().__init__(GAP)
        self._characters = characters

    @property
    def least(self) -> int:
        """How narrow a column may be, in logical pixels, in the letters of now."""
        page = self.parentWidget()
        letters = page.fontMetrics() if page else QFontMetrics(QApplication.font())
        return letters.averageCharWidth() * self._characters

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def heightForWidth(self, width: int) -> int:
        places = self._places(QRect(0, 0, width, 0))
        return max((place.bottom() + 1 for place in places), default=0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in zip(self._shown(), self._places(rect), strict=True):
            item.setGeometry(place)

    def sizeHint(self) -> QSize:
        width = self._width_of(len(self._shown()))
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        # A page that is narrower than one column may have it narrower, as far as what stands in it allows.
        needed = max((item.minimumSize().width() for item in self._shown()), default=0)
        return QSize(min(needed, self.least), 0)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, rect: QRect) -> list[QRect]:
        shown = self._shown()
        if not shown:
            return []
        across, gap = self._across(rect.width()), self.spacing()
        column = (rect.width() - gap * (across - 1)) // across
        places, y = [], rect.y()
        for start in range(0, len(shown), across):
            row = shown[start : start + across]
            height = max(_height(item, column) for item in row)
            places += [QRect(rect.x() + place * (column + gap), y, column, height) for place in range(len(row))]
            y += height + gap
        return places

    def _across(self, width: int) -> int:
        every = len(self._shown())
        choices = (every, (every + 1) // 2, 1)
        return next((across for across in choices if self._width_of(across) <= width), 1)

    def _width_of(self, across: int) -> int:
        return self.least * across + self.spacing() * max(across - 1, 0)


def side_by_side(*fields: QWidget, characters: int = USUAL) -> Columns:
    """Put fields side by side where each has room for so many average characters."""
    columns = Columns(characters)
    for field in fields:
        columns.addWidget(field)
    return columns


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
