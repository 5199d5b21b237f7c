"""Telling schools where they stand in the spread: what each would be told, to look at before it is written."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox

from sendnet_desktop.across.placing import Placing
from sendnet_ui.forms.layouts import GAP, text, vbox
from sendnet_ui.shell.screen import Screen
from sendnet_ui.trust.list_table import ListTable

if TYPE_CHECKING:
    from sendnet_desktop.changes import Changes
    from sendnet_desktop.workspace import Workspace

_WORDS: Final = (
    "Every school is told the same: how many schools set each level. No school is named, nothing is told of an area "
    "in which fewer than five schools set a level, and numbers below five are left out, with whatever would give one "
    "away."
)
_NOTHING: Final = "There is nothing to tell yet: fewer than five schools have set a level in any area."


class Telling(QDialog):
    """A preview, and the button that writes it into every school's channel."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen.window())
        self._screen = screen
        self.setWindowTitle("Tell schools where they stand")
        letters = self.fontMetrics().averageCharWidth()
        self.resize(letters * 110, letters * 70)
        self._statements = QCheckBox("Of every statement too, not only of areas")
        self._table = ListTable("What each school is told")
        self._nothing = text(_NOTHING, "strong")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._tell = buttons.addButton("Tell every school", QDialogButtonBox.ButtonRole.AcceptRole)
        head = text("What each school is told", "heading")
        parts = (head, text(_WORDS), self._statements, self._nothing, self._table, buttons)
        layout = vbox(*parts, gap=GAP * 2, margin=GAP * 3)
        layout.setStretch(parts.index(self._table), 1)
        self.setLayout(layout)
        self._nothing.hide()
        self._tell.setEnabled(False)
        self._statements.toggled.connect(self._read)
        buttons.accepted.connect(self._write)
        buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        self._read()

    def _read(self) -> None:
        wanted = self._statements.isChecked()
        self._screen.desk.read(lambda workspace: workspace.across.placings.preview(statements=wanted), self._show)

    def _show(self, placings: tuple[Placing, ...]) -> None:
        from sendnet_desktop.exports.picture import placing_sheets

        self._table.show_sheet(placing_sheets(placings)[0])
        self._table.setVisible(bool(placings))
        self._nothing.setVisible(not placings)
        self._tell.setEnabled(bool(placings))

    def _write(self) -> None:
        wanted = self._statements.isChecked()

        def tell(workspace: "Workspace") -> "Changes":
            return workspace.across.placings.tell(statements=wanted)

        told = "Every school is told with the next files where it stands."
        self._screen.write(told, tell, offer_undo=True)
        self.accept()
