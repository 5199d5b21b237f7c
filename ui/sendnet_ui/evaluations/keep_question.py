"""The one question before a photo or file is kept: can anybody be recognised in it?"""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from sendnet_desktop.evaluations.attachable import LONGEST_NAME, Attachable
from sendnet_ui.evaluations.sizes import open_at
from sendnet_ui.evaluations.wording import file_words
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, field, flow, scrolled, text, vbox
from sendnet_ui.forms.words import ShortText

ABOUT_A_PICTURE: Final = "Can anybody be recognised in it, or a name be read?"
ABOUT_A_FILE: Final = "Is a pupil named in it, or can anybody be recognised in it?"

_ONLY_PIXELS: Final = "Only what it shows is kept, made small: not where or when it was taken, or with what."
_AS_IT_IS: Final = (
    "It is kept as it is, with everything that is in it, and goes to those who read your evaluation. Often it is enough"
    " to say where it is kept."
)


class KeepQuestion(QDialog):
    """Shows what would be kept, and keeps it only on a clear word; closing the question keeps nothing."""

    kept = Signal(str)
    """It is to be kept as it is; carries what to call it."""
    redacting = Signal(str)
    """Something is to be blacked out first; carries what to call it."""

    def __init__(self, found: Attachable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keep this photo?" if found.is_picture else "Keep this file?")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._name = ShortText(longest=LONGEST_NAME)
        self._name.set_value(found.name)
        self._keep = QPushButton("No, keep it", autoDefault=False)
        self._redact = QPushButton("Black out first…", autoDefault=False)
        self._leave = QPushButton("Do not keep it", default=True)
        question = text(ABOUT_A_PICTURE if found.is_picture else ABOUT_A_FILE, "subheading")
        told = text(_ONLY_PIXELS if found.is_picture else _AS_IT_IS, "muted")
        parts: list[Part] = [self._shown(found), question, told, field("What to call it", self._name), STRETCH]
        page = QWidget()
        asked = vbox(*parts, gap=GAP)
        asked.setContentsMargins(0, 0, GAP * 2, 0)  # beside the bar where it scrolls
        page.setLayout(asked)
        foot = flow(self._keep, self._redact, self._leave)
        layout = vbox(scrolled(page), foot, gap=GAP * 2, margin=GAP * 3)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._redact.setVisible(found.is_picture)
        self._keep.clicked.connect(lambda: self._answer(self.kept))
        self._redact.clicked.connect(lambda: self._answer(self.redacting))
        self._leave.clicked.connect(self.reject)
        self._leave.setFocus()
        open_at(self, 72, 34 if found.is_picture else 20)

    def _answer(self, answer: SignalInstance) -> None:
        words = self._name.control.text()
        self.accept()
        answer.emit(words)

    def _shown(self, found: Attachable) -> QLabel:
        label = QLabel()
        if found.is_picture:
            picture = QPixmap()
            picture.loadFromData(found.data)
            room = QSize(self.fontMetrics().averageCharWidth() * 60, self.fontMetrics().height() * 13)
            label.setPixmap(scaled(picture, room, self.devicePixelRatioF()))
            label.setAccessibleName("The photo as it would be kept")
        else:
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setText(file_words(found.type, len(found.data)))
        return label


def scaled(picture: QPixmap, room: QSize, ratio: float) -> QPixmap:
    """Return a picture as large as it fits into a room in logical pixels, and no larger than it is."""
    dots = (room.toSizeF() * ratio).toSize().boundedTo(picture.size())
    fit = picture.scaled(dots, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    fit.setDevicePixelRatio(ratio)
    return fit
