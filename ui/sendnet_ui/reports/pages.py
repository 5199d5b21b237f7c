"""The pages of a print on the screen: they scroll, grow and shrink, by mouse and by key."""

from typing import Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

ZOOMS: Final = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_POINTS_AN_INCH: Final = 72


class Pages(QPdfView):
    """Shows every page under the last; says which one is read and how large."""

    moved = Signal()
    """Another page is read, or it is shown in another size."""

    def __init__(self, document: QPdfDocument, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.setDocument(document)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # so that fitting never goes to and fro
        self.pageNavigator().currentPageChanged.connect(self._tell)
        self.zoomFactorChanged.connect(self._tell)
        self.zoomModeChanged.connect(self._tell)
        self._tell()

    @property
    def page(self) -> int:
        """The page that is read, from 1."""
        return self.pageNavigator().currentPage() + 1

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self.document().pageCount()

    @property
    def fits_width(self) -> bool:
        """Whether a page is as wide as there is room for."""
        return self.zoomMode() == QPdfView.ZoomMode.FitToWidth

    @property
    def zoom(self) -> float:
        """How large the pages are shown; 1.0 is as large as on paper."""
        if not self.fits_width:
            return self.zoomFactor()
        margins = self.documentMargins()
        room = self.viewport().width() - margins.left() - margins.right()
        inches = self.document().pagePointSize(self.page - 1).width() / _POINTS_AN_INCH
        return room / (inches * self.logicalDpiX())

    def turn_back(self) -> None:
        """Go to the top of the page before."""
        self.go(self.page - 1)

    def turn_on(self) -> None:
        """Go to the top of the next page."""
        self.go(self.page + 1)

    def go(self, page: int) -> None:
        """Go to the top of a page, from 1; to the first or the last where there is no such page."""
        self.pageNavigator().jump(min(max(page, 1), self.count) - 1, QPointF())

    def grow(self) -> None:
        """Show the pages one step larger."""
        self._show_at(next((zoom for zoom in ZOOMS if zoom > self.zoom * 1.01), ZOOMS[-1]))

    def shrink(self) -> None:
        """Show the pages one step smaller."""
        self._show_at(next((zoom for zoom in reversed(ZOOMS) if zoom < self.zoom * 0.99), ZOOMS[0]))

    def fit_width(self) -> None:
        """Show the pages as wide as there is room for."""
        page = self.page
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.go(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = {Qt.Key.Key_Home: 1, Qt.Key.Key_End: self.count}
        if event.key() in ends:
            self.go(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.grow if event.angleDelta().y() > 0 else self.shrink)()
            event.accept()
        else:
            super().wheelEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and self.zoom > 1:
            self._show_at(1.0)  # on a wide screen letters as wide as the window would be larger than anybody reads

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _show_at(self, zoom: float) -> None:
        page = self.page
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(zoom)
        self.go(page)

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._name}, page {self.page} of {self.count}")
        self.moved.emit()
