"""The part of the overview that shows the statements of one area by schools."""

from typing import Final

from PySide6.QtWidgets import QWidget

from sendnet_desktop.across.standings import About
from sendnet_desktop.clock import year_name
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text
from sendnet_ui.shell.desk import Desk
from sendnet_ui.tables.listing import Listed, Listing
from sendnet_ui.trust.matrix_page import MatrixPage
from sendnet_ui.trust.view import View

_TITLE: Final = 30
"""How many letters of an area's title there is room for."""


class StatementsPage(MatrixPage):
    """The statements of the area that is chosen, each in a column of its own."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "Statements by schools", parent)
        self._area = DropDown({}, "Choose an area")
        self._area.introduce("Area")
        self._area.control.setMinimumContentsLength(_TITLE)
        self._asked = text("", "muted")
        name = text("Area", "strong")
        name.setWordWrap(False)
        name.setBuddy(self._area.control)
        self.put_above(hbox(name, self._area, STRETCH, gap=GAP))
        self.put_below(self._asked)
        self._area.changed.connect(self._turn)
        self.matrix.followed.connect(lambda _: self._say_asked())

    def asked(self, view: View) -> tuple[About, ...]:
        """Return the statements of the area that is chosen."""
        return view.standings.statements(self._area.value() or "")

    def fill(self, view: View, read: object) -> None:
        """Show the picture, of the area that was chosen where it is still there."""
        areas = {area.id: f"{area.id}  {area.title}" for area in view.picture.areas}
        self._area.offer(areas)
        if self._area.value() not in areas:
            self._area.set_value(next(iter(areas), None))
        super().fill(view, read)
        self._say_asked()

    def listings(self) -> tuple[Listing, ...]:
        """Return the statements of the area that is shown, and of every area."""
        view, area = self.view, self._area.value() or ""
        if view is None:
            return ()
        every = Listing(lambda _: _listed(view, ""), "of every area")
        return Listing(lambda _: _listed(view, area)), every

    def _turn(self) -> None:
        if self.view is not None:
            self.fill(self.view, None)

    def _say_asked(self) -> None:
        cell = self.matrix.chosen
        self._asked.setText(cell[1].words if cell and cell[1] else "")


def _listed(view: View, area: str) -> Listed:
    from sendnet_desktop.exports.picture import statement_sheets

    sheets = tuple(view.veil.over_sheet(sheet) for sheet in statement_sheets(view.standings, area))
    which = f"statements of {area}" if area else "statements"
    return Listed(f"{view.trust} - {which} {year_name(view.picture.overview.year)}", sheets)
