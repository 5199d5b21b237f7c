"""How a cell of the overview looks: the level that a school set, or how its statements are spread."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation
from sendnet_desktop.frameworks.pack import Area, Level, Pack
from sendnet_desktop.trust.overview import Overview, Standing
from sendnet_ui.forms.marks import paint_mark
from sendnet_ui.shell.icons import paint_icon
from sendnet_ui.shell.tokens import contrast, ink_on
from sendnet_ui.trust.table import CELL, Index
from sendnet_ui.trust.wording import NOT_ASKED, NOT_BEGUN, answered_words, complete

Role = QPalette.ColorRole
_PAD: Final = 9.0
_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class CellPainter(QStyledItemDelegate):
    """Paints cells; colour never says anything alone."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 -- Qt's
        line = option.fontMetrics.height()
        return QSize(line * 6, round(line * 3.2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        what, area = index.data(CELL)
        brush = _Brush(painter, option.palette, option.font)
        cell = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if isinstance(what, Overview):
            painter.fillRect(cell, option.palette.color(Role.AlternateBase))
            brush.foot(cell.adjusted(_PAD, 0, -_PAD, 0), what, area)
        else:
            pointed_at = bool(state & QStyle.StateFlag.State_MouseOver)
            painter.fillRect(cell, option.palette.color(Role.AlternateBase if pointed_at else Role.Base))
            brush.standing(cell.adjusted(_PAD, 0, -_PAD, 0), what, area)
        if state & QStyle.StateFlag.State_Selected:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(option.palette.color(Role.Accent), 3 if focused else 1.5))
            painter.drawRoundedRect(cell.adjusted(2.5, 2.5, -2.5, -2.5), 7, 7)
        painter.restore()


class _Brush:
    """The strokes, with the painter, palette and letters that they share."""

    def __init__(self, painter: QPainter, palette: QPalette, font: QFont) -> None:
        self._painter = painter
        self._palette = palette
        self._font = font
        self._line = QFontMetricsF(font).height()

    def standing(self, room: QRectF, standing: Standing, area: Area) -> None:
        """Paint what a school says of an area."""
        evaluation, judged = standing.evaluation, standing.area(area.id)
        if evaluation is None or judged is None:
            self._words(room, Role.PlaceholderText, "–" if evaluation is None else NOT_ASKED)
            return
        unmet = len(judged.unmet)
        upper, lower = _halves(room, self._line) if unmet else (_middle(room, self._line * 1.75), QRectF())
        self._stand(upper, judged, evaluation)
        if unmet:
            self._unmet(lower, unmet)

    def foot(self, room: QRectF, overview: Overview, area: Area) -> None:
        """Paint how the schools stand in an area, as counts."""
        if overview.pack.levels:
            counts = overview.spread(area)
            self._counts(room, overview.pack, counts, len(overview.standings) - sum(counts.values()))
        else:
            number = f"{complete(overview, area)} of {len(overview.standings)}"
            self._words(room, Role.WindowText, f"{number} complete", number)

    def _stand(self, room: QRectF, judged: AreaJudged, evaluation: Evaluation) -> None:
        level = evaluation.level(judged.level)
        if level is not None:
            paint_level(self._painter, room, level, self._palette, self._font)
        elif judged.spread:
            asked = sum(each.applies for each in judged.judged)
            self._bar(room, evaluation.pack, judged.spread, asked)
        else:
            shorter = f"{judged.answered} of {len(judged.judged)}" if judged.answered else NOT_BEGUN
            self._words(room, Role.PlaceholderText, answered_words(judged), shorter)

    def _bar(self, room: QRectF, pack: Pack, counts: Mapping[str, int], asked: int) -> None:
        bar = _middle(room, self._line * 1.05)
        share = bar.width() / asked  # what is not judged yet stays empty, so that one answer does not look like ten
        self._painter.setPen(QPen(self._palette.color(Role.Dark), 1, Qt.PenStyle.DotLine))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(bar)
        left = bar.left()
        small = QFont(self._font)
        small.setPointSizeF(self._font.pointSizeF() * 0.85)
        self._painter.setFont(small)
        for level in pack.levels:
            width = counts.get(level.id, 0) * share
            part = QRectF(left, bar.top(), width, bar.height())
            fill, ink = level_colours(level, self._palette)
            self._painter.setPen(QPen(self._palette.color(Role.Dark), 1))
            self._painter.setBrush(fill)
            if width:
                self._painter.drawRect(part)
            if width > self._line * 0.7:
                self._painter.setPen(ink)
                self._painter.drawText(part, Qt.AlignmentFlag.AlignCenter, str(level.number))
            left += width

    def _counts(self, room: QRectF, pack: Pack, counts: Mapping[str, int], without: int) -> None:
        metrics = QFontMetricsF(self._font)
        side, gap = self._line * 0.8, self._line * 0.7
        told: list[tuple[Level | None, str]] = [
            (level, str(counts[level.id])) for level in pack.levels if level.id in counts
        ]
        if without:
            told.append((None, f"{without} not set"))
        self._painter.setFont(self._font)
        widths = [(side + 5 if level else 0) + metrics.horizontalAdvance(count) for level, count in told]
        lines = _broken(widths, room.width(), gap)
        top = room.center().y() - len(lines) * self._line * 1.2 / 2
        for line in lines:
            x = room.left()
            for place in line:
                level, count = told[place]
                self._count(QRectF(x, top, widths[place] + 1, self._line * 1.2), side, level, count)
                x += widths[place] + gap
            top += self._line * 1.2

    def _count(self, room: QRectF, side: float, level: Level | None, count: str) -> None:
        ink = self._palette.color(Role.WindowText if level else Role.PlaceholderText)
        if level is not None:
            mark = QRectF(room.left(), room.center().y() - side / 2, side, side)
            paint_mark(self._painter, mark, level.shape, QColor(level.colour), ink)
            room = room.adjusted(side + 5, 0, 0, 0)
        self._painter.setPen(ink)
        self._painter.drawText(room, _LEFT, count)

    def _unmet(self, room: QRectF, number: int) -> None:
        danger = self._palette.color(Role.BrightText)
        side = self._line * 0.95
        paint_icon(
            self._painter, "triangle-alert", QRectF(room.left(), room.center().y() - side / 2, side, side), danger
        )
        self._painter.setFont(self._font)
        self._painter.setPen(danger)
        words = room.adjusted(side + 5, 0, 0, 0)
        self._painter.drawText(words, _LEFT, _fitting(QFontMetricsF(self._font), words.width(), _unmet(number)))

    def _words(self, room: QRectF, role: Role, *offered: str) -> None:
        self._painter.setFont(self._font)
        self._painter.setPen(self._palette.color(role))
        self._painter.drawText(room, _LEFT, _fitting(QFontMetricsF(self._font), room.width(), offered))


def paint_level(painter: QPainter, room: QRectF, level: Level, palette: QPalette, font: QFont) -> None:
    """Paint a level as mark, number and, where there is room, its name."""
    fill, ink = level_colours(level, palette)
    painter.setPen(QPen(palette.color(Role.Dark), 1))
    painter.setBrush(fill)
    painter.drawRoundedRect(room, 6, 6)
    metrics = QFontMetricsF(font)
    side = metrics.height() * 0.85
    mark = QRectF(room.left() + 8, room.center().y() - side / 2, side, side)
    paint_mark(painter, mark, level.shape, QColor(Qt.GlobalColor.transparent), ink)
    words = QRectF(QPointF(mark.right() + 7, room.top()), QPointF(room.right() - 4, room.bottom()))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(words, _LEFT, _fitting(metrics, words.width(), (level_words(level), str(level.number))))


def level_colours(level: Level, palette: QPalette) -> tuple[QColor, QColor]:
    """Return the fill and the ink of a level; plain where the person wants high contrast."""
    if contrast(palette.color(Role.Base), palette.color(Role.Text)) > 20:
        return palette.color(Role.Base), palette.color(Role.Text)
    fill = QColor(level.colour)
    return fill, ink_on(fill)


def _unmet(number: int) -> tuple[str, ...]:
    return (f"{number} {'duty' if number == 1 else 'duties'} not met", f"{number} not met", str(number))


def _fitting(metrics: QFontMetricsF, width: float, offered: tuple[str, ...]) -> str:
    return next((words for words in offered if metrics.horizontalAdvance(words) <= width), offered[-1])


def _middle(room: QRectF, height: float) -> QRectF:
    return QRectF(room.left(), room.center().y() - height / 2, room.width(), height)


def _halves(room: QRectF, line: float) -> tuple[QRectF, QRectF]:
    upper, lower = line * 1.5, line * 1.25
    top = room.center().y() - (upper + lower) / 2
    return QRectF(room.left(), top, room.width(), upper), QRectF(room.left(), top + upper, room.width(), lower)


def _broken(widths: list[float], room: float, gap: float) -> list[list[int]]:
    lines: list[list[int]] = [[]]
    used = 0.0
    for place, width in enumerate(widths):
        if lines[-1] and used + width > room:
            lines.append([])
            used = 0.0
        lines[-1].append(place)
        used += width + gap
    return lines
