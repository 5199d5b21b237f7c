"""The editor of what people write in a way of their own: a line that reads it, and names what it cannot read."""

from abc import abstractmethod

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sendnet_desktop.errors import SendnetError
from sendnet_ui.forms.drafts import Draft
from sendnet_ui.forms.editor import Editor, V
from sendnet_ui.forms.layouts import GAP, Part, text, vbox
from sendnet_ui.shell.announcements import announce


class ReadLine(Editor[V | None]):
    """A value, or none, written as words; words that are no value stay and are named."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: V | None = None
        self._misread = ""
        self._hint = ""
        self._line = QLineEdit(placeholderText=placeholder)
        self._wrong = text("", "danger")
        self._wrong.hide()
        self._draft = Draft(self._line)
        self.setFocusProxy(self._line)
        self._line.textEdited.connect(self._draft.touch)
        self._line.editingFinished.connect(self._draft.settle)
        self._draft.settled.connect(self._read)

    @property
    def control(self) -> QLineEdit:
        """The line."""
        return self._line

    @property
    def complaint(self) -> str:
        """What is wrong with the words in the line; empty if nothing is."""
        return self._wrong.text()

    @abstractmethod
    def understand(self, words: str) -> V:
        """Return the value that some words stand for.

        Raises:
            SendnetError: They stand for none.
        """

    @abstractmethod
    def spell(self, value: V) -> str:
        """Return a value as people write it."""

    def value(self) -> V | None:
        """Return the last value that was understood."""
        return self._value

    def set_value(self, value: V | None) -> None:
        """Show a value, unless the person is typing one or has words to correct."""
        if not self._draft.is_unsaved and not self._misread and value != self._value:
            self._show(value)

    def set_misread(self, words: str) -> None:
        """Show words that are no value, and why they are not."""
        if self._draft.is_unsaved or words == self._misread:
            return
        if words:
            self._line.setText(words)
            self._read()
        else:
            self._show(self._value)

    def flush(self) -> None:
        """Emit what was typed and not emitted yet."""
        self._draft.settle()

    def introduce(self, name: str, hint: str = "") -> None:
        """Name the line."""
        super().introduce(name, hint)
        self._hint = hint

    def _laid_out(self, row: Part) -> QVBoxLayout:
        return vbox(row, self._wrong, gap=GAP // 2)

    def _show(self, value: V | None) -> None:
        self._value, self._misread = value, ""
        self._line.setText("" if value is None else self.spell(value))
        self._complain("")

    def _read(self) -> None:
        words = self._line.text().strip()
        try:
            value = self.understand(words) if words else None
        except SendnetError as error:
            self._misread = words
            self._complain(str(error))
            self.misread.emit(words)
        else:
            self._take(value)

    def _take(self, value: V | None) -> None:
        changed = value != self._value
        if self._misread:
            self.misread.emit("")
        self._show(value)
        if changed:
            self.changed.emit(value)

    def _complain(self, words: str) -> None:
        if words == self.complaint:
            return
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        self._line.setAccessibleDescription(words or self._hint)
        self._line.setProperty("wrong", bool(words))
        self._line.style().polish(self._line)
        if words:
            announce(self._line, words)
