"""Two versions of one field, where the work is, until a person settles it."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_ui.disagreements.marked import Apart, read_apart
from sendnet_ui.disagreements.settlement import Settlement
from sendnet_ui.disagreements.versions_panel import VersionsPanel
from sendnet_ui.evaluations.paper import Paper, Spot
from sendnet_ui.forms.layouts import reveal, vbox


class Disagreement(QWidget):
    """The versions of whichever field it stands beside; hidden where everybody agrees."""

    def __init__(self, sheet: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._place: Spot | None = None
        self._is_sought = False
        self._panel: VersionsPanel | None = None  # a room has a hundred fields, and people seldom disagree on one
        self._frame = vbox()
        self.setLayout(self._frame)
        self.hide()

    def show_for(self, place: Spot) -> None:
        """Show the versions of a place, or nothing where they agree."""
        if place != self._place:
            self._place, self._is_sought = place, False
            self.hide()
        if self._sheet.disagrees(place):
            cell = self._sheet.cell(place)
            self._sheet.desk.read(lambda workspace: read_apart(workspace, cell), partial(self._show, place))
        else:
            self.hide()

    def seek(self) -> None:
        """Bring the versions into sight, at once or when they have been read: somebody was led to them."""
        self._is_sought = self.isHidden()
        if not self._is_sought:
            reveal(self)

    def _show(self, place: Spot, apart: Apart | None) -> None:
        if apart is not None and place == self._place and self._sheet.disagrees(place):
            panel = self._panel = self._panel or self._made_panel()
            if apart != panel.apart:
                panel.fill(apart)
            self.show()
            if self._is_sought:
                self._is_sought = False
                reveal(self)

    def _made_panel(self) -> VersionsPanel:
        panel = VersionsPanel()
        panel.settled.connect(self._settle)
        self._frame.addWidget(panel)
        # What is made late comes last of all in the window, and Qt puts nothing after what takes no keyboard.
        before = self.previousInFocusChain()
        while before and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
            before = before.previousInFocusChain()
        assert before is not None, "the chain of a window is a ring"
        for former, latter in pairwise((before, *panel.findChildren(QPushButton))):
            QWidget.setTabOrder(former, latter)
        return panel

    def _settle(self, settlement: Settlement) -> None:
        self._sheet.saving.do(settlement.words, settlement.work, self._sheet.page, offer_undo=True)
