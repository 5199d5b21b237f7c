"""The room of two versions: every field that two people have written differently, in one list."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QSplitter, QStackedWidget, QWidget

from sendnet_desktop.changes import Cell
from sendnet_desktop.evaluations.apart import Where
from sendnet_ui.disagreements.links import link_to
from sendnet_ui.disagreements.marked import Apart, read_apart
from sendnet_ui.disagreements.settlement import Settlement
from sendnet_ui.disagreements.versions_panel import VersionsPanel
from sendnet_ui.disagreements.wording import heading_words
from sendnet_ui.forms.layouts import GAP, STRETCH, column, scrolled, text, vbox
from sendnet_ui.shell.announcements import announce
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_LIST_SHARE: Final = 0.32
_NOBODY: Final = "Nobody disagrees"
_KIND: Final = (
    "When two people change the same field on two laptops, both versions are kept. They wait here, side by side, until"
    " one of you chooses. There is never any hurry, and nobody’s words are lost."
)


class DisagreementsScreen(Screen):
    """The list at the left, the versions of what is chosen at the right."""

    concerns = ("evaluation", "judgement", "area", "evidence", "school", "framework")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._every: tuple[Where, ...] = ()
        self._sought: Cell | None = None
        self._list = QListWidget()
        self._list.setObjectName("statements")
        self._list.setAccessibleName("Fields with two versions")
        self._list.setAccessibleDescription("Enter goes to the versions.")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._owner, self._about, self._field = text("", "muted"), text("", "subheading"), text("", "strong")
        self._panel = VersionsPanel(can_open=True)
        self._pages = QStackedWidget()
        head = vbox(self._owner, self._about, self._field, gap=GAP // 2)
        shown = scrolled(column(vbox(head, self._panel, STRETCH, gap=GAP * 2), 120))
        empty = scrolled(column(vbox(text(_NOBODY, "heading"), text(_KIND), STRETCH, gap=GAP * 2)))
        self._panes = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self._panes.addWidget(self._list)
        self._panes.addWidget(shown)
        self._panes.setStretchFactor(1, 1)
        for page in (self._panes, empty):
            self._pages.addWidget(page)
        self.setLayout(vbox(self._pages))
        self._pages.hide()
        self._connect()

    def refresh(self) -> None:
        """Read the list again."""
        self.desk.read(lambda workspace: workspace.settling.all(), self._show)

    def visit(self, place: object) -> None:
        """Show the field that somebody elsewhere pointed at, by its ``Cell``."""
        if isinstance(place, Cell):
            self._sought = place
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = round(self.width() * _LIST_SHARE)
        self._panes.setSizes([width, self.width() - width])

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._choose)
        self._list.activated.connect(lambda _: self._panel.begin())
        self._panel.settled.connect(self._settle)
        self._panel.opened.connect(self._open)
        moves = (("Ctrl+Down", partial(self._move, 1)), ("Ctrl+Up", partial(self._move, -1)), ("Esc", self._to_list))
        for keys, act in moves:
            shortcut = QShortcut(QKeySequence(keys), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _show(self, every: tuple[Where, ...]) -> None:
        before = max(self._list.currentRow(), 0)
        wanted = self._sought or (self._every[before].cell if before < len(self._every) else None)
        self._every, self._sought = every, None
        with QSignalBlocker(self._list):
            self._list.clear()
            for where in every:
                self._list.addItem(_row_words(where))
        self.say_under_title(heading_words(len(every)))
        self._pages.setCurrentIndex(0 if every else 1)
        self._pages.show()
        if every:
            cells = [where.cell for where in every]
            row = cells.index(wanted) if wanted in cells else min(before, len(every) - 1)
            with QSignalBlocker(self._list):
                self._list.setCurrentRow(row)
            self._choose(row)
            if self.window().focusWidget() is None:
                self._to_list()

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._every):
            self.desk.read(partial(_read, cell=self._every[row].cell), self._fill)

    def _fill(self, apart: Apart | None) -> None:
        where = self._chosen()
        if apart is None or where is None or apart.found.where.cell != where.cell:
            return
        for label, words in ((self._owner, where.owner), (self._about, where.about), (self._field, where.label)):
            _say(label, words)
        self._panel.fill(apart)

    def _chosen(self) -> Where | None:
        row = self._list.currentRow()
        return self._every[row] if 0 <= row < len(self._every) else None

    def _settle(self, settlement: Settlement) -> None:
        self._to_list()  # the button pressed goes with what was settled
        self.write(settlement.words, settlement.work, offer_undo=True)
        announce(self, settlement.words)

    def _open(self) -> None:
        where = self._chosen()
        link = link_to(where) if where is not None else None
        if link is not None:
            self.desk.wanted.emit(link.room, link.place)

    def _move(self, by: int) -> None:
        row = self._list.currentRow() + by
        if 0 <= row < self._list.count():
            self._list.setCurrentRow(row)
            self._to_list()

    def _to_list(self) -> None:
        self._panel.leave()
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _read(workspace: "Workspace", cell: Cell) -> Apart | None:
    return read_apart(workspace, cell)


def _row_words(where: Where) -> str:
    owner = f"{where.owner}\n" if where.owner else ""
    return f"{owner}{where.about}\n{where.label}"


def _say(label: QLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))
