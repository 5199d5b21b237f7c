"""The page on which a person blacks out and crops a picture before it is kept."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from sendnet_desktop.pictures import Box
from sendnet_ui.evaluations.picture_canvas import PictureCanvas
from sendnet_ui.evaluations.sizes import open_at
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.layouts import GAP, STRETCH, flow, hbox, text, vbox
from sendnet_ui.shell.announcements import announce

_TOOLS: Final = (Option("black", "Black out"), Option("crop", "Crop"))
_HINT: Final = (
    "Draw a frame with the mouse. By keyboard: arrow keys move the frame, with Shift they size it, with Ctrl they go"
    " one dot at a time; Enter uses it, Ctrl+Z takes the last one back."
)


class BlackoutDialog(QDialog):
    """Asks what of a picture must not be seen; accepted means that the rest is kept."""

    def __init__(self, data: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Black out or crop")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._canvas = PictureCanvas(data)
        self._canvas.setAccessibleName("The picture")
        self._canvas.setAccessibleDescription(_HINT)
        self._tools = Choice(_TOOLS)
        self._tools.introduce("What a frame does")
        self._tools.set_value("black")
        self._told = text("", "strong")
        self._undo = QPushButton("Undo the last", flat=True, autoDefault=False)
        self._keep = QPushButton("Keep it", autoDefault=False)
        self._leave = QPushButton("Do not keep it", autoDefault=False)
        foot = hbox(self._told, flow(self._undo, self._keep, self._leave), gap=GAP * 2)
        foot.setStretch(0, 1)
        layout = vbox(hbox(self._tools, STRETCH), text(_HINT, "muted"), self._canvas, foot, gap=GAP, margin=GAP * 2)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._tools.changed.connect(self._choose)
        self._canvas.changed.connect(self._tell)
        self._undo.clicked.connect(self._canvas.take_back)
        self._keep.clicked.connect(self.accept)
        self._leave.clicked.connect(self.reject)
        QShortcut(QKeySequence.StandardKey.Undo, self, self._canvas.take_back)
        self._tell()
        self._canvas.setFocus()
        open_at(self, 110, 40)

    @property
    def blacked(self) -> tuple[Box, ...]:
        """What is to be blacked out, in pixels of the picture."""
        return self._canvas.blacked

    @property
    def crop(self) -> Box | None:
        """What alone is to be kept; None for all of it."""
        return self._canvas.crop

    def _choose(self, tool: str) -> None:
        self._canvas.tool = "crop" if tool == "crop" else "black"
        self._canvas.setFocus()

    def _tell(self) -> None:
        count = len(self.blacked)
        parts = "Nothing is" if not count else "1 part" if count == 1 else f"{count} parts"
        words = f"{parts} blacked out{'' if count else ' yet'}.{' Cropped.' if self.crop else ''}"
        self._undo.setEnabled(bool(count or self.crop))
        if words != self._told.text():
            self._told.setText(words)
            announce(self, words)
