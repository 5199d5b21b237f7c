"""Enter presses the button that has the keyboard, as Space does."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPushButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterPresses(QObject):
    """Listens to whichever button has the keyboard; elsewhere in dialogs Qt's own default button keeps Enter."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not (isinstance(watched, QAbstractButton) and isinstance(event, QKeyEvent)):
            return False
        if event.type() != QEvent.Type.KeyPress or event.key() not in _ENTER:
            return False
        if not event.isAutoRepeat():  # one press leads one page on, however long the key is held
            watched.click()
        return True

    def _follow(self, _old: QWidget | None, focused: QWidget | None) -> None:
        # A filter on the application would be asked about every event there is, in Python.
        if isinstance(focused, QAbstractButton) and _is_deaf(focused):
            focused.installEventFilter(self)


def _is_deaf(button: QAbstractButton) -> bool:
    # In a dialog Enter goes past a button that never becomes the default, to the one that is.
    return not isinstance(button.window(), QDialog) or (isinstance(button, QPushButton) and not button.autoDefault())
