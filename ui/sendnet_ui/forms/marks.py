"""The marks of a scale: a shape beside a level's name, so that colour is never the only sign."""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

_SIXTEENTHS: Final = 16  # QPainter counts angles in sixteenths of a degree
_SLICES: Final = {"quarter": 90, "half": 180, "three-quarters": 270}


def paint_mark(painter: QPainter, where: QRectF, shape: str, fill: QColor, edge: QColor) -> None:
    """Paint a level's mark; a word that is not known gives a plain circle.

    Args:
        painter: Where to paint.
        where: A square.
        shape: ``circle``, ``quarter``, ``half``, ``three-quarters``, ``full``, ``star``, ``square`` or ``diamond``.
        fill: The level's colour.
        edge: The outline and the filled part, a colour that reads on what lies behind.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, max(1.5, where.width() / 10)))
    painter.setBrush(fill)
    inside = where.adjusted(1, 1, -1, -1)
    if shape in ("star", "diamond", "square"):
        painter.drawPolygon(_corners(shape, inside))
    else:
        painter.drawEllipse(inside)
    if shape in _SLICES:
        painter.setBrush(edge)
        painter.drawPie(inside, 90 * _SIXTEENTHS, -_SLICES[shape] * _SIXTEENTHS)
    elif shape == "full":
        third = inside.width() / 3.4
        painter.setBrush(edge)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(inside.adjusted(third, third, -third, -third))
    painter.restore()


def _corners(shape: str, where: QRectF) -> QPolygonF:
    count = 10 if shape == "star" else 4
    turn = math.pi / 4 if shape == "square" else 0.0
    outer = where.width() / 2
    points = []
    for corner in range(count):
        reach = outer * 0.45 if shape == "star" and corner % 2 else outer
        angle = turn + corner * 2 * math.pi / count - math.pi / 2
        points.append(where.center() + QPointF(math.cos(angle), math.sin(angle)) * reach)
    return QPolygonF(points)
