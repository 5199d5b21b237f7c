"""The screen's own tools beside its title: what the trust is shown, a print, and snapshots."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.clock import half_term
from sendnet_ui.evaluations.history import show_history
from sendnet_ui.evaluations.sharing import SharingDialog, sharing_words
from sendnet_ui.evaluations.sheet import Sheet
from sendnet_ui.evaluations.snapshots import SnapshotsDialog
from sendnet_ui.forms.layouts import flow
from sendnet_ui.shell.icons import icon

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


class Tools(QWidget):
    """A few buttons, and what they lead to."""

    begun = Signal()
    """Something is about to be done with the whole evaluation, so what was typed is to be written first."""
    opened = Signal(object)
    """The person wants to read this ``Snapshot``."""
    compared = Signal(object)
    """The person wants to see what moved since this ``Snapshot``."""

    def __init__(self, sheet: Sheet, *leading: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._sharing = QPushButton(sharing_words(live=False), flat=True)
        self._snapshots = QPushButton("Snapshots…")
        self._snapshots.setIcon(icon("camera"))
        self.setLayout(flow(self._sharing, *leading, self._snapshots))
        self._snapshots.clicked.connect(self._show_snapshots)
        self._sharing.clicked.connect(self._show_sharing)
        self.setEnabled(False)

    def fill(self) -> None:
        """Show what the trust sees at the moment."""
        self._sharing.setText(sharing_words(live=self._sheet.evaluation.shared))
        self._sharing.setVisible(not self._sheet.is_frozen)
        self.setEnabled(True)

    def _show_snapshots(self) -> None:
        self.begun.emit()
        offered = half_term(datetime.now().astimezone().date())
        dialog = SnapshotsDialog(offered, self._sheet.reading, self.window())
        dialog.compared.connect(self.compared)
        dialog.taken.connect(self._freeze)
        dialog.opened.connect(self.opened)
        dialog.returned.connect(self._return)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _return(self) -> None:
        def go_back(workspace: "Workspace") -> Changes:
            moving = workspace.frameworks.moving
            return moving.move(moving.came_from())

        words = f"This year is judged by framework {self._sheet.reading.former} again."
        self._sheet.saving.do(words, go_back, self._sheet.page, offer_undo=True)

    def _show_sharing(self) -> None:
        dialog = SharingDialog(live=self._sheet.evaluation.shared, parent=self.window())
        dialog.chosen.connect(self._share)
        dialog.past_asked.connect(lambda: self._ask_sharing_past(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_sharing_past(self, dialog: SharingDialog) -> None:
        evaluation = self._sheet.evaluation
        shared = Cell(evaluation.channel, f"evaluation:{evaluation.year}", "shared")
        show_history((shared,), self._sheet.desk, dialog)

    def _freeze(self, name: str) -> None:
        taken = ""

        def freeze(workspace: "Workspace") -> Changes:
            nonlocal taken
            snapshot, changes = workspace.evaluations.snapshot(name)
            taken = snapshot.name
            return changes

        notices = self._sheet.desk.notices
        self._sheet.desk.write(freeze, lambda _: notices.said.emit(f"Snapshot “{taken}” taken."))

    def _share(self, live: bool) -> None:
        self._sheet.saving.do("Sharing changed.", lambda workspace: workspace.evaluations.share(live=live))
