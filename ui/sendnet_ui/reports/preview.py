"""The window that shows a print: to read, save, put on paper, or open elsewhere."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QPageSize, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QDialog, QFileDialog, QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.paths import documents_folder
from sendnet_ui.forms.layouts import GAP, LabelRole, flow, hbox, text, vbox
from sendnet_ui.reports.opened import opened
from sendnet_ui.reports.page_bar import PageBar
from sendnet_ui.reports.pages import Pages
from sendnet_ui.reports.printout import Printout, lending, saving
from sendnet_ui.shell.announcements import announce
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.icons import icon

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_WIDE: Final = 115  # average characters: room for the title beside the buttons
_NO_PRINTER: Final = SendnetError(
    "This computer has no printer.", "Save the PDF, and print it from a computer that has one."
)
_NO_VIEWER: Final = SendnetError("This computer has no program that opens PDFs.", "Save it, and open it on another.")


class Preview(QDialog):
    """A print, page under page. Escape goes back to where it was asked for.

    Args:
        printout: What is shown.
        desk: Runs what takes time, and remembers the folder.
        lent: A private folder for what is opened in another program.
        parent: The window in front of which it stands.

    Raises:
        SendnetError: The print is not a whole PDF.
    """

    def __init__(self, printout: Printout, desk: Desk, lent: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._printout = printout
        self._desk = desk
        self._lent = lent
        self._pages = Pages(opened(printout.data, self), printout.title.school, self)
        self._outcome = text("")
        self._outcome.hide()
        self.setWindowTitle(f"Print of {printout.title.school}")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = vbox(self._head(), self._pages, PageBar(self._pages), gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setTabOrder(self._last_of_head, self._pages)
        self._bind_keys()
        desk.preferences.theme.changed.connect(self._dress)
        self._dress()
        self.resize(parent.size().boundedTo(self.screen().availableSize()))
        self._pages.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_bands"):
            self._arrange()

    def _arrange(self) -> None:
        wide = self.width() > self.fontMetrics().averageCharWidth() * _WIDE
        self._bands.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _head(self) -> QVBoxLayout:
        back = _button("Back", "Esc", "chevron-left", self.reject)
        back.setFlat(True)
        elsewhere = _button("Open in the system’s viewer", "Ctrl+O", "file-text", self._open_elsewhere)
        paper = _button("Print…", "Ctrl+P", "printer", self._ask_printer)
        save = _button("Save as…", "Ctrl+S", "download", self._ask_where)
        save.setDefault(True)
        save.setIcon(icon("download", QPalette.ColorRole.HighlightedText))
        self._last_of_head = save
        told = vbox(text(self._printout.title.school, "heading"), text(self._printout.title.subject, "muted"), gap=2)
        titled = hbox(back, told, gap=GAP)
        titled.setStretch(1, 1)
        titled.setAlignment(back, Qt.AlignmentFlag.AlignTop)
        self._bands = hbox(titled, flow(elsewhere, paper, save), gap=GAP)
        self._bands.setStretch(0, 1)
        return vbox(self._bands, self._outcome, gap=GAP, margin=GAP * 2)

    def _bind_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+S": self._ask_where,
            "Ctrl+P": self._ask_printer,
            "Ctrl+O": self._open_elsewhere,
            "Ctrl++": self._pages.grow,
            "Ctrl+=": self._pages.grow,
            "Ctrl+-": self._pages.shrink,
            "Ctrl+0": self._pages.fit_width,
            "Ctrl+PgUp": self._pages.turn_back,
            "Ctrl+PgDown": self._pages.turn_on,
        }
        for sequence, act in keys.items():
            QShortcut(QKeySequence(sequence), self, act)

    def _dress(self) -> None:
        # The view paints what lies behind the pages in this role, which elsewhere is the edge of a control.
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Dark, self._desk.preferences.theme.tokens.under_paper)
        self._pages.setPalette(palette)

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, "Save the print", str(self._folder()), "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._printout.title.file_name)
        dialog.fileSelected.connect(self._save)
        dialog.open()

    def _folder(self) -> Path:
        last = self._desk.preferences.settings.print_folder
        places = (Path(last) if last else documents_folder(), documents_folder())
        return next((place for place in places if place.is_dir()), Path.home())

    def _save(self, chosen: str) -> None:
        path = Path(chosen)
        self._desk.preferences.choose(print_folder=str(path.parent))
        self._desk.jobs.run_free(
            lambda: saving(path, self._printout.data), "Saving", self._say_saved, failed=self._say_wrong
        )

    def _say_saved(self, path: Path) -> None:
        self._say(f"Saved to {path}", "good")

    def _ask_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            self._say_wrong(_NO_PRINTER)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setFullPage(True)
        printer.setDocName(self._printout.title.file_name)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setMinMax(1, self._pages.count)
        dialog.accepted.connect(lambda _: self.put_on_paper(printer))  # keeps the printer, which the dialog does not
        dialog.setModal(True)
        dialog.show()

    def put_on_paper(self, printer: "QPrinter") -> None:
        """Send the pages that were chosen to a printer."""
        from sendnet_ui.reports.printing import printing

        self._desk.jobs.run_free(
            lambda: printing(self._printout.data, printer),
            "Printing",
            self._say_printed,
            undone="Pages that have gone to the printer may still come out.",
            failed=self._say_wrong,
        )

    def _say_printed(self, pages: int) -> None:
        self._say(f"{pages} {'page' if pages == 1 else 'pages'} sent to the printer.", "good")

    def _open_elsewhere(self) -> None:
        self._desk.jobs.run_free(
            lambda: lending(self._lent, self._printout), "Opening", self._hand_over, failed=self._say_wrong
        )

    def _hand_over(self, path: Path) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._say("Opened in another program. That copy goes when SENDnet is closed; save one to keep.", "good")
        else:
            self._say_wrong(_NO_VIEWER)

    def _say_wrong(self, error: Exception) -> None:
        if isinstance(error, SendnetError):
            self._say(str(error), "danger")
        else:
            self._desk.report(error)

    def _say(self, words: str, role: LabelRole) -> None:
        self._outcome.setProperty("role", role)
        self._outcome.style().polish(self._outcome)
        self._outcome.setText(words)
        self._outcome.show()
        announce(self, words, at_once=role == "danger")


def _button(words: str, keys: str, picture: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setIcon(icon(picture))
    button.setToolTip(f"{words.rstrip('…')} ({keys})")
    button.setAutoDefault(False)
    button.clicked.connect(act)
    return button
