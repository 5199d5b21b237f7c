"""Files dropped on the window: taken to the exchange room, which shows what they hold."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from sendnet_ui.exchange.deeds import BUNDLE, REQUEST
from sendnet_ui.shell.window import MainWindow


class Drops(QObject):
    """Watches a window for files of ours that are dropped on it; a file may be chosen in the room just as well."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.DragEnter:
            if _ours(event.mimeData()):
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            event.acceptProposedAction()
            self._receive(_ours(event.mimeData()))
            return True
        return super().eventFilter(watched, event)

    def _receive(self, paths: Sequence[Path]) -> None:
        from sendnet_ui.exchange.screen import ExchangeScreen

        if self._window.screen_shown is None:  # nothing is open yet that could read them
            return
        self._window.go("exchange")
        shown = self._window.screen_shown
        if isinstance(shown, ExchangeScreen):
            shown.receive(paths)


def _ours(carried: QMimeData) -> tuple[Path, ...]:
    paths = (Path(url.toLocalFile()) for url in carried.urls() if url.isLocalFile())
    return tuple(path for path in paths if path.suffix in (BUNDLE, REQUEST))
