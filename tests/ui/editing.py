"""What the tests of editors share: levels to choose from, a day to be today, and what an editor says."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from sendnet_ui.forms.choice import Option
from sendnet_ui.forms.editor import Editor

LEVELS = (
    Option("1", "Not yet in place", "Little is there", "#FBE6CF", "circle"),
    Option("2", "Developing", "Some is there", "#F2B66D", "quarter"),
    Option("3", "Secure", "It is there", "#2C7A94", "half"),
    Option("4", "Leading practice", "Others learn from it", "#0B3C5D", "star"),
)
TODAY = date(2026, 10, 3)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def emitted(editor: Editor[Any]) -> list[Any]:
    said: list[Any] = []
    editor.changed.connect(said.append)
    return said
