"""Files that are dropped on the window or opened with the program, taken to the exchange room, which shows them."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QApplication

from sendnet_ui.exchange.deeds import BUNDLE, REQUEST
from sendnet_ui.forms.dropped import take_a_copy
from sendnet_ui.shell.window import MainWindow

if TYPE_CHECKING:
    from sendnet_ui.exchange.screen import ExchangeScreen


class Drops(QObject):
    """Watches for files of ours; what comes before the data is open, or beside a question, waits for that."""

    def __init__(self, window: MainWindow, files: Sequence[Path] = ()) -> None:
        super().__init__(window)
        self._window = window
        self._waiting = tuple(files)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(self)  # macOS hands a file that is opened to the program in this way

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.receive(_ours([event.url()]))
            return True
        if self._waiting and event.type() == QEvent.Type.Hide:
            QTimer.singleShot(0, self, self.deliver)
        if watched is not self._window:
            return False
        if isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.DragEnter:
            if _carried(event.mimeData()):
                take_a_copy(event)
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            take_a_copy(event)
            self.receive(_carried(event.mimeData()))
            return True
        return False

    def deliver(self) -> None:
        """Show what has waited, if nothing hinders that any more."""
        waiting, self._waiting = self._waiting, ()
        self.receive(waiting)

    def receive(self, paths: Sequence[Path]) -> None:
        """Show files in the exchange room, as soon as the data is open and no dialog asks for something else."""
        if self._window.screen_shown is None or QApplication.activeModalWidget() is not None:
            self._waiting += tuple(paths)
        elif paths and (room := self._room()) is not None:
            room.receive(paths)

    def exchange_with(self, folder: Path) -> None:
        """Exchange with a folder, in the exchange room."""
        room = self._room()
        if room is not None:
            room.exchange_with(folder)

    def _room(self) -> "ExchangeScreen | None":
        from sendnet_ui.exchange.screen import ExchangeScreen

        self._window.go("exchange")
        shown = self._window.screen_shown
        return shown if isinstance(shown, ExchangeScreen) else None


def _carried(carried: QMimeData) -> tuple[Path, ...]:
    return _ours(carried.urls())


def _ours(urls: Iterable[QUrl]) -> tuple[Path, ...]:
    paths = (Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    return tuple(path for path in paths if path.suffix in (BUNDLE, REQUEST))
