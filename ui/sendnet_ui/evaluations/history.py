"""Who changed a field, when, from what and to what: one window, whatever the field is of."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QToolButton, QWidget

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.evaluations.histories import Change, History
from sendnet_desktop.evaluations.values import Snapshot
from sendnet_ui.evaluations.erasing import EraseDialog
from sendnet_ui.evaluations.sizes import open_at
from sendnet_ui.evaluations.wording import moment_words
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, hbox, rule, scrolled, text, vbox
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.icons import icon

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


class HistoryDialog(QDialog):
    """What fields have said, the newest first; words may be erased there for good by those whose they are."""

    def __init__(self, histories: Sequence[History], desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Who changed this")
        self._desk = desk
        self._erasers: list[QPushButton] = []
        parts: list[Part] = []
        for history in histories:
            parts += [*self._fields_head(history, alone=len(histories) == 1), *self._told(history), GAP]
        page = QWidget()
        page.setLayout(vbox(*parts, STRETCH, gap=GAP))
        done = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        about = histories[0].where
        owner = [text(about.owner, "muted")] if about.owner else []
        head = vbox(*owner, text(about.about, "subheading"), gap=2)
        layout = vbox(head, scrolled(page), done, gap=GAP * 2, margin=GAP * 3)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        done.rejected.connect(self.reject)
        open_at(self, 68, 24)
        if self._erasers:
            channel = about.cell.channel
            desk.jobs.ask(lambda workspace: workspace.may_erase(channel), self._offer)

    def _fields_head(self, history: History, *, alone: bool) -> list[Part]:
        label = text(history.where.label, "strong")
        return [label] if alone else [label, rule()]

    def _told(self, history: History) -> list[Part]:
        parts: list[Part] = []
        for change in history.changes:
            parts += [*self._change(history, change), rule()]
        return parts[:-1] or [text("Nothing has been written here yet.", "muted")]

    def _change(self, history: History, change: Change) -> list[Part]:
        words = text(change.words, "strong" if change.stands else "body")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        told: list[Part] = [words, text(signature(change), "muted")]
        if not history.holds_words:
            told[1:] = [text(f"{signature(change)}. Before: {change.before}.", "muted")]
        if history.holds_words and change.value:
            erase = QPushButton("Erase for good…", flat=True)
            erase.setAccessibleName(f"Erase for good… {change.words[:60]}")
            erase.clicked.connect(partial(self._ask, history.where.cell, change))
            erase.hide()
            self._erasers.append(erase)
            row = hbox(text(signature(change), "muted"), erase, gap=GAP * 2)
            row.setStretch(0, 1)
            told[1:] = [row]
        return told

    def _offer(self, may_erase: bool) -> None:
        for erase in self._erasers:
            erase.setVisible(may_erase)

    def _ask(self, cell: Cell, change: Change) -> None:
        def warn(quoting: Sequence[Snapshot]) -> None:
            dialog = EraseDialog(change.words, quoting, self)
            dialog.accepted.connect(lambda: self._erase(cell, change))
            dialog.open()

        def quoting(workspace: "Workspace") -> Sequence[Snapshot]:
            return workspace.evaluations.snapshots.quoting(cell, change.value)

        self._desk.read(quoting, warn)

    def _erase(self, cell: Cell, change: Change) -> None:
        def say(_: Changes) -> None:
            self._desk.notices.said.emit("Erased here. It goes from the other laptops at their next exchange.")

        self._desk.write(lambda workspace: workspace.erase(cell, change.value), say)
        self.accept()


def offer_history(part: QWidget, label: str, ask: Callable[[], object]) -> QToolButton:
    """Return the button that asks who changed a part of a page; Ctrl+H does the same while the keyboard is in it."""
    button = QToolButton()
    button.setObjectName("quiet")
    button.setIcon(icon("history"))
    button.setToolTip("Who changed this (Ctrl+H)")
    button.setAccessibleName(f"Who changed this: {label}")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the key does the same, and Tab has half the way
    button.clicked.connect(ask)
    keys = QShortcut(QKeySequence("Ctrl+H"), part, ask)
    keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return button


def show_history(cells: Sequence[Cell], desk: Desk, parent: QWidget) -> None:
    """Show who changed some fields of one record."""

    def histories(workspace: "Workspace") -> Sequence[History]:
        return [workspace.histories.of(cell) for cell in cells]

    desk.read(histories, lambda found: HistoryDialog(found, desk, parent).open())


def show_record(channel: str, record: str, desk: Desk, parent: QWidget) -> None:
    """Show who changed any field of a record."""
    desk.read(
        lambda workspace: workspace.histories.of_record(channel, record),
        lambda found: HistoryDialog(found, desk, parent).open(),
    )


def show_links(kind: str, channel: str, record: str, desk: Desk, parent: QWidget) -> None:
    """Show who tied a record to others, such as a priority to statements, and who untied it."""
    desk.read(
        lambda workspace: workspace.histories.of_links(kind, channel, record),
        lambda found: HistoryDialog(found, desk, parent).open(),
    )


def signature(change: Change) -> str:
    """Return who made a change, where and when: ``Jo Bell, this laptop, today, 14:02``."""
    when = moment_words(change.at, datetime.now().astimezone())
    return ", ".join(filter(None, (change.who, change.laptop, when)))
