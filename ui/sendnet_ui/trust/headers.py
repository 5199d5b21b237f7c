"""The heads of the overview's rows and columns: a school with its date, an area with its letter."""

from itertools import repeat

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from sendnet_ui.trust.table import CELL

Role = QPalette.ColorRole
_PAD = 10
_NARROWEST = 12  # average characters, in which what cells say fits
_NARROWEST_ID = 6  # the same under a short id, of which there may be many
_MANY = 24  # schools, of which more are shown at once in lower rows
_WIDEST = 30  # average characters
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class AreaHeads(QHeaderView):
    """What is asked above its column, broken over as many lines as it needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self._measure()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(_strong(self.font()))
        rooms = (QRect(0, 0, self._width(column) - _PAD - 4, 10_000) for column in range(self.count()))
        titles = map(self._title, range(self.count()))
        heights = [metrics.boundingRect(*each).height() for each in zip(rooms, repeat(_WRAPPED), titles, strict=False)]
        return QSize(super().sizeHint().width(), max(heights, default=metrics.height()) + _PAD * 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._measure()

    def reset(self) -> None:
        super().reset()
        self._measure()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 -- Qt's
        palette = self.palette()
        painter.fillRect(rect, palette.color(Role.AlternateBase))
        painter.setPen(palette.color(Role.Dark))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(_strong(self.font()))
        painter.setPen(palette.color(Role.WindowText))
        painter.drawText(rect.adjusted(_PAD, 0, -4, 0), _WRAPPED, self._title(logicalIndex))

    def _width(self, column: int) -> int:
        return max(self.sectionSize(column), self.minimumSectionSize())

    def _title(self, column: int) -> str:
        title: str = self.model().headerData(column, Qt.Orientation.Horizontal)
        return title

    def _measure(self) -> None:
        # As narrow as the longest word of a title allows, so that five areas stand beside what is read at 1366 pixels.
        strong = QFontMetrics(_strong(self.font()))
        columns = range(self.count()) if self.model() is not None else ()
        words = (word for column in columns for word in self._title(column).split())
        longest = max(map(strong.horizontalAdvance, words), default=0) + _PAD + 4
        are_ids = not any(" " in self._title(column) for column in columns)
        narrowest = _NARROWEST_ID if are_ids and len(columns) else _NARROWEST
        least, most = (self.fontMetrics().averageCharWidth() * each for each in (narrowest, _WIDEST))
        self.setMinimumSectionSize(min(max(longest, least), most))


class SchoolHeads(QHeaderView):
    """Schools beside their rows, each with the day that its row stands for."""

    def __init__(self, parent: QWidget | None = None, *, stands_out: bool = False) -> None:
        """Make heads; those of a row that is no school's stand out."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._stands_out = stands_out
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def reset(self) -> None:
        super().reset()
        self._measure()

    def sizeHint(self) -> QSize:
        metrics, strong = self.fontMetrics(), QFontMetrics(_strong(self.font()))
        widths = [0]
        for row in range(self.count()):
            name, below = self._told(row)
            widths.append(max(strong.horizontalAdvance(name), metrics.horizontalAdvance(below)))
        widest = metrics.averageCharWidth() * _WIDEST
        return QSize(min(max(widths), widest) + _PAD * 2 + 2, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 -- Qt's
        palette = self.palette()
        painter.fillRect(rect, palette.color(Role.AlternateBase if self._stands_out else Role.Base))
        painter.setPen(palette.color(Role.Mid))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        name, below = self._told(logicalIndex)
        strong = _strong(self.font())
        room = rect.adjusted(_PAD, 0, -_PAD, 0)
        half = room.center().y()
        self._write(painter, strong, Role.WindowText, room.adjusted(0, 0, 0, half - room.bottom()), name, bottom=True)
        self._write(painter, self.font(), Role.PlaceholderText, room.adjusted(0, half - room.top(), 0, 0), below)

    def _measure(self) -> None:
        lines = 2.3 if self.model() is not None and self.model().rowCount() > _MANY else 3.3
        self.setDefaultSectionSize(round(self.fontMetrics().height() * lines))

    def _told(self, row: int) -> tuple[str, str]:
        model, vertical = self.model(), Qt.Orientation.Vertical
        return model.headerData(row, vertical), model.headerData(row, vertical, CELL)

    def _write(
        self, painter: QPainter, font: QFont, role: Role, room: QRect, words: str, *, bottom: bool = False
    ) -> None:
        painter.setFont(font)
        painter.setPen(self.palette().color(role))
        fitted = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignBottom if bottom else Qt.AlignmentFlag.AlignTop
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | side, fitted)


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong
