"""The ledger: who has this laptop's work, who was heard from, what changed since, and the files that were written."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QWidget

from sendnet_ui.exchange.ledger_rows import ROW, LedgerPainter, LedgerRows
from sendnet_ui.exchange.ledger_words import ORDERS, Order, changes_words, posted_words, rows_of
from sendnet_ui.exchange.unfolding import Unfolding
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, hbox, text, vbox

if TYPE_CHECKING:
    from sendnet_desktop.exchange.correspondence import Correspondent
    from sendnet_ui.exchange.ledger_words import Row
    from sendnet_ui.exchange.standing import Standing

_NOBODY: Final = "Nobody else is on your trust’s list yet. Once somebody is, this says who has your work."
_NOT_FOUND: Final = "Nobody is called that."
_FEW: Final = 8  # as many are seen at once; of more it can be filtered


class Ledger(QWidget):
    """Calm and complete: what is known of everybody, without a judgement of any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[Correspondent] = ()
        self._nobody = text("", "muted")
        self._filter = QLineEdit(placeholderText="Filter by name", clearButtonEnabled=True)
        self._filter.setAccessibleName("Filter by name")
        self._filter.setProperty("unlabelled", "its placeholder says what it is for")
        self._order = DropDown({key: words for key, words in ORDERS.items() if key != "quiet"}, ORDERS["quiet"])
        self._order.introduce("Order")
        self._order.control.setMinimumContentsLength(max(map(len, ORDERS.values())))
        order = text("Order", "muted")
        order.setWordWrap(False)
        order.setBuddy(self._order.control)
        self._tools = QWidget()
        self._tools.setLayout(hbox(self._filter, order, self._order, gap=GAP))
        self._list = _CorrespondentList()
        self._changed = Unfolding("Nothing has changed since.")
        self._posted = Unfolding("No file has been written yet.")
        told = vbox(self._changed, self._posted, gap=GAP // 2)
        self.setLayout(vbox(text("Who has your work", "subheading"), self._tools, self._nobody, self._list, told))
        self._filter.textChanged.connect(self._show_rows)
        self._order.changed.connect(self._show_rows)

    def show_standing(self, standing: "Standing") -> None:
        """Show how everybody stands."""
        self._found = standing.correspondents
        self._tools.setVisible(len(self._found) > _FEW)
        now = datetime.now().astimezone()
        self._changed.show_lines(
            f"What changed since the last files ({standing.changed:,})", partial(changes_words, standing, now)
        )
        self._posted.show_lines("Files written", partial(posted_words, standing.posted, now))
        self._show_rows()

    def _show_rows(self, *_: object) -> None:
        order = cast("Order", self._order.value() or "quiet")
        rows = rows_of(self._found, order, self._filter.text(), datetime.now().astimezone())
        self._list.show_rows(rows)
        self._list.setVisible(bool(rows))
        self._nobody.setText(_NOT_FOUND if self._found else _NOBODY)
        self._nobody.setVisible(not rows)


class _CorrespondentList(QListView):
    """One Tab stop; as high as its rows, up to where it begins to scroll."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statements")
        self.setAccessibleName("Who has your work")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = LedgerRows(self)
        self.setModel(self._rows)
        self.setItemDelegate(LedgerPainter(self))

    def show_rows(self, rows: "Sequence[Row]") -> None:
        """Show these; whoever was chosen stays so."""
        chosen: Row | None = self.currentIndex().data(ROW)
        with QSignalBlocker(self):
            self._rows.fill(rows)
            self.setCurrentIndex(self._rows.index(self._rows.place(chosen.key if chosen else "")))  # or nobody
        self._grow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():  # the keyboard is nowhere to be seen where nobody is chosen
            self.setCurrentIndex(self._rows.index(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
            self._grow()

    def _grow(self) -> None:
        heights = [self.sizeHintForRow(place) for place in range(min(self._rows.rowCount(), _FEW))]
        self.setFixedHeight(sum(heights) + 2 * self.frameWidth())
