"""The ground of a row in a list: pointed at, chosen, and holding the keyboard."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

Role = QPalette.ColorRole


def paint_ground(painter: QPainter, cell: QRectF, option: QStyleOptionViewItem) -> None:
    """Paint what lies behind a row's words: a tint, the bar of what is chosen, and the ring of the keyboard."""
    palette, state = option.palette, option.state
    here = bool(state & QStyle.StateFlag.State_Selected)
    body = cell.adjusted(3, 1, -3, -1)
    painter.setPen(Qt.PenStyle.NoPen)
    if here or state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(palette.color(Role.AlternateBase))
        painter.drawRoundedRect(body, 6, 6)
    if here:
        painter.setBrush(palette.color(Role.Highlight))
        painter.drawRoundedRect(QRectF(body.left(), body.top() + 5, 4, body.height() - 10), 2, 2)
    if here and state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.color(Role.Accent), 2))
        painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), 6, 6)
