"""Icons: the shipped outlines, painted at any size in a colour of the palette in force."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from sendnet_resources import resource

Role = QPalette.ColorRole


@cache
def _outline(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


def paint_icon(painter: QPainter, name: str, where: QRectF, colour: QColor) -> None:
    """Paint an icon into a rectangle."""
    drawing = _outline(name).replace(b"currentColor", colour.name().encode())
    QSvgRenderer(QByteArray(drawing)).render(painter, where)


class _Engine(QIconEngine):
    """Asks for the colour at the moment of painting, so that icons follow a change of theme by themselves."""

    def __init__(self, name: str, role: Role) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002 -- Qt's
        off = mode == QIcon.Mode.Disabled
        group = QPalette.ColorGroup.Disabled if off else QPalette.ColorGroup.Active
        paint_icon(painter, self._name, QRectF(rect), QGuiApplication.palette().color(group, self._role))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role)


def icon(name: str, role: Role = Role.ButtonText) -> QIcon:
    """Return an icon by its Lucide name, painted in this role of the palette."""
    return QIcon(_Engine(name, role))
