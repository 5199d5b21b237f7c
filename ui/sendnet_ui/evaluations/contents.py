"""The left side: how far the evaluation is, a filter, the list of statements, and what its keys do."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QProgressBar, QPushButton, QWidget

from sendnet_desktop.evaluations.filters import Recency
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_ui.evaluations.key_help import KeysDialog
from sendnet_ui.evaluations.places import Page
from sendnet_ui.evaluations.statement_filters import StatementFilters
from sendnet_ui.evaluations.statement_list import StatementList
from sendnet_ui.forms.layouts import GAP, hbox, text, vbox

_ROOM_FOR_A_HINT: Final = 24  # lines
_TO_THE_LIST: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class Contents(QWidget):
    """What there is to answer.

    Attributes:
        statements: The list.
        filters: Which of them want looking at.
    """

    picked = Signal(object)
    """The person found this ``Page`` with the filter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contents")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page: Page | None = None
        self._progress = text("", "strong")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName("Answered")
        self._filter = QLineEdit(placeholderText="Filter by words (Ctrl+F)", clearButtonEnabled=True)
        self._filter.setAccessibleName("Filter statements by words")
        self._filter.setProperty("unlabelled", "its placeholder says what it is for")
        self.statements = StatementList()
        self._hint = text("", "small")
        self._keys = QPushButton("Keys", flat=True)
        progress = hbox(self._progress, self._keys)
        progress.setStretch(0, 1)
        self.filters = StatementFilters()
        narrowing = hbox(self._filter, self.filters.button, gap=GAP)
        narrowing.setStretch(0, 1)
        head = vbox(progress, self._bar, GAP // 2, narrowing, self.filters, gap=GAP // 2)
        head.setContentsMargins(GAP * 2, GAP, GAP * 2, GAP)
        self._hint.setContentsMargins(GAP * 2, GAP, GAP, GAP)
        layout = vbox(head, self.statements, self._hint, gap=0)
        layout.setContentsMargins(0, 0, 1, 0)  # the line at the right
        self.setLayout(layout)
        self._filter.textChanged.connect(self._narrow)
        self.filters.changed.connect(self._narrow)
        self._filter.installEventFilter(self)
        self._keys.clicked.connect(lambda: KeysDialog(self.window()).open())
        self.statements.searched.connect(self.search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint.setVisible(self.height() > self.fontMetrics().height() * _ROOM_FOR_A_HINT)

    def fill(self, evaluation: Evaluation, page: Page, recency: Recency) -> None:
        """Show an evaluation's rows and how far it is."""
        self._page = page
        self.filters.fill(evaluation, recency)
        self._progress.setText(f"{evaluation.answered} of {evaluation.asked} answered")
        self._bar.setRange(0, max(evaluation.asked, 1))
        self._bar.setValue(evaluation.answered)
        self.statements.leave_only(self.filters.left)
        self.statements.show_evaluation(evaluation, page)
        levels = len(evaluation.pack.levels)
        judge = f"1–{levels} judge, Enter to comment" if levels else "Enter to answer"
        self._hint.setText(f"Letter, then figure, to find; {judge}")

    def show_page(self, page: Page) -> None:
        """Show what is chosen, whether or not the filter leaves it."""
        self._page = page
        self.statements.show_page(page)
        if not self.statements.selectionModel().hasSelection():
            self._filter.clear()  # the questions stay: what was answered just now may well be none of theirs any more

    def search(self) -> None:
        """Put the keyboard into the filter."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def leave(self) -> None:
        """Put the keyboard into the list; on leaving the words they are taken away, in the list the filters."""
        if self._filter.hasFocus():
            self._filter.clear()
        elif self.statements.hasFocus():
            self.filters.clear()
        self.statements.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if pressed in _TO_THE_LIST:
            self._take_first()
            return True
        return super().eventFilter(watched, event)

    def _narrow(self) -> None:
        if self._page is not None:
            self.statements.show_only(self._filter.text(), self._page, self.filters.left)

    def _take_first(self) -> None:
        found = self.statements.first_statement()
        if found is not None:
            self.picked.emit(found)
            self.statements.setFocus(Qt.FocusReason.OtherFocusReason)
