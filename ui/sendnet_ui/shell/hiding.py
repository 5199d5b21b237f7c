"""Hiding everything at one key, for a screen that others have begun to look at, and bringing it back at the same."""

from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from sendnet_ui.forms.layouts import GAP, STRETCH, text, vbox
from sendnet_ui.shell.announcements import announce

KEY: Final = Qt.Key.Key_F9
_TITLE: Final = "SENDnet"
_WORDS: Final = "This page is hidden. Press F9 to show it again; what you were doing waits as it was."
_HAS_KEY: Final = "hides"
_KEYS: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.InputMethod}
)


class Curtain(QWidget):
    """Covers a whole window, its menus too, whatever size it takes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._title = window.windowTitle()
        self._held = cast("QWidget | None", window.focusWidget())  # which Qt says there always is
        self.setObjectName("curtain")
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_WORDS)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        words = text(_WORDS, "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(vbox(STRETCH, words, STRETCH, margin=GAP * 4))
        window.setWindowTitle(_TITLE)
        window.installEventFilter(self)
        self.setGeometry(window.rect())

    def draw(self) -> None:
        """Cover the window, and take the keyboard."""
        self.show()
        self.raise_()
        self.setFocus()

    def lift(self) -> None:
        """Show the window again, with the keyboard where it was."""
        window = self.window()
        window.removeEventFilter(self)
        window.setWindowTitle(self._title)
        self.hide()
        if self._held is not None and isValid(self._held) and self._held.isVisible():
            self._held.setFocus()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self.setGeometry(self.window().rect())
        elif event.type() == QEvent.Type.ChildAdded:
            self.raise_()  # what is added later stands above what was there
        elif event.type() == QEvent.Type.WindowTitleChange and self.window().windowTitle() != _TITLE:
            self._title = self.window().windowTitle()
            self.window().setWindowTitle(_TITLE)
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        announce(self, _WORDS)


class Hiding(QObject):
    """Draws a curtain over every window of the program, those that open meanwhile too, and takes every key but one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._curtains: list[Curtain] | None = None
        self._app = QApplication.instance()
        if isinstance(self._app, QApplication):
            self._app.focusChanged.connect(self._let_hide)

    @property
    def is_hidden(self) -> bool:
        """Whether everything is hidden."""
        return self._curtains is not None

    def toggle(self) -> None:
        """Hide everything, or show it again."""
        if self._curtains is None:
            self._hide()
        else:
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._cover(watched)
        if kind not in _KEYS or _is_key(event):
            return False
        event.accept()  # nor may a shortcut of what is hidden take it
        return True

    def _hide(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        QToolTip.hideText()
        self._curtains = []
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._cover(window)
        if self._app is not None:
            self._app.installEventFilter(self)

    def _show(self) -> None:
        lifted, self._curtains = self._curtains or [], None
        if self._app is not None:
            self._app.removeEventFilter(self)
        for curtain in lifted:
            curtain.lift()

    def _cover(self, window: QWidget) -> None:
        if self._curtains is None:
            return
        curtain = Curtain(window)
        self._curtains.append(curtain)
        curtain.destroyed.connect(lambda: self._forget(curtain))  # its window may be closed behind it
        curtain.draw()

    def _forget(self, curtain: Curtain) -> None:
        if self._curtains is not None and curtain in self._curtains:
            self._curtains.remove(curtain)

    def _let_hide(self, _old: QWidget | None, focused: QWidget | None) -> None:
        # The menu has the key, which a dialog before the window keeps from it.
        window = focused.window() if focused is not None else None
        if window is not None and window is not self._window and not window.property(_HAS_KEY):
            window.setProperty(_HAS_KEY, "yes")
            keys = QShortcut(QKeySequence(KEY), window, self.toggle)
            keys.setAutoRepeat(False)


def _is_key(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == KEY and not event.isAutoRepeat()
