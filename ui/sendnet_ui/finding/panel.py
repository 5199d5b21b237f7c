"""The panel that finds: words at the top, what has them below as one types, and Enter goes there."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListView, QStackedWidget, QWidget

from sendnet_desktop.finding.values import Answer, Hit
from sendnet_desktop.finding.words import LONGEST
from sendnet_ui.evaluations.sizes import open_at
from sendnet_ui.finding.hit_painter import HitPainter
from sendnet_ui.finding.rows import Rows
from sendnet_ui.forms.layouts import GAP, STRETCH, text, vbox
from sendnet_ui.shell.announcements import announce
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 5,
    Qt.Key.Key_PageUp: -5,
}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BEGIN: Final = (
    (
        "Type a word or two: you find statements and their guidance, what was written about them, evidence,"
        " priorities, actions, reviews, snapshots and people. A statement’s number goes straight to it."
    ),
    "Words may be cut short and stand in any order; a phrase in quotation marks is found as it stands.",
)
_NOTHING: Final = "Nothing here has all of these words."
_FEWER: Final = "Try fewer of them, or only the beginning of one. Of a school that is not yours you find what it shows."
_KEYS: Final = "Up and Down choose, Enter goes there, Esc goes back"


class FindPanel(QDialog):
    """Asks as one types, behind the window; what comes too late for the words that stand there is dropped."""

    chosen = Signal(object)
    """The person wants to go to this ``Hit``."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Find")
        self._desk = desk
        self._is_asking = False
        self._line = QLineEdit(placeholderText="Find anything", clearButtonEnabled=True, maxLength=LONGEST)
        self._line.setAccessibleName("Find anything by its words")
        self._line.setAccessibleDescription(_KEYS)
        self._line.setProperty("unlabelled", "its placeholder says what it is for")
        self._rows = Rows(self)
        self._list = _HitList()
        self._list.setModel(self._rows)
        self._found = text("", "muted")
        self._pages = QStackedWidget()
        for page in (_told(*_BEGIN), self._list, _told(_NOTHING, _FEWER)):
            self._pages.addWidget(page)
        layout = vbox(self._line, self._found, self._pages, text(_KEYS, "small"), gap=GAP, margin=GAP * 2)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._line.installEventFilter(self)
        self._line.textChanged.connect(self._ask)
        self._list.clicked.connect(self._go)
        self._list.activated.connect(self._go)
        self._list.selectionModel().currentChanged.connect(self._speak)

    @property
    def hit(self) -> Hit | None:
        """What is chosen; None where nothing is."""
        row = self._rows.row(self._list.currentIndex().row())
        return row if isinstance(row, Hit) else None

    def begin(self) -> None:
        """Open, with the words of last time ready to be typed over, and ask for them anew."""
        open_at(self, 84, 30)
        self._line.selectAll()
        self._line.setFocus()
        self._ask()
        self.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()), 0)
            if step:
                self._step(step)
                return True
            if event.key() in _ENTER:
                self._go()
                return True
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        if self._is_asking:
            return
        typed = self._line.text()
        self._is_asking = True

        def find(workspace: "Workspace") -> Answer:
            return workspace.finding.find(typed)

        self._desk.jobs.ask(find, self._show, self._fail)

    def _show(self, answer: Answer) -> None:
        self._is_asking = False
        if answer.typed != self._line.text():
            self._ask()
            return
        is_empty = not answer.typed.strip()
        self._rows.fill(answer)
        self._pages.setCurrentIndex(0 if is_empty else 1 if answer.hits else 2)
        self._found.setText("" if is_empty else answer.words)
        self._choose(self._rows.beyond(-1, 1))
        if not is_empty and self.isVisible():
            announce(self._line, answer.words)

    def _fail(self, error: Exception) -> None:
        self._is_asking = False
        self._desk.report(error)

    def _step(self, step: int) -> None:
        place = self._list.currentIndex().row()
        for _ in range(abs(step)):
            place = self._rows.beyond(place, 1 if step > 0 else -1)
        self._choose(place)

    def _choose(self, place: int) -> None:
        index = self._rows.index(max(place, 0))
        if isinstance(self._rows.row(index.row()), Hit):
            if place <= 1:
                self._list.scrollToTop()  # with the heading above the first
            self._list.setCurrentIndex(index)

    def _speak(self, index: QModelIndex) -> None:
        row = self._rows.row(index.row())
        if isinstance(row, Hit) and self._line.hasFocus():
            announce(self._line, row.spoken)

    def _go(self) -> None:
        hit = self.hit
        if hit is not None:
            self.accept()
            self.chosen.emit(hit)


class _HitList(QListView):
    """What was found; one Tab stop, though the keys work from the words too."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statements")
        self.setAccessibleName("Found")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # a wider line needs less height
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(HitPainter(self))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()


def _told(*words: str) -> QWidget:
    page = QWidget()
    page.setLayout(vbox(*(text(each, "muted") for each in words), STRETCH, gap=GAP))
    return page
