"""The photo or file of one piece of evidence: added, seen, opened, copied out and taken away."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPixmap, QShowEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from sendnet_desktop.changes import Cell
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.attaching import Look
from sendnet_desktop.evaluations.evidence import Attached, Evidence
from sendnet_ui.evaluations.attachment_talk import AttachmentTalk
from sendnet_ui.evaluations.disagreement import Disagreement
from sendnet_ui.evaluations.history import offer_history, show_history
from sendnet_ui.evaluations.places import Place
from sendnet_ui.evaluations.sheet import Sheet
from sendnet_ui.evaluations.wording import away_words, file_words
from sendnet_ui.forms.layouts import GAP, flow, hbox, text, vbox
from sendnet_ui.shell.icons import icon

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_LINES: Final = 4  # how high a thumbnail is, in lines of the text in force
_SHARP: Final = 2  # dots for each logical pixel, for the screens that have them


@dataclass(frozen=True, slots=True)
class _Seen:
    look: Look
    sender: str


class AttachmentPanel(QWidget):
    """Shows what goes with whichever piece of evidence is shown, or offers to add it."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._talk = AttachmentTalk(sheet, self)
        self._record = ""
        self._place = 0
        self._attached: Attached | None = None
        self._seen: _Seen | None = None
        self._picture = QToolButton()
        self._picture.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name, self._about = text("", "strong"), text("", "muted")
        self._save = QPushButton("Save a copy…", flat=True)
        self._remove = QPushButton("Remove", flat=True)
        self._add = QPushButton("Add a photo or file…", flat=True)
        self._paste = QPushButton("Paste a picture", flat=True)
        self._add.setToolTip("Or drop it on this piece of evidence")
        self._versions = Disagreement(sheet)
        self._past = offer_history(self, "photo or file", self._ask_past)
        told = vbox(self._name, self._about, flow(self._save, self._remove, self._past), gap=GAP // 4)
        self._shown = QWidget()
        row = hbox(self._picture, told, gap=GAP * 2)
        row.setStretch(1, 1)
        row.setAlignment(self._picture, Qt.AlignmentFlag.AlignTop)
        self._shown.setLayout(row)
        self._offer = QWidget()
        self._offer.setLayout(flow(self._add, self._paste))
        self.setLayout(vbox(self._shown, self._offer, self._versions, gap=GAP))
        self._connect()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab reaches here, in order."""
        return (self._picture, self._save, self._remove, self._add, self._paste)

    def fill(self, evidence: Evidence, place: int) -> None:
        """Show what goes with a piece of evidence, the first being at place 1."""
        is_same = (evidence.record, evidence.attachment) == (self._record, self._attached)
        held = evidence.record == self._record and self.window().focusWidget() in self.stops
        self._record, self._attached, self._place = evidence.record, evidence.attachment, place
        if not is_same:
            self._seen = None
        self._show()
        self._versions.show_for(Place("evidence", evidence.record, "attachment"))
        self._look()
        if held and not is_same:
            # What had the keyboard is gone, and what took its place has it.
            (self._picture if self._attached else self._add).setFocus(Qt.FocusReason.OtherFocusReason)

    def bring(self, carried: QMimeData) -> bool:
        """Take what was dropped or pasted here; say whether it was for here."""
        return not self._sheet.is_frozen and bool(self._record) and self._talk.bring(self._record, carried)

    def paste(self) -> None:
        """Take the picture that is on the clipboard."""
        if not self.bring(QGuiApplication.clipboard().mimeData()):
            self._sheet.desk.notices.said.emit("There is no picture on the clipboard.")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()  # it may have come since

    def _connect(self) -> None:
        self._add.clicked.connect(lambda: self._talk.choose(self._record))
        self._paste.clicked.connect(self.paste)
        self._picture.clicked.connect(self._open)
        self._save.clicked.connect(self._copy_out)
        self._remove.clicked.connect(self._take_away)

    def _show(self) -> None:
        attached, frozen = self._attached, self._sheet.is_frozen
        self._shown.setVisible(attached is not None)
        self._offer.setVisible(attached is None and not frozen)
        self._add.setAccessibleName(f"Add a photo or file… to evidence {self._place}")
        self._paste.setAccessibleName(f"Paste a picture into evidence {self._place}")
        if attached is None:
            return
        thing = _thing(attached)
        here = self._seen is None or self._is_seen()  # until it is known to be away
        self._name.setText(attached.name)
        self._about.setText(file_words(attached.type, attached.size))
        if self._seen is not None and not here:
            self._about.setText(away_words(thing, self._seen.look.whereabouts, self._seen.sender))
        self._paint(attached, self._seen.look.picture if self._seen else b"")
        self._picture.setEnabled(here)
        self._picture.setAccessibleName(f"Open the {thing} {attached.name}")
        self._picture.setToolTip(f"Open the {thing}" if attached.is_picture else "Save a copy…")
        self._save.setVisible(here)
        self._save.setAccessibleName(f"Save a copy… of {attached.name}")
        for part in (self._remove, self._past):
            part.setVisible(not frozen)
        self._remove.setAccessibleName(f"Remove the {thing} {attached.name}")

    def _paint(self, attached: Attached, picture: bytes) -> None:
        side = self.fontMetrics().lineSpacing() * _LINES
        shown = QPixmap()
        if shown.loadFromData(picture):
            shown.setDevicePixelRatio(_SHARP)
            self._picture.setIcon(QIcon(shown))
            self._picture.setIconSize(shown.deviceIndependentSize().toSize())
        else:
            self._picture.setIcon(icon("camera" if attached.is_picture else "file-text"))
            self._picture.setIconSize(QSize(side // 2, side // 2))

    def _look(self) -> None:
        if self._attached is None or not self.isVisible() or self._is_seen():
            return
        record, attached = self._record, self._attached
        channel, longest = self._sheet.evaluation.channel, self.fontMetrics().lineSpacing() * _LINES * _SHARP

        def look(workspace: "Workspace") -> _Seen:
            found = workspace.evaluations.attaching.look(channel, record, attached, longest)
            return _Seen(found, _sender(workspace, found.writer))

        def show(seen: _Seen) -> None:
            if (record, attached) == (self._record, self._attached) and seen != self._seen:
                self._seen = seen
                self._show()

        self._sheet.desk.read(look, show)

    def _is_seen(self) -> bool:
        return self._seen is not None and self._seen.look.whereabouts == "here"

    def _open(self) -> None:
        if self._attached is not None:
            self._talk.open(self._attached)

    def _copy_out(self) -> None:
        if self._attached is not None:
            self._talk.save(self._attached)

    def _ask_past(self) -> None:
        if self._record and not self._sheet.is_frozen:
            cell = Cell(self._sheet.evaluation.channel, self._record, "attachment")
            show_history((cell, cell._replace(field="attachment_name")), self._sheet.desk, self.window())

    def _take_away(self) -> None:
        if self._attached is not None:
            self._talk.remove(self._record, f"{_thing(self._attached).capitalize()} removed.")


def _thing(attached: Attached) -> str:
    return "photo" if attached.is_picture else "file"


def _sender(workspace: "Workspace", device: str) -> str:
    try:
        return workspace.exchange.laptop(device) if device else ""
    except SendnetError:
        return ""
