"""What every editor of a field has in common."""

from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

V = TypeVar("V")


class Editor(QWidget, Generic[V]):
    """Shows the value of one field and lets a person change it.

    A form connects ``changed`` to a verb that writes, and calls ``set_value`` with what it reads; the two never
    feed each other, since ``set_value`` emits nothing.
    """

    changed = Signal(object)
    """The person changed the value; carries the new one."""
    misread = Signal(str)
    """The person wrote words that are no value; carries them, or no words once they were corrected."""

    @property
    def control(self) -> QWidget:
        """The widget inside that a label names and that takes the keyboard."""
        raise NotImplementedError

    def value(self) -> V:
        """Return what is shown."""
        raise NotImplementedError

    def set_value(self, value: V) -> None:
        """Show a value. What the person is typing at this moment is left alone."""
        raise NotImplementedError

    def set_misread(self, words: str) -> None:
        """Show words that are no value, for the person to correct; where there are none, show the value again."""

    def flush(self) -> None:
        """Emit now what the person has typed and ``changed`` has not carried yet."""

    def introduce(self, name: str, hint: str = "") -> None:
        """Tell assistive technology what the field is called and what to put there."""
        self.control.setAccessibleName(name)
        self.control.setAccessibleDescription(hint)


def flush_all(page: QWidget) -> None:
    """Emit whatever was typed into a page's editors and not emitted yet."""
    for editor in page.findChildren(Editor):
        editor.flush()
