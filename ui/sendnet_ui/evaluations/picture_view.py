"""A photo, large, inside the program."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QSizePolicy, QWidget

from sendnet_desktop.evaluations.attachable import Attachable
from sendnet_ui.evaluations.keep_question import scaled
from sendnet_ui.evaluations.sizes import open_at
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, vbox


class PictureView(QDialog):
    """Shows a photo as large as the window; Esc closes it."""

    save_asked = Signal()
    """The person wants a copy of it."""

    def __init__(self, found: Attachable, parent: QWidget | None = None, *, can_save: bool = True) -> None:
        super().__init__(parent)
        self.setWindowTitle(found.name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._picture = QPixmap()
        self._picture.loadFromData(found.data)
        self._label = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._label.setAccessibleName(f"Photo: {found.name}")
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._label.setMinimumSize(QSize(200, 140))
        self._save = QPushButton("Save a copy…", autoDefault=False)
        self._save.setVisible(can_save)
        self._close = QPushButton("Close", default=True)
        layout = vbox(self._label, hbox(self._save, STRETCH, self._close), gap=GAP, margin=GAP * 2)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._save.clicked.connect(self.save_asked)
        self._close.clicked.connect(self.accept)
        self._close.setFocus()
        open_at(self, 130, 46)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._label.setPixmap(scaled(self._picture, self._label.size(), self.devicePixelRatioF()))
