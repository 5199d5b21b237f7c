"""Putting a print on paper, page after page."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.steps import Progress, Steps
from sendnet_ui.reports.opened import opened

FINEST: Final = 300
"""Dots an inch at most: letters are sharp at that, and a finer picture would fill the printer's queue for nothing."""


def printing(data: bytes, printer: QPrinter) -> Steps[int]:
    """Print the pages that were chosen in the printer's dialog; return how many pages went to the printer.

    Raises:
        SendnetError: The printer does not take it.
    """
    holder = QObject()
    document = opened(data, holder)
    painter = QPainter()
    pages = list(_chosen(document, printer))
    _demand(done=painter.begin(printer))
    try:
        for done, page in enumerate(pages):
            yield Progress(done, len(pages), f"Page {page + 1}")
            _demand(done=not done or printer.newPage())
            _draw(document, page, painter, printer)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(pages)


def _chosen(document: QPdfDocument, printer: QPrinter) -> Iterator[int]:
    last = min(printer.toPage() or document.pageCount(), document.pageCount())
    pages = list(range((printer.fromPage() or 1) - 1, last))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    for _ in range(copies):
        yield from pages


def _draw(document: QPdfDocument, page: int, painter: QPainter, printer: QPrinter) -> None:
    paper = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    size = document.pagePointSize(page).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(QPointF(), size)
    place.moveCenter(paper.center())
    dots = min(printer.resolution(), FINEST) / printer.resolution()
    painter.drawImage(place, document.render(page, (size * dots).toSize()))


def _demand(*, done: bool) -> None:
    if not done:
        raise SendnetError(
            "The printer did not take it.", "Check that it is on and connected, or save the PDF instead."
        )
