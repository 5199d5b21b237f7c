"""The photos that go with what was seen: added after one question, seen large, taken away."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.evaluations.attaching import Look
from sendnet_desktop.visits.capture.values import Picture
from sendnet_ui.evaluations.attachment_talk import PHOTOS, AttachmentTalk
from sendnet_ui.forms.layouts import GAP, flow, hbox, vbox
from sendnet_ui.shell.icons import icon
from sendnet_ui.visits.capture.sheet import CaptureSheet

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_LINES: Final = 3  # how high a thumbnail is, in lines of the text in force


class PhotoStrip(QWidget):
    """Shows what goes with one record, and offers to add to it."""

    def __init__(self, sheet: CaptureSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._reviewer = self._record = ""
        self._shown: tuple[Picture, ...] = ()
        self._talk = AttachmentTalk(sheet, self, keep=self._keep, kinds=PHOTOS)
        self._add, self._paste = QPushButton("Photo…"), QPushButton("Paste a picture", flat=True)
        self._add.setIcon(icon("camera"))
        self._pictures = QWidget()
        self._place = vbox(self._pictures)
        self.setLayout(vbox(self._place, flow(self._add, self._paste), gap=GAP // 2))
        self._add.clicked.connect(self.choose)
        self._paste.clicked.connect(self._bring)

    def fill(self, reviewer: str, record: str) -> None:
        """Show the photos that go with a record of a reviewer's."""
        self._reviewer, self._record = reviewer, record
        pictures = tuple(each for each in self._sheet.reading.captured.pictures_with(record) if each.attached)
        if pictures != self._shown:
            self._shown = pictures
            former, self._pictures = self._pictures, QWidget()
            self._pictures.setLayout(flow(*map(self._picture, pictures)))
            self._place.replaceWidget(former, self._pictures)
            former.hide()
            former.deleteLater()
        self._pictures.setVisible(bool(pictures))

    def choose(self) -> None:
        """Ask which photo to add."""
        self._talk.choose(self._record)

    def _bring(self) -> None:
        if not self._talk.bring(self._record, QGuiApplication.clipboard().mimeData()):
            self._sheet.desk.notices.said.emit("There is no picture on the clipboard.")

    def _keep(self, workspace: "Workspace", record: str, data: bytes, name: str) -> Changes:
        place = self._sheet.reading.visit.place
        return workspace.visits.capture.photos.add(place, self._reviewer, record, data, name)[1]

    def _picture(self, picture: Picture) -> QWidget:
        assert picture.attached is not None
        shown, seen, away = QWidget(), QToolButton(), QToolButton()
        name = picture.attached.name
        seen.setIcon(icon("camera"))
        side = self.fontMetrics().lineSpacing() * _LINES
        seen.setIconSize(QSize(side, side))  # from the beginning, so that the line has its height before the photo
        seen.setToolTip(f"Open the photo {name}")
        seen.setAccessibleName(f"Open the photo {name}")
        seen.clicked.connect(partial(self._talk.open, picture.attached))
        away.setObjectName("quiet")
        away.setIcon(icon("x"))
        away.setToolTip(f"Remove the photo {name}")
        away.setAccessibleName(f"Remove the photo {name}")
        away.clicked.connect(partial(self._take_away, picture.record))
        line = hbox(seen, away, gap=2)
        line.setAlignment(away, Qt.AlignmentFlag.AlignVCenter)  # or its own height would be all that the photo gets
        shown.setLayout(line)
        self._look(seen, picture)
        return shown

    def _look(self, button: QToolButton, picture: Picture) -> None:
        side = button.iconSize().width()
        attached, channel = picture.attached, self._sheet.reading.visit.place.visit
        assert attached is not None

        def look(workspace: "Workspace") -> Look:
            return workspace.evaluations.attaching.look(channel, picture.record, attached, side * 2)

        def show(found: Look) -> None:
            thumbnail = QPixmap()
            if picture in self._shown and thumbnail.loadFromData(found.picture):
                button.setIcon(QIcon(thumbnail))

        self._sheet.desk.read(look, show)

    def _take_away(self, record: str) -> None:
        place = self._sheet.reading.visit.place
        self._sheet.do(
            "Photo removed.",
            lambda workspace: workspace.visits.capture.photos.take_away(place, record),
            offer_undo=True,
        )
