"""What was seen of an area: a list of pieces in which keys name the strongest two."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sendnet_desktop.visits.synthesis.values import AreaFound, Piece, strongest
from sendnet_ui.evaluations.history import offer_history, show_history
from sendnet_ui.forms.ground import paint_ground
from sendnet_ui.forms.layouts import GAP, STRETCH, flow, hbox, text, vbox
from sendnet_ui.visits.synthesis.photos import PhotoButtons
from sendnet_ui.visits.synthesis.places import Concluded
from sendnet_ui.visits.synthesis.rows import tally_words
from sendnet_ui.visits.synthesis.sheet import SynthesisSheet
from sendnet_ui.visits.synthesis.wording import piece_words

Index = QModelIndex | QPersistentModelIndex

_MOST_ROWS: Final = 8
_KEYS: Final = "1 names the strongest piece and 2 the second; the same key again takes it back."
_PAD: Final = 10
_MARKED: Final = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver
_MARKS: Final = {"strongest": "Strongest: ", "second": "Second: "}


class EvidencePart(QWidget):
    """The pieces of one area, and which two of them carry the conclusion."""

    def __init__(self, sheet: SynthesisSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._found: AreaFound | None = None
        self._tally = text("", "strong")
        self._list = PieceList()
        self._help = text(_KEYS, "muted")
        self._first, self._second = QPushButton("Strongest (1)"), QPushButton("Second (2)")
        self._offer = QPushButton("Take the starred ones", flat=True)
        self._past = offer_history(self, "Strongest evidence", self._ask_past)
        title = text("What was seen", "subheading")
        title.setWordWrap(False)
        head = hbox(title, self._past, STRETCH, gap=GAP // 2)
        self._buttons = QWidget()
        self._buttons.setLayout(flow(self._first, self._second, self._offer))
        self._photos = PhotoButtons(sheet)
        self.setLayout(vbox(head, self._tally, self._help, self._list, self._photos, self._buttons, gap=GAP))
        self._list.currentRowChanged.connect(self._show_photos)
        self._list.named.connect(self._name)
        self._first.clicked.connect(lambda: self._name("strongest"))
        self._second.clicked.connect(lambda: self._name("second"))
        self._offer.clicked.connect(self._take_offered)

    def fill(self, found: AreaFound) -> None:
        """Show the pieces of an area."""
        self._found = found
        self._tally.setText(tally_words(found.pieces))
        named = {found.conclusion.strongest: "strongest", found.conclusion.second: "second"}
        self._list.show_pieces(found.pieces, named)
        has_pieces = bool(found.pieces)
        for part in (self._help, self._list, self._buttons):
            part.setVisible(has_pieces)
        self._offer.setVisible(has_pieces and not any(each in named for each in (p.record for p in found.pieces)))
        self._past.setVisible(bool(found.conclusion.strongest or found.conclusion.second))

    def _show_photos(self) -> None:
        pieces = self._found.pieces if self._found else ()
        self._photos.offer(next((piece.photos for piece in pieces if piece.record == self._list.key), ()))

    def _name(self, field: str) -> None:
        if self._found is None or not self._list.key:
            return
        now = getattr(self._found.conclusion, field)
        self._say(field, None if now == self._list.key else self._list.key)

    def _take_offered(self) -> None:
        assert self._found is not None
        for field, piece in zip(_MARKS, strongest(self._found.pieces), strict=False):
            self._say(field, piece.record)

    def _say(self, field: str, record: str | None) -> None:
        assert self._found is not None
        seen = getattr(self._found.conclusion, field) or None
        self._sheet.say(Concluded(self._sheet.day, self._found.conclusion.record, field), record, seen)

    def _ask_past(self) -> None:
        assert self._found is not None
        cells = [Concluded(self._sheet.day, self._found.conclusion.record, field).cell() for field in _MARKS]
        show_history(cells, self._sheet.desk, self.window())


class PiecePainter(QStyledItemDelegate):
    """Marks the piece that is chosen as the other lists of the room do: its words keep their colour."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        paint_ground(painter, QRectF(option.rect), option)
        words = QStyleOptionViewItem(option)
        words.state &= ~_MARKED
        words.rect = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        super().paint(painter, words, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) + QSize(2 * _PAD, _PAD)


class PieceList(QListWidget):
    """Pieces of evidence, one Tab stop."""

    named = Signal(str)
    """The piece chosen is to be the ``strongest`` or the ``second``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What was seen")
        self.setAccessibleDescription(_KEYS)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setWordWrap(True)
        self.setItemDelegate(PiecePainter(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def key(self) -> str:
        """The record of the piece chosen; empty where none is."""
        return str(self.currentItem().data(Qt.ItemDataRole.UserRole)) if self.currentRow() >= 0 else ""

    def show_pieces(self, pieces: Sequence[Piece], named: dict[str, str]) -> None:
        """Show pieces, those that are named marked; the one that was chosen stays so."""
        chosen = self.key
        self.clear()
        for piece in pieces:
            item = QListWidgetItem(f"{_MARKS.get(named.get(piece.record, ''), '')}{piece_words(piece)}")
            item.setData(Qt.ItemDataRole.UserRole, piece.record)
            item.setToolTip(f"{piece.asked}\n{piece.said}".strip())
            self.addItem(item)
            if piece.record == chosen or self.currentRow() < 0:
                self.setCurrentItem(item)
        height = sum(self.sizeHintForRow(row) for row in range(min(len(pieces), _MOST_ROWS)))
        self.setFixedHeight(height + 2 * self.frameWidth() + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        field = {"1": "strongest", "2": "second"}.get(event.text())
        if field:
            self.named.emit(field)
        else:
            super().keyPressEvent(event)
