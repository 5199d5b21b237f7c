"""The spread of an area's levels as one bar: how many statements stand where, and no average."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sendnet_desktop.evaluations.values import AreaJudged, Evaluation
from sendnet_desktop.frameworks.pack import Level
from sendnet_ui.forms.marks import paint_mark
from sendnet_ui.shell.tokens import ink_on

Role = QPalette.ColorRole
_RADIUS: Final = 6.0


@dataclass(frozen=True, slots=True)
class Share:
    """One piece of the bar.

    Attributes:
        words: What it counts: a level's name, ``Not judged yet`` or ``Does not apply``.
        count: How many statements.
        level: The level; None for the other two.
    """

    words: str
    count: int
    level: Level | None = None


def shares(area: AreaJudged, evaluation: Evaluation) -> tuple[Share, ...]:
    """Return the pieces of an area's bar, the lowest level first, those of nothing left out."""
    spread = area.spread
    aside = sum(not judged.applies for judged in area.judged)
    levels = [Share(level.name, spread.get(level.id, 0), level) for level in evaluation.pack.levels]
    rest = len(area.judged) - aside - sum(share.count for share in levels)
    every = (*levels, Share("Not judged yet", rest), Share("Does not apply", aside))
    return tuple(share for share in every if share.count)


class SpreadBar(QWidget):
    """Paints the shares with their marks and counts; the legend beside it says them in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: tuple[Share, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: tuple[Share, ...]) -> None:
        """Show other shares."""
        self._shares = shares
        self.setAccessibleName("Spread: " + ", ".join(f"{share.count} {share.words}" for share in shares))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, round(self.fontMetrics().height() * 1.9))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 -- Qt's
        whole = sum(share.count for share in self._shares)
        if not whole:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(body, _RADIUS, _RADIUS)
        painter.setClipPath(outline)
        left = body.left()
        for share in self._shares:
            piece = QRectF(left, body.top(), body.width() * share.count / whole, body.height())
            self._paint_share(painter, piece, share)
            left = piece.right()
        painter.setClipping(False)
        painter.setPen(QPen(self.palette().color(Role.Dark), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)

    def _paint_share(self, painter: QPainter, piece: QRectF, share: Share) -> None:
        palette, side = self.palette(), self.fontMetrics().height() * 0.85
        fill = QColor(share.level.colour) if share.level else palette.color(Role.AlternateBase)
        ink = ink_on(fill) if share.level else palette.color(Role.PlaceholderText)
        painter.fillRect(piece, fill)
        painter.setPen(QPen(palette.color(Role.Dark), 1))
        painter.drawLine(piece.topRight(), piece.bottomRight())
        painter.setPen(ink)
        words = str(share.count)
        width = self.fontMetrics().horizontalAdvance(words)
        mark = side + 6 if share.level else 0
        start = piece.center().x() - (width + mark) / 2
        if share.level and piece.width() > width + mark + 8:
            square = QRectF(start, piece.center().y() - side / 2, side, side)
            paint_mark(painter, square, share.level.shape, QColor(Qt.GlobalColor.transparent), ink)
            start += mark
        else:
            start = piece.center().x() - width / 2
        painter.drawText(QRectF(start, piece.top(), width + 1, piece.height()), Qt.AlignmentFlag.AlignVCenter, words)
