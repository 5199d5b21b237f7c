"""The one place at which errors reach the person."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from sendnet_desktop.errors import SendnetError
from sendnet_ui.shell.crash import Crash


class Reporter(QObject):
    """Shows an error's sentences, or hands a bug to the crash path.

    Errors from before the window is there wait for it.
    """

    def __init__(self, crash: Crash, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crash = crash
        self._window: QWidget | None = None
        self._early: list[SendnetError] = []

    def report(self, error: Exception) -> None:
        """Show an error."""
        if not isinstance(error, SendnetError):
            self._crash.report(error)
        elif self._window is None:
            self._early.append(error)
        else:
            _show(error, self._window)

    def attend(self, window: QWidget) -> None:
        """Show errors over this window from now on, the early ones first."""
        self._window = window
        early, self._early = self._early, []
        for error in early:
            _show(error, window)


def _show(error: SendnetError, window: QWidget) -> None:
    box = QMessageBox(QMessageBox.Icon.Warning, "SENDnet", error.what, parent=window)
    box.setInformativeText(error.remedy)
    box.setModal(True)
    box.open()
    box.finished.connect(box.deleteLater)
