"""What can be done with the overview as a whole: its tables, the order of schools, and telling each where it stands."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMenu, QPushButton, QWidget

from sendnet_ui.forms.layouts import GAP, hbox, text, vbox
from sendnet_ui.shell.screen import Screen
from sendnet_ui.tables.button import TableButton
from sendnet_ui.trust.telling import Telling

if TYPE_CHECKING:
    from sendnet_desktop.changes import Changes
    from sendnet_desktop.workspace import Workspace

_ORDER: Final = "List schools in the order of their levels"
_LEAGUE: Final = (
    "A list in the order of levels is a league table. Levels are each school’s own judgement of itself: where schools "
    "expect to be ranked by them they judge otherwise, and the picture that you have now is lost."
)
_BACK: Final = (
    "It is chosen for everybody at the trust’s office, and can be taken back at any time. Schools are not told of it, "
    "and tables that are saved stay in the order of names."
)


class OverviewTools(QWidget):
    """Stands beside the room's title."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._screen = screen
        self._more = QPushButton("More")
        self._menu = QMenu(self)
        self._more.setMenu(self._menu)
        self._more.setToolTip("Tell schools where they stand; the order in which schools are listed")
        self.setLayout(hbox(self._more, TableButton(screen), gap=GAP))
        self._tell = self._menu.addAction(screen.desk.said("Tell schools where they stand…"))
        self._menu.addSeparator()
        self._order = self._menu.addAction(_ORDER)
        self._order.setCheckable(True)
        self._menu.aboutToShow.connect(self._ask_order)
        self._tell.triggered.connect(lambda: Telling(screen).open())
        self._order.triggered.connect(self._choose_order)

    def offer(self, *, is_office: bool) -> None:
        """Offer what the office alone does, or only the tables."""
        self._more.setVisible(is_office)

    def _ask_order(self) -> None:
        self._screen.desk.read(lambda workspace: workspace.across.in_order_of_level, self._order.setChecked)

    def _choose_order(self, is_wanted: bool) -> None:
        if is_wanted:
            self._order.setChecked(False)  # it is not chosen before it is agreed to
            _Warning(self._screen).open()
        else:
            order_by_level(self._screen, is_wanted=False)


class _Warning(QDialog):
    """Says what a league table does, before there is one."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen.window())
        self.setWindowTitle(_ORDER)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)
        buttons = QDialogButtonBox()
        go = buttons.addButton("List them so", QDialogButtonBox.ButtonRole.AcceptRole)
        stay = buttons.addButton("Keep them by name", QDialogButtonBox.ButtonRole.RejectRole)
        stay.setDefault(True)
        self.setLayout(
            vbox(text(f"{_ORDER}?", "heading"), text(_LEAGUE), text(_BACK), buttons, gap=GAP * 2, margin=GAP * 3)
        )
        go.clicked.connect(partial(order_by_level, screen, is_wanted=True))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        stay.setFocus()


def order_by_level(screen: Screen, *, is_wanted: bool) -> None:
    """List schools in the order of their levels, or by their names again."""

    def choose(workspace: "Workspace") -> "Changes":
        return workspace.across.choose_order(in_order_of_level=is_wanted)

    words = "Schools are listed in the order of their levels." if is_wanted else "Schools are listed by name."
    screen.write(words, choose, offer_undo=True)
