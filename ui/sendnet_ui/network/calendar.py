"""Meetings and the days of their actions as a file that calendar programs take in."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from sendnet_desktop.steps import Progress, Steps
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_FILES: Final = "Calendar files (*.ics)"


def ask_calendar(desk: Desk, beside: QWidget) -> None:
    """Ask where the calendar is kept, and write it: the meetings to come, and what this school has to do by when."""

    def ask(made: bytes) -> None:
        _ask_where(beside, lambda path: _write(desk, path, made))

    desk.read(read_calendar, ask)


def read_calendar(workspace: "Workspace") -> bytes:
    """Return the calendar file of the meetings to come and of what this school still has to do."""
    from sendnet_desktop.exports.network import school_calendar

    now = datetime.now().astimezone()
    return school_calendar(workspace.meetings.at_school, workspace.evaluations.words(), now)


def _ask_where(beside: QWidget, then: Callable[[Path], None]) -> None:
    dialog = QFileDialog(beside.window(), "Save the calendar")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(_FILES)
    dialog.setDefaultSuffix("ics")
    dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    dialog.selectFile("Network meetings.ics")
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()


def _write(desk: Desk, path: Path, made: bytes) -> None:
    def say(_: object) -> None:
        desk.notices.said.emit(f"Saved {path.name}. Open it, and your calendar takes it in.")

    desk.jobs.run_free(lambda: _writing(path, made), "Saving the calendar", say)


def _writing(path: Path, made: bytes) -> Steps[None]:
    from sendnet_desktop.atomic import write_atomically

    yield Progress(0, 0, f"Saving {path.name}")
    write_atomically(path, made)
