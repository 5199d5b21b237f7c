"""The part of the overview that shows areas by schools."""

from PySide6.QtWidgets import QWidget

from sendnet_desktop.across.standings import About
from sendnet_desktop.clock import year_name
from sendnet_desktop.finding.values import Asked, Shown
from sendnet_ui.shell.desk import Desk
from sendnet_ui.tables.listing import Listed, Listing
from sendnet_ui.trust.behind import SchoolSays
from sendnet_ui.trust.matrix_page import MatrixPage
from sendnet_ui.trust.view import View


class AreasPage(MatrixPage):
    """Every area in a column of its own."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "Areas by schools", parent)

    def asked(self, view: View) -> tuple[About, ...]:
        """Return the areas."""
        return view.standings.areas()

    def seek(self, place: Asked | Shown) -> SchoolSays | None:
        """Go to the cell of an area, or to a school's row."""
        cell = self.matrix.go(place.org if isinstance(place, Shown) else "", place.area)
        if cell is None or not isinstance(place, Shown):
            return None
        return SchoolSays(cell[0], cell[1] if place.area else None)

    def listings(self) -> tuple[Listing, ...]:
        """Return what is shown, as a list."""
        view = self.view
        return (Listing(lambda _: _listed(view)),) if view else ()


def _listed(view: View) -> Listed:
    from sendnet_desktop.exports.picture import area_sheets

    sheets = tuple(view.veil.over_sheet(sheet) for sheet in area_sheets(view.standings))
    return Listed(f"{view.trust} - overview {year_name(view.picture.overview.year)}", sheets)
