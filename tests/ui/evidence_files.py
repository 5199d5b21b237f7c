"""Somebody who brings photos and files to evidence: dropping them, answering the question, seeing what is kept."""

from io import BytesIO
from pathlib import Path

from evaluating import Person, cards, press
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from sendnet_desktop.evaluations.evidence import Attached
from sendnet_ui.evaluations.attachment_panel import AttachmentPanel
from sendnet_ui.evaluations.keep_question import KeepQuestion

PDF = b"%PDF-1.7\n%%EOF\n"


def panel(person: Person, place: int = 0) -> AttachmentPanel:
    return cards(person)[place]._attachment


def dialog(person: Person, kind: type[QDialog]):  # type: ignore[no-untyped-def]  # of the kind asked
    person.wait()
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible())


def attached(person: Person) -> Attached | None:
    (piece,) = person.said("A1").evidence
    return piece.attachment


def kept_pixels(person: Person) -> Image.Image:
    found = attached(person)
    assert found is not None
    read = person.ask(lambda workspace: workspace.evaluations.attaching.read(found))
    return Image.open(BytesIO(read.data)).convert("RGB")


def drop(target: QWidget, carried: QMimeData) -> bool:
    """Drop something on a widget as the window system would; say whether it was welcome."""
    at, nothing = QPointF(5, 5), Qt.KeyboardModifier.NoModifier
    left, offered = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    enter = QDragEnterEvent(at, offered, carried, left, nothing)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    let_go = QDropEvent(at, offered, carried, left, nothing)
    let_go.ignore()
    let_go.setDropAction(Qt.DropAction.MoveAction)  # as within one drive
    QApplication.sendEvent(target, let_go)
    assert not let_go.isAccepted() or let_go.dropAction() == Qt.DropAction.CopyAction, "nobody's own file is deleted"
    return let_go.isAccepted()


def file(*paths: Path) -> QMimeData:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    carried.setText("\n".join(map(str, paths)))
    return carried


def bring(person: Person, path: Path) -> KeepQuestion:
    assert drop(cards(person)[0], file(path))
    question: KeepQuestion = dialog(person, KeepQuestion)
    return question


def keep(person: Person, path: Path) -> None:
    question = bring(person, path)
    question.finished.connect(person.window.activateWindow)  # as a desktop does once a dialog has closed
    press(question, "No, keep it")
    person.wait()
    come_back(person)


def come_back(person: Person) -> None:
    """Have the window in front again."""
    person.window.activateWindow()
    person.qtbot.waitUntil(lambda: QApplication.activeWindow() is person.window)
