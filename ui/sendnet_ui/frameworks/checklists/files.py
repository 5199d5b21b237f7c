"""Checklists out of spreadsheets and into them, and an empty one to fill in."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.checklists.comparing import compare
from sendnet_desktop.frameworks.checklists.reading import read_checklist
from sendnet_desktop.frameworks.checklists.telling import summary
from sendnet_ui.forms.layouts import flow
from sendnet_ui.frameworks.checklists.wording import size_words
from sendnet_ui.frameworks.importing import SEPARATED, WORKBOOK, Understood, ask_import, ask_place
from sendnet_ui.privacy.releasing import release
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_WRITTEN: Final = (WORKBOOK, SEPARATED, "Checklist (*.json)")


class ChecklistTools(QWidget):
    """Beside the title of the room: a checklist out of a spreadsheet, and an empty one to fill in."""

    taken = Signal(object)
    """A draft is to be begun with this ``Checklist``."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        taking, empty = QPushButton("Import…"), QPushButton("Empty one to fill in…")
        taking.setToolTip("Begin a draft with a checklist that you keep as a spreadsheet")
        empty.setToolTip("Write an empty checklist as a spreadsheet, with instructions and an example")
        self.setLayout(flow(taking, empty))
        taking.clicked.connect(lambda: ask_import(self.window(), desk, "checklist", read_spreadsheet, self.taken.emit))
        titles = "Write an empty checklist to fill in", "Checklist to fill in"
        empty.clicked.connect(lambda: ask_place(self.window(), desk, titles, (WORKBOOK,), _write_template))


def ask_export(parent: QWidget, desk: Desk, template: str) -> None:
    """Ask where to write the current checklist of a template, as a spreadsheet or byte for byte."""

    def read(workspace: "Workspace") -> bytes:
        checklists = workspace.frameworks.checklists
        return checklists.data(checklists.current(template))

    def ask(data: bytes) -> None:
        checklist = read_checklist(data)
        titles = "Export the checklist", f"{checklist.title} {checklist.number}"
        ask_place(parent, desk, titles, _WRITTEN, lambda _, path: _export(checklist, data, path))

    desk.read(read, lambda data: release(data, [data], desk, parent, ask))


def read_spreadsheet(workspace: "Workspace", path: Path) -> Understood:
    """Return how a spreadsheet reads.

    Raises:
        SendnetError: The file cannot be read, or is no spreadsheet.
    """
    from sendnet_desktop.frameworks.checklists.sheets.files import read_sheets_of

    current = workspace.frameworks.checklists.by_template()
    reading = read_sheets_of(path, current)
    checklist = reading.document
    return Understood(path.name, "checklist", reading, _told(checklist, current) if checklist else "")


def _told(checklist: Checklist, current: dict[str, Checklist]) -> str:
    used = current.get(checklist.template)
    if used is None:
        return f"{size_words(checklist)}. It is of a kind of its own: {checklist.template}."
    return f"{size_words(checklist)}. Against {used.title} {used.number}: {summary(compare(used, checklist))}."


def _export(checklist: Checklist, data: bytes, path: Path) -> Path:
    from sendnet_desktop.atomic import write_atomically
    from sendnet_desktop.frameworks.checklists.sheets.files import write_checklist
    from sendnet_desktop.frameworks.sheets.books import SPREADSHEETS

    if path.suffix.lower() in SPREADSHEETS:
        write_checklist(path, checklist)
    else:
        write_atomically(path, data)
    return path


def _write_template(_workspace: "Workspace", path: Path) -> Path:
    from sendnet_desktop.frameworks.checklists.sheets.files import write_template

    write_template(path)
    return path
