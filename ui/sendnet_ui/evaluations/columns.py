"""A layout of equals: side by side where each has room to be read, one under the other where not."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from sendnet_ui.forms.layouts import GAP


class Columns(QLayout):
    """Columns of one width and one height; rows of full width where a column would be narrower than ``least``."""

    def __init__(self, least: int) -> None:
        super().__init__()
        self.least = least
        self._items: list[QLayoutItem] = []
        self.setSpacing(GAP)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(QRect(0, 0, width, 0))
        return max((place.bottom() + 1 for place in places), default=0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in zip(self._items, self._places(rect), strict=True):
            item.setGeometry(place)

    def sizeHint(self) -> QSize:
        width = self._width_of_all(self.least)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        return QSize(self.least, 0)

    def _places(self, rect: QRect) -> list[QRect]:
        if not self._items:
            return []
        column = (rect.width() - self._width_of_all(0)) // len(self._items)
        if column < self.least:
            return self._stacked(rect)
        height = max(_height(item, column) for item in self._items)
        step = column + self.spacing()
        return [QRect(rect.x() + place * step, rect.y(), column, height) for place in range(len(self._items))]

    def _stacked(self, rect: QRect) -> list[QRect]:
        places, y = [], rect.y()
        for item in self._items:
            height = _height(item, rect.width())
            places.append(QRect(rect.x(), y, rect.width(), height))
            y += height + self.spacing() // 2
        return places

    def _width_of_all(self, column: int) -> int:
        return column * len(self._items) + self.spacing() * max(len(self._items) - 1, 0)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
