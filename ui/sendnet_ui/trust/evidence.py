"""A piece of a school's evidence as the trust reads it: what it shows, where it is kept, and its photo."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from sendnet_desktop.clock import day_written
from sendnet_desktop.evaluations.attachable import Attachable
from sendnet_desktop.evaluations.attaching import Look
from sendnet_desktop.evaluations.evidence import EVIDENCE_KINDS, Attached, Evidence
from sendnet_ui.evaluations.picture_view import PictureView
from sendnet_ui.evaluations.wording import away_words
from sendnet_ui.forms.layouts import GAP, hbox, text, vbox
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_LINES: Final = 4  # how high a photo is, in lines of the text in force
_SHARP: Final = 2  # dots for each logical pixel, for the screens that have them


def evidence_words(piece: Evidence) -> str:
    """Return a piece of evidence in a line: ``Policy: Provision map. SENCO drive, 12 October 2026; a photo``."""
    kind = EVIDENCE_KINDS.get(piece.kind, "")
    said = piece.description.strip() or "No description."
    attached = piece.attachment.words if piece.attachment else ""
    where = "; ".join(part for part in (piece.reference.strip(), day_written(piece.dated), attached) if part)
    return f"{f'{kind}: ' if kind else ''}{said.rstrip('.')}.{f' {where}' if where else ''}"


class EvidenceRead(QWidget):
    """Shows a piece; its photo opens large, and nothing here is changed."""

    def __init__(self, piece: Evidence, channel: str, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._attached = piece.attachment
        self._picture = QToolButton()
        self._picture.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._away = text("", "muted")
        told = vbox(text(evidence_words(piece), "small"), self._away, gap=1)
        layout = hbox(self._picture, told, gap=GAP)
        layout.setStretch(1, 1)
        layout.setAlignment(self._picture, Qt.AlignmentFlag.AlignTop)
        self.setLayout(layout)
        self._picture.hide()
        self._away.hide()
        self._picture.clicked.connect(self._ask)
        if piece.attachment is not None:
            desk.read(partial(_look, channel, piece.record, piece.attachment, self._side * _SHARP), self._show)

    @property
    def _side(self) -> int:
        return self.fontMetrics().lineSpacing() * _LINES

    def _show(self, look: Look) -> None:
        assert self._attached is not None
        thing = "photo" if self._attached.is_picture else "file"
        self._away.setText(away_words(thing, look.whereabouts, "the school"))
        self._away.setVisible(look.whereabouts != "here")
        shown = QPixmap()
        if shown.loadFromData(look.picture):
            shown.setDevicePixelRatio(_SHARP)
            self._picture.setIcon(QIcon(shown))
            self._picture.setIconSize(shown.deviceIndependentSize().toSize())
            self._picture.setAccessibleName(f"Open the photo {self._attached.name}")
            self._picture.setToolTip("Open the photo")
            self._picture.show()

    def _ask(self) -> None:
        attached = self._attached
        if attached is not None:
            self._desk.read(lambda workspace: workspace.evaluations.attaching.read(attached), self._open)

    def _open(self, found: Attachable) -> None:
        PictureView(found, self.window(), can_save=False).open()


def _look(channel: str, record: str, attached: Attached, longest: int, workspace: "Workspace") -> Look:
    return workspace.evaluations.attaching.look(channel, record, attached, longest)
