"""Taking a list along: asking where a file of it goes and writing it, or putting it on the clipboard."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from sendnet_desktop.paths import documents_folder
from sendnet_desktop.steps import Progress, Steps
from sendnet_ui.privacy.releasing import release
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.window import MainWindow
from sendnet_ui.tables.listing import Listed, Wanted
from sendnet_ui.trust.wording import counted

if TYPE_CHECKING:
    from sendnet_desktop.spreadsheets.values import Sheet

_ENDINGS: Final = {"Excel workbook (*.xlsx)": "xlsx", "Separated text, the first table alone (*.csv)": "csv"}
_NOTHING: Final = "There is nothing in this list yet."


class Taking(QObject):
    """Saves and copies whatever list is wanted anywhere in the window."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        desk.table_wanted.connect(self.take)

    def take(self, wanted: Wanted) -> None:
        """Read a list, then ask where to save it, or copy it."""
        then = self._ask_where if wanted.where == "file" else self._copy
        self._desk.read(wanted.listing.read, partial(self._unless_empty, then=then))

    def _unless_empty(self, listed: Listed, then: Callable[[Listed], None]) -> None:
        if any(sheet.rows for sheet in listed.sheets):
            release(listed, [sheet.rows for sheet in listed.sheets], self._desk, self._window, then)
        else:
            self._desk.notices.said.emit(_NOTHING)

    def _copy(self, listed: Listed) -> None:
        from sendnet_desktop.spreadsheets.clipboard import as_html, as_text

        sheet = listed.sheets[0]
        copied = QMimeData()
        copied.setText(as_text(sheet))
        copied.setHtml(as_html(sheet))
        QGuiApplication.clipboard().setMimeData(copied)
        rows = counted(len(sheet.rows), "row")
        self._desk.notices.said.emit(f"“{sheet.title}” copied, {rows}: paste it into Word or a spreadsheet.")

    def _ask_where(self, listed: Listed) -> None:
        from sendnet_desktop.spreadsheets.writing import file_name

        dialog = QFileDialog(self._window, "Save as spreadsheet", str(self._folder()))
        dialog.setNameFilters(list(_ENDINGS))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(file_name(listed.name))
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_ENDINGS[chosen]))
        dialog.fileSelected.connect(partial(self._save, listed))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _folder(self) -> Path:
        last = self._desk.preferences.settings.print_folder
        places = (Path(last) if last else documents_folder(), documents_folder())
        return next((place for place in places if place.is_dir()), Path.home())

    def _save(self, listed: Listed, chosen: str) -> None:
        path = Path(chosen)
        self._desk.preferences.choose(print_folder=str(path.parent))
        self._desk.jobs.run_free(lambda: _saving(path, listed.sheets), "Saving the spreadsheet", self._say_saved)

    def _say_saved(self, path: Path) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        self._desk.notices.offer(f"Saved “{path.name}”.", "Open folder", lambda: QDesktopServices.openUrl(folder))


def _saving(path: Path, sheets: "Sequence[Sheet]") -> Steps[Path]:
    yield Progress(0, 0, f"Saving {path.name}")
    from sendnet_desktop.spreadsheets.writing import write_sheets

    write_sheets(path, sheets)
    return path
