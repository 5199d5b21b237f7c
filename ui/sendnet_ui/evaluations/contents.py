"""The left side: how far the evaluation is, a filter, the list of statements, and what its keys do."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QProgressBar, QPushButton, QWidget

from sendnet_desktop.evaluations.values import Evaluation
from sendnet_ui.evaluations.key_help import KeysDialog
from sendnet_ui.evaluations.places import Page
from sendnet_ui.evaluations.statement_list import StatementList
from sendnet_ui.forms.layouts import GAP, hbox, text, vbox


class Contents(QWidget):
    """What there is to answer.

    Attributes:
        statements: The list.
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
        head = vbox(self._progress, self._bar, 2, self._filter, gap=GAP)
        head.setContentsMargins(GAP * 2, GAP * 2, GAP * 2, GAP)
        foot = hbox(self._hint, self._keys)
        foot.setStretch(0, 1)
        foot.setContentsMargins(GAP * 2, 2, GAP, 4)
        layout = vbox(head, self.statements, foot, gap=0)
        layout.setContentsMargins(0, 0, 1, 0)  # the line at the right
        self.setLayout(layout)
        self._filter.textChanged.connect(self._narrow)
        self._filter.installEventFilter(self)
        self._keys.clicked.connect(lambda: KeysDialog(self.window()).open())
        self.statements.searched.connect(self.search)

    def fill(self, evaluation: Evaluation, page: Page) -> None:
        """Show an evaluation's rows and how far it is."""
        self._page = page
        self._progress.setText(f"{evaluation.answered} of {evaluation.asked} answered")
        self._bar.setRange(0, max(evaluation.asked, 1))
        self._bar.setValue(evaluation.answered)
        self.statements.show_evaluation(evaluation, page)
        levels = len(evaluation.pack.levels)
        judge = f"1–{levels} judge, Enter to comment" if levels else "Enter to answer"
        self._hint.setText(f"Letter, then figure, to find; {judge}")

    def show_page(self, page: Page) -> None:
        """Show what is chosen, whether or not the filter leaves it."""
        self._page = page
        self.statements.show_page(page)
        if self.statements.selectionModel().hasSelection():
            return
        self._filter.clear()

    def search(self) -> None:
        """Put the keyboard into the filter."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def leave(self) -> None:
        """Put the keyboard into the list; on leaving the filter it is taken away."""
        if self._filter.hasFocus():
            self._filter.clear()
        self.statements.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self._take_first()
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, words: str) -> None:
        if self._page is not None:
            self.statements.show_only(words, self._page)

    def _take_first(self) -> None:
        found = self.statements.first_statement()
        if found is not None:
            self.picked.emit(found)
            self.statements.setFocus(Qt.FocusReason.OtherFocusReason)
