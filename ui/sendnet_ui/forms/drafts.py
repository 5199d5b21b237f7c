"""When typed words count as said: after a moment of quiet, on leaving the field, or when asked."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

QUIET_MS: Final = 800
"""How long nobody types before the words are written."""

_UNDO_KEYS: Final = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Draft(QObject):
    """Watches a text control for the end of a bout of typing.

    While something typed is unsaved, Ctrl+Z and Ctrl+Y work on the letters, as people expect. Once it is written
    they belong to the form, whose undo takes back whole edits; text controls would otherwise swallow the keys.
    """

    settled = Signal()
    """What was typed is to be written now."""

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self.is_unsaved = False
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self.settle)
        control.installEventFilter(self)

    def touch(self) -> None:
        """Take note that the person typed something."""
        self.is_unsaved = True
        self._quiet.start()

    def settle(self) -> None:
        """Emit ``settled`` if anything was typed since the last time."""
        self._quiet.stop()
        if self.is_unsaved:
            self.is_unsaved = False
            self.settled.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus():
            # A context menu takes the focus only for a moment.
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self.settle()
        elif isinstance(event, QKeyEvent) and not self.is_unsaved and any(map(event.matches, _UNDO_KEYS)):
            event.ignore()
            return True
        return super().eventFilter(watched, event)
