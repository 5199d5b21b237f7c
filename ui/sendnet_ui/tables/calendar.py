"""Saving dates as a file that calendar programs take in."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from sendnet_desktop.steps import Progress, Steps
from sendnet_ui.privacy.releasing import release
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.exports.calendar_file import Event
    from sendnet_desktop.workspace import Workspace

_FILES: Final = "Calendar files (*.ics)"
_NONE: Final = "There is no date to save yet."


def save_calendar(desk: Desk, beside: QWidget, name: str, read: "Callable[[Workspace], tuple[Event, ...]]") -> None:
    """Ask where a calendar is kept, and write it.

    Args:
        desk: How it reads and speaks.
        beside: In front of whose window it is asked.
        name: What the calendar is called.
        read: Reads what is in it.
    """

    def ask(events: "tuple[Event, ...]") -> None:
        if events:
            release(events, (events,), desk, beside.window(), partial(_ask_where, desk, beside, name))
        else:
            desk.notices.said.emit(_NONE)

    desk.read(read, ask)


def _ask_where(desk: Desk, beside: QWidget, name: str, events: "tuple[Event, ...]") -> None:
    dialog = QFileDialog(beside.window(), "Save the calendar")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(_FILES)
    dialog.setDefaultSuffix("ics")
    dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    dialog.selectFile(f"{name}.ics")
    dialog.fileSelected.connect(lambda chosen: _write(desk, Path(chosen), name, events))
    dialog.open()


def _write(desk: Desk, path: Path, name: str, events: "tuple[Event, ...]") -> None:
    def say(_: object) -> None:
        desk.notices.said.emit(f"Saved {path.name}. Open it, and your calendar takes it in.")

    desk.jobs.run_free(lambda: _writing(path, name, events), "Saving the calendar", say)


def _writing(path: Path, name: str, events: "tuple[Event, ...]") -> Steps[None]:
    yield Progress(0, 0, f"Saving {path.name}")
    from sendnet_desktop.atomic import write_atomically
    from sendnet_desktop.exports.calendar_file import calendar_file

    write_atomically(path, calendar_file(events, name, datetime.now().astimezone()))
