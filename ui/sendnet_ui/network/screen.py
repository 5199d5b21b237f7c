"""The room of network meetings at a school: its parts at the left, the one that is chosen at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_desktop.changes import Changes
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.evaluations.unsaved import Unsaved
from sendnet_ui.forms.layouts import GAP, STRETCH, column, hbox, scrolled, text, vbox
from sendnet_ui.forms.panes import ListBeside
from sendnet_ui.network.part_page import PartPage
from sendnet_ui.network.parts import PARTS, NetworkPart, Standing
from sendnet_ui.network.places import NetworkPlace
from sendnet_ui.network.wording import ALONE
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import Row
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.one_page import OnePage
from sendnet_ui.shell.screen import Screen
from sendnet_ui.tables.listing import Listing

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_Standings = tuple[tuple[NetworkPart, Standing], ...]


class NetworkScreen(Screen):
    """Network meetings, as a school has them."""

    concerns = (
        *("meeting", "meeting_paper", "task", "task_progress", "suggestion", "pool_entry", "practice", "own_note"),
        *("cpd", "placing", "moderation", "blind", "hub_visit", "priority", "action"),
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._saving = Saving(desk, self.undo_stack, self)
        self._unsaved = Unsaved(self._saving)
        self._pages: dict[str, PartPage] = {}
        self._frames: dict[str, QWidget] = {}
        self._behind: set[str] = set()
        self._standings: _Standings = ()
        self._chosen = ""
        self._sought: NetworkPlace | None = None
        self._list, self._shown = RowList(desk.said("Network meetings")), OnePage()
        self._alone = _Alone(desk)
        right = QWidget()
        body = vbox(self._alone, self._shown, gap=0)
        body.setStretch(1, 1)
        right.setLayout(body)
        layout = vbox(self._unsaved, ListBeside(self._list, right), gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    def refresh(self) -> None:
        """Read how the parts stand."""
        self.desk.read(_read_standings, self._show)

    def flush(self) -> None:
        """Write what was typed, and what could not be written before."""
        super().flush()
        self._saving.retry()

    def ask_print(self) -> None:
        """Ask for a print of the part that is shown."""
        page = self._page
        if page is None:
            super().ask_print()
        else:
            page.ask_print()

    def listings(self) -> tuple[Listing, ...]:
        """Return the lists of the part that is shown."""
        page = self._page
        return () if page is None else page.listings()

    def visit(self, place: object) -> None:
        """Show a part, or something in it."""
        if isinstance(place, NetworkPlace):
            self._sought = place
            self._go_to_sought()

    @property
    def _page(self) -> PartPage | None:
        return self._pages.get(self._chosen)

    def _connect(self) -> None:
        self._unsaved.given_up.connect(self._refresh_shown)
        self._saving.stepped_back.connect(self.visit)
        self._list.chosen.connect(self._turn_to)
        self._list.entered.connect(self._enter)
        back = QShortcut(QKeySequence("Esc"), self, self._to_list)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.desk.bulletin.changed.connect(self._hear_for_parts)

    def _show(self, reading: "tuple[bool, _Standings]") -> None:
        is_alone, self._standings = reading
        self._alone.setVisible(is_alone)
        keys = [part.key for part, _ in self._standings]
        if self._chosen not in keys:
            self._turn_to(keys[0])
        self._show_list()
        if self._sought is None:
            self.offer_keyboard(self._list)
        self._go_to_sought()

    def _show_list(self) -> None:
        rows = [
            Row(
                part.key,
                "",
                self.desk.said(part.title),
                "",
                self.desk.said(standing.words),
                is_pressing=standing.is_pressing,
                disagrees=standing.disagrees,
                shape="",
            )
            for part, standing in self._standings
        ]
        self._list.show_rows(rows, self._chosen)

    def _turn_to(self, key: str) -> None:
        super().flush()
        self._chosen = key
        if key not in self._pages:
            self._build(next(part for part in PARTS if part.key == key))
        else:
            self._catch_up()
        self._shown.setCurrentWidget(self._frames[key])

    def _build(self, part: NetworkPart) -> None:
        page = part.build(self.desk, self._saving)
        title = text(self.desk.said(part.title), "heading")
        frame = scrolled(column(vbox(title, page, STRETCH, gap=GAP * 2)))
        self._pages[part.key], self._frames[part.key] = page, frame
        self._shown.addWidget(frame)
        page.refresh()

    def _go_to_sought(self) -> None:
        # The room may have been opened just now, and then there is nothing to go to before it is read.
        if self._sought is None or not self._standings:
            return
        sought, self._sought = self._sought, None
        if sought.part not in {part.key for part, _ in self._standings}:
            return
        if sought.part != self._chosen:
            self._turn_to(sought.part)
            self._show_list()
        page = self._pages[sought.part]
        if sought.within is None:
            page.begin()
        else:
            page.visit(sought.within)

    def _enter(self) -> None:
        if self._page is not None:
            self._page.begin()

    def _to_list(self) -> None:
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _refresh_shown(self) -> None:
        if self._page is not None:
            self._page.refresh()

    def _catch_up(self) -> None:
        if self._chosen in self._behind:
            self._behind.discard(self._chosen)
            self._refresh_shown()

    def _hear_for_parts(self, changes: Changes) -> None:
        for key, page in self._pages.items():
            if not changes.touches(*page.concerns):
                continue
            if key == self._chosen and self.isVisible():
                page.refresh()
            else:
                self._behind.add(key)


class _Alone(QWidget):
    """What a school that belongs to no trust is told."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        card = QFrame()
        card.setObjectName("card")
        join = QPushButton("Join your trust")
        join.clicked.connect(lambda: desk.wanted.emit("exchange", None))
        row = hbox(text(desk.said(ALONE)), join, margin=GAP * 2)
        row.setStretch(0, 1)
        card.setLayout(row)
        self.setLayout(vbox(column(vbox(card))))
        self.hide()


def _read_standings(workspace: "Workspace") -> tuple[bool, _Standings]:
    is_alone = workspace.works_alone
    offered = (part for part in PARTS if not (is_alone and part.is_of_a_trust))
    standings = ((part, part.read_standing(workspace)) for part in offered)
    return is_alone, tuple((part, standing) for part, standing in standings if standing.is_offered)
