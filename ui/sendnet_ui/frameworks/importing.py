"""Frameworks out of spreadsheets and into them: how one reads, what has to be put right, and then a draft."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QWidget

from sendnet_desktop.frameworks.comparing import compare, counted
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.frameworks.reading import read_pack
from sendnet_desktop.frameworks.sheets.told import Reading
from sendnet_desktop.paths import documents_folder
from sendnet_ui.evaluations.sizes import open_at
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, flow, scrolled, text, vbox
from sendnet_ui.privacy.releasing import release
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_FILES: Final = "Spreadsheets (*.xlsx *.csv)"
WORKBOOK: Final = "Excel workbook (*.xlsx)"
SEPARATED: Final = "Separated text (*.csv)"
_WRITTEN: Final = (WORKBOOK, SEPARATED, "Framework pack (*.json)")


@dataclass(frozen=True, slots=True)
class Understood:
    """A spreadsheet as it was read, before anything is taken in.

    Attributes:
        name: The file's name.
        what: What it is read as: ``framework``.
        reading: How it reads.
        summary: How much is in it, and what it would change; empty where it cannot be read.
    """

    name: str
    what: str
    reading: Reading[Any]  # a framework or a checklist, each its own type
    summary: str


class ImportDialog(QDialog):
    """Shows how a spreadsheet was understood, and takes it in only on a clear word."""

    taken = Signal(object)
    """The person wants this ``Pack`` or ``Checklist``."""

    def __init__(self, understood: Understood, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = understood.reading
        self.setWindowTitle(f"Import a {understood.what}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = QWidget()
        page.setLayout(vbox(*_told(understood), STRETCH, gap=GAP))
        leave = QPushButton("Close" if self._reading.document is None else "Leave it", autoDefault=False)
        self._take = QPushButton("Take it in as a draft", default=True)
        self._copy = QPushButton("Copy list of problems", default=True)
        self._take.setVisible(self._reading.document is not None)
        self._copy.setVisible(self._reading.document is None)
        layout = vbox(scrolled(page), flow(self._take, self._copy, leave), gap=GAP * 2, margin=GAP * 3)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._take.clicked.connect(self._accept)
        self._copy.clicked.connect(self._copy_problems)
        leave.clicked.connect(self.reject)
        open_at(self, 84, 34)

    def _accept(self) -> None:
        self.taken.emit(self._reading.document)
        self.accept()

    def _copy_problems(self) -> None:
        QApplication.clipboard().setText("\n".join(problem.sentence for problem in self._reading.problems))
        self._copy.setText("Copied")


class FileTools(QWidget):
    """Beside the title of the room: a framework out of a spreadsheet, into one, and an empty one to fill in."""

    taken = Signal(object)
    """A draft is to be begun with this ``Pack``."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        taking, writing, empty = (QPushButton(words) for words in ("Import…", "Export…", "Empty one to fill in…"))
        taking.setToolTip("Begin a draft with a framework that you keep as a spreadsheet")
        writing.setToolTip("Write the framework in use as a spreadsheet, or as a pack")
        empty.setToolTip("Write an empty framework as a spreadsheet, with instructions and an example")
        self.setLayout(flow(taking, writing, empty))
        taking.clicked.connect(lambda: ask_import(self.window(), desk, "framework", read_spreadsheet, self.taken.emit))
        writing.clicked.connect(lambda: ask_export(self.window(), desk))
        empty.clicked.connect(lambda: ask_template(self.window(), desk))


def ask_import(
    parent: QWidget,
    desk: Desk,
    what: str,
    read: Callable[["Workspace", Path], Understood],
    taken: Callable[[Any], None],  # what the spreadsheet is read as
) -> None:
    """Ask for a spreadsheet, show how it reads, and hand on what it holds where the person says so."""
    dialog = QFileDialog(parent, f"Import a {what}", _documents(), _FILES)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)

    def show(understood: Understood) -> None:
        shown = ImportDialog(understood, parent)
        shown.taken.connect(taken)
        shown.open()

    dialog.fileSelected.connect(lambda chosen: desk.read(lambda at: read(at, Path(chosen)), show))
    dialog.open()


