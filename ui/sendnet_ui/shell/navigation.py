"""The way about: the rooms down the left, with words where there is room for them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from sendnet_ui.shell.brand import Brand
from sendnet_ui.shell.icons import paint_icon
from sendnet_ui.shell.rooms import Room, keys_to
from sendnet_ui.shell.theme import Theme

_ICON_ROLE: Final = Qt.ItemDataRole.UserRole
_MARGIN: Final = 10.0
_ROOMY: Final = 2.7
"""Lines of text that a room's row is high where all rooms have that much."""
_CLOSE: Final = 1.6
"""Lines that it is high at least, before the list scrolls: more than 24 pixels at the smallest text."""

Index = QModelIndex | QPersistentModelIndex


class Navigation(QFrame):
    """The list of rooms; one Tab stop, in which the arrow keys move."""

    chosen = Signal(int)
    """The person, or the program, went to the room at this place."""

    def __init__(self, rooms: Sequence[Room], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self._brand = Brand(theme)
        self._rooms = _Rooms()
        self._rooms.setObjectName("rooms")
        self._rooms.setAccessibleName("Rooms")
        self._rooms.setItemDelegate(_Painter(theme, self._rooms))
        self._rooms.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rooms.setResizeMode(QListView.ResizeMode.Adjust)
        self._rooms.setMouseTracking(True)
        layout = QVBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._brand)
        layout.addWidget(self._rooms, 1)
        self.setLayout(layout)
        self.setFocusProxy(self._rooms)
        self._rooms.currentRowChanged.connect(self.chosen)
        theme.changed.connect(self._measure)
        self.show_rooms(rooms)

    @property
    def is_narrow(self) -> bool:
        """Whether only icons are shown."""
        return self._brand.is_narrow

    @property
    def place(self) -> int:
        """The place of the room that is shown; -1 before any is."""
        return self._rooms.currentRow()

    def show_rooms(self, rooms: Sequence[Room], shown: int = -1) -> None:
        """Offer these rooms and no others, of which the one at a place is shown; none is shown yet where it is -1."""
        with QSignalBlocker(self._rooms):
            self._rooms.clear()
            for place, room in enumerate(rooms, 1):
                item = QListWidgetItem(room.title, self._rooms)
                item.setData(_ICON_ROLE, room.icon)
                item.setToolTip(f"{room.title} ({keys})" if (keys := keys_to(place)) else room.title)
            self._rooms.setCurrentRow(shown)
        self._measure()

    def go(self, place: int) -> None:
        """Go to the room at this place."""
        self._rooms.setCurrentRow(place)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons only, or icons and words."""
        if narrow != self.is_narrow:
            self._brand.set_narrow(narrow=narrow)
            self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_rooms"):
            self._measure()

    def _measure(self) -> None:
        metrics = self.fontMetrics()
        if self.is_narrow:
            width = metrics.height() * 2.2 + 2 * _MARGIN
        else:
            titles = [self._rooms.item(row).text() for row in range(self._rooms.count())]
            widest = max(map(QFontMetrics(_written(self.font(), here=True)).horizontalAdvance, titles), default=0)
            width = max(widest, self._brand.words_width()) + metrics.height() * 4.2 + 2 * _MARGIN
        self.setFixedWidth(round(width))
        self._rooms.scheduleDelayedItemsLayout()


class _Rooms(QListWidget):
    def doItemsLayout(self) -> None:
        # Larger text or a lower window would leave the room that is shown out of sight, and the keyboard with it.
        super().doItemsLayout()
        self.scrollTo(self.currentIndex())


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, rooms: QListWidget) -> None:
        super().__init__(rooms)
        self._theme = theme
        self._rooms = rooms

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 -- Qt's
        line = self._rooms.fontMetrics().height()
        shared = self._rooms.viewport().height() / max(self._rooms.count(), 1)
        return QSize(10, int(min(max(shared, line * _CLOSE), line * _ROOMY)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        state = option.state
        here = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRectF(option.rect).adjusted(_MARGIN, 3, -_MARGIN, -3)
        painter.setPen(Qt.PenStyle.NoPen)
        if here or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(tokens.deep_raised))
            painter.setOpacity(1.0 if here else 0.55)
            painter.drawRoundedRect(cell, 8, 8)
            painter.setOpacity(1.0)
        if here:
            painter.setBrush(QColor(tokens.deep_mark))
            painter.drawRoundedRect(QRectF(cell.left(), cell.top() + cell.height() / 4, 4, cell.height() / 2), 2, 2)
        if here and self._rooms.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.deep_mark), 2))
            painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 8, 8)
        self._paint_content(painter, cell, index, here=here)
        painter.restore()

    def _paint_content(self, painter: QPainter, cell: QRectF, index: Index, *, here: bool) -> None:
        ink = QColor(self._theme.tokens.on_deep)
        side = self._rooms.fontMetrics().height() * 1.25
        narrow = cell.width() < side * 3
        left = cell.center().x() - side / 2 if narrow else cell.left() + 16
        square = QRectF(left, cell.center().y() - side / 2, side, side)
        paint_icon(painter, index.data(_ICON_ROLE), square, ink)
        if narrow:
            return
        painter.setFont(_written(self._rooms.font(), here=here))
        painter.setPen(ink)
        words = cell.adjusted(square.right() - cell.left() + 12, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, index.data())


def _written(font: QFont, *, here: bool) -> QFont:
    written = QFont(font)
    written.setWeight(QFont.Weight.DemiBold if here else QFont.Weight.Normal)
    return written
