"""Two versions of one field, where the work is, until a person settles it."""

from functools import partial

from PySide6.QtWidgets import QWidget

from sendnet_ui.disagreements.marked import Apart, read_apart
from sendnet_ui.disagreements.settlement import Settlement
from sendnet_ui.disagreements.versions_panel import VersionsPanel
from sendnet_ui.evaluations.paper import Paper, Spot


class Disagreement(VersionsPanel):
    """The versions of whichever field it stands beside; hidden where everybody agrees."""

    def __init__(self, sheet: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._sheet = sheet
        self._place: Spot | None = None
        self.settled.connect(self._settle)
        self.hide()

    def show_for(self, place: Spot) -> None:
        """Show the versions of a place, or nothing where they agree."""
        if place != self._place:
            self._place = place
            self.hide()
        if self._sheet.disagrees(place):
            cell = self._sheet.cell(place)
            self._sheet.desk.read(lambda workspace: read_apart(workspace, cell), partial(self._show, place))
        else:
            self.hide()

    def _show(self, place: Spot, apart: Apart | None) -> None:
        if apart is not None and place == self._place and self._sheet.disagrees(place):
            if apart != self.apart:
                self.fill(apart)
            self.show()

    def _settle(self, settlement: Settlement) -> None:
        self._sheet.saving.do(settlement.words, settlement.work, self._sheet.page, offer_undo=True)
