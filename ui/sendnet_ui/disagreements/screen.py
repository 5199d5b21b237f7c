"""The room of two versions: every field that two people have written differently, in one list."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from sendnet_desktop.changes import Cell
from sendnet_desktop.evaluations.apart import Where
from sendnet_ui.disagreements.field_list import FieldList
from sendnet_ui.disagreements.links import link_to
from sendnet_ui.disagreements.marked import Apart, read_apart
from sendnet_ui.disagreements.settlement import Settlement
from sendnet_ui.disagreements.versions_panel import VersionsPanel
from sendnet_ui.disagreements.wording import heading_words
from sendnet_ui.forms.layouts import GAP, STRETCH, column, scrolled, text, vbox
from sendnet_ui.forms.panes import ListBeside
from sendnet_ui.shell.announcements import announce
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen

_NOBODY: Final = "Nobody disagrees"
_KIND: Final = (
    "When two people change the same field on two laptops, both versions are kept. They wait here, side by side, until"
    " one of you chooses. There is never any hurry, and nobody’s words are lost."
)


class DisagreementsScreen(Screen):
    """The list at the left, the versions of what is chosen at the right."""

    concerns = (
        *("evaluation", "judgement", "area", "evidence", "support", "school", "framework"),
        *("priority", "bearing", "serving", "action", "milestone", "graduated", "cohort"),
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._sought: Cell | None = None
        self._list = FieldList()
        self._owner, self._about, self._field = text("", "muted"), text("", "subheading"), text("", "strong")
        self._panel = VersionsPanel(can_open=True)
        self._pages = QStackedWidget()
        head = vbox(self._owner, self._about, self._field, gap=GAP // 2)
        shown = scrolled(column(vbox(head, self._panel, STRETCH, gap=GAP * 2), 120))
        empty = scrolled(column(vbox(text(_NOBODY, "heading"), text(_KIND), STRETCH, gap=GAP * 2)))
        self._panes = ListBeside(self._list, shown)
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

    def _connect(self) -> None:
        self._list.chosen.connect(self._ask)
        self._list.entered.connect(self._panel.begin)
        self._panel.settled.connect(self._settle)
        self._panel.opened.connect(self._open)
        moves = (("Ctrl+Down", partial(self._move, 1)), ("Ctrl+Up", partial(self._move, -1)), ("Esc", self._to_list))
        for keys, act in moves:
            shortcut = QShortcut(QKeySequence(keys), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _show(self, every: tuple[Where, ...]) -> None:
        sought, self._sought = self._sought, None
        self.say_under_title(heading_words(len(every)))
        self._pages.setCurrentIndex(0 if every else 1)
        self._pages.show()
        self._list.fill(every, sought)
        if every and self.window().focusWidget() is None:
            self._to_list()

    def _ask(self, where: Where) -> None:
        self.desk.read(partial(read_apart, cell=where.cell), self._fill)

    def _fill(self, apart: Apart | None) -> None:
        where = self._list.where
        if apart is None or where is None or apart.found.where.cell != where.cell:
            return
        for label, words in ((self._owner, where.owner), (self._about, where.about), (self._field, where.label)):
            label.setText(words)
            label.setVisible(bool(words))
        self._panel.fill(apart)

    def _settle(self, settlement: Settlement) -> None:
        self._to_list()  # the button pressed goes with what was settled
        self.write(settlement.words, settlement.work, offer_undo=True)
        announce(self, settlement.words)

    def _open(self) -> None:
        where = self._list.where
        link = link_to(where) if where is not None else None
        if link is not None:
            self.desk.wanted.emit(link.room, link.place)

    def _move(self, by: int) -> None:
        self._list.go(by)
        self._to_list()

    def _to_list(self) -> None:
        self._panel.leave()
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
