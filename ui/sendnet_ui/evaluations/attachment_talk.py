"""What is asked between a file and a piece of evidence: which file, whether anybody is in it, what to black out."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.attachable import LARGEST_READ, Attachable, attachable
from sendnet_desktop.evaluations.evidence import Attached
from sendnet_desktop.paths import documents_folder
from sendnet_desktop.steps import Progress, Steps
from sendnet_ui.evaluations.keep_question import KeepQuestion
from sendnet_ui.evaluations.paper import Paper
from sendnet_ui.evaluations.picture_view import PictureView

if TYPE_CHECKING:
    from sendnet_desktop.pictures import Box
    from sendnet_desktop.workspace import Workspace

    Keep = Callable[[Workspace, str, bytes, str], Changes]

KINDS: Final = "Photos and documents (*.jpg *.jpeg *.png *.webp *.pdf *.docx *.xlsx *.pptx *.odt *.txt);;All files (*)"
PHOTOS: Final = "Photos (*.jpg *.jpeg *.png *.webp);;All files (*)"
_BUNDLES: Final = (".bundle", ".join")


def _attach(workspace: "Workspace", record: str, data: bytes, name: str) -> Changes:
    return workspace.evaluations.attaching.attach(record, data, name)


class AttachmentTalk(QObject):
    """Brings files to evidence and shows them again. Nothing of them is ever written beside the data unasked."""

    def __init__(self, sheet: Paper, panel: QWidget, *, keep: "Keep" = _attach, kinds: str = KINDS) -> None:
        """Make it for a panel.

        Args:
            sheet: What the panel is on.
            panel: Who asks.
            keep: The verb by which a file is kept that was asked about: for which record, its bytes and its name.
            kinds: The kinds of files that are offered first.
        """
        super().__init__(panel)
        self._sheet = sheet
        self._panel = panel
        self._keep = keep
        self._kinds = kinds

    def choose(self, record: str) -> None:
        """Ask which file to attach to a piece of evidence."""
        dialog = self._file_dialog("Add a photo" if self._kinds == PHOTOS else "Add a photo or file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self._kinds)
        dialog.fileSelected.connect(lambda chosen: self.bring_file(record, Path(chosen)))
        dialog.open()

    def bring(self, record: str, carried: QMimeData) -> bool:
        """Take what was dropped or is on the clipboard; say whether there was anything that could be attached."""
        files = carried_files(carried)
        picture = carried.imageData() if carried.hasImage() else None
        if files:
            self.bring_file(record, files[0])
        elif isinstance(picture, QImage) and not picture.isNull():
            self._look_at(record, partial(_making_fit, _png(picture), "Pasted picture"))
        else:
            return False
        return True

    def bring_file(self, record: str, path: Path) -> None:
        """Look at a file and ask about it."""
        self._look_at(record, partial(_reading, path))

    def open(self, attached: Attached) -> None:
        """Show a photo large; ask where to put a copy of a document."""

        def show(found: Attachable) -> None:
            if not found.is_picture:
                self._ask_where(found)
                return
            view = PictureView(found, self._panel.window())
            view.save_asked.connect(lambda: self._ask_where(found))
            view.open()

        self._sheet.desk.read(lambda workspace: workspace.evaluations.attaching.read(attached), show)

    def save(self, attached: Attached) -> None:
        """Ask where to put a copy."""
        self._sheet.desk.read(lambda workspace: workspace.evaluations.attaching.read(attached), self._ask_where)

    def remove(self, record: str, words: str) -> None:
        """Take a photo or file away, with a way back."""
        self._do(words, lambda workspace: workspace.evaluations.attaching.detach(record), offer_undo=True)

    def _look_at(self, record: str, steps: Callable[[], Steps[Attachable]]) -> None:
        self._sheet.desk.jobs.run_free(steps, "Looking at the file", partial(self._ask, record))

    def _ask(self, record: str, found: Attachable) -> None:
        question = KeepQuestion(found, self._panel.window())
        question.kept.connect(lambda name: self._keep_as(record, name, found.data))
        question.redacting.connect(lambda name: self._redact(record, found, name))
        question.open()

    def _redact(self, record: str, found: Attachable, name: str) -> None:
        from sendnet_ui.evaluations.blackout import BlackoutDialog

        page = BlackoutDialog(found.data, self._panel.window())
        page.accepted.connect(lambda: self._burn(record, found.data, page.blacked, page.crop, name))
        page.open()

    def _burn(self, record: str, data: bytes, blacked: "Sequence[Box]", crop: "Box | None", name: str) -> None:
        keep = partial(self._keep_as, record, name)
        self._sheet.desk.jobs.run_free(partial(_redacting, data, blacked, crop), "Blacking out", keep)

    def _keep_as(self, record: str, name: str, data: bytes) -> None:
        self._do("Attached.", lambda workspace: self._keep(workspace, record, data, name))

    def _do(self, words: str, work: Callable[..., Changes], *, offer_undo: bool = False) -> None:
        self._sheet.saving.do(words, work, self._sheet.page, offer_undo=offer_undo)

    def _ask_where(self, found: Attachable) -> None:
        ending = ".jpg" if found.is_picture else ""
        dialog = self._file_dialog("Save a copy")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix((ending or Path(found.name).suffix).removeprefix("."))
        dialog.selectFile(found.name + ending)
        dialog.fileSelected.connect(lambda chosen: self._save_to(Path(chosen), found.data))
        dialog.open()

    def _save_to(self, path: Path, data: bytes) -> None:
        said = self._sheet.desk.notices.said
        self._sheet.desk.jobs.ask_free(lambda: write_atomically(path, data), lambda _: said.emit(f"Saved to {path}"))

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._panel.window(), title, str(documents_folder()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog


def carried_files(carried: QMimeData) -> Sequence[Path]:
    """Return the files that are dropped or pasted, but for those that the exchange room reads."""
    paths = (Path(url.toLocalFile()) for url in carried.urls() if url.isLocalFile())
    return tuple(path for path in paths if path.suffix not in _BUNDLES)


def _reading(path: Path) -> Steps[Attachable]:
    from sendnet_desktop.exchange.files import read_file
    from sendnet_desktop.exchange.refusals import TooLargeError

    yield Progress(0, 0, "Looking at the file")
    try:
        data = read_file(path, LARGEST_READ)
    except TooLargeError as error:
        raise SendnetError(
            "This file is larger than 50 MB.", "Attach a smaller one, or say where it is kept."
        ) from error
    return attachable(data, path.name)


def _making_fit(data: bytes, name: str) -> Steps[Attachable]:
    yield Progress(0, 0, "Looking at the picture")
    return attachable(data, name)


def _redacting(data: bytes, blacked: "Sequence[Box]", crop: "Box | None") -> Steps[bytes]:
    from sendnet_desktop.pictures import redacted

    yield Progress(0, 0, "Blacking out")
    return redacted(data, blacked, crop)


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub says bytes where Qt for Python takes text
    return bytes(buffer.data().data())