def ask_export(parent: QWidget, desk: Desk) -> None:
    """Ask where to write the framework in use, as a spreadsheet or byte for byte, once nothing in it is undecided."""

    def ask(data: bytes) -> None:
        pack = read_pack(data)
        name = f"{pack.title} {pack.number}"
        ask_place(parent, desk, ("Export the framework", name), _WRITTEN, lambda _, path: _export(pack, data, path))

    desk.read(_in_use, lambda data: release(data, [data], desk, parent, ask))


def ask_template(parent: QWidget, desk: Desk) -> None:
    """Ask where to write an empty framework to fill in as a spreadsheet, and write it there."""
    titles = "Write an empty framework to fill in", "Framework to fill in"
    ask_place(parent, desk, titles, _WRITTEN[:1], _write_template)


def read_spreadsheet(workspace: "Workspace", path: Path) -> Understood:
    """Return how a spreadsheet reads.

    Raises:
        SendnetError: The file cannot be read, or is no spreadsheet.
    """
    from sendnet_desktop.frameworks.sheets.files import read_framework

    used = workspace.frameworks.pack(workspace.frameworks.in_use())
    reading = read_framework(path, workspace.today(), used)
    return Understood(path.name, "framework", reading, _summary(reading.document, used) if reading.document else "")


def ask_place(
    parent: QWidget,
    desk: Desk,
    titles: tuple[str, str],
    forms: Sequence[str],
    write: Callable[["Workspace", Path], Path],
) -> None:
    """Ask where to write something, and write it there.

    Args:
        parent: Where it is asked.
        desk: How it is written.
        titles: The dialog's title, and the file's name without its ending.
        forms: The kinds of file that are offered, the usual one first.
        write: Writes it, and says where.
    """
    from sendnet_desktop.spreadsheets.writing import file_name

    title, name = titles
    dialog = QFileDialog(parent, title, _documents())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(forms))
    dialog.setDefaultSuffix("xlsx")
    dialog.selectFile(file_name(name))
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(chosen.rpartition("*.")[2].rstrip(")")))
    said = desk.notices.said
    dialog.fileSelected.connect(
        lambda chosen: desk.read(lambda at: write(at, Path(chosen)), lambda path: said.emit(f"Written to {path.name}"))
    )
    dialog.open()


def _in_use(workspace: "Workspace") -> bytes:
    return workspace.frameworks.data(workspace.frameworks.in_use())


def _export(pack: Pack, data: bytes, path: Path) -> Path:
    from sendnet_desktop.atomic import write_atomically
    from sendnet_desktop.frameworks.sheets.books import SPREADSHEETS
    from sendnet_desktop.frameworks.sheets.files import write_framework

    if path.suffix.lower() in SPREADSHEETS:
        write_framework(path, pack)
    else:
        write_atomically(path, data)
    return path


def _write_template(_workspace: "Workspace", path: Path) -> Path:
    from sendnet_desktop.frameworks.sheets.files import write_template

    write_template(path)
    return path


def _summary(pack: Pack, used: Pack) -> str:
    areas, statements = len(pack.areas), len(pack.by_id)
    size = f"{areas} area{'' if areas == 1 else 's'}, {statements} statement{'' if statements == 1 else 's'}"
    return f"{size}. Against the framework in use: {counted(compare(used, pack))}."


def _documents() -> str:
    # A folder that is not there would be taken for the name of a file.
    documents = documents_folder()
    return str(documents if documents.is_dir() else Path.home())


def _told(understood: Understood) -> Iterator[Part]:
    reading = understood.reading
    if reading.document is None:
        many = len(reading.problems)
        put_right = "1 thing has" if many == 1 else f"{many} things have"
        yield text(f"{put_right} to be put right in {understood.name}", "heading")
        yield text("Nothing was taken in. Put them right in the spreadsheet, save it, and import it again.")
        yield from _list("", [problem.sentence for problem in reading.problems])
    else:
        yield text(f"{understood.name} reads as a {understood.what}", "heading")
        yield text(understood.summary)
    yield from _list("How it was understood", reading.understood)
    yield from _list("What it does not say", reading.assumed)
    yield from _list("What was left out", reading.left_out)


def _list(title: str, sentences: Sequence[str]) -> Iterator[Part]:
    if sentences and title:
        yield GAP
        yield text(title, "subheading")
    for sentence in sentences:
        told = text(sentence)
        told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        yield told
