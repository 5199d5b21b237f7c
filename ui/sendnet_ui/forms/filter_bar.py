"""Filters over a list: chosen from a menu, several at once, with how many things they leave."""

from collections.abc import Collection, Sequence
from functools import partial
from itertools import groupby
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from sendnet_desktop.evaluations.filters import Filter, words_of
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.shell.announcements import announce

_AT_ONCE: Final = frozenset({"Questions", "Duty"})
"""The headings whose filters stand in the menu itself; those of others open beside it."""


class FilterBar(QWidget):
    """What is chosen stays chosen while the window is open, as far as it is offered still.

    Attributes:
        button: Offers the filters; it stands where there is room for it.
    """

    changed = Signal()
    """Other filters are chosen."""

    def __init__(self, things: str, about: str, parent: QWidget | None = None) -> None:
        """Make a bar of which nothing is chosen.

        Args:
            things: What the list holds, in the plural: ``statements``.
            about: What the filters ask for, as a screen reader says it: ``Filter by questions and duty``.
            parent: Qt's.
        """
        super().__init__(parent)
        self._things = things
        self._ids: set[str] = set()
        self.button = QPushButton("Filter…")
        self.button.setToolTip(f"Show only {things} that want looking at (Ctrl+Shift+F)")
        self.button.setAccessibleDescription(about)
        self._clear = QPushButton("Clear", flat=True)
        self._clear.setToolTip(f"Show all {things} again (Esc in the list)")
        self._clear.setAccessibleName("Clear the filters")
        self._count, self._words = text("", "muted"), text("", "small")
        self._count.setWordWrap(False)
        row = hbox(self._count, STRETCH, self._clear, gap=GAP)
        layout = vbox(row, self._words, gap=2)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.button.clicked.connect(self.open)
        self._clear.clicked.connect(self.clear)
        self.hide()

    def offered(self) -> Sequence[Filter]:
        """Return what may be chosen at this moment, one heading after the other."""
        raise NotImplementedError

    def asked(self) -> int:
        """Return how many things there are without any filter."""
        raise NotImplementedError

    def leaves(self, filters: Sequence[Filter]) -> frozenset[str]:
        """Return what some filters leave, by id."""
        raise NotImplementedError

    @property
    def filters(self) -> tuple[Filter, ...]:
        """The filters that are chosen, in the order offered."""
        return tuple(each for each in self.offered() if each.id in self._ids)

    @property
    def left(self) -> frozenset[str] | None:
        """Ids of what the filters leave; None where none is chosen."""
        filters = self.filters
        return self.leaves(filters) if filters else None

    def open(self) -> None:
        """Offer the filters under the button; choosing one leaves the menu open for the next."""
        if not self.offered():
            return
        menu = _Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for heading, filters in groupby(self.offered(), key=lambda each: each.heading):
            within = menu
            if heading not in _AT_ONCE:
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
        """Show everything again."""
        if self._ids:
            self._ids.clear()
            self._tell()

    def say(self) -> None:
        """Say anew what is chosen and how many things that leaves."""
        left = self.left
        self._count.setText(self._counted(left))
        self._words.setText(words_of(self.filters))
        self.setVisible(left is not None)

    def _choose_one(self, id_: str, is_wanted: bool) -> None:
        (self._ids.add if is_wanted else self._ids.discard)(id_)
        self._tell()

    def _tell(self) -> None:
        self.say()
        self.changed.emit()
        announce(self, self._count.text() or f"All {self._things} are shown")

    def _counted(self, left: Collection[str] | None) -> str:
        return "" if left is None else f"{len(left)} of {self.asked()} {self._things}"


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
