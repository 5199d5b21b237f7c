"""Asking which spreadsheet is brought in, and where one to fill in is kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from sendnet_desktop.spreadsheets.values import Sheet
from sendnet_desktop.steps import Progress, Steps
from sendnet_ui.shell.screen import Screen

_SHEETS: Final = "Spreadsheets (*.xlsx *.csv)"
_FORMS: Final = {"Excel workbook (*.xlsx)": "xlsx", "Separated text (*.csv)": "csv"}


def ask_sheet(screen: Screen, title: str, then: Callable[[Path], None]) -> None:
    """Ask for a spreadsheet; nothing happens where the person changes their mind."""
    dialog = QFileDialog(screen.window(), title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(_SHEETS)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()


def ask_where(screen: Screen, name: str, sheet: Sheet) -> None:
    """Ask where a sheet to fill in is kept, and write it there."""
    from sendnet_desktop.spreadsheets.writing import file_name

    dialog = QFileDialog(screen.window(), "Save a sheet to fill in")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(_FORMS))
    dialog.setDefaultSuffix("xlsx")
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_FORMS[chosen]))
    dialog.selectFile(file_name(name))
    dialog.fileSelected.connect(lambda chosen: _write(screen, Path(chosen), sheet))
    dialog.open()


def _write(screen: Screen, path: Path, sheet: Sheet) -> None:
    said = screen.desk.notices.said
    screen.desk.jobs.run_free(
        lambda: _writing(path, sheet), "Saving the sheet", lambda _: said.emit(f"Saved {path.name}.")
    )


def _writing(path: Path, sheet: Sheet) -> Steps[None]:
    from sendnet_desktop.spreadsheets.writing import write_sheets

    yield Progress(0, 0, f"Saving {path.name}")
    write_sheets(path, [sheet])
