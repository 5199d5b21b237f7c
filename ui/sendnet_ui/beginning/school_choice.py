"""The dialog that asks which of the sample's schools to look at."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QPushButton, QWidget

from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox


class SchoolChoice(QDialog):
    """A list of schools, of which one is opened."""

    chosen = Signal(int)
    """The place of the school chosen."""

    def __init__(self, schools: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Which school?")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        label = text("Look at the sample as one of these schools sees it:")
        self._schools = QListWidget()
        self._schools.setAccessibleName("Schools")
        self._schools.addItems(list(schools))
        self._schools.setCurrentRow(0)
        self._schools.setSpacing(3)
        self._schools.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self._schools.setFocus()
        self._open = QPushButton("Open", default=True)
        leave = QPushButton("Cancel")
        self.setLayout(vbox(label, self._schools, hbox(self._open, leave, STRETCH), gap=GAP * 2, margin=GAP * 3))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 44)
        self._schools.itemActivated.connect(self.accept)
        self._open.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        self.accepted.connect(lambda: self.chosen.emit(self._schools.currentRow()))
