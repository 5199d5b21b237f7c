"""The parts of the overview that are lists: what is shown is the very table that can be saved."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, cast

from PySide6.QtWidgets import QWidget

from sendnet_desktop.clock import year_name
from sendnet_ui.forms.layouts import GAP, STRETCH, text, vbox
from sendnet_ui.shell.desk import Desk
from sendnet_ui.tables.listing import Listed, Listing
from sendnet_ui.trust.behind import Behind, Paper
from sendnet_ui.trust.list_table import ListTable
from sendnet_ui.trust.part_page import PartPage
from sendnet_ui.trust.view import View

if TYPE_CHECKING:
    from sendnet_desktop.spreadsheets.values import Sheet
    from sendnet_desktop.workspace import Workspace

T = TypeVar("T")


class ListPage(PartPage, Generic[T]):
    """A row for each thing; Enter on one reads it whole.

    Attributes:
        title: What the list is called, to screen readers and in names of files.
        told: A sentence above it.
        empty: What is said where there is nothing.
        has_bars: Whether its numbers count the same thing, so that bars compare them.
    """

    title: ClassVar[str] = ""
    told: ClassVar[str] = ""
    has_bars: ClassVar[bool] = False
    empty: ClassVar[str] = ""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._things: tuple[T, ...] = ()
        self._table = ListTable(desk.said(self.title), has_bars=self.has_bars)
        self._told = text(desk.said(self.told), "muted")
        self._empty = text(desk.said(self.empty))
        self._room = QWidget()
        self._room.setLayout(vbox(STRETCH))
        layout = vbox(self._told, self._empty, self._table, self._room, gap=GAP)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._table.clicked.connect(lambda _: self._open())
        self._table.activated.connect(lambda _: self._open())
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self.followed.emit(self.behind()))

    def things(self, workspace: "Workspace", view: View) -> Sequence[T]:
        """Return what is listed, as far as the filters leave it; this happens on the store's lane."""
        raise NotImplementedError

    def sheets(self, things: Sequence[T], view: View) -> "tuple[Sheet, ...]":
        """Return the tables of some of them; the first is the list itself, a row for each."""
        raise NotImplementedError

    def named(self, thing: T) -> str:
        """Return the names of the schools that one is about."""
        raise NotImplementedError

    def paper(self, thing: T, view: View) -> Paper:
        """Return one as it is read whole."""
        raise NotImplementedError

    def read(self, workspace: "Workspace", view: View) -> object:
        """Read the list."""
        return self.things(workspace, view)

    def fill(self, view: View, read: object) -> None:
        """Show the list."""
        self.view = view
        self._things = tuple(each for each in cast("Sequence[T]", read) if view.is_sought(self.named(each)))
        self._table.show_sheet(view.veil.over_sheet(self.sheets(self._things, view)[0]))
        self._table.setVisible(bool(self._things))
        self._told.setVisible(bool(self._things))
        self._empty.setVisible(not self._things)
        self._room.setVisible(not self._things)

    @property
    def keyboard(self) -> QWidget:
        """The list."""
        return self._table

    def behind(self) -> Behind | None:
        """Return the thing that is chosen, as it is read whole."""
        row = self._table.currentIndex().row()
        if self.view is None or not 0 <= row < len(self._things):
            return None
        return _veiled(self.paper(self._things[row], self.view), self.view)

    def listings(self) -> tuple[Listing, ...]:
        """Return the list as it is shown."""
        view, things = self.view, self._things
        if view is None:
            return ()

        def listed(_workspace: object) -> Listed:
            sheets = tuple(view.veil.over_sheet(sheet) for sheet in self.sheets(things, view))
            return Listed(f"{view.trust} - {self.title.lower()} {year_name(view.picture.overview.year)}", sheets)

        return (Listing(listed),)

    def _open(self) -> None:
        behind = self.behind()
        if behind is not None:
            self.opened.emit(behind)


def _veiled(paper: Paper, view: View) -> Paper:
    if not view.is_veiled:
        return paper
    over = view.veil.over
    told = tuple((over(heading), over(words)) for heading, words in paper.told)
    return Paper(over(paper.title), over(paper.under), told, paper.ways)
