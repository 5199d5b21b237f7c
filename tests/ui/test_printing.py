"""A print put on paper: the pages asked for, in their order, looking as on the screen."""

import gc
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from evaluating import Person
from previewing import key, words
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.steps import finish
from sendnet_ui.reports.opened import opened
from sendnet_ui.reports.preview import Preview
from sendnet_ui.reports.printing import printing
from sendnet_ui.reports.prints import EvaluationPrint, making

TODAY = date(2026, 11, 21)


def test_no_printer_is_a_sentence(preview: Preview) -> None:
    if QPrinterInfo.availablePrinterNames():
        pytest.skip("this computer has a printer")
    key(preview, Qt.Key.Key_P)
    assert "This computer has no printer. Save the PDF" in words(preview)


def test_the_pages_chosen_come_out_on_paper(asked: Person, preview: Preview, tmp_path: Path) -> None:
    paper = tmp_path / "paper.pdf"
    printer = _printer(paper)
    printer.setFromTo(2, 3)
    preview.put_on_paper(printer)
    asked.qtbot.waitUntil(lambda: "2 pages sent to the printer." in words(preview), timeout=20_000)
    assert pages_of(paper) == 2


def test_what_the_printers_dialog_accepts_is_printed(
    asked: Person, preview: Preview, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["a printer"]))
    paper = tmp_path / "paper.pdf"
    key(preview, Qt.Key.Key_P)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QPrintDialog)
    gc.collect()  # the printer must live on in spite of it
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(paper))
    dialog.accepted.emit(dialog.printer())
    dialog.close()
    asked.qtbot.waitUntil(lambda: "sent to the printer." in words(preview), timeout=20_000)
    assert pages_of(paper) == preview._pages.count


def test_paper_looks_like_the_screen(asked: Person, tmp_path: Path) -> None:
    data = _made(asked.stored())
    paper = tmp_path / "paper.pdf"
    count = finish(printing(data, _printer(paper)))
    holder = QObject()
    there, here = opened(paper.read_bytes(), holder), opened(data, holder)
    assert count == here.pageCount() == there.pageCount()
    for page in range(count):
        size = here.pagePointSize(page).toSize()
        assert there.pagePointSize(page).toSize() == size
        assert _unlike(here.render(page, size), there.render(page, size)) < 0.02


def test_the_last_page_first_and_copies_where_the_printer_makes_none(asked: Person, tmp_path: Path) -> None:
    data = _made(asked.stored())
    paper = tmp_path / "paper.pdf"
    printer = _printer(paper)
    printer.setFromTo(1, 2)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    finish(printing(data, printer))
    holder = QObject()
    there, here = opened(paper.read_bytes(), holder), opened(data, holder)
    size = here.pagePointSize(0).toSize()
    assert _unlike(there.render(0, size), here.render(1, size)) < 0.02
    assert _unlike(there.render(1, size), here.render(0, size)) < 0.02


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_takes_nothing_is_a_sentence(asked: Person, tmp_path: Path) -> None:
    with pytest.raises(SendnetError, match="The printer did not take it"):
        finish(printing(_made(asked.stored()), _printer(tmp_path / "nowhere" / "paper.pdf")))


def test_half_a_print_is_refused(asked: Person) -> None:
    with pytest.raises(SendnetError, match="cannot be shown"):
        opened(_made(asked.stored())[:500], asked.window)


def pages_of(path: Path) -> int:
    with pikepdf.open(path) as document:
        return len(document.pages)


def _made(evaluation: Evaluation) -> bytes:
    return finish(making(EvaluationPrint(evaluation), TODAY)).data


def _printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setFullPage(True)
    printer.setResolution(150)
    printer.setOutputFileName(str(path))
    return printer


def _unlike(one: QImage, other: QImage) -> float:
    """Return the share of points of which the ink differs by more than half."""
    pairs = list(zip(_ink(one), _ink(other), strict=True))
    return sum(abs(here - there) > 128 for here, there in pairs) / len(pairs)


def _ink(picture: QImage) -> list[int]:
    plain = QImage(picture.size(), QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.white)
    painter = QPainter(plain)
    painter.drawImage(0, 0, picture)
    painter.end()
    grey = plain.convertToFormat(QImage.Format.Format_Grayscale8)
    return [point for row in range(grey.height()) for point in memoryview(grey.constScanLine(row))[: grey.width()]]
