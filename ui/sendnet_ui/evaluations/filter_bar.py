"""Filters over the list: chosen from a menu, several at once, with how many statements they leave."""

from collections.abc import Collection
from functools import partial
from itertools import groupby

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from sendnet_desktop.evaluations.filters import Filter, Recency, left_by, narrowed, offered, words_of
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.shell.announcements import announce


class FilterBar(QWidget):
    """What is chosen stays chosen while the window is open; another framework keeps of it what it knows.

    Attributes:
        button: Offers the filters; it stands where there is room for it.
    """

    changed = Signal()
    """Other filters are chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evaluation: Evaluation | None = None
        self._recency = Recency()
        self._ids: set[str] = set()
        self.button = QPushButton("Filter…")
        self.button.setToolTip("Show only statements that want looking at (Ctrl+Shift+F)")
        self.button.setAccessibleName("Filter by questions, duty and crosswalk")
        self._clear = QPushButton("Clear", flat=True)
        self._clear.setToolTip("Show every statement again (Esc in the list)")
        self._clear.setAccessibleName("Clear the filters")
        self._count, self._words = text("", "muted"), text("", "small")
        self._count.setWordWrap(False)
        row = hbox(self._count, STRETCH, self._clear, gap=GAP)
        layout = vbox(row, self._words, gap=2)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.button.clicked.connect(self.open)
        self._clear.clicked.connect(self.clear)
        self._say()

    @property
    def filters(self) -> tuple[Filter, ...]:
        """The filters that are chosen, in the order offered."""
        every = offered(self._evaluation) if self._evaluation else ()
        return tuple(each for each in every if each.id in self._ids)

    @property
    def left(self) -> frozenset[str] | None:
        """Ids of the statements that the filters leave; None where none is chosen."""
        if self._evaluation is None or not self.filters:
            return None
        return left_by(self._evaluation, self.filters, self._recency)

    def fill(self, evaluation: Evaluation, recency: Recency) -> None:
        """Ask the filters of another reading of the evaluation."""
        self._evaluation, self._recency = evaluation, recency
        self._say()

    def narrow(self, evaluation: Evaluation) -> Evaluation:
        """Return an evaluation of only what the filters leave; the whole of it where they leave nothing."""
        return narrowed(evaluation, self.filters, self._recency) if self.left else evaluation

    def open(self) -> None:
        """Offer the filters under the button; choosing one leaves the menu open for the next."""
        if self._evaluation is None:
            return
        menu = _Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for heading, filters in groupby(offered(self._evaluation), key=lambda each: each.heading):
            within = menu
            if heading not in ("Questions", "Duty"):
                within = _Menu(heading, menu)
                menu.addMenu(within)
            elif not menu.isEmpty():
                menu.addSeparator()
            for each in filters:
                action = within.addAction(each.words)
                action.setCheckable(True)
                action.setChecked(each.id in self._ids)
                action.toggled.connect(partial(self._choose_one, each.id))
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def clear(self) -> None:
        """Show every statement again."""
        if self._ids:
            self._ids.clear()
            self._tell()

    def _choose_one(self, id_: str, is_wanted: bool) -> None:
        (self._ids.add if is_wanted else self._ids.discard)(id_)
        self._tell()

    def _tell(self) -> None:
        self._say()
        self.changed.emit()
        announce(self, self._count.text() or "Every statement is shown")

    def _say(self) -> None:
        left, filters = self.left, self.filters
        self._count.setText(_counted(left, self._evaluation))
        self._words.setText(words_of(filters))
        self.setVisible(left is not None)


class _Menu(QMenu):
    """Stays open while filters are ticked in it with the mouse or Space."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not _tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not _tick(self.activeAction()):
            super().keyPressEvent(event)


def _tick(action: QAction | None) -> bool:
    """Tick a filter, or take it back; say whether it is one."""
    if action is None or not action.isCheckable():
        return False
    action.toggle()
    return True


def _counted(left: Collection[str] | None, evaluation: Evaluation | None) -> str:
    if left is None or evaluation is None:
        return ""
    return f"{len(left)} of {evaluation.asked} statements"
