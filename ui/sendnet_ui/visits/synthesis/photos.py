"""The photos of what was seen, whoever of the team took them: a button for each, which opens it large."""

from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.evaluations.evidence import Attached
from sendnet_ui.evaluations.attachment_talk import AttachmentTalk
from sendnet_ui.forms.layouts import flow, vbox
from sendnet_ui.shell.icons import icon
from sendnet_ui.visits.synthesis.sheet import SynthesisSheet


class PhotoButtons(QWidget):
    """Offers the photos that go with what is chosen; hidden where there are none."""

    def __init__(self, sheet: SynthesisSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._talk = AttachmentTalk(sheet, self)
        self._offered: tuple[Attached, ...] = ()
        self._row = QWidget()
        self._place = vbox(self._row)
        self.setLayout(self._place)
        self.hide()

    def offer(self, photos: tuple[Attached, ...]) -> None:
        """Show a button for each of these photos."""
        if photos == self._offered:
            return
        self._offered = photos
        former, self._row = self._row, QWidget()
        self._row.setLayout(flow(*map(self._button, photos)))
        self._place.replaceWidget(former, self._row)
        former.hide()
        former.deleteLater()
        self.setVisible(bool(photos))

    def _button(self, photo: Attached) -> QPushButton:
        button = QPushButton(photo.name)
        button.setIcon(icon("camera"))
        button.setAccessibleName(f"Open the photo {photo.name}")
        button.clicked.connect(partial(self._talk.open, photo))
        return button
