"""Editors of words: one line, and as many as it takes."""

from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QShowEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from sendnet_ui.forms.drafts import Draft
from sendnet_ui.forms.editor import Editor
from sendnet_ui.forms.layouts import vbox

FEWEST_LINES: Final = 3
MOST_LINES: Final = 14


class ShortText(Editor[str]):
    """One line of words, shown as dots where they are a secret."""

    def __init__(
        self, placeholder: str = "", *, longest: int = 300, hidden: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._line = QLineEdit(placeholderText=placeholder, maxLength=longest)
        if hidden:
            self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._hidden = hidden
        self._draft = Draft(self._line)
        self.setLayout(vbox(self._line))
        self.setFocusProxy(self._line)
        self._line.textEdited.connect(self._draft.touch)
        self._line.editingFinished.connect(self._draft.settle)
        self._draft.settled.connect(lambda: self.changed.emit(self.value()))

    @property
    def control(self) -> QLineEdit:
        """The line itself."""
        return self._line

    def value(self) -> str:
        """Return the words without spaces around them; a secret exactly as it was typed."""
        return self._line.text() if self._hidden else self._line.text().strip()

    def set_value(self, value: str) -> None:
        """Show words, unless the person is typing others."""
        if not self._draft.is_unsaved and value != self.value():
            self._line.setText(value)
            self._line.setCursorPosition(0)

    def flush(self) -> None:
        """Emit what was typed and not emitted yet."""
        self._draft.settle()


class LongText(Editor[str]):
    """As many lines as it takes: the field grows with what is written, then scrolls."""

    def __init__(self, placeholder: str = "", fewest_lines: int = FEWEST_LINES, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fewest = fewest_lines
        self._page = QPlainTextEdit(placeholderText=placeholder, tabChangesFocus=True)
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._draft = Draft(self._page)
        self.setLayout(vbox(self._page))
        self.setFocusProxy(self._page)
        self._page.textChanged.connect(self._draft.touch)
        self._page.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._draft.settled.connect(lambda: self.changed.emit(self.value()))
        self._grow()

    @property
    def control(self) -> QPlainTextEdit:
        """The field itself."""
        return self._page

    def value(self) -> str:
        """Return the words without blank lines around them."""
        return self._page.toPlainText().strip()

    def set_value(self, value: str) -> None:
        """Show words, unless the person is typing others."""
        if not self._draft.is_unsaved and value != self.value():
            with QSignalBlocker(self._page):
                self._page.setPlainText(value)
            self._page.moveCursor(QTextCursor.MoveOperation.Start)
            self._grow()

    def flush(self) -> None:
        """Emit what was typed and not emitted yet."""
        self._draft.settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()  # how much the style puts around the words is known only now

    def _grow(self) -> None:
        lines = min(max(round(self._page.document().size().height()), self._fewest), MOST_LINES)
        frame = self._page.height() - self._page.viewport().height()
        around = 2 * self._page.document().documentMargin() + max(frame, 2 * self._page.frameWidth())
        self._page.setFixedHeight(round(lines * self._page.fontMetrics().lineSpacing() + around) + 1)
