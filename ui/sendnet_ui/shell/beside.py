"""Words with what can be done beside them, or under them where the two do not fit on one line."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from sendnet_ui.forms.items import ItemLayout
from sendnet_ui.forms.layouts import GAP

_READABLE: Final = 32  # average characters: shorter lines than this are not worth staying beside


class Beside(ItemLayout):
    """Gives words the room that they need before anything else has any.

    The tools stand at the right while the words keep their line, or lines long enough to read; in a narrower
    window, or with larger text, they stand under the words.
    """

    def __init__(self, words: QLabel, gap: int = GAP * 2) -> None:
        super().__init__(gap)
        self._words = words
        self._tools: QWidget | None = None
        self.addWidget(words)

    def show_tools(self, tools: QWidget | None) -> None:
        """Have these tools and no others; those shown so far are hidden."""
        if self._tools is not None:
            self.removeWidget(self._tools)
            self._tools.hide()
        self._tools = tools
        if tools is not None:
            self.addWidget(tools)
            tools.show()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def heightForWidth(self, width: int) -> int:
        return self._arranged(QRect(0, 0, width, 0))[2]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        words, tools, _ = self._arranged(rect)
        self._words.setGeometry(words)
        if self._tools is not None:
            self._tools.setGeometry(tools)

    def sizeHint(self) -> QSize:
        tools = self._tools_size()
        beside = tools.width() + self.spacing() if tools.width() else 0
        return QSize(self._line_width() + beside, max(self._words_height(self._line_width()), tools.height()))

    def minimumSize(self) -> QSize:
        narrowest = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(narrowest, self._words.fontMetrics().height())

    def _line_width(self) -> int:
        return self._words.fontMetrics().horizontalAdvance(self._words.text()) + 2  # a label rounds its letters up

    def _words_height(self, width: int) -> int:
        return max(self._words.heightForWidth(width), self._words.fontMetrics().height())  # words yet to come too

    def _tools_size(self) -> QSize:
        return self._items[-1].sizeHint() if self._tools is not None else QSize(0, 0)

    def _arranged(self, rect: QRect) -> tuple[QRect, QRect, int]:
        """Return where the words and the tools go, and how high both are together."""
        left, top, width, tools = rect.x(), rect.y(), rect.width(), self._tools_size()
        if not tools.width():
            height = self._words_height(width)
            return QRect(left, top, width, max(height, rect.height())), QRect(), height
        room = width - tools.width() - self.spacing()
        if room >= min(self._line_width(), self._words.fontMetrics().averageCharWidth() * _READABLE):
            height = max(self._words_height(room), tools.height())
            line = max(height, rect.height())
            at = QRect(left + width - tools.width(), top + (line - tools.height()) // 2, tools.width(), tools.height())
            return QRect(left, top, room, line), at, height
        words = self._words_height(width)
        item = self._items[-1]
        under = item.heightForWidth(width) if item.hasHeightForWidth() else tools.height()
        widest = max(min(width, tools.width()), item.minimumSize().width())
        below = QRect(left, top + words + GAP // 2, widest, under)
        return QRect(left, top, width, words), below, words + GAP // 2 + under
