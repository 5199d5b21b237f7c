"""Beside the title of the room: which of its two parts is shown, and the files of that part."""

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_ui.forms.layouts import flow
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_ui.frameworks.checklists.files import ChecklistTools

Part = Literal["framework", "checklists"]

_OTHER: Final[dict[Part, tuple[Part, str, str]]] = {
    "framework": ("checklists", "Checklists…", "What challenge days look at"),
    "checklists": ("framework", "Back to the framework", "What schools evaluate themselves against"),
}
"""What the button leads to, says and explains, by the part that is shown."""


class RoomParts(QWidget):
    """A button to the other part, then the tools of the one that is shown."""

    chosen = Signal(str)
    """This part is shown from now on."""
    checklist_taken = Signal(object)
    """A draft is to be begun with this ``Checklist``."""

    def __init__(self, desk: Desk, framework: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: Part = "framework"
        self._framework = framework
        self._checklists: ChecklistTools | None = None
        self._other = QPushButton()
        self._row = flow(framework, self._other)
        self.setLayout(self._row)
        self._other.clicked.connect(lambda: self.choose(_OTHER[self._shown][0]))
        self._tell()

    def choose(self, part: Part) -> None:
        """Show a part."""
        if part == self._shown:
            return
        self._shown = part
        if self._checklists is None:
            self._add_checklists()
        self._tell()
        self.chosen.emit(part)

    def _add_checklists(self) -> None:
        from sendnet_ui.frameworks.checklists.files import ChecklistTools

        self._checklists = ChecklistTools(self._desk)
        self._checklists.taken.connect(self.checklist_taken)
        self._row.addWidget(self._checklists)

    def _tell(self) -> None:
        _, says, explains = _OTHER[self._shown]
        self._other.setText(says)
        self._other.setToolTip(self._desk.said(explains))
        self._framework.setVisible(self._shown == "framework")
        if self._checklists is not None:
            self._checklists.setVisible(self._shown == "checklists")
